"""The blocks that stand in a clause, or in a standard, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from .blocks import (
    Block,
    Cell,
    ClauseList,
    ListEntry,
    NumberedBlock,
    NumberedKind,
    Table,
    all_blocks,
    numbered_kind,
)
from .model import Clause, Standard


def numbered_blocks(standard: Standard, kind: NumberedKind) -> Iterator[NumberedBlock]:
    """The tables, formulas or figures of a standard, in reading order."""
    for clause in standard.clauses:
        for block in all_blocks(clause.body):
            if isinstance(block, NumberedBlock) and numbered_kind(block) == kind:
                yield block


def blocks_of(clause: Clause) -> Iterator[Block | ListEntry | Cell]:
    """Every block, list entry and table cell of a clause, depth first, in reading order."""
    yield from _with_parts(clause.body)


def _with_parts(blocks: tuple[Block, ...]) -> Iterator[Block | ListEntry | Cell]:
    for block in blocks:
        yield block
        if isinstance(block, ClauseList):
            for entry in block.entries:
                yield entry
                yield from _with_parts(entry.below)
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)
