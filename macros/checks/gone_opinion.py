"""An opinion speaks of a clause that stands in the text, or of one of which it is written down what became of it.

What: the clause of each opinion in `opinions.yaml` is one of the standard; where it is gone, `successions.yaml` says
what became of it. An open opinion on such a clause is told as a note.
Why: an opinion on a clause that nobody finds any more is not answered, and stands in the form with a number that leads
nowhere.
How to mend: give the opinion the id of the clause that answers it, or take `clause` away, and it is on the whole; write
the succession where an edition held the clause. A warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.opinion_form import went
from ..clauses.problem import Problem
from .survey import Survey

RULE = "gone-opinion"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each opinion whose clause is gone."""
    for standard in survey.standards:
        successions = survey.corpus.successions_of(standard.standard.id)
        for one in survey.corpus.opinions_on(standard.standard.id):
            gone = went(one, standard.parts, successions)
            if gone and not gone.is_told:
                message = f"the opinion {one.id} is on {one.clause}, which is {gone.en}"
                hint = "give it the id of the clause that answers it, or take `clause` away"
                yield Problem(one.place, message, RULE, hint, "warning")
            elif gone and one.state == "open":
                message = f"the open opinion {one.id} is on {one.clause}, which is {gone.en}"
                yield Problem(one.place, message, RULE, "", "note")
