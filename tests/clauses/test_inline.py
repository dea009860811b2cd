"""The inline notation: powers and indices in Unicode or in braces, marks of footnotes, and nothing else."""

from __future__ import annotations

import pytest

from macros.clauses.text.inline import Height, footnote_marks, pieces, raised, without_footnotes, without_notation


@pytest.mark.parametrize(
    ("text", "height", "written"),
    [
        ("-6", "superscript", "⁻⁶"),
        ("4", "superscript", "⁴"),
        ("2", "subscript", "₂"),
        ("a", "superscript", "^{a}"),
        ("max", "subscript", "_{max}"),
        (" 2 ", "superscript", " ² "),
        ("®", "superscript", "®"),
        ("{x}", "superscript", "^{(x)}"),
        ("2", "", "2"),
    ],
)
def test_a_raised_run_is_written_in_plain_characters(text: str, height: Height, written: str) -> None:
    assert raised(text, height) == written


def test_a_text_is_set_in_stretches() -> None:
    assert list(pieces("k_{max}·x^{a}，见[^12]。m²")) == [
        ("k", ""),
        ("max", "subscript"),
        ("·x", ""),
        ("a", "superscript"),
        ("，见", ""),
        ("12", "footnote"),
        ("。m²", ""),
    ]


@pytest.mark.parametrize(
    "text", ["<b>粗</b>", "**粗**", "x^2", "a_b", "^{", "[^ab]", "[^A]", "$x$", "{{ x }}", "{% x %}"]
)
def test_nothing_else_has_a_meaning(text: str) -> None:
    assert list(pieces(text)) == [(text, "")]


def test_a_search_sees_the_characters_alone() -> None:
    assert without_notation("x^{a}[^1]") == "xa"
    assert without_footnotes("密闭[^1]，x^{a}") == "密闭，x^{a}"
    assert footnote_marks("甲[^2]乙[^1]") == ("2", "1")
