"""What a standard shows on paper alone: the cover of a printed standard, and what runs at the page edge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...clauses.model import Standard
from ...clauses.whose_text import based_on_briefly
from ..citing import edition_name
from ..library import Library
from ..words.site import word

CLASSES = (
    ("class-national", r"GB(?:/[TZ])?\s"),
    ("class-local", r"DB\d"),
    ("class-group", r"T/"),
    ("class-enterprise", r"Q/"),
)
"the class of a standard by the beginning of its number; GB/T 1.1—2020, annex B"


@dataclass(frozen=True, slots=True)
class Paper:
    """The cover of the printed standard in one language, from top to bottom."""

    codes: tuple[str, ...]
    "`ICS 03.100.20`"
    class_word: str
    number: str
    stage: str
    dates: tuple[tuple[str, str], ...]
    "pairs of a word and a date"
    bodies: tuple[tuple[str, str], ...]
    "pairs of what a body does and its name"


def paper_of(standard: Standard, language: str) -> Paper:
    """The printed parts of `standard`."""
    dates = {"drafted": "drafted-on", "published": "published-on", "implemented": "implemented-on"}
    is_official = standard.kind == "standard" and not standard.is_restated
    return Paper(
        codes=tuple(f"{name.upper()} {code}" for name, code in standard.classification if code),
        class_word=word(_class_key(standard.number), language) if is_official else "",
        number=standard.number or (word("no-number", language) if is_official else ""),
        stage="" if standard.is_restated else word(standard.stage, language),
        dates=tuple((word(dates[name], language), date) for name, date in standard.dates if date),
        bodies=_bodies(standard, language),
    )


def _bodies(standard: Standard, language: str) -> tuple[tuple[str, str], ...]:
    """Each body once, with all that it does."""
    roles: dict[str, list[str]] = {}
    for role, body in standard.bodies:
        roles.setdefault(body.in_language(language), []).append(word(role, language))
    return tuple((word("comma", language).join(does), name) for name, does in roles.items())


def running_title(standard: Standard, language: str) -> str:
    """What stands at the head of every page after the cover."""
    return "  ".join(part for part in (standard.number, standard.title.in_language(language)) if part)


def running_edition(library: Library, standard: Standard, language: str) -> str:
    """What stands at the edge of every page: whose text it is, with its date."""
    edition = edition_name(standard, library.corpus.publication_date(standard), language)
    basis = based_on_briefly(standard).in_language(language)
    return " · ".join(part for part in (edition, basis) if part)


def _class_key(number: str) -> str:
    return next((key for key, pattern in CLASSES if re.match(pattern, number)), "class-none")
