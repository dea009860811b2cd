"""The one order of questions: by clause, numbered through, with what each asks about."""

from __future__ import annotations

import pytest

from macros.clauses.asked import asked_chapters
from macros.clauses.blocks import ClauseList, ListEntry, Paragraph, Text
from macros.clauses.checklist import Checklist, Condition, Measure, Question, Threshold
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.parts import parts_of
from macros.clauses.thresholds import threshold_data
from macros.to_site.words.site import united

BEDS = Clause("beds", "4.1", body=(Paragraph(Text("应备：")), ClauseList("dash", (ListEntry("spade", Text("铲。")),))))
STANDARD = Standard(
    "garden",
    Text(),
    Text(),
    "",
    "published",
    "2024",
    (
        Chapter("04", (Clause("chapter", "4", heading=Text("花床")), BEDS, Clause("shade", "4.2"))),
        Chapter("a", (Clause("annex", "A", element="annex-normative", heading=Text("记录")),)),
    ),
)
AREA = Measure("area", Text("面积"), Text("m²"))
BIG = Threshold("all", (Condition("area", "min", 30.0), Condition("area", "under", 0.5, per="all")))


def question(id: str, clause: str, **more: object) -> Question:
    return Question(id, clause, Text(id), Text(), **more)  # type: ignore[arg-type]


def test_questions_stand_in_the_order_of_the_clauses_and_are_numbered_through() -> None:
    questions = (question("q1", "annex"), question("q2", "spade"), question("q3", "shade"), question("q4", "beds"))
    chapters = asked_chapters(STANDARD, Checklist("garden", questions), parts_of(STANDARD), {})
    assert [
        (chapter.number, chapter.title.zh, clause.clause.id, asked.serial, asked.question.id, asked.entry_label.zh)
        for chapter in chapters
        for clause in chapter.clauses
        for asked in clause.questions
    ] == [
        ("4", "花床", "beds", 1, "q2", "第1项"),
        ("4", "花床", "beds", 2, "q4", ""),
        ("4", "花床", "shade", 3, "q3", ""),
        ("A", "记录", "annex", 4, "q1", ""),
    ]


def test_a_question_brings_its_figures_its_threshold_in_words_and_the_type_it_asks_about() -> None:
    asking = question("q", "beds", measures=("area", "gone"), threshold=Threshold("all", BIG.conditions[:1]))
    ((chapter,),) = [asked_chapters(STANDARD, Checklist("garden", (asking,)), parts_of(STANDARD), {"area": AREA})]
    (asked,) = chapter.questions
    assert (asked.measures, asked.bound.zh, asked.type) == ((AREA,), "面积 ≥ 30 m²", "requirement")


def test_a_question_about_nothing_that_is_there_is_left_out() -> None:
    checklist = Checklist("garden", (question("q1", "gone"),))
    assert asked_chapters(STANDARD, checklist, parts_of(STANDARD), {}) == ()
    assert asked_chapters(STANDARD, None, parts_of(STANDARD), {}) == ()


def test_a_threshold_is_written_for_scripts_as_in_the_files() -> None:
    assert threshold_data(BIG) == {
        "all": [{"measure": "area", "min": 30}, {"measure": "area", "per": "all", "under": 0.5}]
    }


def test_a_word_that_stands_in_two_tables_is_named() -> None:
    assert united({"a": Text("一")}, {"b": Text("二")}) == {"a": Text("一"), "b": Text("二")}
    with pytest.raises(ValueError, match="words that stand in two tables: b"):
        united({"a": Text("一"), "b": Text("三")}, {"b": Text("二")})
