"""The numbers of a merged text: those of the one side that moved them, else counted anew in reading order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..article_count import ArticleCount
from ..blocks import Block, NumberedBlock, all_blocks, numbered_kind, with_blocks
from ..ids import first_number, number_after
from ..model import Clause, Standard
from ..schemes import annex_of, scheme_of

_COUNTED = re.compile(r"\d+(?:\.\d+)*|[A-Z](?:\.\d+)*")


def numbers_of(standard: Standard) -> dict[str, str]:
    """Id → printed number, in reading order."""
    return {clause.id: clause.number for clause in standard.clauses}


def counted_numbers(parents: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """A number for each clause of `parents`, in their order; `own` tells what kind it has, and where a count begins.

    What has no number gets none. A number of drafting notes (二（三）1) stays, and so does one whose clause above is
    missing (0.1 of an introduction).
    """
    numbers: dict[str, str] = {}
    last: dict[tuple[str, bool], str] = {}
    articles = ArticleCount()
    for id, above in parents.items():
        number = own[id]
        if scheme_of(number).goes_by_place:
            numbers[id] = articles.next_number(number)
            continue
        is_left = not numbers.get(above) if above else "." in number
        if is_left or not _COUNTED.fullmatch(number):
            numbers[id] = number
            continue
        key = (above, not above and number.isalpha())
        numbers[id] = number_after(last[key]) if key in last else first_number(number, numbers.get(above, ""))
        last[key] = numbers[id]
    return numbers


def block_numbers(clauses: Sequence[Clause], sides: Sequence[Standard]) -> dict[str, str]:
    """Id of each numbered table, formula and figure → its number.

    That of a side with the same ones in the same order, else counted.
    """
    kinds = ("table", "formula", "figure")
    return {id: number for kind in kinds for id, number in _numbers_of_kind(clauses, sides, kind).items()}


def _numbers_of_kind(clauses: Sequence[Clause], sides: Sequence[Standard], kind: str) -> dict[str, str]:
    found = ((clause, block) for clause in clauses for block in all_blocks(clause.body))
    blocks = [(clause, block) for clause, block in found if isinstance(block, NumberedBlock)]
    numbered = [(clause, block.id) for clause, block in blocks if block.number and numbered_kind(block) == kind]
    ids = [id for _, id in numbered]
    for side in sides:
        own = {
            one.id: one.number
            for clause in side.clauses
            for one in all_blocks(clause.body)
            if isinstance(one, NumberedBlock) and numbered_kind(one) == kind
        }
        if [id for id, number in own.items() if number] == ids:
            return {id: own[id] for id in ids}
    counts: dict[str, int] = {}
    numbers = {}
    for clause, id in numbered:
        annex = annex_of(clause.number)
        counts[annex] = counts.get(annex, 0) + 1
        numbers[id] = f"{annex}.{counts[annex]}" if annex else str(counts[annex])
    return numbers


def with_block_numbers(clause: Clause, numbers: Mapping[str, str]) -> Clause:
    """The clause with each table, formula and figure numbered as `numbers` says."""

    def numbered(block: Block) -> Block:
        return (
            replace(block, number=numbers[block.id])
            if isinstance(block, NumberedBlock) and block.id in numbers
            else block
        )

    return replace(clause, body=with_blocks(clause.body, numbered))
