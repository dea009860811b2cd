"""No word stands twice in a row.

What: 有有, 的的, 和和; the the. Words that are doubled rightly (天天, 人人, 常常, 的的确确) and neighbours that only
look doubled (具有有效的, 目的的) are left alone. A doubled word of two or more characters is a warning.
Why: it is what is left when a sentence has been changed in a hurry.
How to mend: take one of the two out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem, Severity
from .survey import Survey

RULE = "repeated-word"

_PARTICLES = re.compile(
    r"""
    有有(?![效关利限序力机形益害毒偿意名])
  | (?<![目标])的的(?!确)
  | (?<![饱温总缓调中])和和(?![气睦平谐解约善])
  | (?<!参)与与(?!会)
  | (?<![存现实内所潜])在在(?![线职校编建])
  | 是是(?!非)
  | (?<![以可难予])以以
  | 或或 | 被被 | 把把 | 应应(?![急用对])
""",
    re.X,
)
_WORDS = re.compile(r"(?P<word>[一-鿿]{2,8})(?P=word)")
_ENGLISH = re.compile(r"\b(?P<word>[a-z]+)\s+(?P=word)\b", re.I)
_DOUBLED_RIGHTLY = re.compile("一.|研究|讨论|商量|考虑|学习|锻炼|休息|了解|介绍|打扫|整理|检查|收拾|打听|沟通")
"each one, and verbs that are doubled to soften them"
_ENGLISH_DOUBLED_RIGHTLY = frozenset({"that", "had"})


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first repeated word of each kind in a text."""
    for passage in survey.binding_passages:
        for written, severity in (*_in_chinese(passage.text.zh), *_in_english(passage.text.en)):
            yield Problem(passage.place, f"{passage.label} says “{written}”", RULE, severity=severity)


def _in_chinese(text: str) -> Iterator[tuple[str, Severity]]:
    particle = _PARTICLES.search(text)
    if particle:
        yield particle.group(), "error"
    for match in _WORDS.finditer(text):
        if not _DOUBLED_RIGHTLY.fullmatch(match["word"]):
            yield match.group(), "warning"


def _in_english(text: str) -> Iterator[tuple[str, Severity]]:
    for match in _ENGLISH.finditer(text):
        if match["word"].casefold() not in _ENGLISH_DOUBLED_RIGHTLY:
            yield match.group(), "error"


def fixed(text: str) -> str:
    """A Chinese text without doubled particles; whole words are left to people."""
    return _PARTICLES.sub(lambda doubled: doubled.group()[0], text)
