"""The XML of a table."""

from __future__ import annotations

from .paragraphs import Ids, paragraph_xml
from .style_table import TEXT_WIDTH
from .tables import GridCell, WordTable
from .xml import Element, holding, w


def table_xml(table: WordTable, ids: Ids) -> Element:
    """`w:tbl`: outer lines thick, inner ones thin (GB/T 1.1—2020, 9.8), the header repeated on each page."""
    grid = w("tblGrid", *(w("gridCol", w=width) for width in table.widths))
    rows = (_row(row, table, number < table.header_rows, ids) for number, row in enumerate(table.rows))
    return holding(w("tbl", _properties(), grid), rows)


def _properties() -> Element:
    sides = (*((side, 8) for side in ("top", "left", "bottom", "right")), ("insideH", 4), ("insideV", 4))
    return w(
        "tblPr",
        w("tblW", w=TEXT_WIDTH, type="dxa"),
        w("jc", val="center"),
        w("tblBorders", *(w(side, val="single", sz=size, space=0, color="auto") for side, size in sides)),
        w("tblLayout", type="fixed"),
    )


def _row(cells: tuple[GridCell, ...], table: WordTable, is_header: bool, ids: Ids) -> Element:
    properties = w("trPr", w("cantSplit"), w("tblHeader") if is_header else None)
    row, column = w("tr", properties), 0
    for cell in cells:
        width = sum(table.widths[column : column + cell.columns])
        row.append(w("tc", _cell_properties(cell, width), paragraph_xml(cell.paragraph, ids)))
        column += cell.columns
    return row


def _cell_properties(cell: GridCell, width: int) -> Element:
    return w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=cell.columns) if cell.columns > 1 else None,
        w("vMerge", val=cell.merge) if cell.merge else None,
        w("vAlign", val="center"),
    )
