"""A list has the marks of its level.

What: a list has at least two entries. Its first level has dashes, dots or letters a), b); numbers 1), 2) are for the
level below letters. Below dashes stand dots or dashes. A lettered list does not go past z).
Why: GB/T 1.1—2020, 7.5: letters where entries are referred to, numbers where those of a lettered entry are; two levels
at the most.
How to mend: choose the mark that the hint names; write a list of one as a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import Block, ClauseList, ListStyle
from ..clauses.problem import Problem, Severity
from .survey import Survey, clause_label

RULE = "list-style"

LETTERS = 26
_LEFT_ALONE = ("reference", "bibliography")
_BELOW: dict[ListStyle, tuple[ListStyle, ...]] = {
    "letter": ("number", "dash", "bullet"),
    "dash": ("bullet", "dash"),
    "bullet": ("bullet", "dash"),
}
_NAMES: dict[ListStyle, str] = {
    "letter": "a), b)",
    "number": "1), 2)",
    "decimal": "1.1, 1.2",
    "dash": "——",
    "bullet": "·",
}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each list whose marks are those of another level, or that has one entry or too many."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            for before, block in zip((None, *clause.body[:-1]), clause.body):
                if isinstance(block, ClauseList) and block.style not in _LEFT_ALONE:
                    yield from _in_list(block, clause_label(clause), _goes_on(before, block))


def _goes_on(before: Block | None, block: ClauseList) -> bool:
    """Whether the list goes on with one that a note or a table interrupts; then its one entry is not all of it."""
    return block.start > 1 or (before is not None and not hasattr(before, "text"))


def _in_list(block: ClauseList, label: str, goes_on: bool) -> Iterator[Problem]:
    if block.style in ("number", "decimal"):
        hint = "write a), b), or dashes where nothing refers to the entries"
        yield _problem(block, f"the list in {label} has {_NAMES[block.style]} on its first level", hint)
    if len(block.entries) == 1 and not goes_on:
        yield _problem(block, f"the list in {label} has one entry", "write it as a sentence")
    if block.start + len(block.entries) - 1 > LETTERS and block.style == "letter":
        yield _problem(block, f"the list in {label} goes past z)", "divide the clause")
    for below in (entry.list for entry in block.entries if entry.list):
        allowed = _BELOW.get(block.style, ())
        if allowed and below.style not in allowed:
            message = f"the list in {label} has {_NAMES[below.style]} below {_NAMES[block.style]}"
            yield _problem(below, message, f"write {_NAMES[allowed[0]]}")


def _problem(block: ClauseList, message: str, hint: str, severity: Severity = "warning") -> Problem:
    return Problem(block.place, message, RULE, hint, severity)
