"""The self-check list of a standard: a form that is complete and printable without script.

`docs/assets/self-check/` keeps the answers and judges the figures; what it needs to know stands in `data-` attributes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from ...clauses.checklist import Checklist, Condition, Measure, Question
from ...clauses.ids import number_parts
from ...clauses.links import Address
from ...clauses.model import Clause, Standard
from ...clauses.parts import Part, asked_type, part_text
from ...clauses.text.wording import ProvisionType
from ...clauses.thresholds import threshold_sentence
from ..lasting.clause_pages import ancestors
from ..lasting.qr_codes import qr_svg
from ..library import Library
from ..linked_text import text_linker
from ..reading.standard_page import printed_label
from ..templates import render
from ..urls import Urls
from ..words.checklist import script_words

_TYPES: tuple[ProvisionType, ...] = ("requirement", "recommendation", "permission", "possibility", "statement")


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A figure that a question asks for."""

    measure: Measure
    first_asked: str
    "the label of the clause that asked for it before on this page; empty where this question is the first"


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as the page shows it."""

    question: Question
    label: str
    "the list entry or cell that it asks about; empty where it asks about the clause"
    type: str
    "the provision type it asks about"
    fingerprint: str
    text: str
    "what the fingerprint covers; kept with the answer, so that a new edition can show both texts"
    measures: tuple[MeasureView, ...]
    bound: str
    "the threshold in words"
    threshold: str
    "the threshold as JSON, for the script"


@dataclass(frozen=True, slots=True)
class ClauseQuestions:
    """A clause with the questions that hang on it and on its parts."""

    clause: Clause
    headings: tuple[Clause, ...]
    "the clauses with a heading, below the chapter, in which this one is the first to be asked about"
    label: str
    href: str
    qr: Markup
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class ChapterQuestions:
    """The questions of one chapter."""

    number: str
    title: str
    clauses: tuple[ClauseQuestions, ...]


def checklist_html(library: Library, standard: Standard, urls: Urls) -> Markup:
    """The check list of `standard`; where the address of the site is known, each clause has a QR code on paper."""
    checklist = library.corpus.checklist(standard.id) or Checklist(standard.id, ())
    chapters = tuple(_chapters(library, standard, checklist, urls))
    views = [view for chapter in chapters for group in chapter.clauses for view in group.questions]
    return render(
        "checklist.html",
        urls,
        standard=standard,
        chapters=chapters,
        counts={
            "questions": len(views),
            "requirements": sum(view.type == "requirement" for view in views),
            "recommendations": sum(view.type == "recommendation" for view in views),
        },
        types=[type for type in _TYPES if any(view.type == type for view in views)],
        texts=_json({view.fingerprint: view.text for view in views}),
        has_qr=bool(urls.site),
        script_words=_json(script_words(urls.language)),
        t=text_linker(library, standard, urls).html,
    )


def _chapters(library: Library, standard: Standard, checklist: Checklist, urls: Urls) -> Iterator[ChapterQuestions]:
    parts = library.parts[standard.id]
    asked = [(question, parts[question.clause]) for question in checklist.questions if question.clause in parts]
    order = {clause.id: position for position, clause in enumerate(standard.clauses)}
    asked.sort(key=lambda pair: order[pair[1].clause.id])
    views = _QuestionViews({measure.id: measure for measure in library.corpus.measures}, urls.language)
    seen: set[str] = set()
    for number, of_chapter in groupby(asked, key=lambda pair: number_parts(pair[1].clause.number)[:1]):
        chapter = library.numbers[standard.id].get("".join(number))
        groups = []
        for clause, pairs in groupby(of_chapter, key=lambda pair: pair[1].clause):
            headings = tuple(_headings(library, standard, clause, seen))
            seen.update(heading.id for heading in headings)
            groups.append(
                ClauseQuestions(
                    clause,
                    headings,
                    printed_label(clause, urls.language),
                    urls.in_standard(Address(standard.id, clause.id)),
                    qr_svg(address) if (address := urls.lasting(standard.id, clause.id)) else Markup(),
                    tuple(views.view(question, part) for question, part in pairs),
                )
            )
        yield ChapterQuestions(
            "".join(number), chapter.heading.in_language(urls.language) if chapter else "", tuple(groups)
        )


def _headings(library: Library, standard: Standard, clause: Clause, seen: set[str]) -> Iterator[Clause]:
    """The headed clauses from the second level down to `clause` itself that were not shown yet."""
    for above in (*ancestors(library, standard, clause), clause):
        if above.level > 1 and above.heading and above.id not in seen:
            yield above


@dataclass(slots=True)
class _QuestionViews:
    """Makes the views of one page and remembers which figures were asked for."""

    measures: Mapping[str, Measure]
    language: str
    _asked: dict[str, str] = field(default_factory=dict)
    "measure → label of the clause that asked for it first"

    def view(self, question: Question, part: Part) -> QuestionView:
        label = part.label.in_language(self.language)
        threshold = question.threshold
        return QuestionView(
            question=question,
            label="" if part.is_clause else label,
            type=asked_type(question, part),
            fingerprint=part.fingerprint,
            text=part_text(part, self.language),
            measures=tuple(self._measure_view(id, label) for id in question.measures if id in self.measures),
            bound=threshold_sentence(threshold, self.measures).in_language(self.language) if threshold else "",
            threshold=_json({threshold.combination: [_condition(one) for one in threshold.conditions]})
            if threshold
            else "",
        )

    def _measure_view(self, id: str, label: str) -> MeasureView:
        before = self._asked.setdefault(id, label)
        return MeasureView(self.measures[id], "" if before == label else before)


def _condition(condition: Condition) -> dict[str, str | float]:
    per = {"per": condition.per} if condition.per else {}
    return {"measure": condition.measure, **per, condition.comparison: condition.bound}


def _json(value: object) -> str:
    """JSON that cannot close the script element it stands in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
