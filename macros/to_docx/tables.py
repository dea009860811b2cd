"""A table of a clause → a table of the Word file, its header repeated on each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, product

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.shared import Twips
from docx.table import Table as WordTable

from ..clauses.blocks import Cell, Table
from .paragraphs import add_keys, fill_paragraph
from .style import TEXT_WIDTH
from .xml import element

SHORT = 14
"a column whose texts all have at most so many characters is centred"
CENTRED, LEFT = "标准文件_表格", "标准文件_表格左对齐"


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell and where it stands on the grid of the table."""

    cell: Cell
    row: int
    column: int
    last_row: int
    last_column: int


def write_table(document: Document, table: Table, *keys: str, left: int = 0) -> None:
    """The table; `keys` go into its first cell, for a table that has no caption to carry them.

    One that stands in an entry of a list begins `left` twips from the margin.
    """
    cells = list(placed_cells(table))
    word_table = _empty_table(document, len(table.rows), _widths(cells, TEXT_WIDTH - left))
    if left:
        word_table.alignment = WD_TABLE_ALIGNMENT.LEFT
        moved = element("tblInd", w=left, type="dxa")
        word_table._tblPr.insert_element_before(moved, "w:tblBorders")
    for row in word_table.rows[: table.header_rows]:
        row._tr.get_or_add_trPr().append(element("tblHeader"))
    grid = [row.cells for row in word_table.rows]  # `word_table.cell` makes the whole grid anew for each
    for placed, style in zip(cells, _styles(cells, table.header_rows)):
        first, last = grid[placed.row][placed.column], grid[placed.last_row][placed.last_column]
        own = (placed.cell.id,) if placed.cell.id else ()
        cell = first if first is last else first.merge(last)
        paragraph = fill_paragraph(cell.paragraphs[0], style, placed.cell.text.zh, *own)
        add_keys(paragraph, *keys, of_table=True)
        keys = ()


def placed_cells(table: Table) -> Iterator[PlacedCell]:
    """The cells with their places; the model leaves out those that a span covers, as HTML does.

    A span ends with the table, and before a cell that reaches down from above.
    """
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            width = next(width for width in count(1) if width >= cell.columns or (row, column + width) in taken)
            height = min(max(1, cell.rows), len(table.rows) - row)
            taken.update(product(range(row, row + height), range(column, column + width)))
            yield PlacedCell(cell, row, column, row + height - 1, column + width - 1)


def _empty_table(document: Document, rows: int, widths: tuple[int, ...]) -> WordTable:
    """Outer lines thick, inner ones thin (GB/T 1.1—2020, 9.8), no row torn between pages."""
    table: WordTable = document.add_table(rows, len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    lines = {"top": 8, "left": 8, "bottom": 8, "right": 8, "insideH": 4, "insideV": 4}
    borders = element("tblBorders", *(element(side, val="single", sz=size) for side, size in lines.items()))
    table._tblPr.insert_element_before(borders, "w:tblLayout", "w:tblLook")
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("cantSplit"))
        for cell, width in zip(row.cells, widths):
            cell.width, cell.vertical_alignment = Twips(width), WD_CELL_VERTICAL_ALIGNMENT.CENTER
            fill_paragraph(cell.paragraphs[0], CENTRED, "")
    for column, width in zip(table.columns, widths):
        column.width = Twips(width)
    return table


def _widths(cells: list[PlacedCell], together: int) -> tuple[int, ...]:
    """Of the columns, in twips: by their longest text, within bounds that keep the narrow ones readable."""
    longest = [6] * (1 + max(placed.last_column for placed in cells))
    for placed in cells:
        if placed.column == placed.last_column:
            longest[placed.column] = max(longest[placed.column], min(len(placed.cell.text.zh), 40) + 2)
    return tuple(together * length // sum(longest) for length in longest)


def _styles(cells: list[PlacedCell], header_rows: int) -> Iterator[str]:
    """The style of each cell: below the header, long texts are set from the left, and all of their column with them."""
    body = [placed for placed in cells if placed.row >= header_rows and len(placed.cell.text.zh) > SHORT]
    columns = {placed.column for placed in body if placed.column == placed.last_column}
    for placed in cells:
        is_left = placed in body or (placed.row >= header_rows and placed.column in columns)
        yield LEFT if is_left else CENTRED
