"""A name that the terms set aside is not used.

What: no text of the standard calls a thing by a name that its term entry marks as deprecated (拒用) or superseded
(被取代). The entry itself, and longer names that hold the word, are left alone.
Why: GB/T 1.1—2020, 5.4 and 8.7: one concept has one name all through a document.
How to mend: write the preferred term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.blocks import TermName, Text
from ..clauses.model import Clause
from ..clauses.problem import Problem
from ..clauses.term_names import used_names
from .survey import Survey, SurveyedStandard

RULE = "deprecated-name"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text and name."""
    for surveyed in survey.drafted:
        avoided = list(_avoided(surveyed))
        for passage in surveyed.passages if avoided else ():
            for entry, name in avoided:
                if passage.clause.id != entry.id and _says(passage.text.zh, name.zh, surveyed):
                    message = f"{passage.label} says {name.zh}, which {entry.number or entry.id} sets aside"
                    yield Problem(passage.place, message, RULE, f"write {entry.term.zh}", "warning")


def _avoided(surveyed: SurveyedStandard) -> Iterator[tuple[Clause, Text]]:
    """Each entry, and a name that it sets aside."""
    for clause in surveyed.standard.clauses:
        for block in clause.body if clause.term else ():
            if isinstance(block, TermName) and block.kind in ("deprecated", "superseded") and block.text.zh:
                yield clause, block.text


def _says(text: str, name: str, surveyed: SurveyedStandard) -> bool:
    """Whether the name stands in the text by itself, in no longer name of a term."""
    longer = {one.zh for clause in surveyed.standard.clauses for one in used_names(clause) if name in one.zh}
    for one in sorted(longer - {name}, key=len, reverse=True):
        text = text.replace(one, "")
    return bool(re.search(re.escape(name), text))
