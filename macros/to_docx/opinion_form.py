"""The form 意见汇总处理表 as a Word file: a heading, the counts by state, a row for each opinion."""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.blocks import Cell, Table, Text
from ..clauses.corpus import Succession
from ..clauses.model import Standard
from ..clauses.opinion_form import form_rows
from ..clauses.opinions import COLUMNS, Opinion, counts
from .blank import blank_document
from .package import package_bytes
from .pages import set_page
from .paragraphs import add_paragraph
from .tables import write_table


def opinion_form_bytes(
    standard: Standard, opinions: Sequence[Opinion], successions: Sequence[Succession] = ()
) -> bytes:
    """The form of a standard on A4; the same opinions give the same bytes."""
    document = blank_document(f"{standard.title.zh} 意见汇总处理表")
    set_page(document.sections[0])
    add_paragraph(document, "标准文件_正文标准名称", f"《{standard.title.zh}》意见汇总处理表")
    add_paragraph(document, "标准文件_段", f"{standard.number or standard.id}　{standard.edition}　{counts(opinions)}")
    rows = [COLUMNS, *form_rows(opinions, standard, successions)]
    cells = tuple(tuple(Cell(Text(text)) for text in row) for row in rows)
    write_table(document, Table("opinions", "", Text(), cells))
    return package_bytes(document)
