"""The values between Word's XML and the clauses: paragraphs with their labels, and tables, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..clauses.problem import Place, Problem, Severity
from .numbering import Label


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture in a paragraph."""

    content: bytes
    name: str = ""
    "as Word calls it: `door.png` where we have written the file, `Picture 1` elsewhere"
    alt: str = ""
    "what the file says of it for those who do not see it"
    is_formula: bool = False
    "the picture of a formula that another program has set (OLE)"


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    "trimmed; inner spaces kept; a line break is a newline"
    line: int = 0
    "which paragraph of the file, counted from 1, those in tables included"
    style: str = ""
    "name of the style"
    is_heading: bool | None = None
    "what the style says: a heading, a clause without heading, or nothing"
    label: Label | None = None
    comments: tuple[str, ...] = ()
    "ids of the comments that begin here"
    bookmarks: tuple[str, ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    "number and text of each that hangs on the paragraph"
    formulas: tuple[tuple[str, str], ...] = ()
    "each formula in the paragraph: as its line, which stands in the text, and as MathML"
    pictures: tuple[FoundPicture, ...] = ()
    english: str = ""
    "of a text in two languages: the paragraph that says the same in English, without its number"
    is_contents: bool = False
    "part of the contents list"
    left: int = 0
    "twips from the margin to its text, hanging mark apart: its own, that of its list, or that of its style"
    indent: int = 0
    "twips that somebody has moved this paragraph in, beyond its style: its own `w:ind`, or a style that goes on a list"


@dataclass(frozen=True, slots=True)
class Cell:
    paragraphs: tuple[Paragraph, ...]
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    "cells that a span covers are left out"
    header_rows: int
    line: int
    "the paragraph of the file that the first cell begins with"
    indent: int = 0
    "twips from the margin, where somebody has moved the table in"


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Flow:
    """A document from front to back."""

    file: str
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...] = ()


def problem_at(file: str, line: int, message: str, rule: str, severity: Severity = "warning") -> Problem:
    """A finding about one paragraph of the Word file: its place is the number of the paragraph."""
    return Problem(Place(file, line), message, rule, severity=severity)


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph, those in tables included, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (one for row in block.rows for cell in row for one in cell.paragraphs)
