"""Chinese text has Chinese punctuation.

What: no half-width comma, semicolon, colon, bracket, question mark or full stop beside a Han character, no space
between two of them, no mark twice; a paragraph ends with one. In English no full-width marks.
Why: GB/T 15834—2011, which GB/T 1.1—2020 follows; a half-width mark also breaks lines where none should break.
How to mend: write the mark that the hint names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey, SurveyedPassage

RULE = "punctuation"

_HAN = "一-鿿"
_WIDE = str.maketrans(",;:()?!.", "，；：（）？！。")
_NAME = re.compile("《[^》]*》")
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}”》）])[,;:?!](?!//)|[,;?!](?=[{_HAN}])|(?<=[{_HAN}])\.(?![\w.])")
_BRACKET = re.compile(rf"\((?=[^()]*[{_HAN}])|\([^()]*\)(?<=[{_HAN}]\))|(?<=[{_HAN}])\([^()]*\)")
_WHOLE_BRACKET = re.compile(rf"\(([^()]*[{_HAN}][^()]*)\)")
_SPACE = re.compile(rf"(?<=[{_HAN}，。；：、]) +(?=[{_HAN}])")
_DOUBLED = re.compile("([，。；：、])[，。；：、]+")
_FULL_WIDTH = re.compile("[，。；：、（）？！]")
_ENDS = tuple("。：；？！…”）》.:;")
"the half-width ones are told as such already"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each kind of mistake in a text."""
    for passage in survey.binding_passages:
        yield from _half_width(passage)
        yield from _spacing(passage)
        yield from _end(passage)
        wide = _FULL_WIDTH.search(passage.text.en)
        if wide:
            yield Problem(passage.place, f"{passage.label} has a full-width {wide.group()} in the English", RULE)


def _half_width(passage: SurveyedPassage) -> Iterator[Problem]:
    for grammar in (_HALF_WIDTH, _BRACKET):
        match = grammar.search(passage.text.zh)
        if match:
            mark = match.group()[0]
            message = f"{passage.label} has a half-width {mark} in the Chinese"
            yield Problem(passage.place, message, RULE, f"write {mark.translate(_WIDE)}")


def _spacing(passage: SurveyedPassage) -> Iterator[Problem]:
    text = _NAME.sub("", passage.text.zh)
    space, doubled = _SPACE.search(text), _DOUBLED.search(text)
    if space and passage.style not in ("reference", "bibliography"):
        around = text[space.start() - 1 : space.end() + 1]
        yield Problem(passage.place, f"{passage.label} has a space between “{around}”", RULE)
    if doubled:
        yield Problem(passage.place, f"{passage.label} has {doubled.group()}", RULE, f"write {doubled.group(1)}")


def _end(passage: SurveyedPassage) -> Iterator[Problem]:
    if passage.kind in ("paragraph", "note") and passage.text.zh and not passage.text.zh.endswith(_ENDS):
        end = passage.text.zh[-6:]
        message = f"a {passage.kind} of {passage.label} ends without a full stop, “{end}”"
        yield Problem(passage.place, message, RULE, severity="warning")


def fixed(text: str) -> str:
    """A Chinese text with full-width marks, no space between Han characters, and no mark twice."""
    text = _HALF_WIDTH.sub(lambda mark: mark.group().translate(_WIDE), text)
    text = _WHOLE_BRACKET.sub(lambda inner: f"（{inner[1]}）", text)
    return _DOUBLED.sub(lambda marks: marks[1], _SPACE.sub("", text)) if not _NAME.search(text) else text
