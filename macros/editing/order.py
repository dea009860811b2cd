"""Clauses that come, go and change places: numbers and the references to them follow, in both languages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..clauses.blocks import Paragraph, Text
from ..clauses.merge.followed import followed
from ..clauses.model import Chapter, Clause, Standard
from ..clauses.proposed_ids import with_proposed_ids
from ..clauses.renumbering import numbered_in_order

_PASSING = "c999"


def inserted(standard: Standard, after: str, text: Text, heading: Text, used: Collection[str]) -> tuple[Standard, str]:
    """The standard with a new clause behind `after` and all below it, on the same level; and its id.

    `used` are the ids that may not be given again. KeyError where there is no clause `after`.
    """
    chapter, start = _found(standard, after)
    stop = _end(chapter, start)
    body = (Paragraph(text),) if text else ()
    new = Clause(_PASSING, number=chapter.clauses[start].number, heading=heading, body=body)
    with_new = _with(standard, chapter, (*chapter.clauses[:stop], new, *chapter.clauses[stop:]))
    proposed = _of(with_proposed_ids(with_new), chapter.name).clauses[stop].id
    id = _free(proposed, {*used, *(clause.id for clause in standard.clauses)})
    held = _of(with_new, chapter.name)
    named = tuple(replace(clause, id=id) if clause is new else clause for clause in held.clauses)
    return _renumbered(standard, _with(with_new, held, named)), id


def removed(standard: Standard, id: str) -> Standard:
    """The standard without a clause. ValueError where clauses stand below it or it is its chapter."""
    chapter, start = _found(standard, id)
    if _end(chapter, start) > start + 1 or start == 0:
        raise ValueError(f"{chapter.clauses[start].number or id} holds other clauses")
    return _renumbered(standard, _with(standard, chapter, (*chapter.clauses[:start], *chapter.clauses[start + 1 :])))


def moved(standard: Standard, id: str, by: int) -> Standard:
    """The standard with a clause and all below it before (-1) or behind (1) its neighbour of the same level.

    ValueError where it has no such neighbour in its part of the chapter.
    """
    chapter, start = _found(standard, id)
    clauses, level, stop = chapter.clauses, chapter.clauses[start].level, _end(chapter, start)
    if by > 0:
        first, middle, last = start, stop, _end(chapter, stop) if stop < len(clauses) else stop
        is_there = stop < len(clauses) and clauses[stop].level == level
    else:
        before = next((at for at in range(start - 1, 0, -1) if clauses[at].level <= level), 0)
        first, middle, last = before, start, stop
        is_there = before > 0 and clauses[before].level == level
    if not is_there:
        raise ValueError(f"{clauses[start].number or id} has no neighbour there")
    order = (*clauses[:first], *clauses[middle:last], *clauses[first:middle], *clauses[last:])
    return _renumbered(standard, _with(standard, chapter, order))


def _renumbered(before: Standard, after: Standard) -> Standard:
    return followed(before, numbered_in_order(after))[0]


def _found(standard: Standard, id: str) -> tuple[Chapter, int]:
    for chapter in standard.chapters:
        for at, clause in enumerate(chapter.clauses):
            if clause.id == id:
                return chapter, at
    raise KeyError(id)


def _of(standard: Standard, name: str) -> Chapter:
    return next(chapter for chapter in standard.chapters if chapter.name == name)


def _end(chapter: Chapter, start: int) -> int:
    """Where what stands below a clause ends."""
    level = chapter.clauses[start].level
    below = (at for at in range(start + 1, len(chapter.clauses)) if chapter.clauses[at].level <= level)
    return next(below, len(chapter.clauses))


def _with(standard: Standard, chapter: Chapter, clauses: tuple[Clause, ...]) -> Standard:
    chapters = tuple(replace(one, clauses=clauses) if one.name == chapter.name else one for one in standard.chapters)
    return replace(standard, chapters=chapters)


def _free(wanted: str, used: Collection[str]) -> str:
    counts = (f"{wanted[:34]}-{count}" for count in range(2, 1000))
    return next(id for id in (wanted, *counts) if id not in used)
