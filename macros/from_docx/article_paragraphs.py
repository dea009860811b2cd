"""The paragraphs (款) of an article: where there are several, each is an entry that can be cited, items below it."""

from __future__ import annotations

from dataclasses import replace

from .line import Line
from .marks import Mark

_BELOW = 1
"levels by which items and points stand deeper than the paragraphs"


def in_paragraphs(head: Line, body: tuple[Line, ...], begins_in_head: bool) -> tuple[Line, ...]:
    """The lines of an article as entries of a list of paragraphs; empty where it has one paragraph alone.

    `begins_in_head` is whether the line with the number holds the first paragraph, and not a heading.
    """
    first = (replace(head, mark=Mark("text"), level=0),) if begins_in_head and head.text else ()
    lines = (*first, *body)
    starts = [at for at in range(len(lines)) if _is_paragraph(lines, at)]
    if len(starts) < 2 or starts[0] > 0:
        return ()
    numbers = {at: number for number, at in enumerate(starts, 1)}
    return tuple(
        replace(line, mark=Mark("entry", str(numbers[at]), line.text, "paragraph"), level=0)
        if at in numbers
        else _below(line)
        for at, line in enumerate(lines)
    )


def _is_paragraph(lines: tuple[Line, ...], at: int) -> bool:
    """Whether a line is a paragraph of its own; text between （一） and （二） goes on in （一）."""
    line = lines[at]
    if line.mark.kind != "text" or line.table:
        return False
    before = next((one for one in reversed(lines[:at]) if one.mark.kind == "entry"), None)
    after = next((one for one in lines[at + 1 :] if one.mark.kind != "text"), None)
    if not before or not after or after.mark.kind != "entry" or after.mark.style != before.mark.style:
        return True
    figures = before.mark.number, after.mark.number
    return not (all(one.isdigit() for one in figures) and int(figures[1]) == int(figures[0]) + 1)


def _below(line: Line) -> Line:
    return replace(line, level=line.level + _BELOW) if line.mark.kind == "entry" else line
