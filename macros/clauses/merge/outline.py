"""Where each clause stands, and two changed orders of the same clauses put into one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..above import clauses_above
from ..model import Standard
from .conflicts import Taken


@dataclass(frozen=True, slots=True)
class Outline:
    """The clauses of a standard in reading order, each with the one that it stands below."""

    parents: Mapping[str, str]
    "id → id of the clause above it; empty for chapters, annexes and elements"


@dataclass(frozen=True, slots=True)
class MergedOutline:
    parents: Mapping[str, str]
    "in reading order"
    places: tuple[str, ...]
    "ids that both sides moved to different places"
    orders: tuple[str, ...]
    "the first id of each row of clauses that both sides have put into another order"


def outline_of(standard: Standard) -> Outline:
    """The outline by numbers, of rules by place; what stands below a missing number counts to the next one above."""
    above = clauses_above(standard)
    return Outline({clause.id: above[clause.id].id if clause.id in above else "" for clause in standard.clauses})


def merged_outline(base: Outline, word: Outline, yaml: Outline, stays: Collection[str], taken: Taken) -> MergedOutline:
    """All that `stays`, each below the clause where the side has put it that moved it."""
    parents, places = _merged_parents(base, word, yaml, stays, taken)
    rows: dict[str, list[str]] = {}
    orders = []
    for above in dict.fromkeys(("", *parents.values())):
        kids = [id for id in parents if parents[id] == above]
        row, clash = _merged_row(above, kids, (base, word, yaml), taken)
        rows[above] = row
        orders += [clash] if clash else []
    return MergedOutline({id: parents[id] for id in _walk("", rows)}, tuple(places), tuple(orders))


def _merged_parents(
    base: Outline, word: Outline, yaml: Outline, stays: Collection[str], taken: Taken
) -> tuple[dict[str, str], list[str]]:
    parents: dict[str, str] = {}
    places = []
    for id in dict.fromkeys((*yaml.parents, *word.parents)):
        if id not in stays:
            continue
        was, theirs, ours = (side.parents.get(id) for side in (base, word, yaml))
        if theirs is None or ours is None:
            side = yaml if theirs is None else word
        elif theirs in (was, ours):
            side = yaml
        elif ours == was:
            side = word
        else:
            places.append(id)
            side = word if taken.get(id) == "word" else yaml
        parents[id] = _standing(id, side, word if side is yaml else yaml, stays)
    for id in _circular(parents):
        places.append(id)
        parents |= {one: _standing(one, yaml, word, stays) for one in parents if one in yaml.parents}
    return parents, list(dict.fromkeys(places))


def _standing(id: str, side: Outline, other: Outline, stays: Collection[str]) -> str:
    """The clause above that stays: of this side, else of the other, else the next one above."""
    above = side.parents[id]
    if above and above not in stays and id in other.parents and other.parents[id] in stays:
        return other.parents[id]
    while above and above not in stays:
        above = side.parents.get(above, "")
    return above


def _circular(parents: Mapping[str, str]) -> list[str]:
    """One clause that stands below itself, where there is any."""
    for id in parents:
        seen, above = {id}, parents[id]
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above, "")
        if above:
            return [id]
    return []


def _merged_row(
    above: str, kids: Sequence[str], sides: tuple[Outline, Outline, Outline], taken: Taken
) -> tuple[list[str], str]:
    """The clauses below one clause in their order; the first of those that both sides have put elsewhere."""
    base, word, yaml = sides
    held = [[id for id in side.parents if id in kids and side.parents[id] == above] for side in (word, yaml)]
    both = [id for id in base.parents if id in held[0] and id in held[1]]
    theirs, ours = ([id for id in row if id in both] for row in held)
    clash = ""
    is_words = ours == both
    if both not in (ours, theirs) and ours != theirs:
        clash = next(one for one, other in zip(ours, theirs) if one != other)
        is_words = taken.get(clash) == "word"
    first, second = held if is_words else held[::-1]
    row = _put_in(list(first), second)
    return _put_in(row, [id for side in sides[1:] for id in side.parents if id in kids]), clash


def _put_in(row: list[str], other: Sequence[str]) -> list[str]:
    """`row` with what it lacks of `other`, each after the one that it follows there."""
    for at, id in enumerate(other):
        if id not in row:
            before = next((one for one in reversed(other[:at]) if one in row), None)
            row.insert(row.index(before) + 1 if before else 0, id)
    return row


def _walk(above: str, rows: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for id in rows.get(above, ()):
        yield id
        yield from _walk(id, rows)
