"""Captions of tables and what stands between them: a unit, a note, the caption in English, a table that goes on.

GB/T 1.1—2020, 9.8 (tables): number and title, units, and the table that goes on over several pages (续表).
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..clauses.text.inline import without_footnotes
from .flow import Table
from .line import Line
from .marks import TEXT, typed_mark


def captions_at_tables(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Captions moved down to their tables where a unit (单位为…) or notes stand between; the others become text."""
    moved = list(lines)
    for at in reversed(range(len(moved))):
        if moved[at].mark.kind != "caption":
            continue
        to = at + 1
        while to < len(moved) and (moved[to].text.startswith("单位") or moved[to].mark.kind == "note"):
            to += 1
        if to < len(moved) and goes_with(moved[to], moved[at]):
            moved.insert(to - 1, moved.pop(at))
    return tuple(moved)


def goes_with(line: Line, caption: Line) -> bool:
    """Whether the line is the table of the caption above it, or the same caption in English."""
    is_english = line.mark.kind == "caption" and line.mark.number == caption.mark.number and line.text.isascii()
    return line.table is not None or is_english


def in_first_row(line: Line, captions: tuple[Line, ...]) -> tuple[Line, tuple[Line, ...]]:
    """The table and its captions; one that fills the first row of the grid is taken out of it."""
    table = line.table
    if captions or not table or len(table.rows) < 2 or len(table.rows[0]) != 1:
        return line, captions
    paragraphs = tuple(one for one in table.rows[0][0].paragraphs if one.text)
    mark = typed_mark(paragraphs[0].text) if len(paragraphs) == 1 else TEXT
    if mark.kind != "caption":
        return line, captions
    below = replace(table, rows=table.rows[1:], header_rows=max(1, table.header_rows - 1))
    return replace(line, table=below), (Line(mark, mark.text, paragraphs),)


def with_continued(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Tables under 续表 put to the end of the table they continue; a repeated head is kept once."""
    kept: list[Line] = []
    skip = False
    for line, after in zip(lines, (*lines[1:], None)):
        if skip:
            skip = False
            continue
        at = _table_of(kept, line)
        if at is not None and after and after.table:
            kept[at] = _joined(kept[at], after.table)
            skip = True
        else:
            kept.append(line)
    return tuple(kept)


def _table_of(lines: list[Line], caption: Line) -> int | None:
    """Where the table stands that this line continues; None where the line is no 续表."""
    printed = caption.paragraphs[0].text if caption.paragraphs else ""
    if caption.mark.kind != "caption" or not re.match(r"续表|表.*[（(]续[）)]$", printed):
        return None
    numbers = [
        at for at, line in enumerate(lines) if line.mark.number == caption.mark.number and line.mark.kind == "caption"
    ]
    tables = [at for at in range(numbers[-1] if numbers else len(lines), len(lines)) if lines[at].table]
    return tables[-1] if tables else None


def _joined(line: Line, more: Table) -> Line:
    table = line.table
    assert table is not None
    rows = (
        more.rows[table.header_rows :]
        if _texts(more)[: table.header_rows] == _texts(table)[: table.header_rows]
        else more.rows
    )
    return replace(line, table=replace(table, rows=table.rows + rows))


def _texts(table: Table) -> list[list[str]]:
    """The texts of the cells, without the marks of footnotes, which a head printed again has not."""
    return [[without_footnotes("".join(one.text for one in cell.paragraphs)) for cell in row] for row in table.rows]
