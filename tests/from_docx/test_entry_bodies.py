"""What stands in an entry of a list is told by its indent, in files that others have written."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Twips

from macros.clauses.blocks import Block, ClauseList, Note, Paragraph, Table
from macros.from_docx import read_docx
from macros.to_docx.xml import element

LEFT = 840


def written(path: Path, *lines: tuple[str, int], style: str = "") -> tuple[Block, ...]:
    """The body of clause 1 of a file with these lines below its heading, each with its indent in twips."""
    document = Document()
    document.add_paragraph("1 总则", style="Heading 1")
    for text, indent in lines:
        paragraph = document.add_paragraph(text)
        if style and indent:
            paragraph.style = style
        elif indent:
            paragraph.paragraph_format.left_indent = Twips(indent)
        if text[1:2] == ")":
            paragraph.paragraph_format.first_line_indent = Twips(-420)
    return body_of(document, path)


def body_of(document: WordDocument, path: Path) -> tuple[Block, ...]:
    document.add_paragraph("2 其他", style="Heading 1")
    document.add_paragraph("其他应另行规定。")
    document.save(str(path / "list.docx"))
    return read_docx(path / "list.docx", "list").standard.clauses[0].body


def list_in(body: tuple[Block, ...]) -> ClauseList:
    return next(block for block in body if isinstance(block, ClauseList))


LINES = [("应备：", 0), ("a) 桌；", LEFT), ("注：桌在屋内。", LEFT), ("桌应擦净。", LEFT), ("b) 椅。", LEFT)]


def test_a_note_and_a_paragraph_moved_in_stand_in_the_entry(tmp_path: Path) -> None:
    lead_in, found = written(tmp_path, *LINES)
    assert isinstance(lead_in, Paragraph)
    assert isinstance(found, ClauseList)
    assert [type(one) for one in found.entries[0].body] == [Note, Paragraph]
    assert [entry.text.zh for entry in found.entries] == ["桌；", "椅。"]


def test_a_note_at_the_margin_stands_in_the_clause_and_the_list_goes_on(tmp_path: Path) -> None:
    body = written(tmp_path, ("应备：", 0), ("a) 桌；", LEFT), ("注：桌在屋内。", 0), ("b) 椅。", LEFT))
    assert [type(one) for one in body] == [Paragraph, ClauseList, Note, ClauseList]
    last = body[-1]
    assert isinstance(last, ClauseList)
    assert last.start == 2


def test_a_note_behind_the_second_level_stands_where_its_indent_says(tmp_path: Path) -> None:
    lines = [("应备：", 0), ("a) 桌：", LEFT), ("1) 方桌；", 1260), ("2) 圆桌；", 1260)]
    outer = list_in(written(tmp_path, *lines, ("注：桌在屋内。", LEFT), ("b) 椅。", LEFT))).entries[0]
    assert outer.list
    assert [len(outer.body), *(len(one.body) for one in outer.list.entries)] == [1, 0, 0]
    inner = list_in(written(tmp_path, *lines, ("注：桌在屋内。", 1260), ("b) 椅。", LEFT))).entries[0]
    assert inner.list
    assert [len(inner.body), *(len(one.body) for one in inner.list.entries)] == [0, 0, 1]


def test_a_second_level_behind_a_note_stays_behind_it(tmp_path: Path) -> None:
    lines = [("应备：", 0), ("a) 桌：", LEFT), ("注：桌在屋内。", LEFT), ("1) 方桌；", 1260), ("2) 圆桌；", 1260)]
    first = list_in(written(tmp_path, *lines, ("b) 椅。", LEFT))).entries[0]
    assert first.list is None
    assert [type(one) for one in first.body] == [Note, ClauseList]


def test_a_text_that_is_moved_in_as_all_others_are_stands_in_the_clause(tmp_path: Path) -> None:
    moved = [(text, indent or LEFT) for text, indent in LINES]
    assert not any(entry.body for entry in list_in(written(tmp_path, *moved)).entries)


def test_a_table_moved_in_stands_in_the_entry_with_its_caption(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("1 总则", style="Heading 1")
    document.add_paragraph("应备：")
    for text in ("a) 桌，见表1；", "表1 桌", "", "b) 椅。"):
        paragraph = document.add_paragraph(text)
        paragraph.paragraph_format.left_indent = Twips(LEFT)
        if not text:
            table = document.add_table(2, 2)
            for cell, word in zip((cell for row in table.rows for cell in row.cells), ("种类", "数量", "方桌", "4")):
                cell.text = word
            table._tblPr.append(element("tblInd", w=LEFT - 100, type="dxa"))
    (entry, _) = list_in(body_of(document, tmp_path)).entries
    (table_read,) = entry.body
    assert isinstance(table_read, Table)
    assert (table_read.number, table_read.title.zh, len(table_read.rows)) == ("1", "桌", 2)


@pytest.mark.parametrize("name", ["List Continue", "列表接续 1"])
def test_a_style_that_goes_on_a_list_is_an_indent(name: str, tmp_path: Path) -> None:
    document = Document()
    styles = document.styles
    style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.paragraph_format.left_indent = Twips(LEFT)
    document.add_paragraph("1 总则", style="Heading 1")
    document.add_paragraph("应备：")
    for text in ("a) 桌；", "注：桌在屋内。", "b) 椅。"):
        paragraph = document.add_paragraph(text)
        if text.startswith("注"):
            paragraph.style = name
        else:
            paragraph.paragraph_format.left_indent = Twips(LEFT)
            paragraph.paragraph_format.first_line_indent = Twips(-420)
    assert [type(one) for one in list_in(body_of(document, tmp_path)).entries[0].body] == [Note]
