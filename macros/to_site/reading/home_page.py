"""The home page: what is here, for whom, and the first step of each of the four people."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.model import Standard
from ..library import Library
from ..templates import render
from ..urls import Urls
from ..words.site import word


@dataclass(frozen=True, slots=True)
class StandardCard:
    """A standard on the home page, with its counts."""

    standard: Standard
    href: str
    stage: str
    clauses: int
    questions: int


def home_html(library: Library, urls: Urls) -> Markup:
    """The standards with their counts, and the way in for operator, auditor, committee and official."""
    return render("home.html", urls, cards=[_card(library, standard, urls) for standard in library.standards()])


def _card(library: Library, standard: Standard, urls: Urls) -> StandardCard:
    checklist = library.corpus.checklist(standard.id)
    return StandardCard(
        standard=standard,
        href=urls.page(standard.id),
        stage=word(standard.stage, urls.language),
        clauses=sum(1 for clause in standard.clauses if clause.number),
        questions=len(checklist.questions) if checklist else 0,
    )
