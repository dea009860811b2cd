"""The ids of a text read from Word made those of our standard: the ones it had, and fresh ones for what is new."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import count

from ..blocks import Block, Cell, ClauseList, Figure, Formula, ListEntry, Table
from ..ids import LONGEST
from ..model import Chapter, Clause, Standard
from ..text.word_diff import shared, words_of
from .matching import ALIKE_IN_STEP, Became
from .matching_parts import matched_blocks, matched_cells, matched_entries, matched_tables, tables_of


def named(ours: Standard, read: Standard, became: Became, keys: Collection[str], used: Collection[str]) -> Standard:
    """`read` with every id as it is from now on. `keys` came with the file; `used` are never given to anything new."""
    names = _known_names(read, became, keys)
    tables = {table.id: table for clause in ours.clauses for table in tables_of(clause)}
    naming = _Naming(names, {*names.values(), *keys, *used}, tables, frozenset(keys))
    chapters = (Chapter(chapter.name, tuple(map(naming.clause, chapter.clauses))) for chapter in read.chapters)
    return replace(read, chapters=tuple(chapters))


def _known_names(read: Standard, became: Became, keys: Collection[str]) -> dict[str, str]:
    """Id in the file → id from now on, for all that is not new."""
    clauses = {id: clause.id for id, clause in became.items()}
    moved = {name for id, name in clauses.items() if id != name}
    names = {key: key for key in keys if key not in moved} | clauses
    for clause in read.clauses:
        if clause.id in became:
            for matched in (matched_entries, matched_tables, matched_blocks):
                names |= matched(became[clause.id], clause, keys)
    return names


@dataclass(frozen=True, slots=True)
class _Naming:
    """Gives each place its id, in reading order."""

    names: dict[str, str]
    given: set[str]
    "ids that nothing new may have; grows with each fresh one"
    tables: dict[str, Table]
    "ours, by id"
    keys: frozenset[str]

    def clause(self, clause: Clause) -> Clause:
        base = (f"c{number:03d}" for number in count(1))
        id = self._name(clause.id, _numbered(clause.element, 2) if clause.kind == "element" else base)
        return replace(clause, id=id, body=tuple(self._block(block, id) for block in clause.body))

    def _block(self, block: Block, parent: str) -> Block:
        if isinstance(block, ClauseList):
            return self._list(block, parent)
        if isinstance(block, Formula | Figure):
            base = "formula" if isinstance(block, Formula) else "figure"
            return replace(block, id=self._name(block.id, (f"{base}-{number}" for number in count(1))))
        return self._table(block) if isinstance(block, Table) else block

    def _list(self, clause_list: ClauseList, parent: str) -> ClauseList:
        return replace(clause_list, entries=tuple(self._entry(entry, parent) for entry in clause_list.entries))

    def _entry(self, entry: ListEntry, parent: str) -> ListEntry:
        id = self._name(entry.id, _parts_of(parent))
        body = tuple(self._block(block, id) for block in entry.body)
        return replace(entry, id=id, list=self._list(entry.list, id) if entry.list else None, body=body)

    def _table(self, table: Table) -> Table:
        table = replace(table, id=self._name(table.id, (f"table-{number}" for number in count(1))))
        ours = self.tables.get(table.id)
        cells = matched_cells(ours, table) if ours else {}
        rows = (
            tuple(self._cell(cell, cells.get((at_row, at))) for at, cell in enumerate(row))
            for at_row, row in enumerate(table.rows)
        )
        return replace(table, rows=tuple(rows))

    def _cell(self, cell: Cell, ours: Cell | None) -> Cell:
        """A cell keeps the id of ours where no key came with it and its words are much the same."""
        if cell.id or ours is None or not ours.id or ours.id in self.keys:
            return cell
        is_same = shared(words_of(ours.text.zh), words_of(cell.text.zh)) >= ALIKE_IN_STEP
        return replace(cell, id=ours.id) if is_same else cell

    def _name(self, id: str, fresh: Iterable[str]) -> str:
        if id in self.names:
            return self.names[id]
        name = next(name for name in fresh if name not in self.given)
        self.given.add(name)
        return name


def _numbered(name: str, start: int) -> Iterable[str]:
    """`foreword`, `foreword-2`, `foreword-3` …"""
    yield name
    yield from (f"{name}-{number}" for number in count(start))


def _parts_of(parent: str) -> Iterable[str]:
    """`premises-area-1`, `premises-area-2` …, short enough for a bookmark."""
    for ending in (f"-{number}" for number in count(1)):
        yield parent[: LONGEST - len(ending)].rstrip("-") + ending
