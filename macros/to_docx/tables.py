"""A table of the Word file as a value: cells with spans laid out on Word's grid.

The model leaves out the cells that a span covers, as HTML does; Word keeps them, as cells that continue the one above
(`vMerge`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from macros.clauses.model import Cell, Table, Text

from .paragraphs import WordParagraph
from .style_table import TEXT_WIDTH

SHORT = 14
"a column whose texts all have at most so many characters is centred"

_NO_CELL = Cell(Text())

CENTRED, LEFT = "标准文件_表格", "标准文件_表格左对齐"


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell on Word's grid."""

    paragraph: WordParagraph
    columns: int = 1
    merge: Literal["", "restart", "continue"] = ""


@dataclass(frozen=True, slots=True)
class WordTable:
    rows: tuple[tuple[GridCell, ...], ...]
    "all equally wide"
    header_rows: int
    widths: tuple[int, ...]
    "of the columns, in twips"

    def paragraphs(self) -> Iterator[WordParagraph]:
        return (cell.paragraph for row in self.rows for cell in row)


def word_table(table: Table, keys: tuple[str, ...] = ()) -> WordTable:
    """The table on Word's grid; `keys` go into its first cell, for a table that has no caption to carry them."""
    rows = _filled_up(list(_rows(table)))
    rows = [_aligned(row, rows[table.header_rows :], number < table.header_rows) for number, row in enumerate(rows)]
    if keys and rows and rows[0]:
        first = rows[0][0].paragraph
        rows[0] = (replace(rows[0][0], paragraph=replace(first, keys=keys + first.keys)), *rows[0][1:])
    return WordTable(tuple(rows), table.header_rows, _widths(rows))


def _rows(table: Table) -> Iterator[tuple[GridCell, ...]]:
    """Each row with the cells that continue a span put in; a span beyond the last row ends there."""
    spans: dict[int, tuple[int, int]] = {}
    for cells in table.rows:
        placed, spans = _placed(cells, spans)
        yield placed


def _placed(
    cells: tuple[Cell, ...], spans: dict[int, tuple[int, int]]
) -> tuple[tuple[GridCell, ...], dict[int, tuple[int, int]]]:
    """One row, and the spans that go on below it: column → rows left, columns."""
    placed: list[GridCell] = []
    going_on: dict[int, tuple[int, int]] = {}
    waiting, column = list(cells), 0
    while waiting or any(at >= column for at in spans):
        if column in spans:
            rows, columns = spans[column]
            placed.append(GridCell(WordParagraph(CENTRED), columns, "continue"))
        else:
            cell = waiting.pop(0) if waiting else _NO_CELL
            rows, columns = cell.rows, max(1, cell.columns)
            placed.append(_grid_cell(cell))
        if rows > 1:
            going_on[column] = (rows - 1, columns)
        column += columns
    return tuple(placed), going_on


def _grid_cell(cell: Cell) -> GridCell:
    keys = (cell.id,) if cell.id else ()
    paragraph = WordParagraph(CENTRED, cell.text.zh, keys)
    return GridCell(paragraph, max(1, cell.columns), "restart" if cell.rows > 1 else "")


def _filled_up(rows: list[tuple[GridCell, ...]]) -> list[tuple[GridCell, ...]]:
    """Rows that are too short get empty cells."""
    width = max(map(_width, rows), default=0)
    return [(*row, *[GridCell(WordParagraph(CENTRED))] * (width - _width(row))) for row in rows]


def _width(row: tuple[GridCell, ...]) -> int:
    return sum(cell.columns for cell in row)


def _aligned(row: tuple[GridCell, ...], body: list[tuple[GridCell, ...]], is_header: bool) -> tuple[GridCell, ...]:
    """The row with long texts set from the left, where the column below the header holds one."""
    if is_header:
        return row
    long = {column for other in body for column, cell in _columns(other) if cell.columns == 1 and _is_long(cell)}
    return tuple(
        replace(cell, paragraph=replace(cell.paragraph, style=LEFT)) if column in long or _is_long(cell) else cell
        for column, cell in _columns(row)
    )


def _is_long(cell: GridCell) -> bool:
    return len(cell.paragraph.text) > SHORT


def _columns(row: tuple[GridCell, ...]) -> Iterator[tuple[int, GridCell]]:
    """The cells of a row with the column that each begins in."""
    column = 0
    for cell in row:
        yield column, cell
        column += cell.columns


def _widths(rows: list[tuple[GridCell, ...]]) -> tuple[int, ...]:
    """By the longest text of a column, within bounds that keep the narrow ones readable."""
    longest = [6] * max(map(_width, rows), default=0)
    for row in rows:
        for column, cell in _columns(row):
            if cell.columns == 1:
                longest[column] = max(longest[column], min(len(cell.paragraph.text), 40) + 2)
    return tuple(TEXT_WIDTH * length // sum(longest) for length in longest)
