"""What a committee does to an exported Word file: rewords, inserts, deletes, moves, comments, loses bookmarks."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from macros.to_docx.paragraphs import bookmark


@contextmanager
def edited(path: Path) -> Iterator[WordDocument]:
    """The document of a Word file, saved at the end without the comments that hang on nothing any more."""
    document = Document(str(path))
    yield document
    hanging = {one.get(qn("w:id")) for one in document.element.body.iter(qn("w:commentReference"))}
    for comment in list(document.comments._comments_elm):
        if comment.get(qn("w:id")) not in hanging:
            comment.getparent().remove(comment)
    document.save(str(path))


def paragraph_of(document: WordDocument, key: str) -> Paragraph:
    """The paragraph, in a table or not, that begins with the key."""
    starts = document.element.body.iter(qn("w:bookmarkStart"))
    start = next(start for start in starts if start.get(qn("w:name")) == bookmark(key))
    return Paragraph(next(start.iterancestors(qn("w:p"))), document._body)


def reword(paragraph: Paragraph, old: str, new: str) -> None:
    assert old in paragraph.text
    runs = [run for run in paragraph.runs if run.text]
    text = paragraph.text.replace(old, new)
    for run in runs:
        run.text = text if run is runs[0] else ""


def retype(paragraph: Paragraph, text: str) -> None:
    """The whole paragraph selected and typed anew: Word drops bookmark and comments with the old text."""
    for child in list(paragraph._p):
        if child.tag != qn("w:pPr"):
            paragraph._p.remove(child)
    paragraph.add_run(text)


def insert_after(paragraph: Paragraph, text: str) -> Paragraph:
    """A paragraph of the same style, as after Enter."""
    element = copy.deepcopy(paragraph._p)
    paragraph._p.addnext(element)
    added = Paragraph(element, paragraph._parent)
    retype(added, text)
    return added


def delete(*paragraphs: Paragraph) -> None:
    for paragraph in paragraphs:
        paragraph._p.getparent().remove(paragraph._p)


def delete_tracked(paragraph: Paragraph) -> None:
    """Deleted while Word tracks changes: everything stands there still, marked as deleted."""
    for run in paragraph._p.findall(qn("w:r")):
        deletion = OxmlElement("w:del")
        run.addprevious(deletion)
        deletion.append(run)
    marks = OxmlElement("w:rPr")
    marks.append(OxmlElement("w:del"))
    paragraph._p.get_or_add_pPr().append(marks)


def move_after(paragraph: Paragraph, target: Paragraph) -> None:
    target._p.addnext(paragraph._p)


def take_comments_off(paragraph: Paragraph) -> None:
    for part in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        for mark in list(paragraph._p.iter(qn(part))):
            mark.getparent().remove(mark)


def strip_keys(document: WordDocument) -> None:
    """Take every bookmark away, as a text that comes from elsewhere has none of ours."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for element in list(document.element.body.iter(qn(tag))):
            element.getparent().remove(element)
