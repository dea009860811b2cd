"""References to clauses as fields of Word: 见5.1 shows the number that the clause has, and follows when it moves.

A field is `REF bookmark \\r \\h` (ECMA-376, part 1, 17.16.5.50): the number of the paragraph that the bookmark of the
clause stands in. Word renews it when it prints, or with F9; until then it shows what is written here.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping

from docx.document import Document
from lxml import etree

from ..clauses.model import Standard
from ..clauses.text.references import Reference, references
from .paragraphs import bookmark
from .xml import element, qn


def link_references(document: Document, standard: Standard) -> None:
    """Make a field of each reference to a numbered clause of the standard in the text of the document."""
    names = {clause.number: bookmark(clause.id) for clause in standard.clauses if clause.number[:1].isdigit()}
    for run in list(document.element.body.iter(qn("w:r"))):
        parent, text = run.getparent(), _only_text(run)
        if parent is not None and parent.tag == qn("w:p") and text:
            found = [one for one in references(text) if one.kind == "clause" and one.target in names]
            if found:
                for piece in _pieces(run, text, found, names):
                    run.addprevious(piece)
                parent.remove(run)


def _only_text(run: etree._Element) -> str:
    """The text of a run that holds nothing else; empty where it holds breaks or marks."""
    held = [child for child in run if child.tag != qn("w:rPr")]
    return held[0].text or "" if [child.tag for child in held] == [qn("w:t")] else ""


def _pieces(
    run: etree._Element, text: str, found: Iterable[Reference], names: Mapping[str, str]
) -> list[etree._Element]:
    """The run in pieces: text, field, text."""
    end = 0
    pieces: list[etree._Element] = []
    for reference in found:
        start = text.find(reference.target, reference.start, reference.end)
        if start >= 0:
            pieces += [_piece(run, text[end:start])] if start > end else []
            code = rf"REF {names[reference.target]} \r \h"
            field = element("fldSimple", instr=code)
            field.append(_piece(run, reference.target))
            pieces.append(field)
            end = start + len(reference.target)
    return [*pieces, _piece(run, text[end:])] if text[end:] else pieces


def _piece(run: etree._Element, text: str) -> etree._Element:
    """A run like `run` that says `text`."""
    piece = copy.deepcopy(run)
    for written in piece.iterchildren(qn("w:t")):
        written.text = text
        if text.strip() != text:
            written.set(qn("xml:space"), "preserve")
    return piece
