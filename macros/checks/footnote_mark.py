"""Each mark of a footnote has its text, and each footnote its mark.

What: a text marks a footnote of its clause with [^1], a cell one that stands behind its table with [^a]; a number is
used once in a standard, and the English has the marks of the Chinese. A footnote without a mark hangs on the heading.
Why: GB/T 1.1—2020, 9.11 and 9.8: a reader goes from the mark to the text; a mark without one leads nowhere.
How to mend: write the footnote behind the text or the table, or the mark where it belongs; take the next free number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..clauses.blocks import Note, Table, all_blocks
from ..clauses.model import Clause
from ..clauses.passages import block_passages, passages
from ..clauses.problem import Problem
from ..clauses.text.inline import footnote_marks
from .survey import Survey, SurveyedStandard, clause_label

RULE = "footnote-mark"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for a mark without text, a text without mark, a number used twice, a mark that the English lacks."""
    for surveyed in survey.standards:
        yield from _twice(surveyed)
        for clause in surveyed.standard.clauses:
            yield from _of_clause(clause)
            yield from _english(clause)


def _notes(clause: Clause) -> list[Note]:
    return [block for block in all_blocks(clause.body) if isinstance(block, Note) and block.footnote]


def _twice(surveyed: SurveyedStandard) -> Iterator[Problem]:
    used: Counter[str] = Counter()
    for note in (note for clause in surveyed.standard.clauses for note in _notes(clause) if not note.is_below_table):
        used[note.footnote] += 1
        if used[note.footnote] == 2:
            yield Problem(note.place, f"footnote {note.footnote} stands twice in {surveyed.id}", RULE)


def _of_clause(clause: Clause) -> Iterator[Problem]:
    name = clause_label(clause)
    numbers = {note.footnote for note in _notes(clause) if not note.is_below_table}
    marked: set[str] = set()
    for passage in passages(clause):
        for mark in (mark for mark in footnote_marks(passage.text.zh) if mark.isdigit()):
            marked.add(mark)
            if mark not in numbers:
                yield Problem(passage.place, f"{name} marks footnote {mark}, but has no text of it", RULE)
    for note in _notes(clause):
        if not (note.is_below_table or note.footnote in marked or clause.heading or clause.term):
            yield Problem(note.place, f"footnote {note.footnote} of {name} is marked nowhere", RULE)
    yield from _below_tables(clause, name)


def _below_tables(clause: Clause, name: str) -> Iterator[Problem]:
    table: Table | None = None
    marked: dict[str, bool] = {}
    for block in (*all_blocks(clause.body), None):
        if isinstance(block, Note):
            if block.is_below_table and not marked.pop(block.footnote, False):
                yield Problem(block.place, f"footnote {block.footnote} below a table of {name} is marked nowhere", RULE)
            continue
        if table and marked:
            message = (
                f"a cell of table {table.number or table.id} marks {', '.join(marked)}, but has no text of it below"
            )
            yield Problem(table.place, message, RULE)
        table = block if isinstance(block, Table) else None
        texts = (passage.text.zh for passage in block_passages(table)) if table else ()
        marked = {mark: True for text in texts for mark in footnote_marks(text) if mark.isalpha()}


def _english(clause: Clause) -> Iterator[Problem]:
    for passage in passages(clause):
        before, after = footnote_marks(passage.text.zh), footnote_marks(passage.text.en)
        if passage.text.en and sorted(before) != sorted(after):
            message = f"{clause_label(clause)}: the English has not the footnote marks of the Chinese"
            yield Problem(passage.place, message, RULE)
