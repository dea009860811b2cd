"""A sentence is whole.

What: no paragraph, entry or note begins with a mark or in the middle of a sentence, and none ends inside a word: with
的, 和, 与, 对, with 的 and one character that is no word (的规。), a 、 or a ，.
Why: it is what is left when a text has been cut or a line of a PDF has become a paragraph.
How to mend: join it with the text that it belongs to, or write what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "broken-sentence"

_START = re.compile(
    """
    [，。；：、）》”！？]
  | 的(?!士|确) | 地(?![\u4e00-\u9fff]{0,3}[方区域理图址段铁点面下上形块标]) | [得了着过](?![到解手重程渡])
  | 和(?![平谐解睦]) | 与(?!会) | 及(?![时早格]) | 或(?!许) | 以及 | 并且 | 而且
""",
    re.X,
)
_END = re.compile(
    """
    (?: (?<![目似真标])的 | (?<![缓饱温总])和 | (?<!参)与 | 以及 | 或者? | (?<![以涉普顾波])及
      | (?<![应绝核相校面针反])对 | 把 | 被 | 从 | (?<![导趋定倾面方])向 | (?<![行作认成])为 | (?<![存现实内潜所])在
      | (?<![供响相适反对效感回顺呼答])应 | 不
    ) (?=[。；]?$)
  | (?<![\u4e00-\u9fff]目) 的[\u4e00-\u9fff](?<![确人书水车事物字图表门证药菜货路树花鱼肉米油房屋钱班课权税])(?=[。；]$)
  | [，、] (?=[。；]?$)
""",
    re.X,
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text that begins or ends inside a sentence."""
    for passage in survey.binding_passages:
        if not (passage.is_sentence and passage.kind != "cell") and passage.kind not in ("note", "example"):
            continue
        text = passage.text.zh.strip()
        start, end = _START.match(text), _END.search(text)
        if start:
            message = f"a text of {passage.label} begins inside a sentence, “{text[:8]}”"
            yield Problem(passage.place, message, RULE)
        elif end and not (passage.kind == "entry" and end.group() in "，、"):
            message = f"a text of {passage.label} ends inside a sentence, “{text[-8:]}”"
            yield Problem(passage.place, message, RULE)
