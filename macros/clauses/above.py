"""Which clause each clause of a standard stands below: by its number, or in rules by its place in the text."""

from __future__ import annotations

from collections.abc import Mapping

from .ids import parent_number
from .model import Clause, Standard
from .schemes import scheme_of


def clauses_above(standard: Standard) -> dict[str, Clause]:
    """Id → the clause right above it; chapters, annexes and elements are not among them.

    What stands below a number that is missing counts to the next one above.
    """
    by_number = {clause.number: clause for clause in reversed(standard.clauses) if clause.number}
    found: dict[str, Clause] = {}
    open_heads: list[Clause] = []
    for clause in standard.clauses:
        if scheme_of(clause.number).goes_by_place:
            while open_heads and open_heads[-1].level >= clause.level:
                open_heads.pop()
            above = open_heads[-1] if open_heads else None
            open_heads.append(clause)
        else:
            open_heads = []
            above = _by_number(clause, by_number)
        if above:
            found[clause.id] = above
    return found


def _by_number(clause: Clause, by_number: dict[str, Clause]) -> Clause | None:
    number = parent_number(clause.number)
    while number and number not in by_number:
        number = parent_number(number)
    return by_number.get(number)


def ancestors_of(clause: Clause, above: Mapping[str, Clause]) -> tuple[Clause, ...]:
    """The clauses that this one belongs to, from the chapter down."""
    found: list[Clause] = []
    while clause.id in above and above[clause.id] not in found:
        clause = above[clause.id]
        found.insert(0, clause)
    return tuple(found)
