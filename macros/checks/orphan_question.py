"""A question asks about something that is there.

What: each check list belongs to a standard, each question to a clause, entry, table or cell of it; each measure that a
question asks for or compares stands in `checklists/measures.yaml`, and what it compares it also asks for; so does the
measure that another is `at-most`.
Why: a question without its clause has no verdict, and one without its measure cannot be answered.
How to mend: write the id that was meant; the hint names the likeliest.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.checklist import Checklist, Question
from ..clauses.problem import Place, Problem
from .printed_numbers import did_you_mean
from .survey import Survey

RULE = "orphan-question"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each check list, question and measure that leads nowhere."""
    measures = {measure.id for measure in survey.corpus.measures}
    for checklist in survey.corpus.checklists:
        if checklist.standard in survey.ids:
            yield from _without_clause(checklist, survey)
        else:
            message = f"a check list for `{checklist.standard}`, but there is no such standard"
            yield Problem(checklist.place, message, RULE, did_you_mean(checklist.standard, survey.ids))
        for question in checklist.questions:
            yield from _without_measure(question, measures)
    for measure in survey.corpus.measures:
        if measure.at_most and measure.at_most not in measures:
            message = f"`{measure.id}` is at most `{measure.at_most}`, which is not listed"
            yield Problem(Place("checklists/measures.yaml"), message, RULE, did_you_mean(measure.at_most, measures))


def _without_clause(checklist: Checklist, survey: Survey) -> Iterator[Problem]:
    parts = survey.by_id[checklist.standard].parts
    for question in checklist.questions:
        if question.clause not in parts:
            asks = f"the question `{question.id}` asks about `{question.clause}`"
            message = f"{asks}, which {checklist.standard} does not have"
            yield Problem(question.place, message, RULE, did_you_mean(question.clause, parts))


def _without_measure(question: Question, measures: set[str]) -> Iterator[Problem]:
    conditions = question.threshold.conditions if question.threshold else ()
    compared = [id for condition in conditions for id in (condition.measure, condition.per) if id]
    for id in dict.fromkeys((*question.measures, *compared)):
        if id not in measures:
            message = f"the question `{question.id}` uses the measure `{id}`, which measures.yaml does not list"
            yield Problem(question.place, message, RULE, did_you_mean(id, measures))
        elif id not in question.measures:
            message = f"the question `{question.id}` compares `{id}`, which it does not ask for"
            yield Problem(question.place, message, RULE, "add it to `measures`")
