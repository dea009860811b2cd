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
from ..clauses.text.units import unit_in_both
from .survey import Survey, SurveyedPassage

RULE = "translation-units"


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
    found = [(float(quantity.value), unit_in_both(quantity.unit)) for quantity in quantities(text)]
    times = Counter(value for value, _ in found)
    return {value: unit for value, unit in found if unit and times[value] == 1}
