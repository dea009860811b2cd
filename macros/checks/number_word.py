"""Figures that are measured or counted stand in digits.

What: a Han numeral of ten or more before a measure word or a unit (二百平方米, 三十人, 百分之五十), and any Han numeral
before a unit of measurement (五米), is written in digits; one thing is not counted in digits here and in words there.
Why: GB/T 1.1—2020, 9.4, and GB/T 15835—2011: a bound in digits is seen, compared and found.
How to mend: write the digits that the hint gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.numerals import chinese_value
from ..clauses.text.units import COUNTED, MEASURED
from .survey import Survey, SurveyedStandard

RULE = "number-word"

_RUN = "[零〇一二两三四五六七八九十百千万]"
_LARGE = re.compile(rf"(?<!第)(?<!百分之)(?P<run>{_RUN}{{2,}})(?P<unit>{COUNTED}|{MEASURED})")
_MEASURED = re.compile(rf"(?<![第百千万十\d])(?P<run>{_RUN}+)(?P<unit>{MEASURED})(?!{_RUN})")
_SHARE = re.compile(rf"百分之(?P<run>{_RUN}+)(?P<unit>)")
_IDIOM = re.compile("一一|三三两两|千万|百万|十分|万一|四五|三五|两三|七八|五一|万千|十[三四五六]五")


_SMALL = re.compile(
    r"(?<![第每同首初再逐再])(?<!\d)(?P<run>[一两二三四五六七八九])(?P<unit>次(?![性可能]|要|数)|名|种|天|小时)(?![一二两三])"
)
_DIGIT = re.compile(r"(?<![\d.])(?P<figure>[1-9])\s?(?P<unit>次|名|种|天|小时)")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each figure in words; a note for a small one that is in digits elsewhere."""
    yield from _large_figures(survey)
    for surveyed in survey.drafted:
        yield from _two_spellings(surveyed)


def _two_spellings(surveyed: SurveyedStandard) -> Iterator[Problem]:
    """One note for each text with 一次 where another one of the standard has 1次."""
    passages = [passage for passage in surveyed.passages if passage.zone in ("", "annex")]
    texts = [passage for passage in passages if passage.is_sentence or passage.kind == "cell"]
    in_digits = {(int(one["figure"]), one["unit"]) for passage in texts for one in _DIGIT.finditer(passage.text.zh)}
    for passage in texts:
        for match in _SMALL.finditer(passage.text.zh):
            value = chinese_value(match["run"])
            if (value, match["unit"]) in in_digits:
                message = f"{passage.label} writes {match.group()}, and another text {value}{match['unit']}"
                yield Problem(passage.place, message, RULE, "write one of them throughout", "note")
                break


def _large_figures(survey: Survey) -> Iterator[Problem]:
    for passage in survey.drafted_passages:
        if passage.is_sentence and passage.zone in ("", "annex", "scope", "terms"):
            seen: set[int] = set()
            for grammar in (_SHARE, _MEASURED, _LARGE):
                for match in grammar.finditer(passage.text.zh):
                    value = chinese_value(match["run"])
                    if match.start("run") in seen or _IDIOM.search(match["run"]) or (grammar is _LARGE and value < 10):
                        continue
                    seen.add(match.start("run"))
                    right = f"{value}%" if grammar is _SHARE else f"{value}{match['unit']}"
                    message = f"{passage.label} writes {match.group()}"
                    yield Problem(passage.place, message, RULE, f"write {right}", "warning")
