"""The figures of a text, each with the words that say what it is a figure of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...clauses.text.quantities import quantities

_PARTS = {
    "zh": re.compile(r"[，。；：！？（）\n]|(?<=[㐀-鿿])[,;:](?=[㐀-鿿])"),
    "en": re.compile(r"[,;:()\n](?=\s|$)|[.!?](?=\s|$)|[()]"),
}
"""where a sentence parts: punctuation, but not the comma or the point inside a figure"""
_FEWEST = {"zh": 3, "en": 10}
"letters before a figure that can name what it is of; with fewer, the part before is told too"
_MOST = {"zh": 40, "en": 160}
"letters of a phrase"


def figure_phrases(text: str, language: str) -> tuple[str, ...]:
    """Each part of a sentence that holds a figure: `园区总面积不小于5000 m²`, `成立时间不少于1年`.

    Where nothing stands before the figure, `，不少于2年`, the part before says of what, and is told with it. A phrase
    is cut in front where it is long; each stands once, in the order of the text.
    """
    found = tuple(dict.fromkeys(_phrases(text, language)))
    return tuple(one for one in found if not any(one in other for other in found if other != one))


def _phrases(text: str, language: str) -> Iterator[str]:
    borders = [0, *(match.end() for match in _PARTS[language].finditer(text)), len(text)]
    for quantity in quantities(text):
        start = max(border for border in borders if border <= quantity.start)
        end = min(border for border in borders if border >= quantity.end)
        if _is_bare(text[start : quantity.start], language):
            start = max((border for border in borders if border < start), default=start)
        phrase = text[start:end].strip(" ，。；：！？（）,.;:()\n")
        yield _cut(f"{phrase})" if phrase.count("(") > phrase.count(")") else phrase, quantity.written, language)


def _is_bare(before: str, language: str) -> bool:
    return sum(sign.isalpha() for sign in before) < _FEWEST[language]


def _cut(phrase: str, figure: str, language: str) -> str:
    """The phrase, or its end from a word on where it is long; never without its figure."""
    at = max(0, len(phrase) - _MOST[language])
    if not at or phrase.find(figure) < at:
        return phrase
    at += phrase[at:].find(" ") + 1 if language == "en" else 0
    return f"…{phrase[at:]}"
