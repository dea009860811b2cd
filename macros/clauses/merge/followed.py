"""References that follow the numbers which a merge has moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..fingerprints import clause_fingerprint, english_fingerprint
from ..model import Chapter, Clause, Standard
from ..problem import Problem
from ..renumbering import Moved, moved_numbers, names_the_same, reference_targets, with_renumbered_references

RULE = "moved-reference"


def followed(ours: Standard, merged: Standard) -> tuple[Standard, tuple[Problem, ...]]:
    """`merged` with references that name the clauses they named in `ours`, and what an editor has to look at.

    The English is ours and follows always. The Chinese of the file follows where its references are those of ours;
    where they are others, somebody has set them in Word, or Word itself has, from its fields.
    """
    moved = moved_numbers(ours, merged)
    if not moved:
        return merged, ()
    before = {clause.id: clause for clause in ours.clauses}
    chapters = tuple(
        Chapter(chapter.name, tuple(followed_clause(before.get(one.id), one, moved) for one in chapter.clauses))
        for chapter in merged.chapters
    )
    problems = (one for clause in merged.clauses for one in _problems(before.get(clause.id), clause, moved))
    return replace(merged, chapters=chapters), tuple(problems)


def followed_clause(ours: Clause | None, read: Clause, moved: Moved) -> Clause:
    """`read` with the numbers that moved; fingerprints that were fresh stay fresh. `ours` is None for a new clause."""
    if ours is None:
        return read
    changed = with_renumbered_references(read, moved, ("zh", "en") if names_the_same(ours, read) else ("en",))
    before = clause_fingerprint(ours)
    if changed != read and ours.translated_from == before == clause_fingerprint(read):
        changed = replace(changed, translated_from=clause_fingerprint(changed))
    if changed != read and ours.translated_as == english_fingerprint(ours) == english_fingerprint(read):
        changed = replace(changed, translated_as=english_fingerprint(changed))
    return changed


def _problems(ours: Clause | None, read: Clause, moved: Moved) -> Iterator[Problem]:
    """References to what is gone; references that are neither the old ones nor the old ones moved on."""
    if ours is None:
        return
    was, now = reference_targets(ours), reference_targets(read)
    for kind, number in dict.fromkeys(was):
        if moved.numbers.get((kind, number)) == "" and (kind, number) in now:
            message = f"{read.number or read.id} names {kind} {number}, which is gone"
            yield Problem(read.place, message, RULE, severity="warning")
    if now not in (was, [(kind, moved.numbers.get((kind, number), number)) for kind, number in was]):
        names = ", ".join(number for kind, number in now if moved.numbers.get((kind, number), number) != number)
        if names:
            message = f"{read.number or read.id} names {names}, which moved; look whether it means the old or the new"
            yield Problem(read.place, message, RULE, severity="warning")
