"""Comments of a clause → comments of the Word file, on the first paragraph of the clause, replies below their comment.

The author is the drafting group or this project, or a person by the mark in the data; `name_commenters` puts in the
names, where the office has kept them. The initials say what it is: `M` for what differs from the draft, `R` for a
remark of a reviewer or a reply. The kind stands in the text. Word needs no date, and none is invented.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph
from lxml import etree

from ..clauses.commenters import Commenter
from ..clauses.differences import word_text
from ..clauses.model import Comment, Reply
from ..clauses.whose_text import DRAFTING_GROUP, UNNAMED
from .paragraphs import add_letters
from .xml import Element, clean, element, qn

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_PART = "/word/commentsExtended.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_FIRST_ID = 0x10000000
"of the paragraphs that threads name; Word wants them below 0x80000000"


def add_comments(
    document: Document, paragraph: Paragraph, comments: Iterable[Comment], author: str = DRAFTING_GROUP
) -> None:
    """Hang `comments` on `paragraph`, replies below their comment.

    python-docx looks through all comments and styles for each line of one.
    """
    for comment in comments:
        made = _add(document, paragraph, word_text(comment), comment, initials_of_author(comment), author)
        answers = [_add(document, paragraph, one.text, one, "R", author) for one in comment.replies]
        if answers or comment.is_done:
            _add_thread(document, made, answers, comment.is_done)


def initials_of_author(comment: Comment) -> str:
    return "M" if comment.is_published and not comment.by else "R"


def name_commenters(document: Document, commenters: Iterable[Commenter]) -> None:
    """Put the names of persons in the place of their marks, also where only a reply is theirs."""
    names = {f"{UNNAMED}{one.id}": clean(one.name) for one in commenters}
    for comment in document.comments if names else ():
        comment.author = names.get(comment.author, comment.author)


def _add(
    document: Document, paragraph: Paragraph, text: str, said: Comment | Reply, initials: str, office: str
) -> Element:
    """One comment on all runs of the paragraph, behind those that hang on it already."""
    runs = paragraph._p.findall(qn("w:r")) or [etree.SubElement(paragraph._p, qn("w:r"))]
    held = document.comments._comments_elm
    id = 1 + int(held[-1].get(qn("w:id"), 0)) if len(held) else 0
    author = f"{UNNAMED}{said.by}" if said.by else office
    made = element("comment", *_lines(clean(text)), id=id, author=author, initials=initials)
    if len(said.date) == len("2026-11-29"):
        made.set(qn("w:date"), f"{said.date}T00:00:00Z")
    held.append(made)
    runs[0].addprevious(element("commentRangeStart", id=id))
    style = element("rPr", element("rStyle", val="CommentReference"))
    runs[-1].addnext(element("r", style, element("commentReference", id=id)))
    runs[-1].addnext(element("commentRangeEnd", id=id))
    return made


def _lines(text: str) -> list[Element]:
    """A paragraph a line, the mark of the comment in the first."""
    paragraphs = []
    for at, line in enumerate(text.split("\n")):
        paragraph = element("p", element("pPr", element("pStyle", val="CommentText")))
        if not at:
            mark = element("rPr", element("rStyle", val="CommentReference"))
            paragraph.append(element("r", mark, element("annotationRef")))
        if line or not at:
            add_letters(etree.SubElement(paragraph, qn("w:r")), line)
        paragraphs.append(paragraph)
    return paragraphs


def _add_thread(document: Document, comment: Element, answers: Iterable[Element], is_done: bool) -> None:
    """Tell which comments answer which (`w15:commentEx`, [MS-DOCX] 2.5.3.8), by the ids of their last paragraphs."""
    part = _threads(document)
    root = etree.fromstring(part.blob)
    head = _paragraph_id(comment)
    done = {f"{{{_W15}}}done": "1" if is_done else "0"}
    etree.SubElement(root, f"{{{_W15}}}commentEx", {f"{{{_W15}}}paraId": head, **done})
    for answer in answers:
        ids = {f"{{{_W15}}}paraId": _paragraph_id(answer), f"{{{_W15}}}paraIdParent": head}
        etree.SubElement(root, f"{{{_W15}}}commentEx", {**ids, **done})
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _threads(document: Document) -> Part:
    for relation in document.part.rels.values():
        if relation.reltype == _RELATION and isinstance(relation.target_part, Part):
            return relation.target_part
    content = etree.tostring(etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15}))
    part = Part(PackURI(_PART), _TYPE, content, document.part.package)
    document.part.relate_to(part, _RELATION)
    return part


def _paragraph_id(comment: Element) -> str:
    paragraph = comment.findall(qn("w:p"))[-1]
    id = f"{_FIRST_ID + int(comment.get(qn('w:id'), 0)):08X}"
    paragraph.set(f"{{{_W14}}}paraId", id)
    return id
