"""A provision forbids or allows; it does not forbid that something be left out.

What: no 不应不, 不宜不, 不可不, 不能不, 不应没有, 不应未 in a provision, and in English no shall not fail to and
no should not omit to.
Why: GB/T 1.1—2020, 5.5 and Annex C: a provision is understood at first reading; who reads two negations reads the
opposite of what is meant.
How to mend: say what has to be done: 应 for 不应不.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "double-negation"

_QUOTED = re.compile("《[^》]*》|“[^”]*”")
_ZH = re.compile(
    "不[应宜可能得]不(?![同当利良一合符明足锈透]|动产|大于|小于|多于|高于|得分)|不[应宜](?:没有|未(?!成年))|没有不"
)
_EN = re.compile(r"\b(?:shall|should|may) not (?:fail|omit|neglect) to\b|\bshall not not\b", re.I)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first double negation of a text."""
    for passage in survey.drafted_passages:
        if passage.is_sentence and passage.zone in ("", "annex"):
            found = _ZH.search(_QUOTED.sub("", passage.text.zh)) or _EN.search(passage.text.en)
            if found:
                message = f"{passage.label} negates twice, {found.group()}"
                yield Problem(passage.place, message, RULE, "say what has to be done", "warning")
