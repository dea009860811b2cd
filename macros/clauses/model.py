"""The values that everything else is made of: standards, clauses, blocks, checklists, problems.

All are frozen; a step that changes something returns a new value. Texts are plain text in both languages, never markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Stage = Literal["working-draft", "draft-for-comment", "approved", "published", "withdrawn"]
Shown = Literal["full", "outline", "number-only"]
ListStyle = Literal["dash", "bullet", "letter", "number", "decimal", "reference", "bibliography"]
Element = Literal["", "foreword", "introduction", "annex-normative", "annex-informative", "bibliography"]
ClauseKind = Literal["chapter", "headed", "unheaded", "term", "annex", "element"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the files that people edit."""

    file: str = ""
    "path relative to the project folder, with forward slashes"
    line: int = 0
    "counted from 1; 0 where only the file is known"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in the data, as a value: place, what is wrong, a hint, the id of the rule."""

    place: Place
    message: str
    rule: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{hint} [{self.rule}]"


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
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Example:
    text: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a term entry comes from, [来源：…], without the brackets and the word."""

    text: Text
    place: Place = field(default=Place(), compare=False)


Block = Paragraph | ClauseList | Table | Note | Example | Source


@dataclass(frozen=True, slots=True)
class Rationale:
    text: Text
    source: str = ""
    "id of a document in references.yaml, or `practice`"


@dataclass(frozen=True, slots=True)
class Comment:
    """Kept with its clause, never published as its text."""

    text: Text
    kind: Literal["review", "mended"] = "review"


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
    rationale: tuple[Rationale, ...] = ()
    comments: tuple[Comment, ...] = ()
    place: Place = field(default=Place(), compare=False)

    @property
    def kind(self) -> ClauseKind:
        """What a reader calls it; GB/T 1.1—2020, 7.2 (chapter, clause with and without heading)."""
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
    place: Place = field(default=Place(), compare=False)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause in reading order, chapters and annexes included."""
        return tuple(clause for chapter in self.chapters for clause in chapter.clauses)


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that questions ask for; asked once, used wherever it counts."""

    id: str
    label: Text
    unit: Text
    kind: Literal["number", "count"] = "number"


@dataclass(frozen=True, slots=True)
class Condition:
    """`measure` (divided by `per`, where given) compared with `bound`."""

    measure: str
    comparison: Literal["min", "over", "max", "under"]
    bound: float
    per: str = ""


@dataclass(frozen=True, slots=True)
class Threshold:
    combination: Literal["all", "any"]
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    clause: str
    "id of the clause, list entry or table cell it asks about"
    ask: Text
    evidence: Text
    answer: Literal["yes-no", "measured"] = "yes-no"
    provision: str = ""
    "which provision of the clause it asks about, where the clause holds more than one type"
    measures: tuple[str, ...] = ()
    threshold: Threshold | None = None
    applies_if: Text = Text()
    written_for: str = ""
    "fingerprint of the clause or entry for which the question was written"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Waiver:
    clause: str
    reason: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Checklist:
    standard: str
    questions: tuple[Question, ...]
    waivers: tuple[Waiver, ...] = ()
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Address:
    """A clause, list entry, table or cell of a standard: `incubator/premises-area`."""

    standard: str
    id: str

    def __str__(self) -> str:
        return f"{self.standard}/{self.id}"


RelationType = Literal["same-subject", "part-of", "stricter-than", "supports", "conflicts"]


@dataclass(frozen=True, slots=True)
class Relation:
    origin: Address
    target: Address
    type: RelationType
    reason: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    id: str
    title: Text
    clauses: tuple[Address, ...]
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class OutsideDocument:
    id: str
    number: str
    title: Text
    kind: str
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    zh: str
    en: tuple[str, ...]
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a text gives: the value read from it, and its words where they say more than the value."""

    value: float | str | None
    as_given: Text = Text()
    is_exceeded: bool = False
    "the text says `more than` the value (200余人)"


@dataclass(frozen=True, slots=True)
class Institution:
    """A pilot institution of the drafting notes, numbered and not named."""

    number: int
    figures: tuple[tuple[str, Figure], ...]
    "pairs of (id of a measure, or `founded`; figure)"
    certified: Figure
    "value `yes`, `no` or None"


SuccessionKind = Literal["split", "merged", "moved", "withdrawn"]


@dataclass(frozen=True, slots=True)
class PublishedClause:
    """A clause as the ledger of its standard lists it."""

    id: str
    number: str
    fingerprint: str
    place: Place = field(default=Place(), compare=False)

    @property
    def label(self) -> str:
        """The last part of its frozen address: the number, or the id where nothing is printed."""
        return self.number or self.id


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """An edition that has been published: what the ledger says of it, and its frozen copy."""

    standard: str
    edition: str
    stage: Stage
    published: str
    "the date, as far as known; empty where a frozen copy has no entry in the ledger"
    clauses: tuple[PublishedClause, ...]
    text: Standard | None = None
    "the frozen copy; None where it is missing"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of a clause, list entry, table or cell that is no longer there."""

    standard: str
    id: str
    kind: SuccessionKind
    to: tuple[str, ...]
    "ids in the same standard; none for `withdrawn`"
    edition: str
    "the edition in which it happened"
    reason: Text
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that the files of `standards/` and `checklists/` say."""

    standards: tuple[Standard, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    measures: tuple[Measure, ...] = ()
    relations: tuple[Relation, ...] = ()
    topics: tuple[Topic, ...] = ()
    documents: tuple[OutsideDocument, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    institutions: tuple[tuple[str, tuple[Institution, ...]], ...] = ()
    "pairs of (standard, its pilot institutions)"
    published: tuple[PublishedEdition, ...] = ()
    "every edition of every ledger, the oldest first"
    successions: tuple[Succession, ...] = ()
    problems: tuple[Problem, ...] = ()
    "what was found wrong while reading: syntax and schema"

    def standard(self, id: str) -> Standard | None:
        return next((standard for standard in self.standards if standard.id == id), None)

    def checklist(self, standard: str) -> Checklist | None:
        return next((checklist for checklist in self.checklists if checklist.standard == standard), None)

    def editions_of(self, standard: str) -> tuple[PublishedEdition, ...]:
        """The published editions of a standard, the oldest first."""
        return tuple(edition for edition in self.published if edition.standard == standard)

    def successions_of(self, standard: str) -> tuple[Succession, ...]:
        return tuple(succession for succession in self.successions if succession.standard == standard)


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
