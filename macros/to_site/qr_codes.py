"""QR codes of addresses: drawn on the page, and as files to take along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class QrCode:
    """One code: to be drawn on the page, and as `data:` addresses of an SVG and a PNG file."""

    drawn: Markup
    svg: str
    png: str
    "222 pixels and more: 225 to the inch in print at 25 mm"


@lru_cache(maxsize=4096)
def qr_code(address: str) -> QrCode:
    """The code of an address with its files. Kept, for an edition's stands on the page of the clause and on its own."""
    code = _code(address)
    return QrCode(qr_svg(address), code.svg_data_uri(border=4), code.png_data_uri(scale=6, border=4))


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> Markup:
    """The code of an address, drawn on the page: black on white in light and dark, for that is what phones read."""
    return Markup(_code(address).svg_inline(border=4, dark="#000", light="#fff", omitsize=True))


@lru_cache(maxsize=4096)
def _code(address: str) -> segno.QRCode:
    """The mask is fixed: trying all eight, as segno does otherwise, is four fifths of the cost of a code."""
    return segno.make(address, error="m", micro=False, mask=3)
