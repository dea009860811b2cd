"""Counting in printed numbers: 4.2.2, A.1, 二（三）1, 附件2 and 第十二条."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from ..clauses.ids import parent_number
from ..clauses.schemes import scheme_of


def series(number: str) -> str:
    """Which count a number belongs to: chapters, annexes, Chinese numerals, attachments, articles."""
    return scheme_of(number).series(number)


def ordinal(number: str) -> int:
    """The place that the last level of a number gives: 4.2.3 → 3, C → 3, 二（三） → 3, 附件 → 1, 第十二条 → 12."""
    return scheme_of(number).ordinal(number)


def sibling(number: str, place: int) -> str:
    """The number that stands at `place` beside `number`: 4.2.3 and 2 → 4.2.2, 二（三） and 2 → 二（二）."""
    return scheme_of(number).sibling(number, place)


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
