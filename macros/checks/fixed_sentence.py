"""Clauses 2 and 3 begin with the sentences that are fixed for them.

What: the list of references is led in by 下列文件中的内容通过文中的规范性引用而构成…, or clause 2 says
本文件没有规范性引用文件; the terms by 下列术语和定义适用于本文件, by …界定的（以及下列）术语和定义适用于本文件, or
clause 3 says 本文件没有需要界定的术语和定义.
Why: GB/T 1.1—2020, 8.6 and 8.7: these sentences say what a dated reference binds to, and which terms hold.
How to mend: write the sentence that the hint gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.blocks import ClauseList, Paragraph
from ..clauses.ids import parent_number
from ..clauses.model import Clause
from ..clauses.problem import Problem
from ..clauses.text.spelling import folded
from .survey import Survey, SurveyedStandard

RULE = "fixed-sentence"

REFERENCES = (
    "下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于"
    "本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。"
)
NO_REFERENCES = "本文件没有规范性引用文件。"
TERMS = "下列术语和定义适用于本文件。"
NO_TERMS = "本文件没有需要界定的术语和定义。"
_TERMS = re.compile(
    "(?:.+界定的(?:以及下列)?|下列)(?:术语(?:和|、)定义|术语|定义)(?:(?:和|以及|、)(?:缩略语|符号))*适用于本文件。"
)

_WIDE = str.maketrans("(),;", "（），；")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each of the two clauses that begins otherwise."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            if clause.level == 1 and not clause.element:
                if surveyed.zones[clause.id] == "references":
                    yield from _of_references(clause)
                elif surveyed.zones[clause.id] == "terms":
                    yield from _of_terms(surveyed, clause)


def _of_references(clause: Clause) -> Iterator[Problem]:
    wanted = REFERENCES if any(isinstance(block, ClauseList) for block in clause.body) else NO_REFERENCES
    if _in_wide_marks(_first_sentence(clause)) != _in_wide_marks(wanted):
        message = "clause 2 does not begin with the sentence that is fixed for it"
        yield Problem(clause.place, message, RULE, f"write {wanted}")


def _of_terms(surveyed: SurveyedStandard, clause: Clause) -> Iterator[Problem]:
    entries = _of_entries(surveyed, clause)
    has_terms = any(other.term and surveyed.zones[other.id] == "terms" for other in surveyed.standard.clauses)
    written = _in_wide_marks(_first_sentence(entries))
    is_fixed = bool(_TERMS.fullmatch(written)) or (not has_terms and written == _in_wide_marks(NO_TERMS))
    if not is_fixed:
        message = "clause 3 does not begin with a sentence that is fixed for it"
        yield Problem(entries.place, message, RULE, f"write {TERMS if has_terms else NO_TERMS}")


def _of_entries(surveyed: SurveyedStandard, chapter: Clause) -> Clause:
    """The clause that leads in the terms: the first below the chapter where that is divided (3.1 术语和定义)."""
    below = (one for one in surveyed.standard.clauses if parent_number(one.number) == chapter.number and not one.term)
    return chapter if chapter.body else next(below, chapter)


def _first_sentence(clause: Clause) -> str:
    return next((block.text.zh for block in clause.body if isinstance(block, Paragraph)), "")


def _in_wide_marks(text: str) -> str:
    return folded(text).translate(_WIDE)
