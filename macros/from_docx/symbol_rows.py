"""Symbols of a formula, or the key of a figure, in the cells of a table without lines: sign, dash, meaning.

GB/T 1.1—2020, 9.9.3: they stand below each other; people keep the dashes in a column by a table.
"""

from __future__ import annotations

import re

from .flow import Cell, Table
from .line import Line
from .marks import Mark

LONGEST_SYMBOL = 24
_DASH = re.compile(r"[—–─－-]{0,3}|[:：=]")
_HEAD = re.compile(r"(?:式中|其中|图中|标引序号说明|标引符号说明|[Ww]here|Key)\s*[:：,，]?")


def symbol_rows(table: Table, before: Line | None) -> tuple[Line, ...]:
    """A line a row, `Q——流量`, behind the head 式中 where the table holds it; none where it is any other table.

    `before` is the line above the table: 式中 stands there, or in the first cell.
    """
    rows = [[(cell, _text(cell)) for cell in row] for row in table.rows]
    has_head = bool(rows and rows[0] and _HEAD.fullmatch(rows[0][0][1]))
    is_led = before is not None and before.mark.kind == "text" and _HEAD.fullmatch(before.text)
    if not (has_head or is_led):
        return ()
    head = _line(rows[0][0][1], (rows[0][0][0],)) if has_head else None
    rows = [row[1:] if has_head and (not at or not row[0][1]) else row for at, row in enumerate(rows)]
    lines = tuple(line for row in rows if any(text for _, text in row) for line in (_symbol(row),) if line)
    is_whole = len(lines) == sum(any(text for _, text in row) for row in rows) > 0
    return ((head, *lines) if head else lines) if is_whole else ()


def _symbol(row: list[tuple[Cell, str]]) -> Line | None:
    """The line of a row of two cells, or of three with nothing but a dash in the middle."""
    texts = [text for _, text in row]
    middle = texts[1:-1]
    text = texts[-1].lstrip("—–─－ ")
    is_one = len(texts) in (2, 3) and 0 < len(texts[0]) <= LONGEST_SYMBOL and text
    if not is_one or not all(_DASH.fullmatch(one) for one in middle):
        return None
    symbol = texts[0].rstrip("—–─－ ")
    return _line(f"{symbol}——{text}", tuple(cell for cell, _ in row)) if symbol else None


def _line(text: str, cells: tuple[Cell, ...]) -> Line:
    return Line(Mark("text", text=text), text, tuple(one for cell in cells for one in cell.paragraphs))


def _text(cell: Cell) -> str:
    return "\n".join(one.text for one in cell.paragraphs if one.text).strip()
