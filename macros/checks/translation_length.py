"""Both languages say as much.

What: a text has as many sentences in one language as in the other, and an enumeration as many members. Definitions and
names of documents are left alone.
Why: a sentence or a member that stands on one side only is a provision that half of the readers do not have.
How to mend: write what is missing; or divide the sentences alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .sentence_pairs import chinese_sentences, english_sentences
from .survey import Survey, SurveyedPassage

RULE = "translation-length"

_QUOTED = re.compile("《[^》]*》")
_RUN_ZH = re.compile("[^，。；：、（）]+(?:、[^，。；：、（）]+)+")
_JOINED_ZH = re.compile("[和与及或]|以及|并|而")


_LEFT_ALONE = ("terms", "references", "bibliography")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text that has a sentence or a member more on one side."""
    for passage in survey.passages:
        is_text = passage.kind in ("paragraph", "entry", "note", "example", "cell")
        if is_text and passage.zone not in _LEFT_ALONE and passage.text.zh and passage.text.en:
            yield from _sentences(passage)
            yield from _members(passage)


def _sentences(passage: SurveyedPassage) -> Iterator[Problem]:
    chinese, english = len(chinese_sentences(passage.text.zh)), len(english_sentences(passage.text.en))
    if chinese != english and passage.kind != "cell":
        message = f"sentences: Chinese {chinese}, English {english}"
        yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity="warning")


def _members(passage: SurveyedPassage) -> Iterator[Problem]:
    """Whether the English has fewer joints (commas, and, or) than the Chinese has 、, or a run of its own is longer."""
    chinese, english = passage.text.zh, passage.text.en
    marks = sum(run.count("、") for run in _RUN_ZH.findall(_QUOTED.sub("《》", chinese)))
    joints = len(re.findall(r",|;|\band\b|\bor\b|\bas well as\b|\bnor\b|\bwith\b|/", english))
    if marks > joints:
        message = f"the Chinese enumerates {marks + 1} members, the English fewer"
        yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity="warning")
    longest = max((run.count(",") for run in re.findall(r"(?:[^,.;:()]+,\s)+(?:and|or)\s", english)), default=0)
    available = chinese.count("、") + chinese.count("，") + len(_JOINED_ZH.findall(chinese))
    if longest > available:
        message = f"the English enumerates {longest + 1} members, the Chinese fewer"
        yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity="warning")
