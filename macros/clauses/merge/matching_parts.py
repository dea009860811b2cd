"""Which of our list entries, tables and cells those of a clause in a Word file are, where no key says it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from ..blocks import Cell, ClauseList, Figure, Formula, ListEntry, Table, all_blocks, entries_of
from ..model import Clause
from ..text.word_diff import shared, words_of
from .matching import ALIKE_IN_STEP, UNLIKE, best_pairs

T = TypeVar("T")


def matched_entries(ours: Clause, read: Clause, keys: Collection[str]) -> dict[str, str]:
    """Id in the file → id of ours, for the entries of one clause; `keys` are the ids that came with the file."""
    before, after = ([one for one in _entries(clause) if one.id not in keys] for clause in (ours, read))
    pairs = alike(before, after, lambda entry: entry.text.zh, ALIKE_IN_STEP)
    return {after[right].id: before[left].id for right, left in pairs.items()}


def matched_tables(ours: Clause, read: Clause, keys: Collection[str]) -> dict[str, str]:
    """Id in the file → id of ours, for the tables of one clause: by number and title, or by what is in their cells."""
    before, after = ([one for one in tables_of(clause) if one.id not in keys] for clause in (ours, read))
    titled = {(table.number, table.title.zh): table.id for table in before if table.number or table.title}
    found = {table.id: titled[key] for table in after if (key := (table.number, table.title.zh)) in titled}
    before = [table for table in before if table.id not in found.values()]
    after = [table for table in after if table.id not in found]
    pairs = alike(before, after, _table_text, ALIKE_IN_STEP)
    return found | {after[right].id: before[left].id for right, left in pairs.items()}


def matched_blocks(ours: Clause, read: Clause, keys: Collection[str]) -> dict[str, str]:
    """Id in the file → id of ours, for formulas and figures of one clause: by what they show, else by number."""
    before, after = ([one for one in _set_apart(clause) if one.id not in keys] for clause in (ours, read))
    found: dict[str, str] = {}
    for same in (_shown, _numbered):
        known = {key: one.id for one in before if (key := same(one)) and one.id not in found.values()}
        for one in after:
            if one.id not in found and (key := same(one)) in known:
                found[one.id] = known.pop(key)
    return found


def _set_apart(clause: Clause) -> list[Formula | Figure]:
    return [block for block in all_blocks(clause.body) if isinstance(block, Formula | Figure)]


def _shown(block: Formula | Figure) -> object:
    if isinstance(block, Formula):
        return ("formula", block.line)
    return ("figure", *(hashlib.sha256(one.content).digest() for one in block.pictures)) if block.pictures else None


def _numbered(block: Formula | Figure) -> object:
    return (type(block).__name__, block.number) if block.number else None


def matched_cells(ours: Table, read: Table) -> dict[tuple[int, int], Cell]:
    """Row and place in it → our cell that stands there: rows by their words, cells by their place in the row."""
    by_id = {cell.id: cell for row in ours.rows for cell in row if cell.id}
    rows = in_order(ours.rows, read.rows, alike(ours.rows, read.rows, _row_text, UNLIKE))
    placed = {
        (right, at): cell
        for right, left in rows.items()
        if len(ours.rows[left]) == len(read.rows[right])
        for at, cell in enumerate(ours.rows[left])
    }
    named = {
        (at_row, at): by_id[cell.id]
        for at_row, row in enumerate(read.rows)
        for at, cell in enumerate(row)
        if cell.id in by_id
    }
    return placed | named


def alike(before: Sequence[T], after: Sequence[T], text: Callable[[T], str], least: float) -> dict[int, int]:
    """Right → left, for what shares at least so many of its words."""
    words = [words_of(text(one)) for one in before], [words_of(text(one)) for one in after]
    return best_pairs(
        (share, left, right)
        for right, now in enumerate(words[1])
        for left, was in enumerate(words[0])
        if (share := shared(was, now)) >= least
    )


def in_order(before: Sequence[T], after: Sequence[T], pairs: dict[int, int]) -> dict[int, int]:
    """The pairs, and those left over one after the other."""
    lefts = [left for left in range(len(before)) if left not in pairs.values()]
    rights = [right for right in range(len(after)) if right not in pairs]
    return pairs | dict(zip(rights, lefts))


def tables_of(clause: Clause) -> list[Table]:
    return [block for block in all_blocks(clause.body) if isinstance(block, Table)]


def _entries(clause: Clause) -> list[ListEntry]:
    return [entry for block in clause.body if isinstance(block, ClauseList) for entry in entries_of(block)]


def _table_text(table: Table) -> str:
    return "\n".join([table.title.zh, *map(_row_text, table.rows)])


def _row_text(row: tuple[Cell, ...]) -> str:
    return "\n".join(cell.text.zh for cell in row)
