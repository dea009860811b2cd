"""Which lines stand in an entry of a list: notes, examples, tables, figures and paragraphs moved in as far as its text.

GB/T 1.1—2020, 7.5 knows lists; that a note belongs to b) and not to the clause shows in Word by its indent alone.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from .line import Line

NEARLY = 120
"twips by which an edge may miss the other: programs round, and measure tables from their lines or from their texts"


def within_entries(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, those that stand in an entry with its `number`; a line that is not moved in ends the list."""
    open_entries: list[Line] = []
    floor = 0
    placed: list[Line] = []
    for line in with_captions_moved_in(lines):
        if line.mark.kind == "entry":
            while open_entries and open_entries[-1].left >= line.left:
                open_entries.pop()
            open_entries.append(line)
        elif holder := _holder(open_entries, line, floor):
            line = replace(line, within=holder.number)
        else:
            open_entries = []
            floor = line.left if line.mark.kind == "text" and not line.table else floor
        placed.append(line)
    return tuple(placed)


def _holder(entries: list[Line], line: Line, floor: int) -> Line | None:
    """The deepest entry whose text begins no further in than the line; none where the text around is moved in alike."""
    if line.indent <= floor + NEARLY:
        return None
    return next((one for one in reversed(entries) if 0 < one.left <= line.indent + NEARLY), None)


def with_captions_moved_in(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A table that stands in the middle is moved in where its caption is."""
    moved = list(lines)
    for at, (line, after) in enumerate(pairwise(lines), 1):
        if line.mark.kind == "caption" and after.table and line.indent > after.indent:
            moved[at] = replace(after, table=replace(after.table, indent=line.indent))
    return tuple(moved)
