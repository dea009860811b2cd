"""Plain YAML values → what the body of a clause is made of. Lenient as `reading` is."""

from __future__ import annotations

from typing import get_args

from ..blocks import (
    NAMES,
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
    Picture,
    Source,
    Symbol,
    SymbolList,
    Table,
    TermName,
)
from .reader import Reader


def block_from(block: Reader) -> Block:
    """A block of a body, by the key that names its kind; a paragraph where none does."""
    match block.string("kind"):
        case "list":
            return _list(block)
        case "table":
            return _table(block)
        case "symbols" | "abbreviations" as kind:
            return SymbolList(kind, tuple(_symbol(symbol) for symbol in block.each("symbols")), block.place)
        case "formula":
            return _formula(block)
        case "figure":
            return _figure(block)
    return _prose(block)


def _prose(block: Reader) -> Block:
    match block.string("kind"):
        case "note":
            return Note(block.text(), place=block.place)
        case "footnote":
            return Note(block.text(), block.string("number"), block.place)
        case "example":
            return Example(block.text(), block.place)
        case "name":
            return TermName(block.text(), block.one_of("name", NAMES), block.place)
        case "source":
            return Source(block.text(), block.text("modified"), block.place)
    return Paragraph(block.text(), block.place)


def _list(holder: Reader) -> ClauseList:
    entries = tuple(map(_entry, holder.each("entries")))
    return ClauseList(
        holder.one_of("style", get_args(ListStyle)), entries, max(1, holder.whole("start", 1)), holder.place
    )


def _entry(entry: Reader) -> ListEntry:
    return ListEntry(
        entry.string("id"),
        entry.text(),
        _list(entry.at("list")) if "list" in entry else None,
        tuple(map(block_from, entry.each("body"))),
        entry.place,
    )


def _table(table: Reader) -> Table:
    rows = tuple(tuple(_cell(cell) for cell in row) for row in table.each("rows"))
    return Table(
        table.string("id"),
        table.string("number"),
        table.text("title"),
        rows,
        table.whole("header-rows", 1),
        table.place,
    )


def _cell(cell: Reader) -> Cell:
    return Cell(cell.text(), cell.string("id"), cell.whole("rows", 1), cell.whole("columns", 1), cell.place)


def _formula(formula: Reader) -> Formula:
    return Formula(
        formula.string("id"),
        formula.string("number"),
        formula.string("line"),
        formula.string("mathml"),
        tuple(_symbol(symbol) for symbol in formula.each("symbols")),
        formula.place,
    )


def _figure(figure: Reader) -> Figure:
    return Figure(
        figure.string("id"),
        figure.string("number"),
        figure.text("title"),
        tuple(
            Picture(one.string("file"), one.text("alt"), one.text("title"), place=one.place)
            for one in figure.each("pictures")
        ),
        tuple(_symbol(symbol) for symbol in figure.each("key")),
        tuple(Note(note.text(), place=note.place) for note in figure.each("notes")),
        figure.place,
    )


def _symbol(symbol: Reader) -> Symbol:
    return Symbol(symbol.string("symbol"), symbol.text(), symbol.place)
