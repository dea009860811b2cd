"""The values that everything else is made of: standards, chapters, clauses and their blocks.

All are frozen; a step that changes something returns a new value. Texts are plain text in both languages, never markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from .problem import Place

Stage = Literal["working-draft", "draft-for-comment", "approved", "published", "withdrawn", "working-text"]
STAGES: tuple[Stage, ...] = (
    "working-draft",
    "draft-for-comment",
    "approved",
    "published",
    "withdrawn",
    "working-text",
)
"`working-text` is that of a restated text alone: no stage of the body's document"


Shown = Literal["full", "outline", "number-only"]


TextKind = Literal["official", "restated"]
"the body's own words, or a working text of this project"

_PLACEHOLDER = re.compile(r"(?<![A-Z])[X×□*]+\s*[—–-]|[—–-]\s*\d*[X×□*]+$")


ListStyle = Literal["dash", "bullet", "letter", "number", "decimal", "reference", "bibliography"]


Element = Literal["", "foreword", "introduction", "annex-normative", "annex-informative", "bibliography"]


ClauseKind = Literal["chapter", "headed", "unheaded", "term", "annex", "element"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the two languages; an empty string is a language that is missing."""

    zh: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    def in_language(self, language: str) -> str:
        """The text in `language` (`zh` or `en`); the Chinese, the language of record, where the English is missing."""
        return (self.en if language == "en" else self.zh) or self.zh


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class ListEntry:
    id: str
    text: Text
    list: ClauseList | None = None
    "the second level, where there is one"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class ClauseList:
    style: ListStyle
    entries: tuple[ListEntry, ...]
    start: int = 1
    "the count of the first entry: 2 is b), where a list goes on after a table, a note or a figure"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    text: Text
    id: str = ""
    "only where a question or a link hangs on the cell"
    rows: int = 1
    "how many rows the cell spans"
    columns: int = 1
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    number: str
    "the label without the word 表: `1`, `A.1`; empty where the table has none"
    title: Text
    rows: tuple[tuple[Cell, ...], ...]
    "cells that a span covers are left out, as in HTML"
    header_rows: int = 1
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    text: Text
    footnote: str = ""
    "number of the footnote, whose place a text marks with [^1]; the heading where none does; empty for a note (注)"
    place: Place = field(default=Place(), compare=False)

    @property
    def is_below_table(self) -> bool:
        """Whether it is the footnote of a table, which stands behind it and has a letter (GB/T 1.1—2020, 9.8)."""
        return self.footnote.isalpha()


@dataclass(frozen=True, slots=True)
class Example:
    text: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a term entry comes from, [来源：…], without the brackets and the word."""

    text: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A sign and what it stands for, with its unit: of a formula (式中), or of a figure (图中)."""

    symbol: str
    "as the formula has it: `Q`, `k_{max}`, `1`; the same in both languages"
    text: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that stands by itself; GB/T 1.1—2020, 9.9."""

    id: str
    number: str
    "the label without its brackets: `1`, `A.1`; empty where the formula has none"
    line: str
    "in one line of text, in which a fraction is never a product"
    mathml: str = ""
    "`<math>…</math>` of the elements in `macros.clauses.text.mathml`; empty where it has to be shown as its line"
    symbols: tuple[Symbol, ...] = ()
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a figure. Where a figure has several, they are a), b) in their order."""

    file: str
    "beside the chapters of the standard: `pictures/door.png`"
    alt: Text = Text()
    "what it shows, for those who do not see it"
    title: Text = Text()
    "of the part a) of a figure"
    content: bytes = field(default=b"", repr=False)
    "the file itself; empty where it is missing or was refused"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """GB/T 1.1—2020, 9.7."""

    id: str
    number: str
    "the label without the word 图: `1`, `A.1`; empty where the figure has none"
    title: Text
    pictures: tuple[Picture, ...]
    key: tuple[Symbol, ...] = ()
    "what signs in the figure stand for"
    notes: tuple[Note, ...] = ()
    place: Place = field(default=Place(), compare=False)


Block = Paragraph | ClauseList | Table | Note | Example | Source | Formula | Figure
NumberedBlock = Table | Formula | Figure
"blocks with an id and a number of their own, which the text refers to"
NumberedKind = Literal["table", "formula", "figure"]


def numbered_kind(block: Block) -> NumberedKind | None:
    """What a text calls a block that has a number of its own; None for all others."""
    if isinstance(block, Table):
        return "table"
    return "formula" if isinstance(block, Formula) else "figure" if isinstance(block, Figure) else None


@dataclass(frozen=True, slots=True)
class Rationale:
    text: Text
    source: str = ""
    "id of a document in references.yaml, or `practice`"


CommentKind = Literal[
    "review",
    "wording",
    "typing-error",
    "type-supplied",
    "type-changed",
    "duty-moved",
    "condition-added",
    "document-added",
    "list-changed",
    "unit",
    "term",
    "defect-left",
    "question",
    "mended",
]
COMMENT_KINDS: tuple[CommentKind, ...] = get_args(CommentKind)


@dataclass(frozen=True, slots=True)
class Comment:
    """What our text says otherwise than the draft, a question to its body, or a remark; never a part of the text."""

    text: Text
    "why; the whole remark where it is not divided"
    kind: CommentKind = "review"
    draft: Text = Text()
    "what the draft says or lacks"
    ours: Text = Text()
    "what our text does instead"

    @property
    def is_published(self) -> bool:
        """Remarks of reviewers stay in the office."""
        return self.kind != "review"

    @property
    def parts(self) -> tuple[Text, ...]:
        """The draft, ours, why: those that it has."""
        return tuple(text for text in (self.draft, self.ours, self.text) if text)


@dataclass(frozen=True, slots=True)
class Clause:
    id: str
    "permanent key, unique in the standard, never used again"
    number: str = ""
    "the printed label; empty for foreword, introduction and bibliography"
    element: Element = ""
    heading: Text = Text()
    term: Text = Text()
    body: tuple[Block, ...] = ()
    translated_from: str = ""
    "fingerprint of the Chinese that the English was made from"
    translated_as: str = ""
    "fingerprint of the English that was accepted; empty where nobody wrote it down"
    rationale: tuple[Rationale, ...] = ()
    comments: tuple[Comment, ...] = ()
    place: Place = field(default=Place(), compare=False)

    @property
    def kind(self) -> ClauseKind:
        """What a reader calls it; GB/T 1.1—2020, 7.2 and 7.3 (chapter; clause with and without heading)."""
        if self.element:
            return "annex" if self.element.startswith("annex") else "element"
        if self.term:
            return "term"
        if self.level == 1:
            return "chapter"
        return "headed" if self.heading else "unheaded"

    @property
    def level(self) -> int:
        """1 for a chapter or annex, 2 for 4.2, 3 for 4.2.2; parts of drafting notes (二（三）1) count alike."""
        from .ids import number_parts

        return max(1, len(number_parts(self.number)))


@dataclass(frozen=True, slots=True)
class Rights:
    owner: Text
    basis: Text
    shown: Shown
    checked: str
    "the date on which the rights were looked at, YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Basis:
    """The document of a body that a restated text rests on."""

    title: Text
    number: str = ""
    "as printed, a placeholder as it stands: `T/CDAS XXX—20XX`"
    stage: Stage = "working-draft"
    date: str = ""
    "when it was drafted or published, as far as known"
    implemented: str = ""
    body: Text = Text()
    "who issued, proposed or drafted it"
    where: Text = Text()
    "where a reader gets it"

    @property
    def assigned_number(self) -> str:
        """The number to cite it by; empty where it is a placeholder (XXX, 20XX)."""
        return "" if _PLACEHOLDER.search(self.number) else self.number


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of a standard: its clauses in reading order, the first one being the chapter itself."""

    name: str
    "file name without `.yaml`, such as `04-construction`"
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Standard:
    id: str
    title: Text
    short_title: Text
    number: str
    stage: Stage
    edition: str
    chapters: tuple[Chapter, ...]
    rights: Rights | None = None
    kind: Literal["standard", "companion"] = "standard"
    companion_to: str = ""
    dates: tuple[tuple[str, str], ...] = ()
    "pairs such as (`published`, `2022-12-15`)"
    bodies: tuple[tuple[str, Text], ...] = ()
    "pairs such as (`issued-by`, Text)"
    classification: tuple[tuple[str, str], ...] = ()
    "pairs such as (`ics`, `03.100.20`)"
    about: Text = Text()
    text: TextKind = "official"
    basis: Basis | None = None
    "of a restated text; what is said of the body stands here alone"
    place: Place = field(default=Place(), compare=False)

    @property
    def has_stated_rights(self) -> bool:
        """Whether somebody has said who owns the text and why it may be shown."""
        return self.rights is not None and bool(self.rights.owner)

    @property
    def rights_shown(self) -> Shown:
        """How much of the text may be shown."""
        return self.rights.shown if self.rights else "number-only"

    @property
    def is_restated(self) -> bool:
        return self.text == "restated"

    @property
    def cited_number(self) -> str:
        """The number of the document that a reader means: its own, or that of the basis; never a placeholder."""
        return self.basis.assigned_number if self.basis else self.number

    @property
    def dated_edition(self) -> str:
        """The edition where it names a date, `2026-11`; empty while it only says that it is a draft."""
        return self.edition if self.edition[:1].isdigit() else ""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause in reading order, chapters and annexes included."""
        return tuple(clause for chapter in self.chapters for clause in chapter.clauses)


def numbered_blocks(standard: Standard, kind: NumberedKind) -> Iterator[NumberedBlock]:
    """The tables, formulas or figures of a standard, in reading order."""
    for clause in standard.clauses:
        for block in clause.body:
            if isinstance(block, NumberedBlock) and numbered_kind(block) == kind:
                yield block


def blocks_of(clause: Clause) -> Iterator[Block | ListEntry | Cell]:
    """Every block, list entry and table cell of a clause, depth first, in reading order."""
    for block in clause.body:
        yield block
        if isinstance(block, ClauseList):
            yield from entries_of(block)
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


def entries_of(clause_list: ClauseList) -> Iterator[ListEntry]:
    """The entries of a list and of the lists below them."""
    for entry in clause_list.entries:
        yield entry
        if entry.list:
            yield from entries_of(entry.list)
