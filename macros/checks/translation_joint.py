"""And is and, or is or.

What: where the Chinese says 或, 或者 or 任一, the English says or, either, any, nor; where the English joins by
or, the Chinese has 或, 、 between alternatives, 是否 or 不 …; and the English says it as often. `or more`, `or
longer` and names of documents do not count.
Why: with and both have to be met, with or one is enough.
How to mend: look which one is right, and write it in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .sentence_pairs import sentence_pairs
from .survey import Survey, SurveyedPassage

RULE = "translation-joint"

_NAMES = re.compile("《[^》]*》|“[^”]*”")
_OR_ZH = re.compile("或(?!许)|任[一意何]|之一|其[中一]一|[是能应可有]否|还是|抑或|进出口|/|／|不论|无论")
_NO_AND_ZH = re.compile("或(?!以上|以下|以内|许)")
_DECIDES_ZH = re.compile("或(?!许|以上|以下|以内|者(?:以上|以下))|还是|抑或|之一")
_DECIDES_EN = re.compile(
    r"\bor\b|\beither\b|\bany\b|\bnor\b|/|\botherwise\b|\b(?:one|some)(?: or more)? of\b|\bat least one\b"
    r"|\bwithout\b",
    re.I,
)
_BOUND_EN = re.compile(
    r"\bor (?:(?:more|less|fewer)(?! than)|over|above|below|longer|shorter|larger|higher|lower|equivalent)\b", re.I
)
_OR_EN = re.compile(
    r"\bor\b|\beither\b|\bany\b|\bnor\b|\bwhether\b|/|\botherwise\b|\bone of\b|\bwithout\b",
    re.I,
)


_NEGATIVE = (
    r"\b(?:not(?! (?:less|more|limited))|no(?! (?:longer|less|more))"
    r"|nor|without|never|neither|prevent\w*|prohibit\w*|avoid\w*)\b"
)
_NEGATED = re.compile(rf"{_NEGATIVE}[^.;]*\bor\b|\bor\b[^.;,]{{0,30}}\b(?:shall|should|need) not\b", re.I)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text in which only one language says or."""
    for passage in survey.passages:
        is_text = passage.kind not in ("heading", "term", "source") and passage.zone not in (
            "references",
            "bibliography",
        )
        if is_text and passage.text.zh and passage.text.en:
            yield from _differences(passage)


def _differences(passage: SurveyedPassage) -> Iterator[Problem]:
    for chinese, english in sentence_pairs(passage.text):
        chinese, english = _NAMES.sub("", chinese), _BOUND_EN.sub("", english)
        if _NO_AND_ZH.search(chinese) and not _OR_EN.search(english):
            yield Problem(passage.place, f"{passage.label}: the Chinese says 或, the English has no or", RULE)
        elif (decided := len(_DECIDES_ZH.findall(chinese))) and decided > len(_DECIDES_EN.findall(english)):
            counts = f"{decided} times, the English {len(_DECIDES_EN.findall(english))} times"
            yield Problem(passage.place, f"{passage.label}: the Chinese says or {counts}", RULE)
        elif not _is_negative(english):
            yield from _more_or(passage, len(_OR_ZH.findall(chinese)), len(re.findall(r"\bor\b", english)))


def _more_or(passage: SurveyedPassage, chinese: int, english: int) -> Iterator[Problem]:
    if english and not chinese:
        yield Problem(passage.place, f"{passage.label}: the English says or, the Chinese has no 或", RULE)
    elif english > chinese:
        message = f"{passage.label}: the English says or {english} times, the Chinese {chinese} times"
        yield Problem(passage.place, message, RULE)


def _is_negative(english: str) -> bool:
    """Whether the or stands under a negation, where Chinese says 和 or 、: no A or B."""
    return bool(_NEGATED.search(english))
