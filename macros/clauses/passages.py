"""The one walk over a clause: every text of it in reading order, with its kind and where it stands.

Whoever asks what a clause says filters this: fingerprints, parts, comparison, acceptance, survey, library, search,
links, pages. A new kind of block enters here, and nowhere else a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .blocks import (
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    ListStyle,
    Note,
    Paragraph,
    Source,
    Symbol,
    SymbolList,
    SymbolListKind,
    Table,
    TermName,
    Text,
)
from .model import Clause
from .pictures import image_word
from .problem import Place
from .text.inline import upright

PassageKind = Literal[
    "heading",
    "term",
    "name",
    "paragraph",
    "entry",
    "table",
    "cell",
    "note",
    "example",
    "source",
    "formula",
    "symbol",
    "figure",
    "picture",
    "alt",
    "image",
]
"""`name` is a further name of a term; `table` and `figure` are titles, `formula` its line, `symbol` a sign with what it
stands for; `picture` is the title of part a) of a figure, `alt` what a picture shows, `image` a word for its content,
which changes with it."""

_KINDS: dict[type, PassageKind] = {Paragraph: "paragraph", Note: "note", Example: "example", TermName: "name"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a clause. It may be empty, as in an empty cell or for a table without a title."""

    kind: PassageKind
    id: str
    "that of the entry, table or cell; empty for what has none of its own"
    text: Text
    place: Place
    style: ListStyle | None = None
    "of the list, for an entry"

    @property
    def key(self) -> str:
        """By which it is found again in another edition: its id, else `heading` or `term`; empty for all else."""
        return self.kind if self.is_name else self.id

    @property
    def is_name(self) -> bool:
        """Whether it names the clause, rather than being what the clause says."""
        return self.kind in ("heading", "term")

    @property
    def is_image(self) -> bool:
        """Whether it only tells one picture from another, and nobody reads or searches it."""
        return self.kind == "image"

    @property
    def goes_on(self) -> bool:
        """Whether it is an entry, which goes on from its lead-in; a 款 of an article is a sentence of its own."""
        return self.kind == "entry" and self.style != "paragraph"

    @property
    def is_sentence(self) -> bool:
        """Whether it may make a provision: a paragraph, an entry or a cell, but no name of a document."""
        return self.kind in ("paragraph", "entry", "cell") and self.style not in ("reference", "bibliography")


def passages(clause: Clause) -> Iterator[Passage]:
    """Every text of a clause in reading order; a list or table depth first, a heading only where there is one."""
    if clause.heading:
        yield _passage("heading", "", clause.heading, clause.place)
    if clause.term:
        yield _passage("term", "", clause.term, clause.place)
    for block in clause.body:
        yield from block_passages(block)


def block_passages(block: Block) -> Iterator[Passage]:
    """The texts of one block of the body."""
    if isinstance(block, ClauseList):
        for entry in block.entries:
            yield from entry_passages(entry, block.style)
    elif isinstance(block, Table):
        yield _passage("table", block.id, block.title, block.place)
        yield from (cell_passage(cell) for row in block.rows for cell in row)
    elif isinstance(block, Formula):
        yield _passage("formula", block.id, Text(block.line, block.line), block.place)
        yield from map(symbol_passage, block.symbols)
    elif isinstance(block, Figure):
        yield from _figure_passages(block)
    elif isinstance(block, SymbolList):
        yield from (symbol_passage(symbol, block.kind) for symbol in block.symbols)
    elif isinstance(block, Source):
        yield _passage("source", "", block.printed, block.place)
    else:
        yield _passage(_KINDS[type(block)], "", block.text, block.place)


def _figure_passages(figure: Figure) -> Iterator[Passage]:
    """Title, pictures, key and notes of a figure; of a picture only what is said of it."""
    yield _passage("figure", figure.id, figure.title, figure.place)
    for picture in figure.pictures:
        image = image_word(picture.content)
        said: tuple[tuple[PassageKind, Text], ...] = (
            ("picture", picture.title),
            ("alt", picture.alt),
            ("image", Text(image and f"〔图像 {image}〕", image and f"[image {image}]")),
        )
        yield from (_passage(kind, "", text, picture.place) for kind, text in said if text)
    yield from map(symbol_passage, figure.key)
    yield from (_passage("note", "", note.text, note.place) for note in figure.notes)


def entry_passages(entry: ListEntry, style: ListStyle) -> Iterator[Passage]:
    """A list entry and what stands below it."""
    yield _passage("entry", entry.id, entry.text, entry.place, style)
    for block in entry.below:
        yield from block_passages(block)


def cell_passage(cell: Cell) -> Passage:
    return _passage("cell", cell.id, cell.text, cell.place)


def symbol_passage(symbol: Symbol, kind: SymbolListKind = "symbols") -> Passage:
    """A sign with what it stands for, as it is printed: Q——流量, AGV：自动导引车."""
    (zh_mark, en_mark), (zh, en) = symbol_marks(kind), (symbol.text.zh, symbol.text.en)
    said = Text(f"{symbol.symbol}{zh_mark}{zh}", f"{symbol.symbol}{en_mark}{en}" if en else "")
    return _passage("symbol", "", said, symbol.place)


def symbol_marks(kind: SymbolListKind) -> tuple[str, str]:
    """What stands between a sign and its meaning, in Chinese and in English."""
    return ("：", ": ") if kind == "abbreviations" else ("——", " — ")


def _passage(kind: PassageKind, id: str, text: Text, place: Place, style: ListStyle | None = None) -> Passage:
    """A passage in upright type: slanting type changes nothing of what a text says."""
    if "~{" in text.zh or "~{" in text.en:
        text = Text(upright(text.zh), upright(text.en))
    return Passage(kind, id, text, place, style)
