"""The text of today does not bear the name of an edition that says something else.

What: where an edition was published under the label in `edition`, the clauses of today are those of that edition, with
the same numbers and the same words in both languages.
Why: a notice that cites “edition 2026-11” means the words that were published. Two texts of one name cannot be told
apart on paper, in a citation or in a record.
How to mend: give `edition` in standard.yaml a label that no edition bears, as soon as a published text is worked on.
A warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.fingerprints import clause_fingerprint, english_fingerprint
from ..clauses.model import Standard
from ..clauses.problem import Problem
from .survey import Survey

RULE = "taken-edition"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each standard whose edition was published with other words."""
    corpus = survey.corpus
    for edition in corpus.published:
        standard = corpus.standard(edition.standard)
        if not standard or not edition.text or standard.edition != edition.edition:
            continue
        if changed := {id for id, *_ in _said(standard) ^ _said(edition.text)}:
            label = edition.edition
            message = f"the edition {label} was published with other words; clauses that differ: {len(changed)}"
            hint = "give `edition` a label that no edition bears"
            yield Problem(standard.place, message, RULE, hint, "warning")


def _said(standard: Standard) -> set[tuple[str, str, str, str]]:
    """Id, number and the words of each clause."""
    return {
        (clause.id, clause.number, clause_fingerprint(clause), english_fingerprint(clause))
        for clause in standard.clauses
    }
