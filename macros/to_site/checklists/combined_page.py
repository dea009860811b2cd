"""The combined list: one list of questions, by topic, for a site that several standards hold for at once.

Without script the page names what is asked by topic, each question with its clause. `docs/assets/combined-check/`
makes the list of the standards that the reader chooses; their questions are fetched then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.checklist import Measure, Question, QuestionPart
from ...clauses.model import Standard
from ...clauses.text.wording import PROVISION_TYPES
from ..frame.navigation import MANY
from ..library import Library
from ..page_json import json_for_page
from ..templates import render
from ..urls import Urls
from ..words.checklist_script import script_words
from ..words.combined import combined_words
from .checklist_page import MeasureView, QuestionView
from .combined_order import TopicParts, by_topic


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A clause, entry or cell that is asked about, as the page names it without script."""

    key: str
    "`park/park-area`"
    standard: str
    label: str
    href: str
    "to its first question in the list of its standard"
    asks: tuple[str, ...]
    "what is asked; nothing on a site of many standards"


@dataclass(frozen=True, slots=True)
class NamedTopic:
    id: str
    title: str
    parts: tuple[NamedPart, ...]


def combined_html(library: Library, urls: Urls) -> Markup:
    """The page; up to twelve standards it says each question."""
    standards = [one for one in library.standards() if library.corpus.checklist(one.id)]
    form = [(type, _form(type, urls.language)) for type in PROVISION_TYPES]
    return render(
        "combined.html",
        urls,
        has_guide="guide" not in library.corpus.site.without,
        standards=[(one, sum(1 for _ in _questions(library, one))) for one in standards],
        is_many=len(standards) > MANY,
        topics=[_named(library, one, urls, says=len(standards) <= MANY) for one in by_topic(library)],
        types=PROVISION_TYPES,
        forms=form,
        script_words=json_for_page(script_words(urls.language) | combined_words(urls.language)),
    )


def _questions(library: Library, standard: Standard) -> Iterator[Question]:
    return (one.question for chapter in library.asked(standard) for one in chapter.questions)


def _named(library: Library, of_topic: TopicParts, urls: Urls, *, says: bool) -> NamedTopic:
    topic = of_topic.topic
    title = topic.title.in_language(urls.language) if topic else ""
    return NamedTopic(topic.id if topic else "", title, tuple(_parts(library, of_topic, urls, says)))


def _parts(library: Library, of_topic: TopicParts, urls: Urls, says: bool) -> Iterator[NamedPart]:
    for address in of_topic.parts:
        part, standard = library.part(address), library.corpus.standard(address.standard)
        questions = library.questions[address]
        if part and standard:
            yield NamedPart(
                str(address),
                standard.short_title.in_language(urls.language),
                part.label.in_language(urls.language),
                urls.question(address.standard, questions[0].id),
                tuple(one.whole_ask.in_language(urls.language) for one in questions) if says else (),
            )


def _form(type: str, language: str) -> QuestionView:
    """A question that says nothing yet: the script fills copies of it."""
    gap = Text("–", "–")
    measure = Measure("figure", gap, gap)
    question = Question(
        f"form-{type}", "", gap, gap, parts=(QuestionPart("part", gap),), applies_if=gap, is_drafted=True
    )
    return QuestionView(question, "–", type, "", "", (MeasureView(measure, "–", ""),), "–", "{}", "")
