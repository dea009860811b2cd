"""The questions of a check list in the order of the clauses, numbered through: for screen, paper and Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from .above import ancestors_of, clauses_above
from .blocks import Text
from .checklist import Checklist, Measure, Question
from .ids import number_parts
from .model import Clause, Standard
from .parts import Part, asked_type
from .schemes import scheme_of
from .thresholds import threshold_sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what it asks about."""

    serial: int
    "its number on paper, from 1: the same on every form"
    question: Question
    part: Part
    measures: tuple[Measure, ...]
    "the figures that it asks for"
    bound: Text
    "the threshold in words; empty without one"

    @property
    def type(self) -> str:
        """The provision type that it asks about."""
        return asked_type(self.question, self.part)

    @property
    def entry_label(self) -> Text:
        """The list entry or cell that it asks about: `第3项` / `entry 3`; empty where it asks about the clause."""
        return self.part.entry_label


@dataclass(frozen=True, slots=True)
class AskedClause:
    """A clause with the questions that hang on it and on its parts."""

    clause: Clause
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class AskedChapter:
    """The questions of one chapter or annex."""

    number: str
    title: Text
    clauses: tuple[AskedClause, ...]

    @property
    def questions(self) -> Iterator[Asked]:
        return (asked for clause in self.clauses for asked in clause.questions)


def asked_chapters(
    standard: Standard, checklist: Checklist | None, parts: Mapping[str, Part], measures: Mapping[str, Measure]
) -> tuple[AskedChapter, ...]:
    """The questions of `checklist` by chapter and clause; those about what `standard` does not have are left out."""
    titles = {clause.number: clause.heading for clause in reversed(standard.clauses)} | {"": _ARTICLES}
    above = clauses_above(standard)
    asked = _asked(standard, checklist, parts, measures)
    return tuple(
        AskedChapter(number, titles.get(number, Text()), _by_clause(of_chapter))
        for number, of_chapter in groupby(asked, key=lambda one: _chapter_of(one.part.clause, above))
    )


_ARTICLES = Text("条文", "Articles")


def _chapter_of(clause: Clause, above: Mapping[str, Clause]) -> str:
    """The number of the chapter or annex of a clause; empty for an article that stands in none."""
    if not scheme_of(clause.number).goes_by_place or clause.level == 1:
        return "".join(number_parts(clause.number)[:1])
    return next((one.number for one in ancestors_of(clause, above)), "")


def _by_clause(asked: Iterator[Asked]) -> tuple[AskedClause, ...]:
    groups = groupby(asked, key=lambda one: one.part.clause)
    return tuple(AskedClause(clause, tuple(questions)) for clause, questions in groups)


def _asked(
    standard: Standard, checklist: Checklist | None, parts: Mapping[str, Part], measures: Mapping[str, Measure]
) -> Iterator[Asked]:
    order = {clause.id: position for position, clause in enumerate(standard.clauses)}
    known = [question for question in (checklist.questions if checklist else ()) if question.clause in parts]
    known.sort(key=lambda question: order[parts[question.clause].clause.id])
    for serial, question in enumerate(known, 1):
        figures = tuple(measures[id] for id in question.measures if id in measures)
        bound = threshold_sentence(question.threshold, measures) if question.threshold else Text()
        yield Asked(serial, question, parts[question.clause], figures, bound)
