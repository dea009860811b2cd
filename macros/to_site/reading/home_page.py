"""The home page, with what is here and the first step of each of the four people; and the list of all standards."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.model import Standard
from ...clauses.whose_text import STAGE_WORDS, body_of, stage_of, standing_of
from ..dates import newest_first, whole_date
from ..frame.navigation import MANY, across
from ..library import Library
from ..templates import render
from ..urls import Urls
from ..words.fields import field_of

NEWEST = 8
"standards on the home page where there are many"


@dataclass(frozen=True, slots=True)
class StandardCard:
    """A standard on the home page, with its counts."""

    standard: Standard
    href: str
    standing: str
    "number, stage and edition, or the label of a working text"
    stage: str
    rank: int
    "of the stage: drafts before what is published"
    clauses: int
    questions: int
    body: str
    field: str
    "of the classification, in words"
    codes: str
    "the classification, ICS before CCS"
    date: str


def home_html(library: Library, urls: Urls) -> Markup:
    """The standards with their counts, and the way in for operator, auditor, committee and official."""
    standards = library.standards()
    cards = [card(library, standard, urls) for standard in standards]
    if len(cards) > MANY:
        cards = sorted(cards, key=lambda one: whole_date(one.date), reverse=True)[:NEWEST]
    has_guide = "guide" not in library.corpus.site.without
    return render(
        "home.html",
        urls,
        cards=cards,
        count=len(standards),
        across=across(library),
        has_guide=has_guide,
    )


def list_html(library: Library, urls: Urls) -> Markup:
    """Every standard in one list, which the script narrows and groups (`docs/assets/standard-list/`)."""
    return render("standard_list.html", urls, cards=[card(library, one, urls) for one in library.standards()])


def card(library: Library, standard: Standard, urls: Urls) -> StandardCard:
    """What a list says of a standard."""
    checklist = library.corpus.checklist(standard.id)
    return StandardCard(
        standard=standard,
        href=urls.page(standard.id),
        standing=standing_of(standard).in_language(urls.language),
        stage=STAGE_WORDS[stage_of(standard)].in_language(urls.language),
        rank=list(STAGE_WORDS).index(stage_of(standard)),
        clauses=sum(1 for clause in standard.clauses if clause.number),
        questions=len(checklist.questions) if checklist else 0,
        body=body_of(standard).in_language(urls.language),
        field=field_of(dict(standard.classification).get("ics", "")).in_language(urls.language),
        codes=" ".join(code for _, code in standard.classification),
        date=newest_first(library.corpus, standard),
    )
