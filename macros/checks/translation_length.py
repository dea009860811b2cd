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
from .sentence_pairs import chinese_sentences, english_sentences, sentence_pairs
from .survey import Survey, SurveyedPassage

RULE = "translation-length"

_QUOTED = re.compile("《[^》]*》")
_RUN_ZH = re.compile("[^，。；：、（）]+(?:、[^，。；：、（）]+)+")
_JOINTS_EN = re.compile(r",|;|\band\b|\bor\b|\bas well as\b|\bnor\b|\bwith\b|/")
_RUN_EN = re.compile(r"(?:[^,.;:()]+,\s)+(?:and|or)\s")
_RUN_ENDS_EN = re.compile(r",\s(?:and|or)\s")
"what each run ends with; most texts have none, and the runs take long to look for"
_JOINED_ZH = re.compile("[和与及或]|以及|并|而")


_UNTIL_ZH = re.compile("[，。；：（）！？]|等(?![级候待])")
_STRETCH_EN = re.compile(r"[;:()]|\.(?:\s|$)|(?<= )–(?= )")
_JOINED_EN = re.compile(r"\b(?:and|or|nor|as well as)\b")
_BEGINS_EN = re.compile(
    r"\b(?:includ\w+|such as|namely|covering|shall|should|may|can|is|are|that|which|where|for example|e\.g\.)\b"
    r"|^\s*(?:in|to|with|for|on|at|when|if|after|before|so|as)\b",
    re.I,
)
"before the first member of a series, or in it"
_LONG = 4
"members: a shorter enumeration is often said otherwise, A、B以及C as A and B, and for C"
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
    joints = len(_JOINTS_EN.findall(english))
    if marks > joints:
        message = f"the Chinese enumerates {marks + 1} members, the English fewer"
        yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity="warning")
    for zh, en in sentence_pairs(passage.text):
        asked = max((run.count("、") + 1 for run in _UNTIL_ZH.split(_QUOTED.sub("《》", zh))), default=0)
        if asked >= _LONG and marks <= joints and longest_series(en) < asked:
            message = f"the Chinese enumerates {asked} members in one place, the English fewer"
            yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity="warning")
    runs = _RUN_EN.findall(english) if _RUN_ENDS_EN.search(english) else ()
    longest = max((run.count(",") for run in runs), default=0)
    available = chinese.count("、") + chinese.count("，") + len(_JOINED_ZH.findall(chinese))
    if longest > available:
        message = f"the English enumerates {longest + 1} members, the Chinese fewer"
        yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity="warning")


def longest_series(english: str) -> int:
    """How many members the longest series of a sentence may have: `A, B and C`, back to where a verb or `such as` is.

    Generous: a clause between commas in front of the series counts as a member.
    """
    return max((size for stretch in _STRETCH_EN.split(english) for size in _series(stretch.split(","))), default=0)


def _series(chunks: list[str]) -> Iterator[int]:
    for at, chunk in enumerate(chunks):
        joint = _JOINED_EN.search(chunk)
        if not joint:
            continue
        first = chunk[: joint.start()]
        size, back = (2 if first.strip() else 1), at - 1
        while back >= 0 and not (size > 1 and first.strip() and _BEGINS_EN.search(first)):
            size += 1
            if _BEGINS_EN.search(chunks[back]):
                break
            back -= 1
        yield size
