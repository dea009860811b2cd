"""QR codes of addresses: drawn on the page, and as files to take along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from ...clauses.qr import BORDER, qr_of


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
    code = qr_of(address)
    return QrCode(qr_svg(address), code.svg_data_uri(border=BORDER), code.png_data_uri(scale=6, border=BORDER))


@lru_cache(maxsize=4096)
def qr_svg(address: str) -> Markup:
    """The code of an address, drawn on the page: black on white in light and dark, for that is what phones read."""
    return Markup(qr_of(address).svg_inline(border=BORDER, dark="#000", light="#fff", omitsize=True))
