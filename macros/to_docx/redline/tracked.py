"""Marks of tracked changes: what is inserted and what is deleted (ECMA-376 Part 1, 17.13.5).

A run stands in `w:ins` or `w:del`; the mark of a paragraph and a row of a table have one among their properties.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from ..xml import Element, element, qn

AUTHOR = "条文比较"
"of every change and comment: the program, never a person"
Change = Literal["ins", "del"]

_DELETED = {qn("w:t"): qn("w:delText"), qn("w:instrText"): qn("w:delInstrText")}


@dataclass(frozen=True, slots=True)
class Marking:
    """How the changes of a file are signed."""

    date: str = ""
    "YYYY-MM-DD, of the edition; empty where none is known, and then none is written"

    def mark(self, change: Change | Literal["pPrChange"], *children: etree._Element) -> Element:
        """A `w:ins` or `w:del` around `children`; ids are given at the end, to all of them."""
        dated = {"date": f"{self.date}T00:00:00Z"} if self.date else {}
        made = element(change, id=0, author=AUTHOR, **dated)
        made.extend(children)
        return made

    def runs(self, change: Change, runs: Iterable[etree._Element]) -> list[Element]:
        """The runs within one mark; nothing for no runs."""
        held = list(runs)
        if change == "del":
            for part in (part for run in held for part in run.iter(*_DELETED)):
                part.tag = _DELETED[part.tag]
        return [self.mark(change, *held)] if held else []

    def paragraph(self, properties: etree._Element, change: Change) -> None:
        """Track the mark at the end of a paragraph: accepted or rejected, the paragraph goes with it."""
        marks = properties.find(qn("w:rPr"))
        if marks is None:
            marks = etree.SubElement(properties, qn("w:rPr"))
        marks.insert(0, self.mark(change))

    def row(self, row: etree._Element, change: Change) -> None:
        properties = row.find(qn("w:trPr"))
        if properties is None:
            properties = element("trPr")
            row.insert(0, properties)
        properties.append(self.mark(change))


def number_changes(root: etree._Element) -> None:
    """Give every change of the document an id of its own."""
    for id, change in enumerate(root.iter(*(qn(f"w:{name}") for name in ("ins", "del", "pPrChange"))), 1):
        change.set(qn("w:id"), str(id))
