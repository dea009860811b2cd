"""Footnotes of the standard → the footnotes part of the Word file, and their marks where no text has one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph
from lxml import etree

from ..clauses.blocks import Note, all_blocks
from ..clauses.model import Clause, Standard
from ..clauses.passages import passages
from ..clauses.text.inline import footnote_marks
from .paragraphs import add_footnote_reference, add_text
from .xml import Element, element, qn


def add_footnotes(document: Document, standard: Standard) -> None:
    """The footnotes of all clauses, by the number that the marks in the text refer to; nothing where there are none."""
    write_footnotes(document, notes_by_number(standard))


def notes_by_number(standard: Standard) -> dict[str, Note]:
    """The footnotes of all clauses, each by the number that stands in the text."""
    return {note.footnote: note for clause in standard.clauses for note in footnotes_of(clause)}


def write_footnotes(document: Document, notes: Mapping[str, Note]) -> None:
    """The part of the footnotes, each by the id that its mark in the text refers to; nothing where there are none."""
    if not notes:
        return
    root = element("footnotes", *_separators(), *(_footnote(number, note) for number, note in notes.items()))
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def mark_heading(paragraph: Paragraph, clause: Clause) -> None:
    """Marks, behind the heading, for the footnotes of the clause that no text of it marks."""
    marked = {number for passage in passages(clause) for number in footnote_marks(passage.text.zh)}
    for note in footnotes_of(clause):
        if note.footnote not in marked:
            add_footnote_reference(etree.SubElement(paragraph._p, qn("w:r")), note.footnote)


def footnotes_of(clause: Clause) -> Iterator[Note]:
    """Those of the page; what stands below a table is text there."""
    notes = (block for block in all_blocks(clause.body) if isinstance(block, Note))
    return (note for note in notes if note.footnote and not note.is_below_table)


def _separators() -> Iterator[Element]:
    """The two lines that Word draws above footnotes (ECMA-376 Part 1, 17.11.23)."""
    for id, kind in ((-1, "separator"), (0, "continuationSeparator")):
        yield element("footnote", element("p", element("r", element(kind))), type=kind, id=id)


def _footnote(number: str, note: Note) -> Element:
    paragraphs = []
    for at, line in enumerate(note.text.zh.split("\n")):
        paragraph = element("p")
        if not at:
            mark = element("rPr", element("vertAlign", val="superscript"))
            paragraph.append(element("r", mark, element("footnoteRef")))
        add_text(paragraph, line)
        paragraphs.append(paragraph)
    return element("footnote", *paragraphs, id=number)
