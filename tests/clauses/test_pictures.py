"""What may stand as a picture beside the chapters, and what is refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.pictures import form_of, picture_fault, size_of

SHOWN = Path(__file__).resolve().parents[1] / "cases" / "set-apart" / "standards" / "airing" / "pictures"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


@pytest.mark.parametrize(
    ("name", "size"), [("outlet.png", (240, 160)), ("device.jpg", (200, 240)), ("inlet.svg", (240, 160))]
)
def test_a_picture_says_its_form_and_size(name: str, size: tuple[int, int]) -> None:
    content = (SHOWN / name).read_bytes()
    assert (form_of(content), size_of(content)) == (name.rpartition(".")[2], size)
    assert picture_fault(f"pictures/{name}", content) == ""


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>1</script>", "holds <script>"),
        ('<rect onclick="x()"/>', "holds onclick="),
        ('<use href="http://elsewhere/"/>', "holds href="),
        ('<use xlink:href="data:text/html,x"/>', "holds href="),
        ("<foreignObject/>", "holds <foreignObject>"),
        ('<image href="a.png"/>', "holds <image>"),
        ("<style>@import 'x'</style>", "fetches something from elsewhere in its style"),
        ('<rect fill="url(http://elsewhere/)"/>', "fetches something from elsewhere (fill)"),
        ('<animate attributeName="href"/>', "holds <animate>"),
        ("<g>", "is not well formed"),
    ],
)
def test_an_svg_that_runs_or_fetches_something_is_refused(inside: str, why: str) -> None:
    assert why in picture_fault("pictures/a.svg", f"{HEAD}{inside}</svg>".encode())


def test_entities_are_refused_before_they_unfold() -> None:
    bomb = f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}&a;</svg>'
    assert picture_fault("pictures/a.svg", bomb.encode()) == "is no PNG, JPEG, SVG, EMF or WMF"
    inner = f"{HEAD}<!DOCTYPE a>{'</svg>'}"
    assert "declaration" in picture_fault("pictures/a.svg", inner.encode())


def test_a_drawing_with_gradients_and_links_within_itself_is_taken() -> None:
    inside = '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'
    assert picture_fault("pictures/a.svg", f"{HEAD}{inside}<use xlink:href='#a'/></svg>".encode()) == ""


def test_a_name_that_says_another_form_and_a_large_file_are_refused() -> None:
    png = (SHOWN / "outlet.png").read_bytes()
    assert picture_fault("pictures/a.jpg", png) == "is PNG by its content; let its name end in .png"
    assert "8.0 MB, and no picture has more than 8" in picture_fault("pictures/a.png", png + bytes(8_000_000))
