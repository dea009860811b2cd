"""The sentences of a clause as the parts of an OSCAL control.

One `statement` holds the first paragraph, with an `item` for each further paragraph, list entry, table cell, formula
and figure; notes, sources and the rationale are `guidance`, examples `example`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...clauses.blocks import (
    Block,
    ClauseList,
    Example,
    Figure,
    Formula,
    ListEntry,
    Note,
    Paragraph,
    Source,
    SymbolList,
    Table,
    TermName,
    Text,
)
from ...clauses.model import Clause
from ...clauses.passages import block_passages
from ...clauses.text.wording import provision_types
from ..reading.standard_page import is_provision
from .oscal_values import OURS, Element, filled, prop, prose
from .oscal_view import CatalogView
from .standard_facts import types_of


def control_parts(view: CatalogView, clause: Clause) -> Iterator[Element]:
    """The parts of a control; a clause whose text is not shown has an empty statement."""
    parts = _Parts(view, clause)
    first = clause.body[0] if clause.body and isinstance(clause.body[0], Paragraph) else None
    text = first.text if first else Text()
    rest = [(n, block) for n, block in enumerate(clause.body, 1) if block is not first]
    items = [item for n, block in rest for item in parts.items(clause.id, n, block)]
    yield parts.part(f"{clause.id}_smt", "statement", text, parts.sentence_types(text), items)
    for n, block in rest:
        yield from parts.guidance(clause.id, n, block)
    for n, reason in enumerate(clause.rationale, 1):
        yield parts.part(f"{clause.id}_r{n}", "guidance", reason.text, [], kind="rationale")


def _kind(block: Note | Source) -> str:
    if isinstance(block, Source):
        return "source"
    return "footnote" if block.footnote else "note"


class _Parts:
    """Makes the parts of one clause."""

    def __init__(self, view: CatalogView, clause: Clause) -> None:
        self.parts, self.standard, self.clause = view.library.parts[view.standard.id], view.standard, clause

    def part(
        self, id: str, name: str, text: Text, types: list[str], items: list[Element] | None = None, kind: str = ""
    ) -> Element:
        english = {
            "id": f"{id}_en",
            "name": "translation",
            "ns": OURS,
            "props": [prop("language", "en")],
            "prose": prose(text.en),
        }
        return {
            "id": id,
            "name": name,
            **filled(
                {
                    "class": kind,
                    "props": [prop("provision-type", type) for type in types],
                    "prose": prose(text.zh),
                    "parts": [*([english] if text.en else []), *(items or [])],
                }
            ),
        }

    def guidance(self, above: str, n: int, block: Block) -> Iterator[Element]:
        """The n-th block below `above`, a clause or an entry, where it is a note, a source or an example."""
        if isinstance(block, (Note, Source)):
            text = block.printed if isinstance(block, Source) else block.text
            yield self.part(f"{above}_p{n}", "guidance", text, [], kind=_kind(block))
        elif isinstance(block, Example):
            yield self.part(f"{above}_p{n}", "example", block.text, [])

    def items(self, above: str, n: int, block: Block) -> Iterator[Element]:
        """The n-th block below `above`, a clause or an entry, where it says what the standard says."""
        if isinstance(block, Paragraph):
            types = self.sentence_types(block.text)
            yield self.part(f"{above}_p{n}", "item", block.text, types, kind="paragraph")
        elif isinstance(block, TermName):
            yield self.part(f"{above}_p{n}", "item", block.text, [], kind=f"{block.kind}-term")
        elif isinstance(block, SymbolList):
            symbols = list(self.of_passages(f"{above}_p{n}", block))
            yield self.part(f"{above}_p{n}", "item", Text(), [], symbols, kind=block.kind)
        elif isinstance(block, ClauseList):
            yield from map(self.entry, block.entries)
        elif isinstance(block, Table):
            yield self.part(block.id, "item", block.title, [], list(self.rows(block)), kind="table")
        elif isinstance(block, Formula):
            symbols = list(self.of_passages(block.id, block))
            yield self.part(block.id, "item", Text(block.line, block.line), [], symbols, kind="formula")
        elif isinstance(block, Figure):
            yield self.part(block.id, "item", block.title, [], list(self.of_passages(block.id, block)), kind="figure")

    def of_passages(self, id: str, block: SymbolList | Formula | Figure) -> Iterator[Element]:
        """What is said in a list of symbols, a formula or a figure: symbols, titles, what pictures show, notes."""
        said = [one for one in block_passages(block) if not one.id and not one.is_image]
        for n, passage in enumerate(said, 1):
            yield self.part(f"{id}_p{n}", "item", passage.text, [], kind=passage.kind)

    def entry(self, entry: ListEntry) -> Element:
        below = [
            part
            for n, block in enumerate(entry.below, 1)
            for part in (*self.items(entry.id, n, block), *self.guidance(entry.id, n, block))
        ]
        types = types_of(self.standard, self.parts[entry.id])
        return self.part(entry.id, "item", entry.text, types, below, kind="entry")

    def rows(self, table: Table) -> Iterator[Element]:
        for row_number, row in enumerate(table.rows, 1):
            id = f"{table.id}_r{row_number}"
            kind = "header" if row_number <= table.header_rows else "row"
            cells = [
                self.part(cell.id or f"{id}_c{n}", "item", cell.text, self.sentence_types(cell.text), kind="cell")
                for n, cell in enumerate(row, 1)
            ]
            yield self.part(id, "item", Text(), [], cells, kind=kind)

    def sentence_types(self, text: Text) -> list[str]:
        """The provisions that a sentence itself makes."""
        found = provision_types(text.zh) if is_provision(self.standard, self.clause) else ()
        return [type for type in found if type != "statement"]
