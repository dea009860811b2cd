"""Notes and footnotes of a table: in its last row, or in paragraphs right below it.

GB/T 1.1—2020, 9.8: notes of a table stand in its frame above its footnotes, which small raised letters mark. Here they
become lines behind the table, and the letters in its cells become marks, [^a], where a footnote has that letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .flow import Cell, Paragraph
from .line import Line
from .marks import TEXT, Mark, label_mark, typed_mark

_LETTERED = re.compile(r"\^\{([a-z])\}\s*(?=\S)")
_RAISED = re.compile(r"\^\{([a-z])\}")


def with_table_notes(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with the notes of each table behind it, and the marks of its footnotes in its cells."""
    kept: list[Line] = []
    rest = list(lines)
    while rest:
        line = rest.pop(0)
        if line.table:
            line, notes = _parted(line)
            while rest and rest[0].table is None and (note := _below(rest[0])):
                notes = (*notes, note)
                rest.pop(0)
            kept += [_marked(line, notes), *notes]
        else:
            kept.append(line)
    return tuple(kept)


def _below(line: Line) -> Line | None:
    """A line right below a table as one of its footnotes, or as the note that it is; None for all else."""
    if line.mark.kind == "note":
        return line
    mark = _footnote_mark(line.text) if line.mark.kind == "text" else TEXT
    return replace(line, mark=mark, text=mark.text) if mark.kind == "table-footnote" else None


def _parted(line: Line) -> tuple[Line, tuple[Line, ...]]:
    """The table without its last rows where these fill its width and hold notes alone; and these notes."""
    table = line.table
    notes: tuple[Line, ...] = ()
    while table and len(table.rows) > max(1, table.header_rows):
        found = _notes_of(table.rows[-1], table.indent)
        if not found:
            break
        table, notes = replace(table, rows=table.rows[:-1]), (*found, *notes)
    return replace(line, table=table), notes


def _notes_of(row: tuple[Cell, ...], indent: int) -> tuple[Line, ...]:
    """The notes that alone fill a row, moved in as the table is."""
    is_wide = len(row) == 1 and row[0].columns > 1
    paragraphs = [replace(one, indent=indent) for one in row[0].paragraphs if one.text] if is_wide else []
    lines = [_note(one) for one in paragraphs]
    return tuple(line for line in lines if line) if all(lines) else ()


def _note(paragraph: Paragraph) -> Line | None:
    mark = _footnote_mark(paragraph.text)
    if mark.kind == "text" and paragraph.label:
        mark = replace(label_mark(paragraph.label.text, paragraph.is_heading), text=paragraph.text)
    elif mark.kind == "text":
        mark = typed_mark(paragraph.text)
    is_note = mark.kind in ("note", "table-footnote") and mark.text
    return Line(mark, mark.text, (paragraph,)) if is_note else None


def _footnote_mark(text: str) -> Mark:
    match = _LETTERED.match(text)
    return Mark("table-footnote", match[1], text[match.end() :]) if match else TEXT


def _marked(line: Line, notes: tuple[Line, ...]) -> Line:
    """The table, its cells with [^a] for a raised letter that one of the footnotes has."""
    letters = {note.mark.number for note in notes if note.mark.kind == "table-footnote"}
    table = line.table
    if not letters or not table:
        return line
    rows = tuple(tuple(_marked_cell(cell, letters) for cell in row) for row in table.rows)
    return replace(line, table=replace(table, rows=rows))


def _marked_cell(cell: Cell, letters: set[str]) -> Cell:
    return replace(cell, paragraphs=tuple(_marked_paragraphs(cell.paragraphs, letters)))


def _marked_paragraphs(paragraphs: tuple[Paragraph, ...], letters: set[str]) -> Iterator[Paragraph]:
    for one in paragraphs:
        yield replace(
            one, text=_RAISED.sub(lambda match: f"[^{match[1]}]" if match[1] in letters else match[0], one.text)
        )
