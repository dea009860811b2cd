"""Opinions in a Word file: the rows of the form, and the comments in the margin of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..clauses.differences import thread_text, word_text
from ..clauses.model import Standard
from ..clauses.opinions import Opinion, clause_named
from .reader import ImportedDocument
from .translation_tables import translated_tables


def table_rows(path: Path) -> Iterator[list[list[str]]]:
    """The tables of a Word file, each as rows of texts without empty lines; raises UnreadableFile."""
    for table in translated_tables(path):
        yield [["\n".join(filter(None, map(str.strip, cell.split("\n")))) for cell in row] for row in table]


def margin_opinions(document: ImportedDocument, ours: Standard, unit: str) -> Iterator[Opinion]:
    """The remarks that a file has and ours does not, at their clauses; who wrote them is not kept."""
    known = {word_text(comment) for clause in ours.clauses for comment in clause.comments}
    for clause in document.standard.clauses:
        id = clause.id if clause.id in document.keys else clause_named(clause.number, ours)
        for comment in clause.comments:
            if not comment.is_published and word_text(comment) not in known:
                yield Opinion("", thread_text(comment), id, clause.number, ours.edition, unit=unit)
