"""Counting in printed numbers: 4.2.2, A.1, 二（三）1 and 附件2."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from ..clauses.ids import number_parts, parent_number
from ..clauses.text.numerals import chinese_numeral, chinese_value


def series(number: str) -> str:
    """Which count a number belongs to: chapters, annexes, Chinese numerals, attachments."""
    if number.startswith("附件"):
        return "attachment"
    if number[:1].isascii():
        return "annex" if number[:1].isalpha() else "chapter"
    return "chinese"


def ordinal(number: str) -> int:
    """The place that the last level of a number gives: 4.2.3 → 3, C → 3, 二（三） → 3, 附件 → 1."""
    last = (number_parts(number) or ("1",))[-1]
    if last.isascii():
        return int(last) if last.isdigit() else ord(last) - ord("A") + 1
    return chinese_value(last)


def sibling(number: str, place: int) -> str:
    """The number that stands at `place` beside `number`: 4.2.3 and 2 → 4.2.2, 二（三） and 2 → 二（二）."""
    parent = parent_number(number)
    kind = series(number)
    if kind == "chinese":
        return f"{parent}{place}" if number[-1].isdigit() else _chinese_sibling(parent, place)
    if kind == "attachment":
        return f"附件{place}"
    if parent:
        return f"{parent}.{place}"
    return chr(ord("A") + place - 1) if kind == "annex" else str(place)


def stands_below(number: str, parent: str) -> bool:
    """Whether `number` is `parent` or a part of it, near or far."""
    while number and number != parent:
        number = parent_number(number)
    return number == parent


def closest_number(number: str, known: Collection[str]) -> str:
    """The known number probably meant: the nearest with the same parent, else the parent, else a look-alike."""
    parent = parent_number(number)
    near = [other for other in known if parent_number(other) == parent and series(other) == series(number)]
    if near:
        return min(near, key=lambda other: abs(ordinal(other) - ordinal(number)))
    if parent in known:
        return parent
    return next(iter(difflib.get_close_matches(number, known, n=1)), "")


def did_you_mean(word: str, known: Collection[str]) -> str:
    """`did you mean x?` for the known word most like `word`; empty where none is alike."""
    close = difflib.get_close_matches(word, known, n=1)
    return f"did you mean {close[0]}?" if close else ""


def _chinese_sibling(parent: str, place: int) -> str:
    return f"{parent}（{chinese_numeral(place)}）" if parent else chinese_numeral(place)
