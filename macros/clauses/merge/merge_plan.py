"""What a merge does, in lines to be read: one for each clause, what is lost below it, the counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..model import Clause
from ..parts import Part, clause_title
from .merging import STEP_KINDS, Merge, Step

_LONGEST = 24
_BELOW = " " * 12

Hanging = Mapping[str, Sequence[str]]
"id → what hangs on it"


def plan_lines(merge: Merge, hanging: Hanging, *, is_whole: bool) -> Iterator[str]:
    """The plan; clauses to which nothing happens only where it `is_whole`."""
    for field, before, after in merge.cover:
        yield f"standard.yaml: {field}: {_quoted(before)} → {_quoted(after)}"
    for step in merge.steps:
        if is_whole or step.kind != "kept" or step.also or step.lost or step.left:
            yield _line(step)
        yield from (_BELOW + line for line in _below(step, hanging))
    counts = Counter(step.kind for step in merge.steps)
    yield ", ".join(f"{counts[kind]} {kind}" for kind in STEP_KINDS)


def _line(step: Step) -> str:
    clause = step.merged or step.ours
    assert clause
    also = f" (also {', '.join(step.also)})" if step.also else ""
    title = f" {_quoted(clause_title(clause).zh)}" if step.kind in ("new", "gone") else ""
    return f"{step.kind:<11} {_places(step.ours, step.merged)}{clause.id}{title}{also}"


def _places(ours: Clause | None, merged: Clause | None) -> str:
    """`4.2.2 → 4.2.3  `; the number once where it stays, nothing where none is printed."""
    numbers = dict.fromkeys(clause.number for clause in (ours, merged) if clause and clause.number)
    return f"{' → '.join(numbers)}  " if numbers else ""


def _below(step: Step, hanging: Hanging) -> Iterator[str]:
    for part in step.lost:
        if not part.is_clause:
            yield f"gone: {_named(part)}"
        yield from (f"- {sentence}" for sentence in hanging.get(part.id, ()))
    for text in step.left:
        yield f"its English is gone: {_quoted(text.zh)}"


def _named(part: Part) -> str:
    return f"{part.label.en} {part.id} {_quoted(part.text.zh)}"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'}”"
