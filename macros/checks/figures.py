"""Figures in running text, in one spelling for both languages: 5万 and 50 000, 30% and 30 %."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..clauses.text.numerals import GROUPED, SCALE_EN, SCALE_ZH, chinese_value, figure_value
from ..clauses.text.references import references

_FIGURE = rf"(?P<figure>{GROUPED}|\d+(?:\.\d+)*)"
_ZH = re.compile(rf"{_FIGURE}\s?(?P<scale>{SCALE_ZH})?(?P<month>\s?月(?!内))?")
_EN = re.compile(rf"{_FIGURE}(?:[\s-](?P<scale>{SCALE_EN})\b)?", re.I)
_NUMERALS_ZH = re.compile("[零〇一二三四五六七八九十百千万两]+")
_LETTERS = re.compile("[a-z]+")

_WORDS = {
    "1": "one a an once single first each every per",
    "2": "two twice second both pair double",
    "3": "three third thirds triple",
    "4": "four fourth quarter",
    "5": "five fifth",
    "6": "six sixth",
    "7": "seven seventh week",
    "8": "eight eighth",
    "9": "nine ninth",
    "10": "ten tenth",
    "12": "twelve dozen",
    "15": "fifteen",
    "20": "twenty",
    "30": "thirty",
    "50": "fifty half",
    "60": "sixty",
    "100": "hundred all",
}
_COUNTS = {word: figure for figure, words in _WORDS.items() for word in words.split()[:1] if figure != "1"} | {
    "twice": "2"
}
_FIGURE_OF_WORD = {word: figure for figure, words in _WORDS.items() for word in words.split()}


def figures(text: str, language: str) -> dict[str, str]:
    """The figures in digits: value in one spelling → as written. Numbers of documents and months do not count."""
    matches = (_ZH if language == "zh" else _EN).finditer(_without_documents(text, language))
    return {_value(match): match.group().strip() for match in matches if not match.groupdict().get("month")}


def figures_in_words(text: str, language: str) -> set[str]:
    """The figures written in words: 三十, 两, thirty, twice. Generous, for it only excuses."""
    if language == "zh":
        return {str(value) for run in _NUMERALS_ZH.findall(text) for value in _values(run)}
    return {_FIGURE_OF_WORD[word] for word in _LETTERS.findall(text.casefold()) if word in _FIGURE_OF_WORD}


def counted_in_words(text: str) -> list[tuple[str, str]]:
    """The numbers of two and more that an English text counts with: (`five`, its value in digits), (`twice`, `2`)."""
    return [(word, _COUNTS[word]) for word in _LETTERS.findall(text.casefold()) if word in _COUNTS]


def _without_documents(text: str, language: str) -> str:
    """`text` in half-width digits, with blanks in place of the documents that it cites."""
    for reference in references(text, language):
        if reference.kind == "document":
            text = text[: reference.start] + " " * (reference.end - reference.start) + text[reference.end :]
    return unicodedata.normalize("NFKC", text)


def _value(match: re.Match[str]) -> str:
    written = match["figure"]
    if written.count(".") > 1:
        return written
    return f"{figure_value(written, match['scale'] or ''):.6f}".rstrip("0").rstrip(".")


def _values(run: str) -> Iterator[int]:
    """What a run of numerals may stand for: the number, and each of its digits (两三个)."""
    yield chinese_value(run)
    yield from map(chinese_value, run)
