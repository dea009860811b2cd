"""The questions of a check list in the order of the clauses, numbered through: for paper, reports and comparisons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ...clauses.checklist import Measure, Question
from ...clauses.ids import number_parts
from ...clauses.model import Clause, Standard, Text
from ...clauses.parts import Part
from ...clauses.thresholds import threshold_sentence
from ..lasting.clause_pages import cited_as
from ..library import Library


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    serial: int
    "its number on paper: the same on the long and on the short form"
    question: Question
    part: Part
    type: str
    "the provision that it asks about"
    measures: tuple[Measure, ...]
    bound: Text
    "the threshold in words; empty without one"

    @property
    def entry_label(self) -> Text:
        """The list entry or cell that it asks about: `第3项` / `entry 3`; empty where it asks about the clause."""
        return self.part.entry_label


@dataclass(frozen=True, slots=True)
class SheetClause:
    clause: Clause
    address: str
    "the frozen address where the text is that of a published edition, else the lasting one; empty if not known"
    questions: tuple[SheetQuestion, ...]


@dataclass(frozen=True, slots=True)
class SheetChapter:
    number: str
    title: Text
    clauses: tuple[SheetClause, ...]


def sheet_chapters(library: Library, standard: Standard, site: str) -> tuple[SheetChapter, ...]:
    """The questions of `standard` by chapter and clause; `site` is the address of the site, empty if not known."""
    history = library.histories[standard.id]
    chapters = []
    asked = groupby(_questions(library, standard), key=lambda one: number_parts(one.part.clause.number)[:1])
    for number, of_chapter in asked:
        head = library.numbers[standard.id].get("".join(number))
        groups = groupby(of_chapter, key=lambda one: one.part.clause)
        clauses = tuple(
            SheetClause(clause, cited_as(history, standard, clause, site).address if site else "", tuple(questions))
            for clause, questions in groups
        )
        chapters.append(SheetChapter("".join(number), head.heading if head else Text(), clauses))
    return tuple(chapters)


def sheet_addresses(library: Library, standard: Standard, site: str) -> dict[str, str]:
    """Clause → what its QR code opens on paper; empty where the address of the site is not known."""
    chapters = sheet_chapters(library, standard, site) if site else ()
    return {one.clause.id: one.address for chapter in chapters for one in chapter.clauses}


def _questions(library: Library, standard: Standard) -> Iterator[SheetQuestion]:
    checklist, parts = library.corpus.checklist(standard.id), library.parts[standard.id]
    order = {clause.id: position for position, clause in enumerate(standard.clauses)}
    asked = [one for one in (checklist.questions if checklist else ()) if one.clause in parts]
    asked.sort(key=lambda one: order[parts[one.clause].clause.id])
    measures = {measure.id: measure for measure in library.corpus.measures}
    for serial, question in enumerate(asked, 1):
        part, threshold = parts[question.clause], question.threshold
        yield SheetQuestion(
            serial,
            question,
            part,
            question.provision or part.types[0],
            tuple(measures[id] for id in question.measures if id in measures),
            threshold_sentence(threshold, measures) if threshold else Text(),
        )


def questions_for_script(standard: Standard, chapters: tuple[SheetChapter, ...], language: str) -> dict[str, object]:
    """What the scripts of paper, report and comparison know of a standard, in one language; JSON."""
    return {
        "standard": standard.id,
        "title": standard.title.in_language(language),
        "edition": standard.edition,
        "chapters": [{"number": one.number, "title": one.title.in_language(language)} for one in chapters],
        "questions": [
            _for_script(one, chapter, clause, language)
            for chapter in chapters
            for clause in chapter.clauses
            for one in clause.questions
        ],
    }


def _for_script(one: SheetQuestion, chapter: SheetChapter, clause: SheetClause, language: str) -> dict[str, object]:
    threshold = one.question.threshold
    conditions = [
        {"measure": each.measure, **({"per": each.per} if each.per else {}), each.comparison: each.bound}
        for each in (threshold.conditions if threshold else ())
    ]
    measures = [
        {"id": each.id, "label": each.label.in_language(language), "unit": each.unit.in_language(language)}
        for each in one.measures
    ]
    return {
        "id": one.question.id,
        "serial": one.serial,
        "chapter": chapter.number,
        "clause": clause.clause.id,
        "part": one.part.id,
        "label": one.part.label.in_language(language),
        "type": one.type,
        "fingerprint": one.part.fingerprint,
        "ask": one.question.ask.in_language(language),
        "address": clause.address,
        **({"threshold": {threshold.combination: conditions}} if threshold else {}),
        **({"measures": measures} if measures else {}),
    }
