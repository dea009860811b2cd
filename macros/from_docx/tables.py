"""Tables: rows and cells of Word's grid turned into cells with spans, as in HTML.

A horizontal span is `gridSpan`; a vertical one is a cell with `vMerge` that goes on below. What a continued cell holds
is kept with the cell that covers it. `gridBefore` and `gridAfter` leave empty cells, so that columns stay columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .flow import Cell, Paragraph, Table
from .word_xml import Element, child, child_value, is_on, number, value

MOST_COLUMNS = 63
"columns of a table in Word"


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell as Word stores it."""

    column: int
    columns: int
    merge: str
    "of `vMerge`: empty, `restart` or `continue`"
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    cells: tuple[GridCell, ...]
    is_header: bool


def grid_row(row: Element, cells: Iterable[tuple[Element, tuple[Paragraph, ...]]]) -> GridRow:
    """One row; `cells` are its `w:tc` elements with the paragraphs read from them."""
    properties = child(row, "trPr")
    column = _columns(properties, "gridBefore")
    placed = [GridCell(0, column, "", ())] if column else []
    for element, paragraphs in cells:
        cell = _grid_cell(element, column, paragraphs)
        placed.append(cell)
        column += cell.columns
    after = _columns(properties, "gridAfter")
    placed += [GridCell(column, after, "", ())] if after else []
    return GridRow(tuple(_joined_across(placed)), is_on(child(properties, "tblHeader")))


def table(rows: list[GridRow], line: int) -> Table:
    """The table with its spans; header rows are those marked as repeating, else those that the first row spans."""
    owners: dict[int, tuple[int, int]] = {}
    grid: list[list[Cell]] = []
    for row in rows:
        grid.append([])
        for cell in row.cells:
            owner = owners.get(cell.column)
            if cell.merge == "continue" and owner:
                grid[owner[0]][owner[1]] = _one_row_more(grid[owner[0]][owner[1]], cell, len(grid) - owner[0])
            else:
                grid[-1].append(Cell(cell.paragraphs, 1, cell.columns))
                owners[cell.column] = (len(grid) - 1, len(grid[-1]) - 1)
    return Table(tuple(tuple(row) for row in grid), _header_rows(rows, grid), line)


def _columns(properties: Element | None, name: str) -> int:
    return max(0, min(number(child_value(properties, name)) or 0, MOST_COLUMNS))


def _grid_cell(element: Element, column: int, paragraphs: tuple[Paragraph, ...]) -> GridCell:
    properties = child(element, "tcPr")
    return GridCell(
        column,
        max(1, _columns(properties, "gridSpan")),
        _merge(child(properties, "vMerge")) or ("across" if _merge(child(properties, "hMerge")) == "continue" else ""),
        paragraphs,
    )


def _merge(element: Element | None) -> str:
    return "" if element is None else value(element) or "continue"


def _joined_across(cells: list[GridCell]) -> list[GridCell]:
    """Old files span columns with `hMerge`: the cells that go on are joined to the one they continue."""
    joined: list[GridCell] = []
    for cell in cells:
        if cell.merge == "across" and joined:
            before = joined.pop()
            cell = replace(
                before, columns=before.columns + cell.columns, paragraphs=before.paragraphs + cell.paragraphs
            )
        joined.append(cell)
    return joined


def _one_row_more(cell: Cell, below: GridCell, rows: int) -> Cell:
    kept = tuple(paragraph for paragraph in below.paragraphs if paragraph.text)
    return Cell(cell.paragraphs + kept, rows, cell.columns)


def _header_rows(rows: list[GridRow], grid: list[list[Cell]]) -> int:
    marked = next((at for at, row in enumerate(rows) if not row.is_header), len(rows))
    if marked or not grid:
        return marked
    is_grouped = any(cell.columns > 1 for cell in grid[0]) and any(cell.rows > 1 for cell in grid[0])
    return min(len(grid), max(cell.rows for cell in grid[0]) if is_grouped else 1)
