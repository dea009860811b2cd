"""The self-check list of a standard: a form that is complete and printable without script.

`docs/assets/self-check/` keeps the answers and judges the figures; what it needs to know stands in `data-` attributes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from ...clauses.asked import Asked
from ...clauses.checklist import Measure, Question
from ...clauses.links import Address
from ...clauses.model import Clause, Standard
from ...clauses.parts import part_text
from ...clauses.text.wording import PROVISION_TYPES
from ...clauses.thresholds import threshold_data, threshold_fingerprint
from ..lasting.qr_codes import qr_svg
from ..library import Library, ancestors
from ..linked_text import text_linker
from ..page_json import compact_json, json_for_page
from ..reading.standard_page import printed_label
from ..templates import render
from ..urls import Urls
from ..words.checklist_script import script_words
from .answered_elsewhere import shared_measures


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A figure that a question asks for."""

    measure: Measure
    first_asked: str
    "the label of the clause that asked for it before on this page; empty where this question is the first"
    elsewhere: str
    "the standard and clause of another list that asks for it as well; empty where none does"


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
    bound_fingerprint: str
    "what changes when the threshold or one of its measures does"


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
    chapters = tuple(_chapters(library, standard, urls))
    views = [view for chapter in chapters for group in chapter.clauses for view in group.questions]
    return render(
        "checklist.html",
        urls,
        has_guide="guide" not in library.corpus.site.without,
        standard=standard,
        chapters=chapters,
        counts={
            "questions": len(views),
            "requirements": sum(view.type == "requirement" for view in views),
            "instructions": sum(view.type == "instruction" for view in views),
            "recommendations": sum(view.type == "recommendation" for view in views),
        },
        types=[type for type in PROVISION_TYPES if any(view.type == type for view in views)],
        texts=json_for_page({view.fingerprint: view.text for view in views}),
        has_qr=bool(urls.site),
        script_words=json_for_page(script_words(urls.language)),
        t=text_linker(library, standard, urls).html,
    )


def _chapters(library: Library, standard: Standard, urls: Urls) -> Iterator[ChapterQuestions]:
    views = _QuestionViews(urls.language, _asked_elsewhere(library, standard, urls.language))
    seen: set[str] = set()
    for chapter in library.asked(standard):
        groups = []
        for asked in chapter.clauses:
            headings = tuple(_headings(library, standard, asked.clause, seen))
            seen.update(heading.id for heading in headings)
            groups.append(
                ClauseQuestions(
                    asked.clause,
                    headings,
                    printed_label(asked.clause, urls.language),
                    urls.in_standard(Address(standard.id, asked.clause.id)),
                    qr_svg(address) if (address := urls.lasting(standard.id, asked.clause.id)) else Markup(),
                    tuple(views.view(one) for one in asked.questions),
                )
            )
        yield ChapterQuestions(chapter.number, chapter.title.in_language(urls.language), tuple(groups))


def _asked_elsewhere(library: Library, standard: Standard, language: str) -> dict[str, str]:
    titles = {one.id: one.short_title.in_language(language) for one in library.standards()}
    return {
        measure: f"{titles[other]} {asked.part.label.in_language(language)}"
        for measure, (other, asked) in shared_measures(library, standard.id).items()
    }


def _headings(library: Library, standard: Standard, clause: Clause, seen: set[str]) -> Iterator[Clause]:
    """The headed clauses from the second level down to `clause` itself that were not shown yet."""
    for above in (*ancestors(library, standard, clause), clause):
        if above.level > 1 and above.heading and above.id not in seen:
            yield above


@dataclass(slots=True)
class _QuestionViews:
    """Makes the views of one page and remembers which figures were asked for."""

    language: str
    elsewhere: dict[str, str]
    "measure → standard and clause of another list"
    _first: dict[str, str] = field(default_factory=dict)
    "measure → label of the clause that asked for it first"

    def view(self, asked: Asked) -> QuestionView:
        part, threshold = asked.part, asked.question.threshold
        label = part.label.in_language(self.language)
        return QuestionView(
            question=asked.question,
            label="" if part.is_clause else label,
            type=asked.type,
            fingerprint=part.fingerprint,
            text=part_text(part, self.language),
            measures=tuple(self._measure_view(measure, label) for measure in asked.measures),
            bound=asked.bound.in_language(self.language),
            threshold=compact_json(threshold_data(threshold)) if threshold else "",
            bound_fingerprint=threshold_fingerprint(threshold, asked.measures) if threshold else "",
        )

    def _measure_view(self, measure: Measure, label: str) -> MeasureView:
        before = self._first.setdefault(measure.id, label)
        return MeasureView(measure, "" if before == label else before, self.elsewhere.get(measure.id, ""))
