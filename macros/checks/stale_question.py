"""A question was written for the provision that stands there.

What: `written-for` is the fingerprint of the clause, entry or cell that the question asks about.
Why: when a provision changes, its question may ask for the wrong thing, and an old answer may no longer hold.
How to mend: read the provision, mend the question, then accept it with the command in the hint. A warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.files.program import typed
from ..clauses.parts import Part
from ..clauses.problem import Problem
from .survey import Survey

RULE = "stale-question"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each question whose provision changed, or that has not been accepted."""
    for checklist in survey.corpus.checklists:
        surveyed = survey.by_id.get(checklist.standard)
        for question in checklist.questions if surveyed else ():
            part = surveyed.parts.get(question.clause) if surveyed else None
            if part and question.written_for != part.fingerprint:
                command = f"{typed('accept')} {checklist.standard} --questions --clause {question.clause}"
                message = _sentence(question.id, question.written_for, part)
                yield Problem(question.place, message, RULE, f"when it is right: {command}", "warning")


def _sentence(question: str, written_for: str, part: Part) -> str:
    if written_for:
        return f"the question `{question}` was written for another wording of {part.label.en}"
    return f"the question `{question}` about {part.label.en} has not been accepted"
