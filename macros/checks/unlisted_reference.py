"""What is cited normatively stands in clause 2.

What: each document that a provision cites stands in the list of clause 2, dated as it is cited dated and undated as
it is cited undated. Notes, examples, foreword, informative annexes and bibliography only inform and do not count.
Why: GB/T 1.1—2020, 8.6: clause 2 lists the documents without which the standard cannot be applied.
How to mend: add the document to the list, or say what it says in a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.references import undated
from .documents import cited_documents, listed_documents
from .survey import Survey, SurveyedStandard

RULE = "unlisted-reference"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each citation of a document that clause 2 does not list as it is cited."""
    for surveyed in survey.drafted:
        yield from _unlisted(surveyed)


def _unlisted(surveyed: SurveyedStandard) -> Iterator[Problem]:
    listed = {document.number for document in listed_documents(surveyed) if document.style == "reference"}
    otherwise = {undated(number): number for number in listed}
    for passage in surveyed.passages:
        for cited in cited_documents(passage, surveyed.standard.number) if passage.is_normative else ():
            if cited.target not in listed:
                other = otherwise.get(undated(cited.target))
                hint = f"it lists {other}" if other else ""
                message = f"{passage.label} cites {cited.target}, which clause 2 does not list"
                yield Problem(passage.place, message, RULE, hint)
