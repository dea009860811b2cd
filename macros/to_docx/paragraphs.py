"""Paragraphs of the Word file, with the permanent keys of what begins in them."""

from __future__ import annotations

import re
from typing import cast

from docx.document import Document
from docx.oxml.styles import styleId_from_name
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml import etree

from ..clauses.text.inline import pieces
from .styles import set_letter_spacing
from .xml import clean, element, qn

_APART = 640
"in twips: the two characters of 前　言 stand so far apart; the text stays in one piece"

_BREAK = re.compile("([\t\n\r])")
_BREAKS = {"\t": qn("w:tab"), "\n": qn("w:br"), "\r": qn("w:br")}


def add_paragraph(document: Document, style: str, text: str = "", *keys: str) -> Paragraph:
    """A paragraph at the end of the document."""
    paragraph = cast(CT_P, element("p"))
    document.element.body[-1].addprevious(paragraph)  # `add_paragraph` looks for the last section from the front
    return fill_paragraph(Paragraph(paragraph, document._body), style, text, *keys)


def add_title(document: Document, style: str, text: str) -> Paragraph:
    """A title that begins a page; one of two characters is set wide."""
    letters = clean(text)
    if len(letters) != 2:
        return add_paragraph(document, style, letters)
    title = add_paragraph(document, style, letters[0])
    set_letter_spacing(title.runs[0]._r.get_or_add_rPr(), _APART)
    title.add_run(letters[1])
    return title


def fill_paragraph(paragraph: Paragraph, style: str, text: str, *keys: str) -> Paragraph:
    """The empty `paragraph` with its style, text (a line end is a break within it) and keys."""
    if len(paragraph._p):
        paragraph._p.style = styleId_from_name(style)  # `paragraph.style` looks through all styles each time
    else:
        properties = etree.SubElement(paragraph._p, qn("w:pPr"))
        etree.SubElement(properties, qn("w:pStyle")).set(qn("w:val"), styleId_from_name(style))
    add_text(paragraph._p, text)
    add_keys(paragraph, *keys)
    return paragraph


def add_text(paragraph: etree._Element, text: str) -> None:
    """`text` at the end of a `w:p`, a run for each height or slant; python-docx goes through it letter by letter."""
    for stretch, height in (tuple(pieces(clean(text))) or (("", ""),)) if text else ():
        run = etree.SubElement(paragraph, qn("w:r"))
        if height == "footnote" and stretch.isdigit():
            add_footnote_reference(run, stretch)
            continue
        if height == "slanting":
            etree.SubElement(etree.SubElement(run, qn("w:rPr")), qn("w:i"))
        elif height:
            raised = "superscript" if height == "footnote" else height
            etree.SubElement(etree.SubElement(run, qn("w:rPr")), qn("w:vertAlign")).set(qn("w:val"), raised)
        add_letters(run, stretch)


def add_letters(run: etree._Element, text: str) -> None:
    """`text` at the end of a run, letter by letter: no notation is read."""
    for piece in filter(None, _BREAK.split(text)):
        _add_piece(run, piece)


def add_footnote_reference(run: etree._Element, number: str) -> None:
    """The mark of a footnote, which Word counts itself; its id is the number that ours has."""
    etree.SubElement(etree.SubElement(run, qn("w:rPr")), qn("w:vertAlign")).set(qn("w:val"), "superscript")
    etree.SubElement(run, qn("w:footnoteReference")).set(qn("w:id"), number)


def _add_piece(run: etree._Element, piece: str) -> None:
    if piece in _BREAKS:
        etree.SubElement(run, _BREAKS[piece])
        return
    text = etree.SubElement(run, qn("w:t"))
    text.text = piece
    if piece.strip() != piece:
        text.set(qn("xml:space"), "preserve")


def add_keys(paragraph: Paragraph, *keys: str, of_table: bool = False) -> None:
    """A bookmark around the paragraph for each of the permanent keys; those of its table where it has no caption."""
    for key in keys:
        name = bookmark(key)
        paragraph._p.insert(1, element("bookmarkStart", id=0, name=f"T{name[1:]}" if of_table else name))
        paragraph._p.append(element("bookmarkEnd", id=0))


def number_bookmarks(document: Document) -> None:
    """Give every bookmark of the document a number of its own, once all are there."""
    for id, start in enumerate(document.element.iter(qn("w:bookmarkStart"))):
        end = next(end for end in start.itersiblings(qn("w:bookmarkEnd")) if end.get(qn("w:id")) == "0")
        start.set(qn("w:id"), str(id + 1))
        end.set(qn("w:id"), str(id + 1))


def bookmark(key: str) -> str:
    """The bookmark that carries a permanent key: `premises-area` → `K_premises_area`."""
    return "K_" + key.replace("-", "_")
