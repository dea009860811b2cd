"""Clauses that one side has given up: gone, unless the other has changed them or put something below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Clause, Standard
from ..renumbering import moved_numbers
from .conflicts import Conflict, Taken, clause_conflict
from .content import is_alike
from .followed import followed_clause
from .outline import Outline, outline_of


def gone_conflicts(base: Standard, word: Standard, yaml: Standard) -> tuple[Conflict, ...]:
    """A conflict for each clause that one side gave up and the other still works on."""
    return (*_given_up(base, word, yaml, is_word_gone=True), *_given_up(base, yaml, word, is_word_gone=False))


def standing(
    base: Standard, word: Standard, yaml: Standard, conflicts: Sequence[Conflict], taken: Taken
) -> frozenset[str]:
    """The ids that stay: of both sides, new ones, and of what is in conflict that which was not decided to go."""
    outlines = {"word": outline_of(word), "yaml": outline_of(yaml)}
    was, theirs, ours = (outline_of(side).parents for side in (base, word, yaml))
    stays = {id for id in {*theirs, *ours} if id not in was or (id in theirs and id in ours)}
    for one in conflicts:
        side = "word" if one.id in theirs else "yaml"
        if taken.get(one.id, side) == side:
            stays |= {one.id, *_above(one.id, outlines[side])}
        else:
            stays -= {id for id in outlines[side].parents if id not in was and one.id in _above(id, outlines[side])}
    return frozenset(stays)


def _given_up(base: Standard, one: Standard, other: Standard, *, is_word_gone: bool) -> Iterator[Conflict]:
    """What `one` gave up and `other` works on."""
    moved = moved_numbers(base, other)
    was = {clause.id: clause for clause in base.clauses}
    here = {clause.id for clause in one.clauses}
    before, after = outline_of(base), outline_of(other)
    for clause in other.clauses:
        if clause.id not in was or clause.id in here:
            continue
        below = [id for id, above in after.parents.items() if above == clause.id and before.parents.get(id) != above]
        is_changed = not is_alike(followed_clause(was[clause.id], was[clause.id], moved), clause)
        if is_changed or below:
            sides: tuple[Clause | None, Clause | None] = (None, clause) if is_word_gone else (clause, None)
            also = f"below it: {', '.join(below)}" if below else ""
            yield clause_conflict("gone", clause.id, was[clause.id], *sides, also)


def _above(id: str, outline: Outline) -> list[str]:
    """The clauses above one, the nearest first."""
    found: list[str] = []
    while (id := outline.parents.get(id, "")) and id not in found:
        found.append(id)
    return found
