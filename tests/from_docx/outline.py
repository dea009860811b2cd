"""A standard as plain lines, for case files: number, kind and text of each clause, and its blocks below it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.clauses.blocks import (
    Block,
    ClauseList,
    Example,
    Figure,
    Formula,
    Note,
    Source,
    SymbolList,
    Table,
    TermName,
    Text,
)
from macros.clauses.cover_fields import correspondence_line, replaced_lines
from macros.clauses.model import Clause, Standard
from macros.clauses.problem import Problem


def outline(standard: Standard) -> Iterator[str]:
    for clause in standard.clauses:
        yield _head(clause)
        yield from (f"  {line}" for block in clause.body for line in _block(block))
        yield from (f"  comment {comment.text.zh}" for comment in clause.comments)


def front(standard: Standard) -> Iterator[str]:
    """What cover and foreword say."""
    yield f"title {_both(standard.title)}"
    yield f"number {standard.number}".strip()
    yield f"{standard.kind} {standard.stage} {standard.edition}"
    yield from (f"{what} {date}" for what, date in standard.dates)
    yield from (f"{role} {body.zh}" for role, body in standard.bodies)
    yield from (f"{what} {code}" for what, code in standard.classification)
    yield from (line.zh for line in replaced_lines(standard.replaces))
    yield from map(correspondence_line, standard.consistency)
    yield from ([f"record-number {standard.record_number}"] if standard.record_number else [])
    yield from ([f"confidentiality {standard.confidentiality}"] if standard.confidentiality else [])


def problem_lines(problems: tuple[Problem, ...]) -> Iterator[str]:
    """The problems but for those that every import has."""
    for problem in problems:
        if problem.rule not in {"missing-rights", "missing-title", "missing-companion"}:
            yield f"{problem.place.line} {problem.severity} {problem.rule}: {problem.message}"


def _head(clause: Clause) -> str:
    text = _both(clause.term) or clause.heading.zh
    return " ".join(filter(None, (clause.number or clause.element, clause.kind if clause.number else "", text)))


def _both(text: Text) -> str:
    return f"{text.zh} = {text.en}" if text.en else text.zh


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, ClauseList):
        for entry in block.entries:
            yield f"{block.style}{f' from {block.start}' if block.start > 1 else ''}: {entry.text.zh}".replace(
                "\n", "⏎"
            )
            yield from (f"  {line}" for below in entry.below for line in _block(below))
    elif isinstance(block, Table):
        yield f"table {block.number}: {block.title.zh}".strip()
        yield from ("  " + " | ".join(cell.text.zh for cell in row) for row in block.rows)
    elif isinstance(block, Formula):
        yield f"formula {block.number}: {block.line}"
        yield from (f"  {symbol.symbol} —— {symbol.text.zh}" for symbol in block.symbols)
    elif isinstance(block, SymbolList):
        yield from (f"{block.kind}: {symbol.symbol} = {symbol.text.zh}" for symbol in block.symbols)
    elif isinstance(block, Source):
        yield f"source: {_both(block.printed)}"
    elif isinstance(block, Figure):
        yield f"figure {block.number}: {_both(block.title)}".strip()
        yield from (f"  {one.file}: {one.title.zh}".rstrip(": ") for one in block.pictures)
        yield from (f"  {symbol.symbol} —— {symbol.text.zh}" for symbol in block.key)
        yield from (f"  note: {note.text.zh}" for note in block.notes)
    else:
        note = f"footnote {block.footnote}: " if isinstance(block, Note) and block.footnote else "note: "
        kinds = {Note: note, Example: "example: "}
        name = f"{block.kind} name: " if isinstance(block, TermName) else ""
        yield (name + kinds.get(type(block), "") + _both(block.text)).replace("\n", "⏎")
