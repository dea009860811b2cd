"""The numbers of drafting notes and other companions: 一、 over （一） over 1., put together as 一（二）3; 附件1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..clauses.text.numerals import chinese_value
from .flow import Paragraph
from .marks import Mark, attachment_mark, entry_mark, part_mark, reads_as_heading


@dataclass(slots=True)
class PartNumbers:
    """Knows which part, section and point came last."""

    report: Callable[[int, str, str], None]
    "takes a paragraph, a sentence and the id of a rule"
    _last: tuple[str, ...] = ()

    def typed(self, paragraph: Paragraph, entry: str) -> Mark | None:
        """The mark of a paragraph whose number is typed, if any; `entry` is the number of the last list entry."""
        attachment = attachment_mark(paragraph.text)
        if attachment and reads_as_heading(attachment.text or "附件"):
            self._last = ()
            return replace(attachment, number=f"附件{attachment.number}")
        for depth in (0, 1):
            part = part_mark(paragraph.text, depth)
            if part and (depth == 0 or self._last) and not part.text.endswith("。"):
                return self._part(paragraph, part, depth)
        point = entry_mark(paragraph.text)
        return self._point(point, entry) if point and point.style == "decimal" else None

    def computed(self, paragraph: Paragraph, mark: Mark, entry: str) -> Mark | None:
        """The mark of a paragraph whose label is 一、, （一） or a figure; None where it is none of a part."""
        text = replace(mark, text=paragraph.text)
        if mark.kind == "clause":
            return self._point(text, entry)
        depth = 1 if paragraph.label and paragraph.label.text.strip()[:1] in {"（", "("} else 0
        return self._part(paragraph, text, depth) if depth == 0 or self._last else None

    def _part(self, paragraph: Paragraph, part: Mark, depth: int) -> Mark:
        before = self._last[depth] if len(self._last) > depth else ""
        if chinese_value(part.number) != chinese_value(before) + 1:
            message = f"the number {part.number} comes after {before or 'none'}; kept as printed"
            self.report(paragraph.line, message, "number-order")
        self._last = (*self._last[:depth], part.number)
        return Mark("part", part.number if depth == 0 else f"{self._last[0]}（{part.number}）", part.text)

    def _point(self, point: Mark, entry: str) -> Mark | None:
        """1. under （一）: a heading, or a point that is a whole sentence; None where it goes on in a list instead."""
        if len(self._last) < 2 or not point.number.isdigit():
            return None
        before = int(self._last[2]) if len(self._last) > 2 else 0
        goes_on = entry.isdigit() and int(point.number) == int(entry) + 1
        if goes_on or int(point.number) != before + 1:
            return None
        self._last = (*self._last[:2], point.number)
        return Mark("part", f"{self._last[0]}（{self._last[1]}）{point.number}", point.text)
