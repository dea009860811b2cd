"""A line: a paragraph, several that were joined, or a table, with the mark that says what it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..clauses.blocks import Text
from .flow import FoundPicture, Paragraph, Table
from .marks import Mark, label_mark, typed_mark

HEADS = frozenset({"clause", "annex", "part", "attachment", "element"})
"kinds of lines that begin a clause"


@dataclass(frozen=True, slots=True)
class Line:
    mark: Mark
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    "what the line is made of; more than one where lines were joined"
    table: Table | None = None
    level: int = 0
    "of a list entry, as Word's list says"
    picture: FoundPicture | None = None
    parts: tuple[Line, ...] = ()
    "the lines of a formula or figure: formula and symbols; pictures, key, notes and title"
    within: int = 0
    "`number` of the list entry that the line stands in; 0 where it stands in none"

    @property
    def number(self) -> int:
        """The paragraph of the file with which the line begins."""
        return self.table.line if self.table else self.paragraphs[0].line

    @property
    def left(self) -> int:
        """Where its text begins, in twips from the margin."""
        return self.paragraphs[0].left if self.paragraphs else 0

    @property
    def indent(self) -> int:
        """How far somebody has moved the line in, in twips."""
        return self.table.indent if self.table else max((one.indent for one in self.paragraphs), default=0)

    @property
    def is_formula(self) -> bool:
        """Whether it is the picture of a formula."""
        return self.picture is not None and self.picture.is_formula

    @property
    def both(self) -> Text:
        """The text with its English, where the file gives it."""
        return Text(self.text, "\n".join(one.english for one in self.paragraphs if one.english))

    @property
    def is_heading(self) -> bool | None:
        """What the styles say; a clause number alone in its paragraph says nothing."""
        return next((one.is_heading for one in self.paragraphs if one.text), None)


def picture_lines(paragraph: Paragraph) -> tuple[Line, ...]:
    """A line for each picture of a paragraph. What else hangs on the paragraph stays with its text, if it has any."""
    bare = replace(paragraph, text="", label=None, formulas=())
    if paragraph.text:
        bare = replace(bare, comments=(), bookmarks=(), footnotes=())
    return tuple(
        Line(Mark("picture"), "", (bare if not at else replace(bare, bookmarks=(), comments=()),), picture=picture)
        for at, picture in enumerate(paragraph.pictures)
    )


def typed_line(paragraph: Paragraph) -> tuple[Line, ...]:
    """The line of a paragraph by what is typed or computed in it alone; none where it is empty."""
    label = paragraph.label.text if paragraph.label else ""
    mark = label_mark(label, None) if label.strip() else typed_mark(paragraph.text)
    text = mark.text or (paragraph.text if label.strip() else "")
    return (Line(mark, text, (paragraph,)),) if paragraph.text else ()
