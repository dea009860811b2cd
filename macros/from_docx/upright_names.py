"""Names are upright: headings, terms, titles of tables and figures, signs that a list explains.

They stand in contents lists, addresses, citations and titles of pages, where there is no type to slant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..clauses.blocks import Block, Figure, Formula, Source, Symbol, SymbolList, Table, TermName, Text, with_blocks
from ..clauses.model import Chapter, Clause
from ..clauses.text.inline import upright


def with_upright_names(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """The chapters with slanting type in running text and cells alone."""
    return tuple(Chapter(one.name, tuple(map(_clause, one.clauses))) for one in chapters)


def _clause(clause: Clause) -> Clause:
    body = with_blocks(clause.body, _block)
    return replace(clause, heading=_text(clause.heading), term=_text(clause.term), body=body)


def _block(block: Block) -> Block:
    match block:
        case Table():
            return replace(block, title=_text(block.title))
        case Figure():
            return replace(block, title=_text(block.title), key=_symbols(block.key))
        case Formula():
            return replace(block, symbols=_symbols(block.symbols))
        case SymbolList():
            return replace(block, symbols=_symbols(block.symbols))
        case TermName():
            return replace(block, text=_text(block.text))
        case Source():
            return replace(block, text=_text(block.text), modified=_text(block.modified))
    return block


def _symbols(symbols: tuple[Symbol, ...]) -> tuple[Symbol, ...]:
    return tuple(replace(one, symbol=upright(one.symbol)) for one in symbols)


def _text(text: Text) -> Text:
    return Text(upright(text.zh), upright(text.en))
