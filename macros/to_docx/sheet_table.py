"""The tables of a check sheet: rows of texts and pictures → one piece of XML, which is a tenth of the cost of cells.

The document has an empty element in the place of each; the piece takes it when the file is written, without being
read into elements and written out again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.styles import styleId_from_name
from docx.shared import Mm

from .xml import clean, element

CENTRED, LEFT = "标准文件_表格", "标准文件_表格左对齐"
ASKED, SMALL, HEADED = "自查表_题目", "自查表_小字", "自查表_表头"
"lines of a height of their own: the pages are as many whatever font a computer has for the one that is named"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in _SIDES)
_LINE = '<w:t xml:space="preserve">'
_MARGINS = '<w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'


@dataclass(frozen=True, slots=True)
class CodePicture:
    """A square picture in a cell."""

    relation: str
    "id of its relation in the document"
    number: int
    "its own in the document"
    title: str
    "read out in place of it"
    millimetres: int


@dataclass(frozen=True, slots=True)
class SheetCell:
    text: str = ""
    "a line end is a break"
    style: str = LEFT
    columns: int = 1
    picture: CodePicture | None = None
    "below the text"
    small: str = ""
    "below both, in smaller type"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """No row is torn between pages."""

    cells: tuple[SheetCell, ...]
    is_head: bool = False
    "whether it is repeated on each page"
    is_kept: bool = False
    "whether it stays on the page of the next one"
    height: int = 0
    "in millimetres, at least"


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table of a document that is to be written."""

    place: bytes
    "the element that stands for it in the document, as it is written"
    xml: bytes


def add_table(document: Document, widths: Sequence[int], rows: Iterable[SheetRow]) -> SheetTable:
    """A table with all its lines at the end of the document; widths of the columns in millimetres."""
    twips = [_twips(width) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    id = len(document.element.body)
    document.element.body.insert_element_before(element("tbl", id=id), "w:sectPr")
    table = (
        f'<w:tbl {nsdecls("a", "pic")}><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_MARGINS}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(_row(row, twips) for row in rows)}</w:tbl>"
    )
    return SheetTable(f'<w:tbl w:id="{id}"/>'.encode(), table.encode())


def tables_filled(tables: Iterable[SheetTable]) -> Callable[[bytes], bytes]:
    """What writes the tables into the text of their document."""

    def filled(text: bytes) -> bytes:
        for table in tables:
            before, _, after = text.partition(table.place)
            text = before + table.xml + after
        return text

    return filled


def _row(row: SheetRow, twips: Sequence[int]) -> str:
    height = f'<w:trHeight w:val="{_twips(row.height)}" w:hRule="atLeast"/>' if row.height else ""
    head = "<w:tblHeader/>" if row.is_head else ""
    cells, column = [], 0
    for cell in row.cells:
        cells.append(_cell(cell, sum(twips[column : column + cell.columns]), row.is_kept))
        column += cell.columns
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{head}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: SheetCell, width: int, is_kept: bool) -> str:
    picture = f"<w:r>{'<w:br/>' if cell.text else ''}{_drawing(cell.picture)}</w:r>" if cell.picture else ""
    small = f"</w:p>{_paragraph_head(SMALL, is_kept)}{_run(cell.small)}" if cell.small else ""
    head = _cell_head(cell.style, width, cell.columns, is_kept)
    return f"{head}{_run(cell.text)}{picture}{small}</w:p></w:tc>"


@lru_cache(256)
def _cell_head(style: str, width: int, columns: int, is_kept: bool) -> str:
    """What all cells of a column begin with."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{_paragraph_head(style, is_kept)}'


@lru_cache(16)
def _paragraph_head(style: str, is_kept: bool) -> str:
    kept = "<w:keepNext/>" if is_kept else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{styleId_from_name(style)}"/>{kept}</w:pPr>'


def _run(text: str) -> str:
    """A run with a break between its lines."""
    if not text:
        return ""
    lines = escape(clean(text)).replace("\n", f"</w:t><w:br/>{_LINE}")
    return f"<w:r>{_LINE}{lines}</w:t></w:r>"


def _drawing(picture: CodePicture) -> str:
    """The picture in the line of text, as DrawingML wants it told: in three layers, each with its size or its name."""
    size = f'cx="{Mm(picture.millimetres)}" cy="{Mm(picture.millimetres)}"'
    name = f'id="{picture.number}" name="QR {picture.number}" descr={quoteattr(clean(picture.title))}'
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {name}/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="QR {picture.number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{picture.relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _twips(millimetres: int) -> int:
    return round(millimetres * 1440 / 25.4)
