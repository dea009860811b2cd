"""The bilingual table for a translator as a Word file: a row for each text, on A4 set across."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.section import WD_ORIENT

from ..clauses.model import Standard
from ..clauses.translations import COLUMNS, TranslationRow
from .blank import blank_document
from .package import package_bytes
from .pages import set_sheet_page
from .paragraphs import add_paragraph
from .sheet_table import SheetCell, SheetRow, add_table, tables_filled

_WIDTHS = (38, 18, 72, 88, 36, 20)
"of the columns, in millimetres"
_SAID = (
    "只改“英文”一列，其他各列不动；行可以排序，也可以分给几个人。",
    "Change the column English alone. Rows may be sorted, or shared out among several people.",
)


def translation_table_bytes(standard: Standard, rows: Sequence[TranslationRow]) -> bytes:
    """The table, its head on each page; the same rows give the same bytes. Each text stands with its marks."""
    document = blank_document(f"{standard.title.zh} 中英文对照表")
    section = document.sections[0]
    set_sheet_page(section)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    add_paragraph(document, "标准文件_正文标准名称", f"《{standard.title.zh}》中英文对照表")
    for sentence in _SAID:
        add_paragraph(document, "标准文件_段", sentence)
    head = SheetRow(tuple(map(SheetCell, COLUMNS)), is_head=True)
    table = add_table(document, _WIDTHS, (head, *(SheetRow(tuple(map(SheetCell, row.cells))) for row in rows)))
    return package_bytes(document, tables_filled((table,)))
