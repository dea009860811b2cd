"""A clause read from Word with what ours has beside it: English, rationale, comments; the Chinese is the file's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from ..blocks import (
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    Note,
    Paragraph,
    Source,
    SymbolList,
    Table,
    TermName,
    Text,
    all_blocks,
    with_blocks,
)
from ..blocks_within import blocks_of
from ..model import Clause, Comment, Standard
from .matching import UNLIKE
from .matching_parts import alike, in_order, matched_cells
from .merged_figures import merged_figure, merged_formula, with_known_symbols
from .merged_threads import same_comment, with_thread

Parts = Mapping[str, ListEntry | Table | Cell | Formula | Figure]
"our list entries, tables, cells, formulas and figures by id"

Prose = Paragraph | Note | Example | TermName | Source
_PROSE = (Paragraph, Note, Example, TermName, Source)


def parts_by_id(ours: Standard) -> Parts:
    blocks = (block for clause in ours.clauses for block in blocks_of(clause))
    return {block.id: block for block in blocks if not isinstance(block, Prose | ClauseList | SymbolList) and block.id}


def merged_clause(ours: Clause | None, read: Clause, parts: Parts, keys: frozenset[str]) -> Clause:
    """`read`, named as `ours`, with what Word does not carry. `ours` is None for a new clause.

    A clause that lost its key in Word may have lost its comments the same way: then ours stay.
    """
    body = tuple(_with_parts(block, parts) for block in read.body)
    if ours is None:
        return replace(read, body=body)
    body = with_blocks(body, partial(_with_meanings, ours=ours))
    return replace(
        read,
        heading=with_english(read.heading, ours.heading),
        term=with_english(read.term, ours.term),
        body=_with_prose(ours.body, body),
        translated_from=ours.translated_from,
        translated_as=ours.translated_as,
        rationale=ours.rationale,
        comments=merged_comments(ours.comments, read.comments, ours.id in keys),
    )


def with_english(read: Text, ours: Text) -> Text:
    """The Chinese of the file with our English; the English that the file prints only where we have none."""
    return Text(read.zh, ours.en or read.en) if read.zh else read


def merged_comments(ours: Sequence[Comment], read: Sequence[Comment], is_keyed: bool) -> tuple[Comment, ...]:
    """Ours that the file has too, with their English and the thread of the file, then those that are new in it.

    What differs from the draft always stays. A remark that a clause with our key does not have any more is gone.
    """
    left, kept = list(read), []
    for one in ours:
        found = next(((at, same) for at, other in enumerate(left) if (same := same_comment(one, other))), None)
        if found:
            left.pop(found[0])
            kept.append(with_thread(one if is_keyed else replace(one, replies=()), found[1], one))
        elif one.is_published or not is_keyed:
            kept.append(one)
    return (*kept, *left)


def _with_parts(block: Block, parts: Parts) -> Block:
    """A list or table with our English, by id."""
    if isinstance(block, ClauseList):
        return _with_list(block, parts)
    ours = parts.get(block.id) if isinstance(block, Formula | Figure) else None
    if isinstance(block, Formula) and isinstance(ours, Formula):
        return merged_formula(block, ours, with_english)
    if isinstance(block, Figure) and isinstance(ours, Figure):
        return merged_figure(block, ours, with_english)
    return _with_table(block, parts) if isinstance(block, Table) else block


def _with_list(clause_list: ClauseList, parts: Parts) -> ClauseList:
    return replace(clause_list, entries=tuple(_with_entry(entry, parts) for entry in clause_list.entries))


def _with_entry(entry: ListEntry, parts: Parts) -> ListEntry:
    ours = parts.get(entry.id)
    known = ours if isinstance(ours, ListEntry) else None
    body = tuple(_with_parts(block, parts) for block in entry.body)
    return replace(
        entry,
        text=with_english(entry.text, known.text) if known else entry.text,
        list=_with_list(entry.list, parts) if entry.list else None,
        body=_with_prose(known.body, body) if known else body,
    )


def _with_meanings(block: Block, ours: Clause) -> Block:
    """A list of symbols or abbreviations with our English, sign by sign."""
    if not isinstance(block, SymbolList):
        return block
    lists = (one for one in all_blocks(ours.body) if isinstance(one, SymbolList))
    known = tuple(symbol for one in lists for symbol in one.symbols)
    return replace(block, symbols=with_known_symbols(block.symbols, known, with_english))


def _with_table(table: Table, parts: Parts) -> Table:
    ours = parts.get(table.id)
    if not isinstance(ours, Table):
        return table
    cells = matched_cells(ours, table)
    rows = (
        tuple(
            replace(cell, text=with_english(cell.text, cells[at_row, at].text)) if (at_row, at) in cells else cell
            for at, cell in enumerate(row)
        )
        for at_row, row in enumerate(table.rows)
    )
    return replace(table, title=with_english(table.title, ours.title), rows=tuple(rows))


def _with_prose(ours: Sequence[Block], read: Sequence[Block]) -> tuple[Block, ...]:
    """Paragraphs, notes, examples and sources with the English of ours that they are most like, kind by kind."""
    english = {at: block for kind in _PROSE for at, block in _english_of(kind, ours, read).items()}
    return tuple(
        _with_prose_of(block, english[at]) if at in english and isinstance(block, _PROSE) else block
        for at, block in enumerate(read)
    )


def _with_prose_of(block: Prose, ours: Prose) -> Prose:
    if isinstance(block, Source) and isinstance(ours, Source):
        if block.printed.zh == ours.printed.zh:
            return replace(ours, place=block.place)
        block = replace(block, text=with_english(block.text, ours.text))
        return replace(block, modified=with_english(block.modified, ours.modified))
    return replace(block, text=with_english(block.text, ours.text))


def _english_of(kind: type[Prose], ours: Sequence[Block], read: Sequence[Block]) -> dict[int, Prose]:
    """Place in `read` → the block of ours that goes with it: the likest ones first, then one after the other."""
    places = [at for at, block in enumerate(read) if isinstance(block, kind)]
    before, after = ([block for block in blocks if isinstance(block, kind)] for blocks in (ours, read))
    pairs = in_order(before, after, alike(before, after, lambda block: block.text.zh, UNLIKE))
    return {places[right]: before[left] for right, left in pairs.items()}
