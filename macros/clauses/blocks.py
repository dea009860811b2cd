"""What the body of a clause is made of: texts in two languages, and the blocks that hold them.

All are frozen values. A text is plain text, never markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from .problem import Place

ListStyle = Literal[
    "dash", "bullet", "letter", "number", "decimal", "reference", "bibliography", "paragraph", "chinese"
]
"""`paragraph` is a 款 of an article, which has no mark; `chinese` is its items （一）"""


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
    "the second level, where there is one, right below the text"
    body: tuple[Block, ...] = ()
    "what else stands in the entry, behind the list: paragraphs, notes, examples, tables, figures, formulas"
    place: Place = field(default=Place(), compare=False)

    @property
    def below(self) -> tuple[Block, ...]:
        """All that stands below the text of the entry, in reading order."""
        return (self.list, *self.body) if self.list else self.body


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


NameKind = Literal["admitted", "deprecated", "superseded", "abbreviation", "symbol"]
NAMES: tuple[NameKind, ...] = get_args(NameKind)


@dataclass(frozen=True, slots=True)
class TermName:
    """Another name of what a term entry defines, below the preferred one: 许用术语, 拒用术语, 缩略语, 符号."""

    text: Text
    kind: NameKind
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a term entry comes from, [来源：…], without the brackets and the word."""

    text: Text
    modified: Text = Text()
    "how it was changed, as printed behind the source: 有修改, 有修改：删除了注; empty where it was not"
    place: Place = field(default=Place(), compare=False)

    @property
    def printed(self) -> Text:
        """The source with what was changed, as it stands in the brackets."""
        if not self.modified:
            return self.text
        zh, en = (
            mark.join(filter(None, parts))
            for mark, parts in (("，", (self.text.zh, self.modified.zh)), (", ", (self.text.en, self.modified.en)))
        )
        return Text(zh, en)


@dataclass(frozen=True, slots=True)
class Symbol:
    """A sign and what it stands for, with its unit: of a formula (式中), or of a figure (图中)."""

    symbol: str
    "as the formula has it: `Q`, `k_{max}`, `1`; the same in both languages"
    text: Text
    place: Place = field(default=Place(), compare=False)


SymbolListKind = Literal["symbols", "abbreviations"]


@dataclass(frozen=True, slots=True)
class SymbolList:
    """Symbols or abbreviations with what they stand for, of a clause 符号 or 缩略语; GB/T 1.1—2020, 8.8."""

    kind: SymbolListKind
    "printed `Q——流量` or `AGV：自动导引车`"
    symbols: tuple[Symbol, ...]
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


Block = Paragraph | ClauseList | Table | Note | Example | TermName | Source | SymbolList | Formula | Figure
NumberedBlock = Table | Formula | Figure
"blocks with an id and a number of their own, which the text refers to"
NumberedKind = Literal["table", "formula", "figure"]


def numbered_kind(block: Block) -> NumberedKind | None:
    """What a text calls a block that has a number of its own; None for all others."""
    if isinstance(block, Table):
        return "table"
    return "formula" if isinstance(block, Formula) else "figure" if isinstance(block, Figure) else None


def counted_within(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The number that each block has among the notes or examples beside it, in their order: 注1, 注2.

    Empty for the only one, and for all other blocks; GB/T 1.1—2020, 9.10 and 9.11.
    """
    if not any(isinstance(one, Example | Note) for one in blocks):
        return ("",) * len(blocks)
    kinds = [
        type(one) if isinstance(one, Example) or (isinstance(one, Note) and not one.footnote) else None
        for one in blocks
    ]
    return tuple(
        str(kinds[: at + 1].count(kind)) if kind and kinds.count(kind) > 1 else "" for at, kind in enumerate(kinds)
    )


def entries_of(clause_list: ClauseList) -> Iterator[ListEntry]:
    """The entries of a list and of the lists below them."""
    for entry in clause_list.entries:
        yield entry
        for block in entry.below:
            if isinstance(block, ClauseList):
                yield from entries_of(block)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks and those that stand in the entries of their lists, depth first, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, ClauseList):
            for entry in block.entries:
                yield from all_blocks(entry.below)


def with_blocks(blocks: Iterable[Block], change: Callable[[Block], Block]) -> tuple[Block, ...]:
    """The blocks with each that is no list changed, those in the entries of lists as well, in reading order."""
    return tuple(_with_entries(block, change) if isinstance(block, ClauseList) else change(block) for block in blocks)


def _with_entries(clause_list: ClauseList, change: Callable[[Block], Block]) -> ClauseList:
    entries = (
        replace(
            entry,
            list=_with_entries(entry.list, change) if entry.list else None,
            body=with_blocks(entry.body, change),
        )
        for entry in clause_list.entries
    )
    return replace(clause_list, entries=tuple(entries))
