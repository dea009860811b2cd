"""What is meant as a provision has the verb of one.

What: a sentence in the chapters that make provisions has 应, 宜, 可 or 能, or is an instruction, where its form says
that a provision is meant: a bound (不少于, 以上), or a subject with 具备, 设置, 配备, 建立 and the like, and no verb.
Why: GB/T 1.1—2020, 9.1 and Annex C: without the verb it is a statement, which nobody has to meet.
How to mend: write 应, 宜 or 可 before the verb; ask the body where the draft leaves it open. A comment that asks the
body about the clause (`question`, `review`) answers this warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.wording import provision_types
from .survey import Survey

RULE = "missing-verb"

_SENTENCE = re.compile("[^。；！？]+")
_BOUND = re.compile(
    r"不(?:少于|小于|低于|大于|超过|多于|高于)[^，。；]{0,12}\d|至少\s?\d|\d[^，。；]{0,6}(?:以上|以下|以内)"
)
_DUTY = re.compile(
    "^(?P<subject>[^，。；：、]{2,14}?)(?:均|都|要|需|须)?"
    "(?:具备|具有|设置|设有|设立|配备|配置|建立|制定|提供|开展|组织|安排|明确|公示|公开|保存|定期|及时)"
)
_STATED = re.compile(r"是|为|包括|包含|分为|用于|见|如下|按|指|例如|称|属于|根据|依据|通过|[的时后]$|第\d|表\d|图\d|已")


_ASKING = ("review", "question", "defect-left", "type-supplied", "type-changed")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each paragraph with a sentence that reads as a provision and makes none."""
    for passage in survey.drafted_passages:
        if passage.kind == "paragraph" and passage.is_sentence and passage.zone in ("", "annex"):
            is_asked = any(comment.kind in _ASKING for comment in passage.clause.comments)
            if not is_asked and any(map(_lacks_a_verb, _SENTENCE.findall(passage.text.zh))):
                message = f"{passage.label} reads as a provision and has no verb of one"
                yield Problem(passage.place, message, RULE, "write 应, 宜 or 可", "warning")


def _lacks_a_verb(sentence: str) -> bool:
    if sentence.endswith("：") or provision_types(sentence) != ("statement",):
        return False
    duty = _DUTY.match(sentence)
    return bool(_BOUND.search(sentence) or (duty and not _STATED.search(duty["subject"])))
