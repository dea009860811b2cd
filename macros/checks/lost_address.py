"""An address that has been published leads somewhere for ever.

What: every clause of every edition in a ledger still stands under its id, or `successions.yaml` says what became of it:
split into, merged with or moved to what stands today, or withdrawn. An id that was given up is not used again. The
frozen copy of an edition is what its ledger says was printed.
Why: officials cite clauses in notices and auditors in reports; a link that dies takes the citation with it.
How to mend: put the clause back under its id, or write in `successions.yaml` of the standard what became of it. Put a
frozen copy back as it was published; to change the text, publish a new edition.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.editions.addresses import RULE as LOST_ADDRESS
from ..clauses.editions.addresses import lost_addresses
from ..clauses.problem import Problem
from .survey import Survey

RULE = LOST_ADDRESS


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each published address that is lost, and for each frozen copy that was changed."""
    corpus = survey.corpus
    holders = [edition.standard for edition in corpus.published]
    holders += [succession.standard for succession in corpus.successions]
    for id in dict.fromkeys(holders):
        yield from lost_addresses(corpus.standard(id), corpus.editions_of(id), corpus.successions_of(id))
