"""Comments of a clause → comments of the Word file, on the first paragraph of the clause.

The author is the drafting group or this project, never a person; the initials say what it is: `M` for what
differs from the draft, `R` for a remark of a reviewer. The kind stands in the text. Word needs no date, and none is
invented.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.text.paragraph import Paragraph

from ..clauses.differences import word_text
from ..clauses.model import Comment
from .xml import clean

AUTHOR = "起草组"
"of the comments in a committee's own text; those in a working text are the project's"


def add_comments(document: Document, paragraph: Paragraph, comments: Iterable[Comment], author: str = AUTHOR) -> None:
    """Hang `comments` on `paragraph`."""
    for comment in comments:
        runs = paragraph.runs or [paragraph.add_run()]
        made = document.add_comment(runs, clean(word_text(comment)), author, initials_of_author(comment))
        made._comment_elm.date = None


def initials_of_author(comment: Comment) -> str:
    return "M" if comment.is_published else "R"
