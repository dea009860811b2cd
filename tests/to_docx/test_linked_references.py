"""References as fields: they point at the bookmark of their clause, and an inserted clause moves them in Word."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.model import Chapter, Clause, Standard
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes


def standard() -> Standard:
    title = Text("社区花园")
    texts = ("花床应符合2.1和第2章的规定，2.1 m²以内的除外。", "工具应洗净。")
    beds = (Clause("beds", "1", heading=Text("花床")), Clause("loose", "1.1", body=(Paragraph(Text(texts[0])),)))
    tools = (
        Clause("tools", "2", heading=Text("工具")),
        Clause("clean-tools", "2.1", body=(Paragraph(Text(texts[1])),)),
    )
    return Standard("garden", title, title, "", "working-draft", "2024", (Chapter("01", beds), Chapter("02", tools)))


def test_a_reference_is_a_field_to_the_bookmark_of_its_clause() -> None:
    document = Document(io.BytesIO(docx_bytes(standard())))
    fields = [field.get(qn("w:instr")) for field in document.element.body.iter(qn("w:fldSimple"))]
    assert [field for field in fields if field.startswith("REF")] == [r"REF K_clean_tools \r \h", r"REF K_tools \r \h"]


def test_the_text_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "garden.docx"
    path.write_bytes(docx_bytes(standard()))
    read = read_docx(path, "garden").standard
    assert [clause.body for clause in read.clauses if clause.number == "1.1"] == [standard().clauses[1].body]


def test_a_clause_inserted_in_word_moves_the_reference(tmp_path: Path) -> None:
    document = Document(io.BytesIO(docx_bytes(standard())))
    clean = next(one for one in document.paragraphs if one.text == "工具应洗净。")
    inserted = clean.insert_paragraph_before("工具应齐备。", clean.style)
    assert inserted.style is not None
    path = tmp_path / "garden.docx"
    document.save(str(path))
    loose = next(clause for clause in read_docx(path, "garden").standard.clauses if clause.number == "1.1")
    assert loose.body == (Paragraph(Text("花床应符合2.2和第2章的规定，2.1 m²以内的除外。")),)
