"""Units stand as symbols of the legal units, with a space to the figure.

What: no 平米, 公分, 公斤, 斤; no m2 for m², KG for kg; a figure and its symbol are parted by a space (200 m², not
200m²; %, ‰ and ° stand close); after a figure the symbol and not the name (20 kg, not 20千克); both ends of a range
have the unit (20 m²～30 m², 10%～20%). In English no sqm and no kgs.
Why: GB/T 1.1—2020, 9.4, and GB 3100: one unit has one spelling, and a bound can be compared.
How to mend: write what the hint gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem, Severity
from ..clauses.text.units import SYMBOL_OF_NAME
from .survey import Survey

RULE = "unit"

_FIGURE = r"(?P<figure>\d[\d  ]*(?:\.\d+)?[万亿千百]?)\s?"
_NO_UNIT = {"平米": "m²", "平方": "m²", "公分": "cm", "公斤": "kg", "市斤": "kg", "斤": "kg", "立方": "m³"}
_MISSPELT = {"m2": "m²", "M2": "m²", "㎡": "m²", "m3": "m³", "M3": "m³", "sqm": "m²"}
_MISSPELT |= {"KG": "kg", "Kg": "kg", "kgs": "kg", "KM": "km", "Km": "km", "MM": "mm", "CM": "cm"}
_MISSPELT |= {"KW": "kW", "kw": "kW", "db": "dB", "DB": "dB", "Db": "dB", "°C": "℃"}
_SYMBOL = r"(?:[kcm]?m[²³]?|[kmµ]?g|k?W|[kM]?Pa|dB|lx|m?L|min|h|d|s|℃|hm²|kJ)(?![A-Za-z²³\d/])"


def _grammar(names: dict[str, str]) -> re.Pattern[str]:
    return re.compile(
        _FIGURE + "(?P<unit>" + "|".join(sorted(names, key=len, reverse=True)) + r")(?![A-Za-z\d米公千厘毫根])"
    )


_RULES: tuple[tuple[re.Pattern[str], dict[str, str], Severity], ...] = (
    (_grammar(_NO_UNIT), _NO_UNIT, "error"),
    (_grammar(_MISSPELT), _MISSPELT, "error"),
    (_grammar(SYMBOL_OF_NAME), SYMBOL_OF_NAME, "warning"),
)
_FIGURES = re.compile(r"\d")
_STUCK = re.compile(rf"(?<![A-Za-z\d.-])(?P<figure>\d+(?:\.\d+)?)(?P<unit>{_SYMBOL})")
_RANGE = re.compile(
    rf"(?<![\d.])(?P<low>\d+(?:[ \u00a0\u2009]\d{{3}})*(?:\.\d+)?)\s?[～~—–-]\s?"
    rf"(?P<high>\d+(?:[ \u00a0\u2009]\d{{3}})*(?:\.\d+)?)\s?(?P<unit>[%‰]|{_SYMBOL})"
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each misspelt unit of a text."""
    for passage in survey.drafted_passages:
        if passage.kind == "source" or passage.style in ("reference", "bibliography"):
            continue
        for text in (passage.text.zh, passage.text.en):
            for written, right, severity in misspelt(text):
                message = f"{passage.label} writes {written}"
                yield Problem(passage.place, message, RULE, f"write {right}", severity)


def misspelt(text: str) -> Iterator[tuple[str, str, Severity]]:
    """Each misspelt unit with its figure: as written, as it should be, how grave."""
    if not _FIGURES.search(text):
        return
    for grammar, names, severity in _RULES:
        for match in grammar.finditer(text):
            yield match.group(), f"{match['figure'].strip()} {names[match['unit']]}", severity
    for match in _STUCK.finditer(text):
        yield match.group(), f"{match['figure']} {match['unit']}", "warning"
    for match in _RANGE.finditer(text):
        unit = match["unit"] if match["unit"] in "%‰" else f" {match['unit']}"
        yield match.group(), f"{match['low']}{unit}～{match['high']}{unit}", "warning"


def fixed(text: str) -> str:
    """A text with each misspelt unit as it should be."""
    for written, right, _ in misspelt(text):
        text = text.replace(written, right, 1)
    return text
