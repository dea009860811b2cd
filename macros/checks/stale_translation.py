"""The English was made from the Chinese that stands there.

What: `translated-from` is the fingerprint of the Chinese of its clause, `translated-as`, where it is there, of its
English.
Why: when one of the two is changed and the other is not, readers of the two languages read two different provisions.
How to mend: compare the two, mend the English, then accept it with the command in the hint. A warning: until then
the site marks the English as older than the Chinese.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.acceptance import has_text, is_translated
from ..clauses.files.program import typed
from ..clauses.fingerprints import english_fingerprint
from ..clauses.model import Clause
from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard, clause_label

RULE = "stale-translation"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each clause whose English is complete and was not made from its Chinese."""
    for surveyed in survey.standards:
        for clause in surveyed.standard.clauses:
            if has_text(clause) and is_translated(clause):
                yield from _stale(clause, surveyed)


def _stale(clause: Clause, surveyed: SurveyedStandard) -> Iterator[Problem]:
    if clause.translated_from != surveyed.parts[clause.id].fingerprint:
        what = "was made from another Chinese text" if clause.translated_from else "has not been accepted"
    elif clause.translated_as and clause.translated_as != english_fingerprint(clause):
        what = "was edited after it was accepted"
    else:
        return
    command = f"{typed('accept')} {surveyed.id} --translations --clause {clause.id}"
    message = f"the English of {clause_label(clause)} {what}"
    yield Problem(clause.place, message, RULE, f"when it is right: {command}", "warning")
