"""The clauses of one level all have headings, or none has.

What: of 4.1, 4.2 and 4.3 either all have a heading or none. Term entries are excepted.
Why: GB/T 1.1—2020, 7.3: readers find their way by headings, and a gap among them looks like a mistake.
How to mend: give the clause a heading as its neighbours have, or take theirs away.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.ids import parent_number
from ..clauses.model import Clause
from ..clauses.problem import Problem
from .survey import Survey

RULE = "heading-uniform"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each clause that differs from the first of its level."""
    for surveyed in survey.drafted:
        first: dict[str, Clause] = {}
        for clause in surveyed.standard.clauses:
            parent = parent_number(clause.number)
            if not parent or clause.term:
                continue
            example = first.setdefault(parent, clause)
            if bool(clause.heading) != bool(example.heading):
                yield Problem(clause.place, _sentence(clause, example), RULE)


def _sentence(clause: Clause, example: Clause) -> str:
    if clause.heading:
        return f"{clause.number} has a heading, and {example.number} has none"
    return f"{clause.number} has no heading, and {example.number} has one"
