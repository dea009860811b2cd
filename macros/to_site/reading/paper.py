"""What a standard shows on paper alone: the cover of a printed standard, and what runs at the page edge."""

from __future__ import annotations

from dataclasses import dataclass

from ...clauses.cover_fields import correspondence_line, replaced_lines
from ...clauses.document_classes import class_of
from ...clauses.model import Standard
from ...clauses.whose_text import based_on_briefly
from ..citing import edition_name
from ..library import Library
from ..words.site import word


@dataclass(frozen=True, slots=True)
class Paper:
    """The cover of the printed standard in one language, from top to bottom."""

    codes: tuple[str, ...]
    "`ICS 03.100.20`"
    marks: tuple[tuple[str, str], ...]
    "pairs of a word and what stands beside it: the record number, how far the text is confidential"
    class_word: str
    number: str
    replaces: tuple[str, ...]
    "`代替 GB/T 1—2009`"
    consistency: tuple[str, ...]
    "`（ISO 9001:2015，IDT）`"
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
        marks=tuple((word(name, language), said) for name, said in _marks(standard) if said),
        class_word=_class_word(standard.number, language) if is_official else "",
        number=standard.number or (word("no-number", language) if is_official else ""),
        replaces=tuple(line.in_language(language) for line in replaced_lines(standard.replaces)),
        consistency=tuple(map(correspondence_line, standard.consistency)),
        stage="" if standard.is_restated else word(standard.stage, language),
        dates=tuple((word(dates[name], language), date) for name, date in standard.dates if date),
        bodies=_bodies(standard, language),
    )


def _marks(standard: Standard) -> tuple[tuple[str, str], ...]:
    return (("record-number", standard.record_number), ("confidentiality", standard.confidentiality))


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


def _class_word(number: str, language: str) -> str:
    return class_of(number).in_language(language) or word("class-none", language)
