"""A clause as lines of text: heading, term, paragraphs, entries, cells. What a comparison sets side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .model import Cell, Clause, ClauseList, Example, ListEntry, Note, Source, Table, Text, blocks_of

LineKind = Literal["heading", "term", "paragraph", "entry", "table", "cell", "note", "example", "source"]

_KINDS: dict[type, LineKind] = {ListEntry: "entry", Cell: "cell", Note: "note", Example: "example", Source: "source"}


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a clause."""

    kind: LineKind
    key: str
    "the id of an entry, table or cell; the kind for heading and term; empty for what has no name"
    text: Text


def lines_of(clause: Clause) -> Iterator[Line]:
    """Every text of a clause in reading order."""
    if clause.heading:
        yield Line("heading", "heading", clause.heading)
    if clause.term:
        yield Line("term", "term", clause.term)
    for block in blocks_of(clause):
        if isinstance(block, Table):
            yield Line("table", block.id, block.title)
        elif not isinstance(block, ClauseList):
            key = block.id if isinstance(block, (ListEntry, Cell)) else ""
            yield Line(_KINDS.get(type(block), "paragraph"), key, block.text)
