"""Signs mean one thing: the page, the sheet, the guides and the style sheet take them from one table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.clauses.sheet_words import PROVISION_SIGNS, PROVISION_WORDS, legend

ROOT = Path(__file__).resolve().parents[2]
STYLES = sorted((ROOT / "docs" / "assets").rglob("*.css"))


def test_the_style_sheet_puts_the_signs_of_the_table_before_the_types() -> None:
    css = (ROOT / "docs/assets/site/standard.css").read_text(encoding="utf-8")
    assert dict(re.findall(r'\.type\.(\w+)::before \{ content: "(.)"', css)) == PROVISION_SIGNS


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_guide_explains_the_signs_of_the_table(language: str) -> None:
    guide = (ROOT / f"docs/{language}/guide/readers.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^\w\s|-]) (\S+) \|", guide, re.MULTILINE)
    wanted = [(sign, PROVISION_WORDS[type].in_language(language)) for type, sign in PROVISION_SIGNS.items()]
    assert rows == wanted
    assert all(f"{sign} {word}" in legend(language) for sign, word in wanted)


def test_no_sign_stands_for_anything_else() -> None:
    assert len(set(PROVISION_SIGNS.values())) == len(PROVISION_SIGNS)
    scripts = [*STYLES, *sorted((ROOT / "docs" / "assets").rglob("*.mjs"))]
    used = {path.name: path.read_text(encoding="utf-8") for path in scripts if path.name != "standard.css"}
    assert not [(name, sign) for name, text in used.items() for sign in "◇△▸▲" if sign in text]
