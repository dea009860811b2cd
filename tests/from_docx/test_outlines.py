"""Every numbered place of the four drafts: number, kind, beginning, length, paragraphs, entries, as readers see it."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import pytest

from macros.clauses.blocks import ClauseList, Paragraph
from macros.clauses.model import Clause
from tests.from_docx.sources import FOLDER, STANDARDS, imported, source

Row = tuple[str, ...]

ENGLISH_BELOW = {"store"}
"drafts in which the English of a term stands on a line of its own, and not in the line that the outline measures"


@pytest.mark.parametrize("name", STANDARDS)
def test_every_number_of_the_draft_is_read_and_none_is_invented(name: str) -> None:
    expected = outline(name)
    clauses = [clause for clause in imported(name).standard.clauses if clause.number]
    read = [row(clause, name in ENGLISH_BELOW)[: len(expected[0])] for clause in clauses]
    assert read == expected


def outline(name: str) -> list[Row]:
    """The rows of the outline; in the one for the store the last two columns are empty and do not count."""
    source(name)
    with (FOLDER / f"{name}.outline.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t"))[1:]
    width = 6 if all(line[5:] and line[5] for line in rows) else 4
    return [tuple(line[:width]) for line in rows]


def row(clause: Clause, is_english_below: bool) -> Row:
    """A clause as a row of an outline; the sentence of an unheaded one is its beginning, not a paragraph below it."""
    term = (clause.term.zh, "" if is_english_below else clause.term.en)
    printed = "  ".join(filter(None, term)) or clause.heading.zh
    below = list(texts(clause))
    if not printed:
        printed, *below = below
    kind = clause.kind
    return clause.number, kind, printed[:16], str(len(printed)), str(len(below)), str(entries(clause))


def texts(clause: Clause) -> Iterator[str]:
    return (block.text.zh for block in clause.body if isinstance(block, Paragraph))


def entries(clause: Clause) -> int:
    return sum(len(block.entries) for block in clause.body if isinstance(block, ClauseList))
