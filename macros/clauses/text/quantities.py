"""Figures with their units in running text, in both languages: 不小于 200 m², 每年不少于12次, more than 100 companies.

Units by symbol follow GB 3100; counted things follow the measure words that standards use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: its value, its unit as written, and the whole phrase with the comparison around it."""

    value: float
    unit: str
    written: str
    start: int
    end: int


_SYMBOL = r"%|m²|km²|m\b|km\b|cm\b|mm\b|kg\b|g\b|t\b|h\b|min\b|dB\b|℃|kW\b"
_COUNTED = "个工作日|个月|小时|分钟|平方米|平米|年|日|天|月|周|次|名|人|家|个|间|套|项|处|台|门|种|倍|类"
_ZH = re.compile(
    rf"""
    (?P<before> 不少于|不小于|不低于|不大于|不超过|不多于|不高于|至少|至多|超过|少于|小于|低于|大于|高于|多于|达到)?
    \s?(?P<value> \d[\d ]*(?:\.\d+)? (?![\d.]) )\s?
    (?P<unit> {_SYMBOL}|{_COUNTED} )
    (?P<after> 及以上|以上|以内|以下 )?
    """,
    re.X,
)
_EN = re.compile(
    rf"""
    (?P<before> \b(?:not[ ]less[ ]than|no[ ]less[ ]than|no[ ]fewer[ ]than|not[ ]fewer[ ]than|at[ ]least|more[ ]than|over
        |not[ ]more[ ]than|no[ ]more[ ]than|at[ ]most|within|less[ ]than|fewer[ ]than|exceeding) )?
    \s?(?P<value> (?<![\d.]) \d[\d,]*(?:\.\d+)? (?![\d.]) )\s?
    (?P<unit> {_SYMBOL}
      | (?:working[ ]|new[ ]|online[ ])*(?:years?|days?|months?|hours?|times?|companies|company|persons?|people|stores?
        |teachers?|meetings?|events?|rooms?|advisers?|mentors?|places?|learners?|sessions?|activities|institutions?)\b )
    (?P<after> [ ]or[ ](?:more|longer|over) )?
    """,
    re.X,
)


@lru_cache(maxsize=16384)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every figure with a unit in `text`, in reading order."""
    grammar = _ZH if re.search(r"[一-鿿]", text) else _EN
    return tuple(_quantity(match) for match in grammar.finditer(text))


def _quantity(match: re.Match[str]) -> Quantity:
    value = float(re.sub("[ , ]", "", match["value"]))
    return Quantity(value, match["unit"], match.group().strip(), *match.span())
