"""Figures in running text, in one spelling for both languages: 5万 and 50 000, 30% and 30 %."""

from __future__ import annotations

import re
import unicodedata

from ..clauses.text.references import references

_FIGURE = r"(?P<figure>\d{1,3}(?:[,  ]\d{3})+(?!\d)|\d+(?:\.\d+)*)"
_ZH = re.compile(rf"{_FIGURE}\s?(?P<scale>[百千]?[万亿]|[百千])?(?P<month>\s?月(?!内))?")
_EN = re.compile(rf"{_FIGURE}(?:[\s-](?P<scale>hundred|thousand|million|billion)\b)?", re.I)

_SCALES_ZH = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8}
_SCALES_EN = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9}
_SCALES = _SCALES_ZH | _SCALES_EN

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
_FIGURE_OF_WORD = {word: figure for figure, words in _WORDS.items() for word in words.split()}

_CHINESE_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def figures(text: str, language: str) -> dict[str, str]:
    """The figures in digits: value in one spelling → as written. Numbers of documents and months do not count."""
    matches = (_ZH if language == "zh" else _EN).finditer(_without_documents(text, language))
    return {_value(match): match.group().strip() for match in matches if not match.groupdict().get("month")}


def figures_in_words(text: str, language: str) -> set[str]:
    """The figures written in words: 三十, 两, thirty, twice. Generous, for it only excuses."""
    if language == "zh":
        return {str(_chinese_value(run)) for run in re.findall("[零〇一二三四五六七八九十百千万两]+", text)}
    return {_FIGURE_OF_WORD[word] for word in re.findall("[a-z]+", text.casefold()) if word in _FIGURE_OF_WORD}


def _without_documents(text: str, language: str) -> str:
    """`text` in half-width digits, with blanks in place of the documents that it cites."""
    for reference in references(text, language):
        if reference.kind == "document":
            text = text[: reference.start] + " " * (reference.end - reference.start) + text[reference.end :]
    return unicodedata.normalize("NFKC", text)


def _value(match: re.Match[str]) -> str:
    figure = re.sub(r"[,\s]", "", match["figure"])
    if figure.count(".") > 1:
        return figure
    scale = _SCALES.get((match["scale"] or "").casefold(), 0)
    return f"{float(figure) * 10**scale:.6f}".rstrip("0").rstrip(".")


def _chinese_value(run: str) -> int:
    total = digit = 0
    for character in run:
        if character in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[character]
        else:
            total, digit = total + (digit or 1) * _CHINESE_UNITS[character], 0
    return total + digit
