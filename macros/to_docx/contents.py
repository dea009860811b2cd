"""The contents list: a TOC field that Word updates, with its entries already there."""

from __future__ import annotations

from docx.document import Document
from docx.text.paragraph import Paragraph

from ..clauses.model import Clause, Standard
from .clauses import ANNEX_KINDS, ELEMENT_TITLES, heading_level
from .paragraphs import add_letters, add_paragraph, add_title, bookmark
from .xml import clean, element

INSTRUCTION = r'TOC \o "1-2" \h \z \u'
"headings down to 4.1 by outline level, with links"


def write_contents(document: Document, standard: Standard) -> None:
    """The title, and an entry for each heading; the field begins in the first entry and ends in the last."""
    add_title(document, "标准文件_目录标题", "目次")
    headings = [clause for clause in standard.clauses if heading_level(clause)]
    for clause in headings:
        entry = add_paragraph(document, f"toc {heading_level(clause)}")
        if clause is headings[0]:
            _begin_field(entry)
        _add_link(entry, clause)
        if clause is headings[-1]:
            _add_mark(entry, "end")


def heading_text(clause: Clause) -> str:
    """What the contents list says of a clause: `4.1　一般要求`, `附录A（规范性）　…`, `前言`."""
    if clause.kind == "annex":
        return f"附录{clause.number}{ANNEX_KINDS[clause.element]}　{clause.heading.zh}"
    if clause.kind == "element":
        return clause.heading.zh or ELEMENT_TITLES[clause.element][1]
    return f"{clause.number}　{clause.heading.zh}" if clause.number else clause.heading.zh


def _begin_field(entry: Paragraph) -> None:
    _add_mark(entry, "begin")
    instruction = element("instrText")
    instruction.text = INSTRUCTION
    entry._p.append(element("r", instruction))
    _add_mark(entry, "separate")


def _add_mark(entry: Paragraph, type: str) -> None:
    entry._p.append(element("r", element("fldChar", fldCharType=type)))


def _add_link(entry: Paragraph, clause: Clause) -> None:
    """Text, dots, and the page by a field of its own, which is empty until Word updates it."""
    name, text = bookmark(clause.id), element("r")
    add_letters(text, clean(heading_text(clause)) + "\t")
    page = element("fldSimple", instr=rf"PAGEREF {name} \h")
    entry._p.append(element("hyperlink", text, page, anchor=name, history=1))
