"""No clause is divided into one part.

What: where there is a 4.2.1 there is a 4.2.2. A chapter with one term only is excepted.
Why: GB/T 1.1—2020, 7.3: a division has at least two parts.
How to mend: give the text of the single part to the clause above it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..clauses.ids import parent_number
from ..clauses.model import Clause
from ..clauses.problem import Problem
from .survey import Survey

RULE = "lone-subclause"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each clause that stands alone below another."""
    for surveyed in survey.drafted:
        below: dict[str, list[Clause]] = defaultdict(list)
        for clause in surveyed.standard.clauses:
            if clause.number and not clause.term:
                below[parent_number(clause.number)].append(clause)
        for parent, clauses in below.items():
            if parent and len(clauses) == 1:
                lone = clauses[0]
                yield Problem(lone.place, f"{parent} is divided into one part only, {lone.number}", RULE)
