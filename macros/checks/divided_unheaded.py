"""A clause without a heading is not divided; between a heading and the first clause below it stands no text.

What: a clause that has clauses below it has a heading, and no paragraph, list or table of its own. The lead-in of the
terms is excepted.
Why: GB/T 1.1—2020, 7.3 and 7.4: a clause without a heading is not divided further; a text that hangs between a heading
and the first clause cannot be cited without citing all that follows.
How to mend: give the clause a heading; number the hanging text, 4.1 General for one.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.ids import parent_number
from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard

RULE = "divided-unheaded"


def check(survey: Survey) -> Iterator[Problem]:
    """An error for each divided clause without heading, a warning for each hanging text."""
    for surveyed in survey.drafted:
        yield from _in_standard(surveyed)


def _in_standard(surveyed: SurveyedStandard) -> Iterator[Problem]:
    divided = {parent_number(clause.number) for clause in surveyed.standard.clauses if clause.number}
    for clause in surveyed.standard.clauses:
        if not clause.number or clause.number not in divided or clause.term:
            continue
        if not clause.heading and not clause.element:
            yield Problem(clause.place, f"{clause.number} has no heading and is divided", RULE, "give it a heading")
        elif clause.body and surveyed.zones[clause.id] not in ("terms", "references"):
            message = f"a text hangs between the heading of {clause.number} and the first clause below it"
            yield Problem(clause.place, message, RULE, "give it a number of its own", "warning")
