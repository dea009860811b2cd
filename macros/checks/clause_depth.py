"""A chapter is divided five levels deep at most.

What: below a chapter or annex stand at most five levels of clauses, and a list has at most two levels.
Why: GB/T 1.1—2020, 7.3: a deeper division can no longer be read or cited.
How to mend: move a level up, or put the subject into a chapter of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import ClauseList, ListEntry
from ..clauses.problem import Problem
from .survey import Survey

RULE = "clause-depth"
DEEPEST = 6
"a chapter and five levels below it"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each clause, and each list, that stands too deep."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            if clause.level > DEEPEST:
                message = f"{clause.number} stands {clause.level - 1} levels below its chapter"
                yield Problem(clause.place, message, RULE, "at most five")
            for block in clause.body:
                if isinstance(block, ClauseList):
                    yield from (_too_deep(entry) for entry in block.entries if _depth(entry) > 2)


def _depth(entry: ListEntry) -> int:
    lists = (block for block in entry.below if isinstance(block, ClauseList))
    return 1 + max((_depth(below) for one in lists for below in one.entries), default=0)


def _too_deep(entry: ListEntry) -> Problem:
    message = f"the list entry `{entry.id}` has more than one level below it"
    return Problem(entry.place, message, RULE, "at most two levels")
