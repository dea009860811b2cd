"""Every text has its Chinese.

What: no paragraph, list entry, heading, term, note or title of a table is empty, and no clause is without any text.
An empty cell is a warning.
Why: the Chinese is the language of record. GB/T 1.1—2020, 9.8: a cell without content is filled with a dash.
How to mend: write the text, or take the block out; write — into the cell.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey, SurveyedPassage, clause_label

RULE = "empty-text"

_NAMES = {"entry": "list entry", "table": "title of a table", "figure": "title of a figure"}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text without Chinese, and for each clause without any text."""
    for passage in survey.passages:
        if not passage.text.zh and (passage.kind not in ("table", "figure") or passage.text.en):
            yield _problem(passage)
    for surveyed in survey.standards:
        for clause in surveyed.standard.clauses:
            if not (clause.heading or clause.term or clause.body):
                yield Problem(clause.place, f"{clause_label(clause)} has neither a heading nor a text", RULE)


def _problem(passage: SurveyedPassage) -> Problem:
    if passage.kind == "cell":
        return Problem(passage.place, f"a cell of a table in {passage.label} is empty", RULE, "write —", "warning")
    name = _NAMES.get(passage.kind, passage.kind)
    return Problem(passage.place, f"a {name} in {passage.label} has no Chinese", RULE)
