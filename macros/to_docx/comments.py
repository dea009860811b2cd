"""Comments of a clause → comments of the Word file, on the first paragraph of the clause.

The author is the drafting group or this project, never a person; the initials say what it is: `M` for what
differs from the draft, `R` for a remark of a reviewer. The kind stands in the text. Word needs no date, and none is
invented.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.text.paragraph import Paragraph
from lxml import etree

from ..clauses.differences import word_text
from ..clauses.model import Comment
from .paragraphs import add_letters
from .xml import Element, clean, element, qn

AUTHOR = "起草组"
"of the comments in a committee's own text; those in a working text are the project's"


def add_comments(document: Document, paragraph: Paragraph, comments: Iterable[Comment], author: str = AUTHOR) -> None:
    """Hang `comments` on `paragraph`; python-docx looks through all comments and styles for each line of one."""
    for comment in comments:
        runs = paragraph._p.findall(qn("w:r")) or [etree.SubElement(paragraph._p, qn("w:r"))]
        held = document.comments._comments_elm
        id = 1 + int(held[-1].get(qn("w:id"), 0)) if len(held) else 0
        held.append(_comment(comment, id, author))
        runs[0].addprevious(element("commentRangeStart", id=id))
        style = element("rPr", element("rStyle", val="CommentReference"))
        runs[-1].addnext(element("r", style, element("commentReference", id=id)))
        runs[-1].addnext(element("commentRangeEnd", id=id))


def _comment(comment: Comment, id: int, author: str) -> Element:
    """A paragraph a line, the mark of the comment in the first."""
    paragraphs = []
    for at, line in enumerate(clean(word_text(comment)).split("\n")):
        paragraph = element("p", element("pPr", element("pStyle", val="CommentText")))
        if not at:
            mark = element("rPr", element("rStyle", val="CommentReference"))
            paragraph.append(element("r", mark, element("annotationRef")))
        if line or not at:
            add_letters(etree.SubElement(paragraph, qn("w:r")), line)
        paragraphs.append(paragraph)
    return element("comment", *paragraphs, id=id, author=author, initials=initials_of_author(comment))


def initials_of_author(comment: Comment) -> str:
    return "M" if comment.is_published else "R"
