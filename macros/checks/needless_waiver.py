"""A waiver is there only while it is needed.

What: no waiver for a clause, entry or cell that has a question, or that makes neither a requirement nor a
recommendation; none twice.
Why: a list of exceptions that nobody clears soon excuses what it should not.
How to mend: take the waiver out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.checklist import Checklist
from ..clauses.problem import Problem
from .missing_question import checked_type
from .survey import Survey, SurveyedStandard

RULE = "needless-waiver"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each waiver that excuses nothing."""
    for checklist in survey.corpus.checklists:
        surveyed = survey.by_id.get(checklist.standard)
        if surveyed:
            yield from _needless(checklist, surveyed)


def _needless(checklist: Checklist, surveyed: SurveyedStandard) -> Iterator[Problem]:
    asked = {question.clause: question.id for question in checklist.questions}
    seen: set[str] = set()
    for waiver in checklist.waivers:
        part = surveyed.parts.get(waiver.clause)
        if waiver.clause in seen:
            yield Problem(waiver.place, f"a second waiver for `{waiver.clause}`", RULE)
        elif waiver.clause in asked:
            message = f"a waiver for `{waiver.clause}`, which the question `{asked[waiver.clause]}` asks about"
            yield Problem(waiver.place, message, RULE)
        elif part and not checked_type(part.types):
            message = f"a waiver for {part.label.en}, which makes neither a requirement nor a recommendation"
            yield Problem(waiver.place, message, RULE)
        seen.add(waiver.clause)
