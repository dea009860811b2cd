"""QR codes of addresses: drawn on the page, and as files to take along."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class QrCode:
    """One code: to be drawn on the page, and as `data:` addresses of an SVG and a PNG file."""

    drawn: Markup
    svg: str
    png: str
    "296 pixels and more: sharp in print at 25 mm"


def qr_code(address: str) -> QrCode:
    """The code of an address with its files."""
    code = _code(address)
    return QrCode(_drawn(code), code.svg_data_uri(border=4), code.png_data_uri(scale=8, border=4))


def qr_svg(address: str) -> Markup:
    """The code of an address, drawn on the page."""
    return _drawn(_code(address))


def _code(address: str) -> segno.QRCode:
    """The mask is fixed: trying all eight, as segno does otherwise, is four fifths of the cost of a code."""
    return segno.make(address, error="m", micro=False, mask=3)


def _drawn(code: segno.QRCode) -> Markup:
    """Black on white in light and dark, for that is what phones read."""
    return Markup(code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True))
