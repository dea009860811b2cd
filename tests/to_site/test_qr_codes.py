"""The QR codes of addresses on a page; that a phone reads them is seen in tests/site/test_lasting_pages.py."""

from __future__ import annotations

from macros.to_site.lasting.qr_codes import qr_svg


def test_the_drawn_code_is_black_on_white_whatever_the_page_is() -> None:
    drawn = str(qr_svg("https://standards.example/c/garden/2025/4.2.2/"))
    assert "#000" in drawn
    assert "#fff" in drawn
