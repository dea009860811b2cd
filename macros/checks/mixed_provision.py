"""One sentence makes one type of provision.

What: a sentence holds no 应 beside a 宜, and no 应 or 宜 beside a 可 that permits.
Why: GB/T 1.1—2020, 9.1: the type decides what an unmet provision means; two in one sentence leave it open, and a
question of the check list cannot be asked of both.
How to mend: make two sentences, better two clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.wording import provisions
from .survey import Survey, SurveyedPassage

RULE = "mixed-provision"

_SENTENCE = re.compile("[^。；！？]+")
_DEPENDENT = re.compile("(?:可|能)(?:以|够)?[^，。；]{0,12}(?:[的时后]|者(?=[，应宜]))")
"a permission inside a condition: 可提供证明的, 能够上网时"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each sentence that makes two types of provision."""
    for passage in survey.drafted_passages:
        if passage.is_sentence and passage.zone in ("", "annex"):
            for sentence in _SENTENCE.findall(passage.text.zh):
                yield from _in_sentence(passage, sentence)


def _in_sentence(passage: SurveyedPassage, sentence: str) -> Iterator[Problem]:
    found = {provision.type: provision.verb for provision in reversed(provisions(_DEPENDENT.sub("", sentence)))}
    mixed = [found[type] for type in ("requirement", "recommendation", "permission") if type in found]
    if len(mixed) > 1:
        message = f"a sentence of {passage.label} says {' and '.join(mixed)}"
        yield Problem(passage.place, message, RULE, "make two sentences", "warning")
