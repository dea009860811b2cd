"""Where the automatic numbers would not give the number that a clause or table has, and have to start anew.

Word counts on from the paragraph before. In a standard without gaps that gives every number; where a number is left
out, the list starts again at the printed one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.blocks import NumberedKind
from ..clauses.blocks_within import numbered_blocks
from ..clauses.ids import number_parts
from ..clauses.model import Standard
from ..clauses.schemes import ARTICLES, NUMBER


def number_starts(standard: Standard) -> dict[str, int]:
    """Id of a clause, table, figure or formula → the number its list has to start at.

    Nothing for those that Word counts by itself.
    """
    clauses = [(clause.id, clause.number) for clause in standard.clauses]
    kinds: tuple[NumberedKind, ...] = ("table", "figure", "formula")
    numbers = [(one.id, one.number) for one in standard.clauses if ARTICLES.pattern.fullmatch(one.number)]
    rules = ([pair for pair in numbers if is_article == ("条" in pair[1])] for is_article in (False, True))
    blocks = ([(block.id, block.number) for block in numbered_blocks(standard, kind)] for kind in kinds)
    runs = [run for numbers in (clauses, *blocks) for run in _runs(numbers)]
    return {id: start for numbers in (*runs, *rules) for id, start in _starts(numbers)}


def _runs(numbers: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], ...]:
    """Chapters and annexes apart: each has a list of its own."""
    is_number = [(id, number) for id, number in numbers if NUMBER.fullmatch(number)]
    return [pair for pair in is_number if pair[1][0].isdigit()], [pair for pair in is_number if pair[1][0].isalpha()]


def _starts(numbers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    counters: tuple[int, ...] = ()
    for id, number in numbers:
        places = _places(number)
        depth = len(places)
        expected = counters[depth - 1] + 1 if depth <= len(counters) and places[:-1] == counters[: depth - 1] else 1
        if places[-1] != expected and "之" not in number:
            yield id, places[-1]
        counters = places


def _places(number: str) -> tuple[int, ...]:
    """4.2 → 4, 2; A.2 → 1, 2; 第二章第一节 → 2, 1; 第四条 → 4. 第四条之一 counts with 第四条: its number is typed."""
    if ARTICLES.pattern.fullmatch(number):
        return tuple(figure for figure in ARTICLES.figures(number)[:3] if figure)
    return tuple(int(part) if part.isdigit() else ord(part) - ord("A") + 1 for part in number_parts(number))
