"""The parts that links and questions hang on: how they are cited, and which provisions they make."""

from __future__ import annotations

import pytest

from macros.clauses.blocks import Cell, ClauseList, ListEntry, Paragraph, Table, Text
from macros.clauses.checklist import Question
from macros.clauses.ids import number_parts, parent_number
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.parts import asked_type, part_text, parts_of
from macros.clauses.schemes import list_mark
from macros.clauses.text.numerals import letters

ENTRIES = (ListEntry("spade", Text("铲；")), ListEntry("rake", Text("园丁宜自带耙：")))
TABLE = Table("seasons", "1", Text("时节", "Seasons"), ((Cell(Text("春")), Cell(Text("种豆"), id="sow")),))


def _standard(*clauses: Clause) -> Standard:
    return Standard("garden", Text(), Text(), "", "published", "2024", (Chapter("04", clauses),))


def test_an_entry_or_cell_without_a_verb_has_the_provision_of_its_lead_in() -> None:
    clause = Clause("tools", "4.2", body=(Paragraph(Text("应备：")), ClauseList("dash", ENTRIES), TABLE))
    parts = parts_of(_standard(clause))
    assert parts["spade"].types == ("requirement",)
    assert parts["rake"].types == ("recommendation",)
    assert parts["sow"].types == ("requirement",)


def test_a_question_asks_about_the_provision_it_names_and_else_about_the_strongest() -> None:
    clause = Clause("tools", "4.2", body=(Paragraph(Text("应备铲，宜备耙。")),))
    part = parts_of(_standard(clause))["tools"]
    assert asked_type(Question("rake", "tools", Text(), Text(), provision="recommendation"), part) == "recommendation"
    assert asked_type(Question("spade", "tools", Text(), Text()), part) == "requirement"


def test_the_text_of_a_part_is_what_its_fingerprint_covers() -> None:
    clause = Clause(
        "tools", "4.2", heading=Text("工具"), body=(Paragraph(Text("应备：")), ClauseList("dash", ENTRIES), TABLE)
    )
    parts = parts_of(_standard(clause))
    assert part_text(parts["tools"], "zh") == "工具\n应备：\n铲；\n园丁宜自带耙：\n时节\n春\n种豆"
    assert part_text(parts["seasons"], "zh") == "时节\n春\n种豆"
    assert part_text(parts["rake"], "zh") == "园丁宜自带耙："


def test_an_entry_is_cited_by_its_mark_and_else_by_its_place() -> None:
    below = ListEntry("pails", Text("桶："), ClauseList("number", (ListEntry("tin", Text("铁桶。")),)))
    lettered = Clause("tools", "4.2", body=(ClauseList("letter", (*ENTRIES, below)),))
    dashed = Clause("water", "4.3", body=(ClauseList("dash", (ListEntry("rain", Text("雨水。")),)), TABLE))
    parts = parts_of(_standard(lettered, dashed))
    assert parts["rake"].label == Text("4.2 b)", "4.2 b)")
    assert parts["tin"].label == Text("4.2 c) 1)", "4.2 c) 1)")
    assert parts["rain"].label == Text("4.3 第1项", "4.3, entry 1")
    assert parts["seasons"].label == Text("表1", "Table 1")
    assert parts["sow"].label == Text("表1 第1行", "Table 1, row 1")


def test_where_an_id_stands_twice_the_first_part_counts() -> None:
    first, second = Clause("tools", "4.1"), Clause("tools", "4.2")
    assert parts_of(_standard(first, second))["tools"].clause == first


def test_marks_of_lists_are_those_that_gb_t_1_1_prints() -> None:
    styles = ("dash", "bullet", "letter", "number", "decimal", "bibliography", "reference")
    assert [list_mark(style, 2) for style in styles] == ["——", "·", "b)", "2)", "2.", "[2]", ""]
    assert [letters(position) for position in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]


@pytest.mark.parametrize(
    ("number", "levels", "parent"),
    [
        ("4", ("4",), ""),
        ("4.10", ("4", "10"), "4"),
        ("4.2.2", ("4", "2", "2"), "4.2"),
        ("A", ("A",), ""),
        ("A.1", ("A", "1"), "A"),
        ("二", ("二",), ""),
        ("二（三）", ("二", "三"), "二"),
        ("二（三）12", ("二", "三", "12"), "二（三）"),
        ("附件1", ("1",), ""),
        ("附件", (), ""),
        ("", (), ""),
    ],
)
def test_a_number_tells_its_levels_and_the_clause_above(number: str, levels: tuple[str, ...], parent: str) -> None:
    assert number_parts(number) == levels
    assert parent_number(number) == parent


def test_a_clause_knows_what_a_reader_calls_it() -> None:
    clauses = (
        Clause("a", "4", heading=Text("花床")),
        Clause("b", "4.1", heading=Text("土")),
        Clause("c", "4.2"),
        Clause("d", "3.1", term=Text("花床")),
        Clause("e", "A", element="annex-normative"),
        Clause("f", element="foreword"),
    )
    assert [clause.kind for clause in clauses] == ["chapter", "headed", "unheaded", "term", "annex", "element"]
