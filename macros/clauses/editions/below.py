"""What stands under a heading: the clauses below it, and what became of them from one text of a standard to another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Clause
from .comparison import CHANGE_KINDS, Change, ChangeKind

Below = Mapping[str, tuple[Clause, ...]]
"id of a heading → every clause under it, in reading order; ids of clauses with nothing under them are left out"


def below(clauses: Sequence[Clause]) -> dict[str, tuple[Clause, ...]]:
    """Every heading with all that stands under it: 4.2 holds 4.2.1 to 4.2.5, chapter 4 all of 4.1 to 4.6."""
    found: dict[str, list[Clause]] = {}
    open_headings: list[tuple[int, str]] = []
    for clause in clauses:
        level = clause.level
        while open_headings and open_headings[-1][0] >= level:
            open_headings.pop()
        for _, heading in open_headings:
            found.setdefault(heading, []).append(clause)
        open_headings.append((level, clause.id))
    return {id: tuple(under) for id, under in found.items()}


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one text of a standard to a later one, to be asked for by clause."""

    all: tuple[Change, ...] = ()
    of_old: Mapping[str, Change] = field(default_factory=dict)
    "id in the old text → what became of it; none where it stayed as it was"
    of_new: Mapping[str, Change] = field(default_factory=dict)
    "id in the new text → what it came from"

    def among(self, old: Iterable[Clause], new: Iterable[Clause]) -> tuple[Change, ...]:
        """The changes of these clauses of the old text and of these of the new one, each once."""
        found = [self.of_old.get(clause.id) for clause in old] + [self.of_new.get(clause.id) for clause in new]
        return tuple({id(change): change for change in found if change}.values())


def by_clause(changes: tuple[Change, ...]) -> Changes:
    return Changes(
        changes,
        {clause.id: change for change in changes for clause in change.old},
        {clause.id: change for change in changes for clause in change.new},
    )


def changes_by_kind(changes: Iterable[Change]) -> tuple[tuple[ChangeKind, int], ...]:
    """How many changes there are of each kind, by the chief kind of each, as the page of changes groups them."""
    counts = Counter(change.kind for change in changes)
    return tuple((kind, counts[kind]) for kind in CHANGE_KINDS if counts[kind])
