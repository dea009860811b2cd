"""Keys and numbers: what a permanent key looks like, and what a printed number says about the place of a clause."""

from __future__ import annotations

import re
from functools import lru_cache

from .schemes import scheme_of

LONGEST = 38
"characters of a permanent key, so that it fits into a Word bookmark with its prefix"

KEY = re.compile(rf"[a-z][a-z0-9-]{{0,{LONGEST - 1}}}")
"a permanent key"

OF_THE_SITE = frozenset(
    (
        *("about", "assets", "c", "combined-check", "compare", "compare-records", "en", "files"),
        *("guide", "links", "references", "search", "standards", "terms"),
    )
)
"folders at the top of a site; a standard of that name would stand in their place"


@lru_cache(10_000)
def number_parts(number: str) -> tuple[str, ...]:
    """The levels of a printed number: `4.2.2` → 4, 2, 2; `二（三）1` → 二, 三, 1; an empty number has none."""
    return scheme_of(number).parts(number)


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
    """The number of the clause that this one belongs to: `4.2.2` → `4.2`; empty for a chapter.

    An article of rules stands below a chapter by its place alone, see `above`.
    """
    return scheme_of(number).parent(number)
