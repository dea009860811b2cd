"""How much of a standard may leave the project: the one place that knows what `rights.shown` means."""

from __future__ import annotations

from dataclasses import replace

from .model import Chapter, Clause, Shown, Standard, Text


def as_shown(standard: Standard) -> Standard:
    """The standard as far as its rights let it be shown; without rights its numbers only.

    `full`: everything but the comments of the drafting group. `outline`: numbers, headings and terms. `number-only`:
    the numbers. Ids, titles, dates and bodies stay: they name the standard and are none of its text.
    """
    shown = standard.rights.shown if standard.rights else "number-only"
    chapters = tuple(
        Chapter(chapter.name, tuple(_clause_as_shown(clause, shown) for clause in chapter.clauses))
        for chapter in standard.chapters
    )
    return replace(standard, chapters=chapters)


def is_shown_in_full(standard: Standard | None) -> bool:
    """Whether the sentences of a standard, and sentences about them, may be shown."""
    return standard is not None and standard.rights is not None and standard.rights.shown == "full"


def _clause_as_shown(clause: Clause, shown: Shown) -> Clause:
    if shown == "full":
        return replace(clause, comments=())
    outline = Clause(clause.id, clause.number, clause.element, clause.heading, clause.term, place=clause.place)
    return outline if shown == "outline" else replace(outline, heading=Text(), term=Text())
