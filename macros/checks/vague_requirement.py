"""A requirement can be verified.

What: 应 with 足够, 适当, 较好, 良好, 完善, 合理, 必要, 尽量, 相关规定 and no figure, list or reference beside it.
Why: GB/T 1.1—2020, 5.5 and 8.11: only requirements that can be verified are specified; the assessor would have to
invent the criterion.
How to mend: give the figure, the list or the document that decides; or make it a recommendation. A note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.quantities import quantities
from ..clauses.text.references import references
from ..clauses.text.wording import provisions
from .survey import Survey, SurveyedPassage

RULE = "vague-requirement"

_SENTENCE = re.compile("[^。；！？]+[。；！？：]?")
_VAGUE = re.compile(
    """
    足够 | 充足 | 充分(?!利用) | 适当 | 适宜 | 合适 | 适量 | 较[好高大多强为] | 一定(?:规模|数量|比例|面积|的) | 良好
  | (?:健全|完善)的? | 合理 | 必要的? | 尽[量可] | 及时(?=[^，。；]{0,3}(?:处理|更新|反馈|解决|响应|维修)) | 相应的?
  | 优质 | 先进 | 科学 | 便捷 | 满足[^，。；]{0,6}需[求要]
  | 符合(?:国家)?(?:有关|相关)[^，。；《]{0,4}(?:规定|要求|标准)
""",
    re.X,
)


def check(survey: Survey) -> Iterator[Problem]:
    """One note for the first vague word of each requirement that nothing makes verifiable."""
    for passage in survey.drafted_passages:
        if passage.is_sentence and passage.zone in ("", "annex"):
            for sentence in _SENTENCE.findall(passage.text.zh):
                yield from _in_sentence(passage, sentence)


def _in_sentence(passage: SurveyedPassage, sentence: str) -> Iterator[Problem]:
    verbs = [provision for provision in provisions(sentence) if provision.type == "requirement"]
    word = _VAGUE.search(sentence, verbs[0].start) if verbs else None
    if word and not sentence.endswith("：") and not quantities(sentence) and not references(sentence):
        message = f"{passage.label} requires what nobody can measure, {word.group()}"
        yield Problem(passage.place, message, RULE, "give the figure or the list that decides", "note")
