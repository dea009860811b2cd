"""What the cover says holds together, and the foreword says it too.

What: published on or before the day of implementation, and drafted before that; nothing replaces itself; each number
that is replaced has its year; what the cover replaces, and what it takes over from an international document, the
foreword names, and what the foreword replaces stands on the cover.
Why: GB/T 1.1—2020, 8.1 and 8.3: the cover gives the numbers of what is replaced and the degree of consistency, the
foreword says the same in sentences. A reader has to know which of two documents holds.
How to mend: correct `dates`, `replaces` or `consistency` in `standard.yaml`, or write the sentence of the foreword. A
warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..clauses.model import Standard
from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard

RULE = "cover-field"

_SAID = re.compile(r"(?:代替|替代)了?\s*(?P<number>[A-Z][A-Z/\d]*\s?[\d.]+[A-Z]?[—–-]\d{2,4})")
_YEAR = re.compile(r"[—–-](?:\d{2}|\d{4})(?:/.*|（.*)?$")
_ORDER = ("drafted", "published", "implemented")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each thing that the cover and the foreword say otherwise, or the cover in itself."""
    for surveyed in survey.drafted:
        for message, hint in (*_within(surveyed.standard), *_beside_foreword(surveyed)):
            yield Problem(surveyed.standard.place, message, RULE, hint, "warning")


def _within(standard: Standard) -> Iterator[tuple[str, str]]:
    dates = dict(standard.dates)
    known = [(name, dates[name]) for name in _ORDER if dates.get(name)]
    for (before, first), (after, second) in pairwise(known):
        length = min(len(first), len(second))
        if first[:length] > second[:length]:
            yield f"`{after}` is {second}, before `{before}`, {first}", "correct the dates"
    for one in standard.replaces:
        if one.number == standard.number:
            yield f"the document replaces itself, {one.number}", "name the edition that it replaces"
        elif not _YEAR.search(one.number):
            yield f"{one.number} is replaced and has no year", "give the number with its year"


def _beside_foreword(surveyed: SurveyedStandard) -> Iterator[tuple[str, str]]:
    """Where the text has a foreword: the numbers that the one names and the other does not."""
    standard = surveyed.standard
    foreword = next((clause for clause in standard.clauses if clause.element == "foreword"), None)
    if foreword is None:
        return
    told = "\n".join(one.text.zh for one in surveyed.passages if one.clause.id == foreword.id)
    text = _plain(told)
    for number in (one.number for one in standard.replaces):
        if _plain(number) not in text:
            yield f"the cover replaces {number}, the foreword does not", "say it in the foreword"
    for other in standard.consistency:
        if _plain(other.number).partition(":")[0] not in text:
            yield f"the cover takes over {other.number}, the foreword does not say so", "say it in the foreword"
    ours = [_plain(one.number) for one in standard.replaces]
    for said in _SAID.finditer(told):
        if _plain(said["number"]) not in ours and not standard.is_restated:
            yield f"the foreword replaces {said['number']}, the cover does not", "add it to `replaces`"


def _plain(text: str) -> str:
    """Without spaces, with one dash: two ways to write a number are one number."""
    return re.sub(r"[–—－-]", "—", re.sub(r"\s", "", text)).replace("：", ":")
