"""Brackets and quotation marks come in pairs.

What: （ ） 《 》 “ ” 【 】 〔 〕 and the half-width ones open and close in order, in both languages, and a full-width
one is not closed by a half-width one.
Why: GB/T 15834—2011; a mark that is missing leaves open where a title or a remark ends.
How to mend: write the mark that is missing, or take the other one out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "unmatched-bracket"

_PAIRS = {"（": "）", "《": "》", "〈": "〉", "“": "”", "【": "】", "〔": "〕", "「": "」", "(": ")", "[": "]"}
_MARK = re.compile(r"(?<![A-Za-z\d])(?:[A-Za-z]|\d{1,2})$")
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_SIGN = re.compile(f"[{re.escape(''.join((*_PAIRS, *_CLOSING)))}]")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first mark of a text that has no partner."""
    for passage in survey.binding_passages:
        for text, where in ((passage.text.zh, "Chinese"), (passage.text.en, "English")):
            lone = unmatched(text)
            if lone:
                yield Problem(passage.place, f"{passage.label} has a {lone} without its partner in the {where}", RULE)


def unmatched(text: str) -> str:
    """The first bracket or quotation mark without its partner; empty where all have one. `1)` and `a）` are marks."""
    open_marks: list[str] = []
    for found in _SIGN.finditer(text):
        sign = found.group()
        if sign in _PAIRS:
            open_marks.append(sign)
        elif open_marks and open_marks[-1] == _CLOSING[sign]:
            open_marks.pop()
        elif not (sign in ")）" and not open_marks and _is_list_mark(text, found.start())):
            return open_marks[-1] if open_marks else sign
    return open_marks[-1] if open_marks else ""


def _is_list_mark(text: str, position: int) -> bool:
    """Whether the bracket closes the mark of a list entry, `a)` or `2）`."""
    return bool(_MARK.search(text, 0, position))
