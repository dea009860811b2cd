"""A requirement says 应, a prohibition 不应.

What: 应当, 必须, 不得, 禁止, 严禁 and 不可 do not stand in a standard for 应 and 不应. Quotations in 《》 and “” are
left alone, and so are words that only look like a verb (不可能, 不可抗力, 法律禁止的).
Why: GB/T 1.1—2020, Annex C: one verb for one type of provision; 应当 and 必须 are words of laws.
How to mend: write the verb that the hint names.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.wording import provisions
from .survey import Survey

RULE = "forbidden-verb"

_INSTEAD = {"应当": "应", "必须": "应", "不得": "不应", "禁止": "不应", "严禁": "不应", "不可": "不应"}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each such verb."""
    for passage in survey.drafted_passages:
        if passage.is_sentence or passage.kind in ("note", "example"):
            for provision in provisions(passage.text.zh):
                instead = _INSTEAD.get(provision.verb)
                if instead:
                    yield Problem(passage.place, f"{passage.label} says {provision.verb}", RULE, f"write {instead}")
