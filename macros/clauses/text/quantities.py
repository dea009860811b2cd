"""Figures with their units in running text, in both languages: 不小于 200 m², 每年不少于12次, more than 100 companies.

Grouped digits, scales (5万元), signs, ranges (18 ℃～26 ℃) and per cent are read; dates are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .numerals import FIGURE, SCALE_EN, SCALE_ZH, figure_value
from .units import COUNTED, ENGLISH, SYMBOL, unit_spelling


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: its value, its unit, and the whole phrase with the comparison around it."""

    value: float
    unit: str
    "in one spelling: m² also for ㎡ and 平方米"
    written: str
    "of a range both of its ends"
    start: int
    end: int


_SIGN = r"(?:(?<![0-9A-Za-z)）%％℃])[-−–±])?"
_START = r"(?<![\d.])(?<!\d[, ])"
_BEFORE_ZH = "不少于|不小于|不低于|不大于|不超过|不多于|不高于|不足|至少|至多|超过|少于|小于|低于|大于|高于|多于|达到"
_ZH = re.compile(
    rf"""
    (?P<before> {_BEFORE_ZH} )?\s?
    (?: {_START}(?P<least> {_SIGN}{FIGURE} )\s?(?P<least_scale> {SCALE_ZH} )?\s?(?P<least_unit> {SYMBOL}|{COUNTED} )?
        \s?(?:[~～—–－-]|至|到)\s?(?=[-−–]?\d) )?
    {_START}(?P<value> {_SIGN}{FIGURE} )(?![\d.])\s?(?P<scale> {SCALE_ZH} )?\s?
    (?P<unit> {SYMBOL}|{COUNTED} )
    (?P<after> 及以上|以上|以内|以下 )?
    """,
    re.X,
)
_BEFORE_EN = (
    "not[ ]less[ ]than|no[ ]less[ ]than|no[ ]fewer[ ]than|not[ ]fewer[ ]than|at[ ]least|more[ ]than|over"
    "|not[ ]more[ ]than|no[ ]more[ ]than|at[ ]most|within|less[ ]than|fewer[ ]than|exceeding|between|from"
)
_EN = re.compile(
    rf"""
    (?P<before> \b(?:{_BEFORE_EN}) )?\s?
    (?: {_START}(?P<least> {_SIGN}{FIGURE} )(?:\s(?P<least_scale> {SCALE_EN} )\b)?
        \s?(?P<least_unit> {SYMBOL}|{ENGLISH} )?(?:\s?[~～–—-]\s?|[ ]to[ ]|[ ]and[ ])(?=[-−–]?\d) )?
    {_START}(?P<value> {_SIGN}{FIGURE} )(?![\d.])(?:[\s-](?P<scale> {SCALE_EN} )\b)?[\s-]?
    (?P<unit> {SYMBOL}|{ENGLISH} )
    (?P<after> [ ]or[ ](?:more|longer|over) )?
    """,
    re.X,
)
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?(?!以|内|及以)"
    r"|(?<!\d)\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?(?!内|以)"
    r"|(?<!\d)(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)"
)


@lru_cache(maxsize=16384)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every figure with a unit in `text`, in reading order; of a range its two ends."""
    grammar = _ZH if re.search(r"[一-鿿]", text) else _EN
    without_dates = _DATE.sub(lambda date: " " * len(date.group()), text)
    return tuple(quantity for match in grammar.finditer(without_dates) for quantity in _quantities(match))


def _quantities(match: re.Match[str]) -> Iterator[Quantity]:
    unit = unit_spelling(match["unit"])
    if match["least"]:
        scale = match["least_scale"] or ("" if match["least_unit"] else match["scale"] or "")
        least_unit = unit_spelling(match["least_unit"]) if match["least_unit"] else unit
        yield _quantity(match, match["least"], scale, least_unit)
    yield _quantity(match, match["value"], match["scale"] or "", unit)


def _quantity(match: re.Match[str], figure: str, scale: str, unit: str) -> Quantity:
    is_negative = figure[0] in "-−–"
    value = float(figure_value(figure.lstrip("-−–±"), scale))
    return Quantity(-value if is_negative else value, unit, match.group().strip(), *match.span())
