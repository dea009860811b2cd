"""What the import says of what it read: the findings, and how much there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.blocks import ListEntry, Table
from ..clauses.blocks_within import blocks_of
from ..clauses.counts import counted
from ..clauses.model import Standard
from ..clauses.problem import Problem


def found_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """The warnings one by one; the notes counted by what they are about, the single ones in full."""
    notes: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity == "note":
            notes.setdefault(problem.rule, []).append(problem)
        else:
            yield f"{problem.severity}: {problem_sentence(problem)}"
    for rule, found in notes.items():
        more = f" (and {len(found) - 1} more of this kind)" if len(found) > 1 else ""
        yield f"note: {problem_sentence(found[0])}{more} [{rule}]"


def problem_sentence(problem: Problem) -> str:
    """A finding with its file and paragraph; Word has no lines."""
    paragraph = f" paragraph {problem.place.line}:" if problem.place.line else ""
    return f"{problem.place.file}:{paragraph} {problem.message}"


def how_much(standard: Standard) -> str:
    """`64 clauses, 12 list entries, 3 tables, 2 comments`."""
    parts = [part for clause in standard.clauses for part in blocks_of(clause)]
    return counted(
        {
            "clause": len(standard.clauses),
            "list entry": sum(isinstance(part, ListEntry) for part in parts),
            "table": sum(isinstance(part, Table) for part in parts),
            "comment": sum(len(clause.comments) for clause in standard.clauses),
        }
    )
