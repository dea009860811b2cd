"""Lists of two documents in one: which list of the old one goes on in which list of the new one.

The lists of the template are the same in both. Any other counts by itself, so that two paragraphs go together only
where all paragraphs of their lists do: one list of the old document is one of the new one, and the other way round.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field

from docx.document import Document
from lxml import etree

from ..list_table import LISTS
from ..xml import canonical, qn

_NUMBER = f"{qn('w:numPr')}/{qn('w:numId')}"


@dataclass(slots=True)
class Lists:
    """What is known so far of the lists that go together."""

    old: dict[str, etree._Element]
    new: dict[str, etree._Element]
    became: dict[str, str] = field(default_factory=dict)
    came_from: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, old: Document, new: Document) -> Lists:
        return cls(_numbering(old), _numbering(new))

    def looks(self, paragraph: etree._Element, is_old: bool) -> str:
        """What a paragraph is set and counted by, the number of its list aside."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return ""
        held = copy.deepcopy(properties)
        for number in held.iterfind(_NUMBER):
            number.set(qn("w:val"), self._kind(number.get(qn("w:val")) or "", is_old))
        return canonical(held)

    def go_together(self, old: etree._Element, new: etree._Element) -> bool:
        """Whether the lists of two paragraphs are one list; remembered from the first two on."""
        was, now = number_of(old), number_of(new)
        if _is_of_template(was) and _is_of_template(now):
            return was == now
        if self.became.get(was, now) != now or self.came_from.get(now, was) != was:
            return False
        self.became[was], self.came_from[now] = now, was
        return True

    def carry_over(self, document: Document, paragraphs: Iterable[etree._Element]) -> None:
        """Let the paragraphs of the old document count in lists of the new one, where there is none in one more."""
        numbering = document.part.numbering_part.element
        for number in (number for paragraph in paragraphs for number in paragraph.iterfind(f"{qn('w:pPr')}/{_NUMBER}")):
            was = number.get(qn("w:val")) or ""
            if not _is_of_template(was) and was not in self.became:
                one_more = copy.deepcopy(self.old[was])
                self.became[was] = str(1 + int(numbering[-1].get(qn("w:numId"))))
                one_more.set(qn("w:numId"), self.became[was])
                numbering.append(one_more)
            number.set(qn("w:val"), self.became.get(was, was))

    def _kind(self, number: str, is_old: bool) -> str:
        held = (self.old if is_old else self.new).get(number)
        if held is None or _is_of_template(number):
            return number
        return "".join(canonical(part) for part in held)


def number_of(paragraph: etree._Element) -> str:
    """The id of the list that counts the paragraph; empty where none is named."""
    number = paragraph.find(f"{qn('w:pPr')}/{_NUMBER}")
    return "" if number is None else number.get(qn("w:val")) or ""


def _numbering(document: Document) -> dict[str, etree._Element]:
    numbering = document.part.numbering_part.element
    return {one.get(qn("w:numId")) or "": one for one in numbering.iterchildren(qn("w:num"))}


def _is_of_template(number: str) -> bool:
    return not number or int(number) <= len(LISTS)
