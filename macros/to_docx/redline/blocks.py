"""Paragraphs and tables of a clause, side by side and put into one row with their changes."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

from lxml import etree

from ...clauses.text.alignment import aligned
from ...clauses.text.word_diff import likeness
from ..xml import qn
from .paragraphs import Sides, compared, one_sided, score
from .tables import compared_table, one_sided_table, table_text
from .tracked import Change

_MARKS = ("w:ins", "w:del")
_LEAST = 0.01
"two tables of one clause go together before they stand one behind the other"


def compared_blocks(
    sides: Sides, old: Sequence[etree._Element], new: Sequence[etree._Element]
) -> Iterator[etree._Element]:
    """The blocks of both in reading order, of each stretch that changed the old ones first."""
    deleted: list[etree._Element] = []
    inserted: list[etree._Element] = []
    for was, now in aligned(old, new, lambda one, other: _score(sides, one, other)):
        if was is not None and now is not None and _is_one(sides, was, now):
            yield from (*deleted, *inserted)
            deleted, inserted = [], []
            yield compared_table(sides, was, now) if _is_table(now) else compared(sides, was, now)
            continue
        deleted += [] if was is None else [one_sided_block(sides, was, "del")]
        inserted += [] if now is None else [one_sided_block(sides, now, "ins")]
    yield from (*deleted, *inserted)


def one_sided_block(sides: Sides, block: etree._Element, change: Change) -> etree._Element:
    """A block that the other side does not have; marks that stand between blocks stay as they are."""
    if _is_table(block):
        return one_sided_table(sides, block, change)
    return one_sided(sides, block, change) if block.tag == qn("w:p") else copy.deepcopy(block)


def exchanged_in(blocks: Sequence[etree._Element]) -> Iterator[str]:
    """What is deleted and inserted as a whole in the blocks of a clause that both sides have."""
    for block in blocks:
        rows = list(block.iterchildren(qn("w:tr")))
        inserted, gone = (sum(len(row.findall(f"{qn('w:trPr')}/{qn(mark)}")) for row in rows) for mark in _MARKS)
        if inserted and gone and inserted + gone == len(rows):
            yield "table"
    deleted = [one for block in blocks for one in block.iter(qn("w:del"))]
    for tag, what in (("{*}oMath", "formula"), ("{*}drawing", "picture"), ("{*}footnoteReference", "footnote")):
        if any(next(one.iter(tag), None) is not None for one in deleted):
            yield what


def _is_one(sides: Sides, old: etree._Element, new: etree._Element) -> bool:
    return _is_table(new) or sides.lists.go_together(old, new)


def _is_table(block: etree._Element) -> bool:
    return bool(block.tag == qn("w:tbl"))


def _score(sides: Sides, old: etree._Element, new: etree._Element) -> float:
    if old.tag != new.tag:
        return 0.0
    if _is_table(old):
        return max(_LEAST, likeness(table_text(old), table_text(new)))
    return score(sides, old, new)
