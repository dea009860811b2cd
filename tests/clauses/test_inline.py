"""The inline notation: powers and indices in Unicode or in braces, marks of footnotes, and nothing else."""

from __future__ import annotations

import pytest

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.files.plain import clause_data
from macros.clauses.fingerprints import clause_fingerprint, english_fingerprint
from macros.clauses.model import Clause
from macros.clauses.passages import passages
from macros.clauses.text.inline import (
    Height,
    footnote_marks,
    pieces,
    raised,
    slanting,
    upright,
    without_footnotes,
    without_notation,
)
from macros.to_site.said import bound


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


@pytest.mark.parametrize(
    ("run", "written"),
    [
        ("Q", "~{Q}"),
        (" λ ", " ~{λ} "),
        ("Escherichia coli", "~{Escherichia coli}"),
        ("5", "5"),
        ("，", "，"),
        ("流量Q", "流量Q"),
        ("{Q}", "{Q}"),
        ("a\nb", "a\nb"),
        ("", ""),
    ],
)
def test_a_slanting_run_is_a_variable_where_it_has_letters_and_no_han_characters(run: str, written: str) -> None:
    assert slanting(run) == written
    assert upright(written) == run


def test_slanting_type_is_set_and_read_as_plain_text() -> None:
    assert list(pieces("按~{V}_{max}计")) == [("按", ""), ("V", "slanting"), ("max", "subscript"), ("计", "")]
    assert without_notation("按~{V}_{max}计") == "按Vmax计"
    assert bound("~{<b>}≥1") == "<i>&lt;b&gt;</i>≥1"


def test_slanting_type_changes_no_fingerprint_and_no_passage() -> None:
    plain, slanted = (
        Clause("x", "1", body=(Paragraph(Text(f"流量{q}应不小于5 m³/h。", f"The flow {q} shall …")),))
        for q in ("Q", "~{Q}")
    )
    assert clause_fingerprint(plain) == clause_fingerprint(slanted)
    assert english_fingerprint(plain) == english_fingerprint(slanted)
    assert [one.text for one in passages(plain)] == [one.text for one in passages(slanted)]
    assert clause_data(slanted)["body"] == [{"zh": "流量~{Q}应不小于5 m³/h。", "en": "The flow ~{Q} shall …"}]
