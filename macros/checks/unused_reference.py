"""What clause 2 lists is cited.

What: each document in the list of clause 2 is cited in a provision, or is the source of a term.
Why: GB/T 1.1—2020, 8.6: the list holds what the text cites normatively, and nothing else.
How to mend: take it out of the list; a document worth reading goes into the bibliography.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.references import undated
from .documents import cited_documents, listed_documents
from .survey import Survey, SurveyedStandard

RULE = "unused-reference"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each listed document that no provision cites."""
    for surveyed in survey.drafted:
        cited = _cited(surveyed)
        for document in listed_documents(surveyed):
            if document.style == "reference" and undated(document.number) not in cited:
                yield Problem(document.place, f"clause 2 lists {document.number}, and no provision cites it", RULE)


def _cited(surveyed: SurveyedStandard) -> set[str]:
    """The documents cited, without their years: whether the year is right, unlisted-reference says."""
    citing = (passage for passage in surveyed.passages if passage.is_normative or passage.kind == "source")
    return {undated(cited.target) for passage in citing for cited in cited_documents(passage, "")}
