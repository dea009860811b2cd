"""Both languages set the same bound.

What: where the Chinese sets a least (不少于, 不小于, 不低于, 至少, 以上, 超过), the English does (not less than, at
least, or more, more than); where it sets a most (不超过, 不大于, 不多于, 至多, 以内, 以下), the English does (not more
than, at most, within, up to). Words such as 不仅 and more than one sense without a figure do not count.
Why: at least for at most turns a requirement round, and figure and unit stay the same.
How to mend: look which one is right, and write it in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey, SurveyedPassage

RULE = "translation-bounds"

_FIGURE_ZH = r"\s?(?:[^，。；：、\d]{0,14}?\d|[一二两三四五六七八九十百半])"
_FIGURE_EN = r"(?:\s(?:a|an|the))?\s(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|once|twice)"
_COUNTED_ZH = (
    r"[\d一二两三四五六七八九十百]\s?(?:个?(?:工作日|月|小时)|[个人次家名年日项件台周天级倍]|分钟|%|m²|km|m|万元|元)\s?"
)
_LEAST_ZH = re.compile(
    rf"(?:不(?:少|小|低|短|早)于|不下于|(?<!不)(?:多|大|高|长|晚)于|(?<!不)超过|≥|＞){_FIGURE_ZH}"
    rf"|(?:{_COUNTED_ZH}|[县市省地]级)(?:及|或)?以上|至少(?![^，。；：]{{0,8}}之一)"
)
_MOST_ZH = re.compile(
    rf"(?:不(?:多|大|高|长|晚|迟)于|不(?:得|应|宜)?超过|(?<!不)(?:少|小|低|短|早)于|≤|＜){_FIGURE_ZH}"
    rf"|{_COUNTED_ZH}(?:及|或|之)?(?:以内|以下|内(?![容部外地陆]))|[至最]多(?!样)"
)
_LEAST_EN = re.compile(
    rf"(?:\b(?:not|no)\s(?:less|fewer|lower|smaller|shorter|earlier)\sthan"
    rf"|(?<!not\s)(?<!no\s)\b(?:more|greater|larger|longer|higher|over)(?:\sthan)?|(?<!not\s)\bexceed(?:s|ing)?|\babove"
    rf"|\ba\sminimum\sof|≥){_FIGURE_EN}"
    r"|\bor\s(?:more|over|above|longer|larger|higher)\b|\band\s(?:above|over|more)\b|\bat\sleast\b",
    re.I,
)
_MOST_EN = re.compile(
    rf"(?:\b(?:not|no)\s(?:more|greater|larger|longer|higher|later)\sthan|\bwithin|\bup\sto|\bunder|\bbelow"
    rf"|\bnot\s(?:to\s)?exceed(?:ing)?|(?<!not\s)(?<!no\s)\b(?:less|fewer|lower|smaller|shorter)\sthan"
    rf"|\ba\smaximum\sof|≤){_FIGURE_EN}"
    r"|\bor\s(?:less|fewer|under|below|shorter|lower)\b|\bat\smost\b",
    re.I,
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text whose languages bound unlike each other."""
    for passage in survey.passages:
        if passage.text.zh and passage.text.en and passage.kind not in ("heading", "term", "source"):
            yield from _differences(passage)


def _differences(passage: SurveyedPassage) -> Iterator[Problem]:
    chinese = (len(_LEAST_ZH.findall(passage.text.zh)), len(_MOST_ZH.findall(passage.text.zh)))
    english = (len(_LEAST_EN.findall(passage.text.en)), len(_MOST_EN.findall(passage.text.en)))
    for which, word in enumerate(("least", "most")):
        if chinese[which] != english[which]:
            counts = f"Chinese {chinese[which]}, English {english[which]}"
            yield Problem(passage.place, f"{passage.label}: bounds of at {word}: {counts}", RULE)
