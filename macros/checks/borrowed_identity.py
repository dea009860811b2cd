"""A working text bears nothing that belongs to the body whose document it restates.

What: beside `text: restated` stand no number, dates, bodies, classes or marks of the document; it is told in `basis`.
Why: a reader who sees a body's number and date over our words takes them for the body's.
How to mend: move the fields into `basis`, as `standards/README.md` describes it; or write `text: official`, where the
words are the body's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "borrowed-identity"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each restated standard that carries fields of its basis as its own, or has no basis."""
    for standard in survey.corpus.standards:
        if not standard.is_restated:
            if standard.basis:
                yield Problem(standard.place, f"{standard.id} is official and has a `basis`", RULE)
            continue
        if not standard.basis:
            message = f"{standard.id} is a working text and does not say in `basis` which document it restates"
            yield Problem(standard.place, message, RULE)
        own = {
            "number": standard.number,
            "dates": dict(standard.dates).keys() - {"drafted"},
            "bodies": standard.bodies,
            "classification": standard.classification,
            "replaces": standard.replaces,
            "consistency": standard.consistency,
            "record-number": standard.record_number,
            "confidentiality": standard.confidentiality,
        }
        borrowed = [f"`{field}`" for field, value in own.items() if value]
        if borrowed:
            message = f"{standard.id} is a working text; {', '.join(borrowed)} belong into its `basis`"
            yield Problem(standard.place, message, RULE)
