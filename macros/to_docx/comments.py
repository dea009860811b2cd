"""Comments of a standard → the comments of the Word file.

Each hangs on the first paragraph of its clause. The author is the drafting group, never a person; the initials say the
kind: `M` for what was mended, `R` for a remark of a reviewer. Word needs no date, and none is invented.
"""

from __future__ import annotations

from macros.clauses.model import Comment, Standard

from .style_table import style_id
from .xml import Element, holding, run, w

AUTHOR = "起草组"
INITIALS = {"mended": "M", "review": "R"}


def comment_ids(standard: Standard) -> dict[str, tuple[int, ...]]:
    """Id of a clause → the ids of its comments, counted through the standard."""
    ids: dict[str, tuple[int, ...]] = {}
    count = 0
    for clause in standard.clauses:
        last = count + len(clause.comments)
        ids[clause.id] = ids.get(clause.id, ()) + tuple(range(count, last))
        count = last
    return ids


def comments_xml(standard: Standard) -> Element:
    """`comments.xml`."""
    comments = (comment for clause in standard.clauses for comment in clause.comments)
    return holding(w("comments"), (_comment(id, comment) for id, comment in enumerate(comments)))


def _comment(id: int, comment: Comment) -> Element:
    paragraphs = (_paragraph(line, number == 0) for number, line in enumerate(comment.text.zh.split("\n")))
    return holding(w("comment", id=id, author=AUTHOR, initials=INITIALS[comment.kind]), paragraphs)


def _paragraph(line: str, is_first: bool) -> Element:
    mark = w("r", w("rPr", w("rStyle", val="mark")), w("annotationRef")) if is_first else None
    return w("p", w("pPr", w("pStyle", val=style_id("annotation text"))), mark, run(line))
