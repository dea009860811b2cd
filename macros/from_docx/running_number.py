"""The number that comes next: a typed figure at the start of a paragraph is a clause only where it fits."""

from __future__ import annotations

from typing import Literal

Fit = Literal["next", "later", "back", "other"]


def fit(candidate: str, current: str) -> Fit:
    """How `candidate` goes on from the clause `current` (empty before chapter 1).

    `next`: the next sibling of the clause or of one above it, or its first part (4.2.2 → 4.2.3, 4.3, 5, 4.2.2.1); an
    introduction begins with 0.1.
    `later`, `back`: in the same chapter, or the first of the next, but with a gap, or again. `other`: none of these.
    """
    new, old = _parts(candidate), _parts(current)
    is_introduction = not old and new == (0, 1)
    if is_introduction or new == (*old, 1) or any(new == (*old[:at], old[at] + 1) for at in range(len(old))):
        return "next"
    is_next_chapter = bool(old) and new[:1] == (old[0] + 1,) and set(new[1:]) == {1}
    if not old or not (new[0] == old[0] or is_next_chapter) or len(new) > len(old) + 2:
        return "other"
    return "later" if new > old else "back"


def _parts(number: str) -> tuple[int, ...]:
    """The levels as figures; the letter of an annex counts from 1001, so that it is never next to a chapter."""
    parts = number.split(".") if number else []
    return tuple(int(part) if part.isdigit() else 1000 + ord(part) - ord("A") + 1 for part in parts)
