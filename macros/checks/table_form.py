"""A table has a number, a title and a head, and its rows are of one width.

What: each table has a number, in order (表1, 表2, in an annex 表A.1), and a title; no cell of its head is empty; every
row has as many columns as the first.
Why: GB/T 1.1—2020, 9.8: a table is cited by its number and read by its head.
How to mend: write what is missing; a ragged row has lost a cell or has one too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import Cell, Table, all_blocks
from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard, clause_label

RULE = "table-form"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each fault of a table."""
    for surveyed in survey.drafted:
        expected: dict[str, int] = {}
        for clause_name, table in _tables(surveyed):
            yield from _head(clause_name, table)
            yield from _rows(table)
            if table.number:
                yield from _number(table, expected)


def _tables(surveyed: SurveyedStandard) -> Iterator[tuple[str, Table]]:
    for clause in surveyed.standard.clauses:
        yield from ((clause_label(clause), block) for block in all_blocks(clause.body) if isinstance(block, Table))


def _head(clause: str, table: Table) -> Iterator[Problem]:
    name = f"table {table.number}" if table.number else f"a table in {clause}"
    if not table.number:
        yield Problem(table.place, f"{name} has no number", RULE, "write 表1 …", "warning")
    if not table.title.zh:
        yield Problem(table.place, f"{name} has no title", RULE, "say what it holds", "warning")
    for cell in (cell for row in table.rows[: table.header_rows] for cell in row):
        if not cell.text.zh:
            yield Problem(cell.place, f"{name} has an empty cell in its head", RULE, severity="warning")


def _rows(table: Table) -> Iterator[Problem]:
    widths = row_widths(table.rows)
    for row, width in zip(table.rows, widths):
        if width != widths[0]:
            place = row[0].place if row else table.place
            message = f"a row of table {table.number or table.id} has {width} columns, the first {widths[0]}"
            yield Problem(place, message, RULE)


def row_widths(rows: tuple[tuple[Cell, ...], ...]) -> list[int]:
    """How many columns each row fills, cells that reach down from rows above included."""
    widths: list[int] = []
    reaching: list[tuple[int, int]] = []  # (rows still to fill, columns)
    for row in rows:
        widths.append(sum(cell.columns for cell in row) + sum(columns for _, columns in reaching))
        kept = [(left - 1, columns) for left, columns in reaching if left > 1]
        reaching = kept + [(cell.rows - 1, cell.columns) for cell in row if cell.rows > 1]
    return widths


def _number(table: Table, expected: dict[str, int]) -> Iterator[Problem]:
    annex, _, number = table.number.rpartition(".")
    wanted = expected.get(annex, 0) + 1
    if number.isdigit():
        expected[annex] = int(number)
        if int(number) != wanted:
            right = f"{annex}.{wanted}" if annex else str(wanted)
            yield Problem(table.place, f"table {table.number} stands where table {right} is due", RULE)
