"""The home page: what is here, for whom, and the first step of each of the four people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from macros.clauses.model import Standard
from macros.clauses.parts import Part
from macros.clauses.wording import ProvisionType

from .library import Library
from .templates import render
from .urls import Urls
from .words import word


@dataclass(frozen=True, slots=True)
class StandardCard:
    """A standard on the home page, with its counts."""

    standard: Standard
    href: str
    stage: str
    clauses: int
    requirements: int
    recommendations: int
    questions: int


def home_html(library: Library, urls: Urls) -> Markup:
    """The standards with their counts, and the way in for reader, auditor, committee and official."""
    cards = [_card(library, standard, urls) for standard in library.standards()]
    return render("home.html", urls, cards=cards, links=len(library.corpus.relations))


def _card(library: Library, standard: Standard, urls: Urls) -> StandardCard:
    parts = library.parts[standard.id].values()
    checklist = library.corpus.checklist(standard.id)
    return StandardCard(
        standard=standard,
        href=urls.page(standard.id),
        stage=word(standard.stage, urls.language),
        clauses=sum(1 for clause in standard.clauses if clause.number),
        requirements=_count(parts, "requirement"),
        recommendations=_count(parts, "recommendation"),
        questions=len(checklist.questions) if checklist else 0,
    )


def _count(parts: Iterable[Part], type: ProvisionType) -> int:
    return sum(1 for part in parts if part.is_clause and type in part.types and not part.clause.element)
