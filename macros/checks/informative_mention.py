"""What binds is not mentioned for information only.

What: in a text that makes provisions, 参见 does not lead to a clause, table or figure of the document itself, nor to a
normative annex. In notes, examples, the foreword and informative annexes it may.
Why: GB/T 1.1—2020, 9.5.4: 参见 mentions for information; who reads it takes the clause that follows for not binding,
though it binds.
How to mend: write 见… where the reader is led to it, 应符合…的规定 where it is required.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.references import references
from .survey import Survey, SurveyedPassage, SurveyedStandard

RULE = "informative-mention"

_WORD = "参见"
_NEAR = 12
"characters between 参见 and what it still mentions: 参见4.1、4.2"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each 参见 that leads to something normative."""
    for surveyed in survey.drafted:
        for passage in surveyed.passages:
            if passage.is_normative or (passage.kind == "cell" and passage.zone == ""):
                yield from _in_passage(passage, surveyed)


def _in_passage(passage: SurveyedPassage, surveyed: SurveyedStandard) -> Iterator[Problem]:
    text = passage.text.zh
    for reference in references(text):
        start = text.rfind(_WORD, 0, reference.start + len(_WORD))
        is_led = start >= 0 and not set("，。；：") & set(text[start : reference.start])
        is_near = is_led and reference.start - start - len(_WORD) <= _NEAR
        if is_near and _binds(reference.kind, reference.target, surveyed):
            what = text[reference.start : reference.end].removeprefix(_WORD)
            message = f"{passage.label} mentions {what} for information only, and it binds"
            yield Problem(passage.place, message, RULE, f"write 见{what} or 应符合{what}的规定", "warning")


def _binds(kind: str, target: str, surveyed: SurveyedStandard) -> bool:
    """Whether a place of this document makes provisions: not in an informative annex, which is for information."""
    clause = surveyed.numbers.get(target if kind in ("clause", "annex") else "")
    if kind in ("table", "figure"):
        return target in surveyed.blocks["table" if kind == "table" else "figure"] and target[:1].isdigit()
    return clause is not None and surveyed.zones[clause.id] in ("", "annex")
