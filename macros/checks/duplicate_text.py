"""Nothing is said twice.

What: no two terms have one definition; no two clauses, entries of a list or rows of a table say the same. Texts of
fewer than eight characters and the fixed sentences do not count.
Why: GB/T 1.1—2020, 5.4 and 9.5: what stands in two places is changed in one; the other place refers to it.
How to mend: take one out, or refer to the first. A definition that is a copy of its neighbour's is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import Block, ClauseList, Paragraph, Table, all_blocks, entries_of
from ..clauses.model import Clause
from ..clauses.problem import Place, Problem
from ..clauses.text.spelling import folded
from .survey import Survey, SurveyedStandard

RULE = "duplicate-text"

_SHORTEST = 8
Said = tuple[str, str, Place]
"kind of text, what it says, where"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text that stands before it already."""
    for surveyed in survey.drafted:
        first: dict[tuple[str, str], str] = {}
        for clause in surveyed.standard.clauses:
            for kind, text, place in _said(surveyed, clause):
                if (kind, text) in first:
                    yield _problem(kind, first[kind, text], clause, place)
                else:
                    first[kind, text] = _name(clause)
            yield from _within(clause)


def _said(surveyed: SurveyedStandard, clause: Clause) -> Iterator[Said]:
    """The paragraphs of a clause but lead-ins, each with its kind; lists and tables are compared within themselves."""
    if surveyed.zones[clause.id] in ("foreword", "introduction", "references"):
        return
    followers: tuple[Block | None, ...] = (*clause.body[1:], None)
    for block, follower in zip(clause.body, followers):
        if isinstance(block, Paragraph) and not isinstance(follower, ClauseList | Table):
            text = folded(block.text.zh)
            if len(text) >= _SHORTEST:
                yield ("definition" if clause.term else "clause"), text, block.place


def _within(clause: Clause) -> Iterator[Problem]:
    for block in _compared(clause):
        texts: list[tuple[str, Place]] = []
        if isinstance(block, ClauseList):
            texts = [(folded(entry.text.zh).rstrip(";,。"), entry.place) for entry in entries_of(block)]
        elif isinstance(block, Table):
            rows = [row for row in block.rows[block.header_rows :] if row]
            texts = [("|".join(folded(cell.text.zh) for cell in row), row[0].place) for row in rows]
        seen: set[str] = set()
        for text, place in texts:
            if text in seen and len(text) >= _SHORTEST:
                what = "an entry of the list" if isinstance(block, ClauseList) else "a row of the table"
                yield Problem(place, f"{what} in {_name(clause)} stands twice", RULE, severity="warning")
            seen.add(text)


def _compared(clause: Clause) -> Iterator[Block]:
    """The tables of a clause, and its lists, each with the lists below it."""
    yield from (block for block in clause.body if isinstance(block, ClauseList))
    yield from (block for block in all_blocks(clause.body) if isinstance(block, Table))


def _problem(kind: str, before: str, clause: Clause, place: Place) -> Problem:
    if kind == "definition":
        return Problem(place, f"{_name(clause)} has the definition of {before}", RULE)
    return Problem(place, f"{_name(clause)} says the same as {before}", RULE, f"refer to {before}", "warning")


def _name(clause: Clause) -> str:
    return clause.number or clause.id
