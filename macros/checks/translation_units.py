"""Both languages measure a figure in the same unit.

What: where a figure stands once in each language, and both give a unit of area, length, mass, share or time or count
times, it is the same: 3个工作日 is 3 working days, not 3 weeks; 8% is not 8‰.
Why: a figure without its unit says nothing, and the wrong one says something else.
How to mend: look which one is right, and write it in both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.quantities import quantities
from .survey import Survey, SurveyedPassage

RULE = "translation-units"

_UNITS = {
    "m²": "m² m2 ㎡ 平方米 平米",
    "km²": "km² km2 平方公里 平方千米",
    "km": "km ㎞ 公里 千米",
    "m": "m 米",
    "kg": "kg ㎏ 公斤 千克",
    "%": "% ％",
    "‰": "‰",
    "h": "h 小时 hour hours",
    "min": "min 分钟 minute minutes",
    "working days": "个工作日 工作日",
    "days": "日 天 day days d",
    "weeks": "周 week weeks",
    "months": "个月 月 month months",
    "years": "年 year years",
    "times": "次 times time",
}
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each figure whose units differ."""
    for passage in survey.passages:
        if passage.text.zh and passage.text.en:
            chinese, english = _units(passage.text.zh), _units(passage.text.en)
            for value in sorted(chinese.keys() & english.keys()):
                if chinese[value] != english[value]:
                    yield _problem(passage, f"{value:g}", chinese[value], english[value])


def _problem(passage: SurveyedPassage, value: str, chinese: str, english: str) -> Problem:
    message = f"{passage.label}: {value} is in {chinese} in the Chinese, in {english} in the English"
    return Problem(passage.place, message, RULE)


def _units(text: str) -> dict[float, str]:
    """The unit of each figure that stands once in the text and has a unit that both languages name."""
    found = [(float(quantity.value), unit_named(quantity.unit)) for quantity in quantities(text)]
    times = Counter(value for value, _ in found)
    return {value: unit for value, unit in found if unit and times[value] == 1}


def unit_named(written: str) -> str:
    """A unit in one spelling for both languages; empty for measure words that only one of them has."""
    if written.endswith(("working day", "working days")):
        return "working days"
    return _UNIT_OF.get(written.strip(), "")
