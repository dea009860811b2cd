"""Two tables in one: rows that go together cell by cell, the others deleted and inserted as rows.

Rows go together where their cells span alike. Where no row does, the table is exchanged as a whole, within one frame,
for Word takes two tables without a line between them for one.
"""

from __future__ import annotations

import copy

from lxml import etree

from ...clauses.text.alignment import aligned
from ...clauses.text.word_diff import LEAST_ALIKE, likeness
from ..xml import element, qn
from .paragraphs import Sides, compared, one_sided, plain_text, properties_of
from .tracked import Change


def table_text(table: etree._Element) -> str:
    return "\n".join(plain_text(paragraph) for paragraph in table.iter(qn("w:p")))


def compared_table(sides: Sides, old: etree._Element, new: etree._Element) -> etree._Element:
    """The new table with its changed words, rows that are gone and rows that are new."""
    made = _framed(old, new)
    deleted: list[etree._Element] = []
    for was, now in [*aligned(list(old.iterchildren(qn("w:tr"))), list(new.iterchildren(qn("w:tr"))), _score)]:
        if was is not None and now is not None:
            made.extend([*deleted, _compared_row(sides, was, now)])
            deleted = []
        elif was is not None:
            deleted.append(_one_sided_row(sides, was, "del"))
        elif now is not None:
            made.extend([*deleted, _one_sided_row(sides, now, "ins")])
            deleted = []
    made.extend(deleted)
    return made


def one_sided_table(sides: Sides, table: etree._Element, change: Change) -> etree._Element:
    made = copy.deepcopy(table)
    for row in list(made.iterchildren(qn("w:tr"))):
        made.replace(row, _one_sided_row(sides, row, change))
    return made


def is_exchanged(old: etree._Element, new: etree._Element) -> bool:
    """Whether no row of one goes together with a row of the other."""
    rows = [list(table.iterchildren(qn("w:tr"))) for table in (old, new)]
    return not any(_score(was, now) for was in rows[0] for now in rows[1])


def _framed(old: etree._Element, new: etree._Element) -> etree._Element:
    """The new table without its rows, with as many columns as the wider of the two."""
    made = copy.deepcopy(new)
    for row in list(made.iterchildren(qn("w:tr"))):
        made.remove(row)
    grid, wider = made.find(qn("w:tblGrid")), old.find(qn("w:tblGrid"))
    if grid is not None and wider is not None:
        grid.extend(copy.deepcopy(column) for column in list(wider)[len(grid) :])
    return made


def _shape(row: etree._Element) -> tuple[str, ...]:
    """How many columns each cell spans and whether it goes on from above; whether the row is one of the head."""
    told = []
    for cell in row.iterchildren(qn("w:tc")):
        spans = (cell.find(f"{qn('w:tcPr')}/{qn(f'w:{name}')}") for name in ("gridSpan", "vMerge"))
        told.append(" ".join("" if one is None else one.get(qn("w:val")) or "continue" for one in spans))
    return (*told, str(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None))


def _score(old: etree._Element, new: etree._Element) -> float:
    if _shape(old) != _shape(new):
        return 0.0
    alike = likeness(table_text(old), table_text(new))
    return alike if alike >= LEAST_ALIKE else 0.0


def _compared_row(sides: Sides, old: etree._Element, new: etree._Element) -> etree._Element:
    made = copy.deepcopy(new)
    for was, now in zip(old.iterchildren(qn("w:tc")), list(made.iterchildren(qn("w:tc")))):
        for before, after in zip(was.findall(qn("w:p")), now.findall(qn("w:p"))):
            now.replace(after, _compared_in_cell(sides, before, after))
    return made


def _compared_in_cell(sides: Sides, old: etree._Element, new: etree._Element) -> etree._Element:
    """A column that is set otherwise, because it has a long text now, tracks that too."""
    made = compared(sides, old, new)
    if sides.lists.looks(old, True) != sides.lists.looks(new, False):
        held = element("pPr")
        held.extend(copy.deepcopy(one) for one in properties_of(old))
        properties_of(made).append(sides.marking.mark("pPrChange", held))
    return made


def _one_sided_row(sides: Sides, row: etree._Element, change: Change) -> etree._Element:
    made = copy.deepcopy(row)
    for cell in made.iterchildren(qn("w:tc")):
        for paragraph in cell.findall(qn("w:p")):
            cell.replace(paragraph, one_sided(sides, paragraph, change, has_mark=False))
    sides.marking.row(made, change)
    return made
