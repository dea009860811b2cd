"""Keys and numbers: what a permanent key looks like, and what a printed number says about the place of a clause."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 38
"characters of a permanent key, so that it fits into a Word bookmark with its prefix"

KEY = re.compile(rf"[a-z][a-z0-9-]{{0,{LONGEST - 1}}}")
"a permanent key"

OF_THE_SITE = frozenset(
    (
        *("about", "assets", "c", "compare", "compare-records", "en", "files"),
        *("guide", "links", "references", "search", "standards", "terms"),
    )
)
"folders at the top of a site; a standard of that name would stand in their place"

NUMBER = re.compile(r"(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*")
"a printed number of a standard: 4, 4.2.2, A, A.1"

COMPANION_NUMBER = re.compile(r"([一二三四五六七八九十]+)(?:（([一二三四五六七八九十]+)）(\d+)?)?|附件(\d*)")
"a number of drafting notes, put together from its levels: 二, 二（三）, 二（三）1; 附件1"


@lru_cache(10_000)
def number_parts(number: str) -> tuple[str, ...]:
    """The levels of a printed number: `4.2.2` → 4, 2, 2; `二（三）1` → 二, 三, 1; an empty number has none."""
    if NUMBER.fullmatch(number):
        return tuple(number.split("."))
    match = COMPANION_NUMBER.fullmatch(number)
    if match:
        return tuple(part for part in match.groups() if part)
    return (number,) if number else ()


def first_number(number: str, above: str) -> str:
    """The number of the first clause under `above`, where it had `number`: 4.1, 4.0 where it was a 0, A, 4."""
    if above:
        return f"{above}.{0 if number.endswith('.0') else 1}"
    return "A" if number.isalpha() else number


def number_after(number: str) -> str:
    """The number that follows: `4.2` → `4.3`, `A` → `B`."""
    head, dot, tail = number.rpartition(".")
    return f"{head}{dot}{int(tail) + 1}" if tail.isdigit() else chr(ord(tail) + 1)


def parent_number(number: str) -> str:
    """The number of the clause that this one belongs to: `4.2.2` → `4.2`; empty for a chapter."""
    if NUMBER.fullmatch(number):
        return number.rpartition(".")[0]
    parts = number_parts(number)
    return {3: number.rstrip("0123456789"), 2: "".join(parts[:1])}.get(len(parts), "")
