"""The empty check list as a Word file, to be filled in by hand or on the screen: A4, its head repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Mm
from docx.table import Table

from macros.clauses.checklist import Checklist, Measure, Question
from macros.clauses.model import Standard
from macros.clauses.parts import Part, parts_of
from macros.clauses.thresholds import threshold_sentence

from .blank import blank_document
from .pages import add_headers, count_pages, set_page
from .paragraphs import add_paragraph, add_text, fill_paragraph
from .xml import element

WIDTHS = (16, 10, 60, 12, 13, 13, 41)
"of the columns, in millimetres"
HEAD = ("条款", "序号", "检查内容", "符合", "不符合", "不适用", "检查记录、证据")
BOX = "□"
CENTRED, LEFT = "标准文件_表格", "标准文件_表格左对齐"
_TYPES = {"requirement": "要求", "recommendation": "推荐", "permission": "允许", "possibility": "可能"}


def check_sheet(standard: Standard, checklist: Checklist, measures: Sequence[Measure]) -> Document:
    """The document: title, cover block, a row a question, conclusion and signatures."""
    title = f"{standard.title.zh}　检查表"
    document = blank_document(title)
    set_page(document.sections[0])
    count_pages(document.sections[0], "decimal")
    add_headers(document, f"{standard.title.zh} {standard.number or standard.edition}".strip())
    add_paragraph(document, "Title", title)
    _write_cover(document, standard)
    add_paragraph(document, "Normal")
    _write_questions(document, standard, checklist, {measure.id: measure for measure in measures})
    add_paragraph(document, "Normal")
    for line in ("结论与整改意见：", "", "", "自查人签名：", "单位负责人签名：", "日期："):
        add_paragraph(document, "Normal", line)
    return document


def _write_cover(document: Document, standard: Standard) -> None:
    table = _table(document, (22, 60, 22, 61))
    edition = " ".join(part for part in (standard.number, standard.edition) if part)
    empty = _empty_row(table, (CENTRED, LEFT, CENTRED, LEFT))
    for texts in (("单位", "", "地点", ""), ("自查人", "", "日期", ""), ("依据", standard.title.zh, "版本", edition)):
        _add_row(table, empty, texts)


def _write_questions(
    document: Document, standard: Standard, checklist: Checklist, measures: dict[str, Measure]
) -> None:
    table = _table(document, WIDTHS)
    head = _add_row(table, _empty_row(table, (CENTRED,) * len(HEAD)), HEAD)
    head.get_or_add_trPr().insert(0, element("tblHeader"))
    empty = _empty_row(table, (CENTRED, CENTRED, LEFT, CENTRED, CENTRED, CENTRED, LEFT))
    parts = parts_of(standard)
    order = {clause.id: place for place, clause in enumerate(standard.clauses)}
    asked = [(question, parts[question.clause]) for question in checklist.questions if question.clause in parts]
    asked.sort(key=lambda pair: order[pair[1].clause.id])
    for serial, (question, part) in enumerate(asked, 1):
        found = "\n".join(
            f"{measures[id].label.zh}：______{measures[id].unit.zh}" for id in question.measures if id in measures
        )
        _add_row(table, empty, (part.label.zh, str(serial), _asked(question, part, measures), BOX, BOX, BOX, found))


def _asked(question: Question, part: Part, measures: dict[str, Measure]) -> str:
    """The question, its provision type, when it applies, its threshold, what to look at: a line each."""
    type = _TYPES.get(question.provision or part.types[0], "")
    lines = [f"{question.ask.zh}{f'（{type}）' if type else ''}"]
    if question.applies_if:
        lines.append(f"适用情形：{question.applies_if.zh}")
    if question.threshold:
        lines.append(f"达到的条件：{threshold_sentence(question.threshold, measures).zh}")
    return "\n".join([*lines, f"查什么：{question.evidence.zh}"])


def _table(document: Document, widths: Sequence[int]) -> Table:
    """An empty table with all its lines."""
    table: Table = document.add_table(0, len(widths))
    table.autofit = False
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = element("tblBorders", *(element(side, val="single", sz=4) for side in sides))
    table._tblPr.insert_element_before(borders, "w:tblLayout", "w:tblLook")
    for column, width in zip(table.columns, widths):
        column.width = Mm(width)
    return table


def _empty_row(table: Table, styles: Sequence[str]) -> CT_Row:
    """A row to be copied for each that is wanted; asking python-docx for its cells each time is ten times slower."""
    added = table.add_row()
    row: CT_Row = added._tr
    row.get_or_add_trPr().append(element("cantSplit"))
    for cell, style in zip(added.cells, styles):
        fill_paragraph(cell.paragraphs[0], style, "")
    table._tbl.remove(row)
    return row


def _add_row(table: Table, empty: CT_Row, texts: Sequence[str]) -> CT_Row:
    """A row with its texts, at the end of the table."""
    row = deepcopy(empty)
    for paragraph, text in zip(row.iter(qn("w:p")), texts):
        add_text(paragraph, text)
    table._tbl.append(row)
    return row
