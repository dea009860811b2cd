"""The QR codes of addresses, read as a phone reads them."""

from __future__ import annotations

import base64
import io

import zxingcpp
from PIL import Image

from macros.to_site.lasting.qr_codes import qr_code

ADDRESS = "https://standards.example/c/garden/2025/4.2.2/"


def test_the_png_of_a_code_opens_its_address() -> None:
    png = base64.b64decode(qr_code(ADDRESS).png.removeprefix("data:image/png;base64,"))
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert("RGB"))
    assert [code.text for code in codes] == [ADDRESS]


def test_the_drawn_code_is_black_on_white_whatever_the_page_is() -> None:
    drawn = str(qr_code(ADDRESS).drawn)
    assert "#000" in drawn
    assert "#fff" in drawn
