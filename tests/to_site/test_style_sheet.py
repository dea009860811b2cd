"""The style sheet in one piece."""

from __future__ import annotations

import re
from pathlib import Path

from macros.to_site.frame.style_sheet import style_sheet

ROOT = Path(__file__).resolve().parents[2]


def test_imports_are_put_in_their_place_in_order(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.css").write_text("/* first */\na { color: red; }\n", encoding="utf-8")
    (tmp_path / "paper.css").write_text("b { color: black; }\n", encoding="utf-8")
    (tmp_path / "all.css").write_text(
        '@import url("parts/a.css");\n@import url("paper.css") print;\nc { margin: 0; }\n', encoding="utf-8"
    )
    expected = "a { color: red; }\n@media print {\nb { color: black; }\n}\nc { margin: 0; }\n"
    assert style_sheet(tmp_path / "all.css") == expected


def test_the_site_asks_for_one_style_sheet_only() -> None:
    assert "@import" not in style_sheet(ROOT / "docs" / "assets" / "site" / "site.css")


def test_no_rule_looks_through_the_whole_page_at_every_change_of_a_text() -> None:
    """`main:has(.home)` is asked anew whenever a text changes; `main:has(> .home)` looks at its children only."""
    sheet = style_sheet(ROOT / "docs" / "assets" / "site" / "site.css")
    assert re.findall(r"(?:html|body|main)[^\s,{}]*:has\((?! ?>)[^)]*\)", sheet) == []


def test_no_class_is_styled_by_two_rooms() -> None:
    """A name that two folders style by itself is two things: the page of one takes on the look of the other."""
    styled: dict[str, set[str]] = {}
    for path in (ROOT / "docs" / "assets").rglob("*.css"):
        sheet = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        for selectors in re.findall(r"(?:^|[{};])\s*([^{}@;]+)\{", sheet):
            for name in re.findall(r"(?:^|,)\s*\.([\w-]+)\s*(?=,|$)", selectors):
                styled.setdefault(name, set()).add(path.parent.name)
    assert styled
    assert {name: rooms for name, rooms in styled.items() if len(rooms) > 1} == {}
