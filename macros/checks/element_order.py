"""The elements of a standard stand in order, each once.

What: foreword, introduction, 1 范围, 2 规范性引用文件, 3 术语和定义, the chapters, normative and informative annexes,
bibliography; clauses 1 to 3 are there, and no element or title of a chapter stands twice.
Why: GB/T 1.1—2020, 6.2 and 8.5 to 8.7: a reader finds scope, references and terms at the same place in every standard.
How to mend: write the clause that is missing (it may say that there are no references or no terms), or move it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.model import Clause
from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard, Zone

RULE = "element-order"

_DUE: tuple[tuple[str, Zone, str], ...] = (
    ("1", "scope", "范围"),
    ("2", "references", "规范性引用文件"),
    ("3", "terms", "术语和定义"),
)
_RANKS = {"foreword": 0, "introduction": 1, "": 2, "annex-normative": 3, "annex-informative": 3, "bibliography": 4}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each element that is missing, doubled or out of order."""
    for surveyed in survey.drafted:
        clauses = surveyed.standard.clauses
        chapters = [clause for clause in clauses if clause.level == 1 and (clause.number or clause.element)]
        yield from _missing(surveyed, chapters)
        yield from _doubled(chapters)
        yield from _out_of_order(chapters)


def _missing(surveyed: SurveyedStandard, chapters: list[Clause]) -> Iterator[Problem]:
    by_number = {clause.number: clause for clause in chapters if clause.number}
    if not by_number:
        return
    for number, zone, title in _DUE:
        clause = by_number.get(number)
        place = clause.place if clause else surveyed.standard.place
        if not clause or surveyed.zones[clause.id] != zone:
            yield Problem(place, f"clause {number} is not {title}", RULE, f"write {number}　{title}", "warning")


def _doubled(chapters: list[Clause]) -> Iterator[Problem]:
    seen: set[str] = set()
    for clause in chapters:
        name = clause.heading.zh or clause.element
        if name in seen:
            yield Problem(clause.place, f"{name} stands twice", RULE)
        seen.add(name)


def _out_of_order(chapters: list[Clause]) -> Iterator[Problem]:
    for before, clause in pairwise(chapters):
        if _RANKS[clause.element] < _RANKS[before.element]:
            name, after = clause.heading.zh or clause.number, before.heading.zh or before.number
            yield Problem(clause.place, f"{name} stands after {after}", RULE, f"move it before {after}")
