"""Lines below a heading → the blocks of a clause: paragraphs, lists with a second level, notes, examples, tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from ..clauses.blocks import (
    Block,
    Cell,
    ClauseList,
    Example,
    Figure,
    ListEntry,
    ListStyle,
    Note,
    Paragraph,
    Table,
    Text,
)
from ..clauses.problem import Place, Problem, Severity
from .captions import captions_at_tables, in_first_row, with_continued
from .entry_bodies import within_entries
from .entry_groups import FIRST, Group, groups_of, runs_of, start_of
from .flow import Cell as FlowCell
from .flow import Paragraph as FlowParagraph
from .flow import paragraphs_of, problem_at
from .formula_blocks import SetApart
from .keys import Keys
from .line import Line, picture_lines
from .marks import Mark, starts_with_code
from .set_apart import set_apart
from .symbol_lists import source_of, symbol_list, with_symbol_lists
from .table_notes import with_table_notes


@dataclass(slots=True)
class Blocks:
    """Makes the blocks of one clause after the other; counts the tables of the document."""

    file: str
    keys: Keys
    problems: list[Problem] = field(default_factory=list)
    apart: SetApart = field(init=False)
    _tables: int = 0
    _entries: int = 0

    def __post_init__(self) -> None:
        self.apart = SetApart(self.file, self.keys, self.problems)

    def of(
        self, clause: str, lines: tuple[Line, ...], list_style: ListStyle | None = None, heading: str = ""
    ) -> tuple[Block, ...]:
        """The blocks of the clause with this key. With a `list_style`, plain lines are entries of such a list.

        Under a `heading` that says so they are symbols or abbreviations.
        """
        self._entries = 0
        explained = with_symbol_lists(set_apart(lines), heading)
        apart = with_table_notes(_as_entries(explained, list_style))
        placed = _in_entries(within_entries(with_continued(captions_at_tables(apart))))
        return tuple(block for run in runs_of(placed) for block in self._noted(clause, run))

    def _noted(self, clause: str, run: tuple[Line, ...]) -> Iterator[Block]:
        """The blocks of a run, and behind them the footnotes of its lines; those within an entry have theirs there."""
        yield from self._run(clause, run)
        for line in run:
            if line.mark.kind == "entry" or not line.within:
                yield from self.footnotes(line)

    def _run(self, clause: str, run: tuple[Line, ...]) -> Iterator[Block]:
        if run[0].mark.kind == "entry":
            yield from self._lists(clause, run)
        elif run[-1].table:
            yield self._table(run)
            yield from self._pictures_in_cells(run[-1])
        else:
            yield from self._single(run[0])

    def footnotes(self, line: Line) -> Iterator[Note]:
        """The footnotes that hang on a line, those in the cells of a table included."""
        below = paragraphs_of((line.table,)) if line.table else ()
        parts = [one for part in line.parts for one in part.paragraphs]
        for paragraph in dict.fromkeys((*parts, *line.paragraphs, *below)):
            for number, text in paragraph.footnotes:
                yield Note(Text(text), number, self._place(line))

    def _single(self, line: Line) -> Iterator[Block]:
        text, place = line.both, self._place(line)
        plain = _plain_block(line, text, place)
        if plain:
            yield plain
        elif line.mark.kind == "formula":
            yield self.apart.formula(line)
        elif line.mark.kind == "figure" and line.parts:
            yield from (figure for figure in (self.apart.figure(line),) if figure.pictures or figure.title)
        elif line.mark.kind == "figure":
            self._report(
                line, f"figure {line.mark.number} has no picture in the file; its title is kept as text", "left-out"
            )
            yield Paragraph(Text(f"图{line.mark.number} {line.text}".strip()), place)
        elif line.text:
            if line.text.isdigit():
                self._report(line, f"“{line.text}” stands alone in its paragraph; kept as text", "not-understood")
            yield Paragraph(
                replace(text, zh=f"表{line.mark.number} {line.text}") if line.mark.kind == "caption" else text, place
            )

    def _pictures_in_cells(self, line: Line) -> Iterator[Figure]:
        """Cells hold text alone: their pictures stand behind the table."""
        for paragraph in paragraphs_of((line.table,)) if line.table else ():
            for one in picture_lines(replace(paragraph, bookmarks=())):
                self._report(one, "a picture stands in a cell; it is kept behind the table", "picture-in-text")
                yield self.apart.figure(replace(one, mark=Mark("figure"), parts=(one,)))

    def _lists(self, clause: str, run: tuple[Line, ...]) -> Iterator[ClauseList]:
        for group in groups_of(run):
            first = group[0][0]
            if start_of(first) > 1 and first.mark.style != "paragraph":
                message = f"a list begins with {first.mark.number}; it is kept as one that goes on"
                self._report(first, message, "list-order", "note")
            begin, self._entries = self._entries + 1, self._entries + len(group)
            yield self._list(clause, group, begin)

    def _list(self, parent: str, group: Group, begin: int) -> ClauseList:
        """A list whose entries get their keys from the parent's, counted from `begin`."""
        keys = [self.keys.for_part(line.paragraphs, parent, at) for at, (line, _) in enumerate(group, begin)]
        entries = tuple(self._entry(key, line, below) for key, (line, below) in zip(keys, group))
        return ClauseList(group[0][0].mark.style, entries, start_of(group[0][0]), self._place(group[0][0]))

    def _entry(self, key: str, line: Line, below: tuple[Line, ...]) -> ListEntry:
        chunks = [(is_own, tuple(group)) for is_own, group in groupby(below, lambda one: one.within == line.number)]
        first = chunks.pop(0)[1] if chunks and not chunks[0][0] else ()
        groups = tuple(groups_of(first))
        if len(groups) > 1:
            self._report(below[0], "two lists of different marks stand below one entry; kept as one", "list-order")
        together = [pair for group in groups for pair in group]
        own_list = self._list(key, together, 1) if together else None
        body = tuple(self._body(key, chunks, len(together)))
        return ListEntry(key, line.both, own_list, body, self._place(line))

    def _body(self, key: str, chunks: list[tuple[bool, tuple[Line, ...]]], listed: int) -> Iterator[Block]:
        """What stands in the entry with this key behind its list, in which so many entries are `listed`."""
        for is_own, lines in chunks:
            if is_own:
                free = tuple(replace(one, within=0) for one in lines)
                yield from (block for run in runs_of(free) for block in self._noted(key, run))
                continue
            for group in groups_of(lines):
                yield self._list(key, group, listed + 1)
                listed += len(group)

    def _table(self, run: tuple[Line, ...]) -> Table:
        line, captions = in_first_row(run[-1], tuple(one for one in run if one.mark.kind == "caption"))
        found = line.table
        assert found is not None
        caption = captions[0] if captions else None
        self._tables += 1
        return Table(
            self._table_key(found.line, caption),
            caption.mark.number if caption else "",
            Text(caption.text, captions[1].text if len(captions) > 1 else caption.both.en) if caption else Text(),
            tuple(tuple(self._cell(cell) for cell in row) for row in found.rows),
            found.header_rows,
            self._place(line),
        )

    def _table_key(self, line: int, caption: Line | None) -> str:
        name = f"table-{self._tables}"
        return self.keys.named(caption.paragraphs, name) if caption else self.keys.for_table(line, name)

    def _cell(self, cell: FlowCell) -> Cell:
        text = "\n".join(filter(None, (_printed(one) for one in cell.paragraphs)))
        line = cell.paragraphs[0].line if cell.paragraphs else 0
        return Cell(Text(text), self.keys.bookmarked(cell.paragraphs), cell.rows, cell.columns, Place(self.file, line))

    def _place(self, line: Line) -> Place:
        return Place(self.file, line.number)

    def _report(self, line: Line, message: str, rule: str, severity: Severity = "warning") -> None:
        self.problems.append(problem_at(self.file, line.number, message, rule, severity))


def _plain_block(line: Line, text: Text, place: Place) -> Block | None:
    """The block that the mark of a line alone makes of it; None where more has to be asked."""
    match line.mark.kind:
        case "symbols":
            return symbol_list(line, place.file)
        case "note":
            return Note(text, place=place)
        case "table-footnote":
            return Note(text, line.mark.number, place)
        case "example":
            return Example(text, place)
        case "source":
            return source_of(text, place)
    return None


def _printed(paragraph: FlowParagraph) -> str:
    """The text of a paragraph in a cell with the number that Word prints before it: cells have no lists."""
    label = paragraph.label.text.strip() if paragraph.label else ""
    return f"{label} {paragraph.text}".strip() if label else paragraph.text


def _as_entries(lines: tuple[Line, ...], style: ListStyle | None) -> tuple[Line, ...]:
    """Plain lines made entries of a list of documents: from the first one on that starts like a document."""
    if not style:
        return lines
    made: list[Line] = []
    for line in lines:
        is_listed = any(one.mark.style == style for one in made if one.mark.kind == "entry")
        is_document = starts_with_code(line.text) or "引用文件" in "".join(one.style for one in line.paragraphs)
        is_plain = line.mark.kind == "text" and (
            is_document or (is_listed and not line.text.endswith("。") and not line.text.isdigit())
        )
        made.append(_entry_line(line, style) if is_plain or line.mark.kind == "entry" else line)
    return tuple(made)


def _entry_line(line: Line, style: ListStyle) -> Line:
    return replace(line, mark=replace(line.mark, kind="entry", style=style, number=""), level=0)


def _in_entries(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Puts plain paragraphs between a) and b) into the entry a), since marks are counted and must not begin anew."""
    kept: list[Line] = []
    for line in lines:
        number = line.mark.number
        if line.mark.kind == "entry" and number and number not in FIRST:
            at = next((at for at in range(len(kept) - 1, -1, -1) if not _is_plain(kept[at])), -1)
            if 0 <= at < len(kept) - 1 and _follows(kept[at], line):
                between = kept[at + 1 :]
                texts = "\n".join([kept[at].text, *(one.text for one in between)])
                paragraphs = tuple(one for part in (kept[at], *between) for one in part.paragraphs)
                kept[at:] = [replace(kept[at], text=texts, paragraphs=paragraphs)]
        kept.append(line)
    return tuple(kept)


def _is_plain(line: Line) -> bool:
    return line.mark.kind == "text" and not line.within


def _follows(entry: Line, line: Line) -> bool:
    if entry.mark.kind != "entry" or entry.mark.style != line.mark.style or not entry.mark.number:
        return False
    before, now = entry.mark.number, line.mark.number
    return int(now) == int(before) + 1 if now.isdigit() and before.isdigit() else ord(now[0]) == ord(before[0]) + 1
