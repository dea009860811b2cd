"""A requirement says 应, a prohibition 不应.

What: 应当, 必须, 不得, 禁止, 严禁 and 不可 do not stand in a standard for 应 and 不应, nor 需, 须 and
需要 before a duty (需要配备, 须符合). Quotations in 《》 and “” are
left alone, and so are words that only look like a verb (不可能, 不可抗力, 法律禁止的).
Why: GB/T 1.1—2020, Annex C: one verb for one type of provision; 应当 and 必须 are words of laws.
How to mend: write the verb that the hint names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.wording import provisions
from .survey import Survey

RULE = "forbidden-verb"

_INSTEAD = {"应当": "应", "必须": "应", "不得": "不应", "禁止": "不应", "严禁": "不应", "不可": "不应"}

_SURE = {"应当": "应", "必须": "应", "不得": "不应"}
"what a machine replaces; 禁止 and 严禁 may be nouns"
_QUOTED = re.compile("《[^》]*》|“[^”]*”")
_NEED = re.compile(
    "(?<![必所急不无亟如若确视按据因])(?P<verb>需要|需|须)(?=(?:具备|具有|设置?[在有立]?|配备|配置|建立|制定|提供|安装|符合|满足|达到|执行"
    "|经过?|由|在|按照?|保持|保存|公示|公布|明确|定期|接受|佩戴|持有)[^，。；]{2})(?![^，。；]{0,10}(?:的[^确]|[时者]))"
)
"a need that stands for a requirement; none in a condition (需要维修的), nor in 无需, 所需"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each such verb."""
    for passage in survey.drafted_passages:
        if passage.is_sentence or passage.kind in ("note", "example"):
            for provision in provisions(passage.text.zh):
                instead = _INSTEAD.get(provision.verb)
                if instead:
                    yield Problem(passage.place, f"{passage.label} says {provision.verb}", RULE, f"write {instead}")
        if passage.is_sentence and passage.zone in ("", "annex"):
            for need in _NEED.finditer(_QUOTED.sub("", passage.text.zh)):
                yield Problem(passage.place, f"{passage.label} says {need['verb']}", RULE, "write 应", "warning")


def fixed(text: str) -> str:
    """A Chinese text with the verbs that a machine can be sure of."""
    for provision in reversed(provisions(text)):
        if instead := _SURE.get(provision.verb):
            text = text[: provision.start] + instead + text[provision.end :]
    return text
