"""A standard does not speak as a contract or a law.

What: no 违约金, 索赔, 罚款, 赔偿责任, 没收, 追究责任 in a provision; quotations and names of documents are left alone,
and so is what a procedure or a record is about (索赔渠道, 处罚记录).
Why: GB/T 1.1—2020, 5.1 and 8.11: what parties owe each other and what an authority punishes is no subject of a
standard.
How to mend: leave it to the contract or the law; say what has to be done or shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "contract-word"

_QUOTED = re.compile("《[^》]*》|“[^”]*”")
_WORDS = re.compile(
    """
    违约金 | 违约责任 | (?:构成|视为|视同)违约
  | 索赔(?!渠道|流程|程序|机制|处理|记录|材料|申请|受理|案)
  | (?:处以?|予以|缴纳|支付|收取|给予)[^，。；]{0,8}罚款 | 罚款(?![^，。；]{0,2}(?:记录|信息|渠道))
  | 罚金 | 滞纳金 | 没收
  | (?:承担|负)[^，。；]{0,6}(?:法律|赔偿|违约|连带|民事|刑事)责任 | 追究[^，。；]{0,10}责任 | 赔偿(?:损失|金)
  | 法律责任(?!制|人) | 赔偿责任(?!险)
  | (?:予以|给予|受到|处以)[^，。；]{0,4}(?:行政)?处罚 | 甲方 | 乙方 | 解除合同 | 扣除[^，。；]{0,4}(?:保证金|押金)
""",
    re.X,
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first such word of a text."""
    for passage in survey.drafted_passages:
        if passage.is_sentence and passage.zone in ("", "scope", "annex"):
            word = _WORDS.search(_QUOTED.sub("", passage.text.zh))
            if word:
                message = f"{passage.label} speaks as a contract or a law, {word.group()}"
                yield Problem(passage.place, message, RULE, severity="warning")
