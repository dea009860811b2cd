"""The QR codes of addresses, read as a phone reads them."""

from __future__ import annotations

import base64
import io

import pytest
import segno
import zxingcpp
from PIL import Image

from macros.to_site.qr_codes import qr_code

ADDRESS = "https://standards.example/c/garden/2025/4.2.2/"


def test_the_png_of_a_code_opens_its_address() -> None:
    png = base64.b64decode(qr_code(ADDRESS).png.removeprefix("data:image/png;base64,"))
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert("RGB"))
    assert [code.text for code in codes] == [ADDRESS]


def test_the_drawn_code_is_black_on_white_whatever_the_page_is() -> None:
    drawn = str(qr_code(ADDRESS).drawn)
    assert "#000" in drawn
    assert "#fff" in drawn


@pytest.mark.parametrize("address", ["https://a.example/", ADDRESS, f"{ADDRESS}{'x' * 150}"])
def test_the_three_forms_show_what_segno_draws(address: str) -> None:
    ours, theirs = qr_code(address), segno.make(address, error="m", micro=False, mask=3)
    assert str(ours.drawn) == theirs.svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
    assert ours.svg == theirs.svg_data_uri(border=4)
    assert pixels(ours.png) == pixels(theirs.png_data_uri(scale=8, border=4))


def pixels(png: str) -> tuple[tuple[int, int], bytes]:
    image = Image.open(io.BytesIO(base64.b64decode(png.partition(",")[2]))).convert("L")
    return image.size, image.tobytes()
