"""Words marked between two texts: what stayed, what is gone, what is new. Han by character, Latin by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .spelling import folded

State = Literal["same", "removed", "added"]

_SPACE = "\t\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LETTER = "A-Za-zÀ-ɏ0-9²³"
_TOKEN = re.compile(rf"[{_LETTER}]+(?:[./:’'—–-][{_LETTER}]+)*|\n|[{_SPACE}]+|[^\n]")
_HAN = re.compile("[㐀-鿿\U00020000-\U0003ffff]")
_LATIN = re.compile(f"[{_LETTER}]")
_WORD = re.compile("[㐀-鿿]|[A-Za-zÀ-ɏ]+|[0-9]+(?:\\.[0-9]+)*")

LEAST_ALIKE = 0.3
"two texts less alike than this are shown one after the other, not mixed"
MOST_CELLS = 2_250_000
"of the table of common lengths, 1500 words by 1500 that changed: what is larger is shown one after the other"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, is gone, or is new."""

    text: str
    state: State = "same"


def marked(old: str, new: str) -> tuple[Piece, ...]:
    """`new` with the words of `old` that are gone put in where they stood; the same input gives the same marks.

    Spacing and full- or half-width forms do not count. A stretch of one Han character or of one short word between two
    changes is taken into them, so that a reader sees changed words and not scattered characters.
    `docs/assets/assessment/word-diff.mjs` does the same; tests/cases/twins/word-diff.txt holds both to it.
    """
    if folded(old) == folded(new):
        return (Piece(new),) if new else ()
    before, after = words(old), words(new)
    steps = _steps(before, after)
    same = sum(len(step.old) for step in steps if step.is_same)
    if 2 * same < LEAST_ALIKE * (len(before) + len(after)):
        steps = [_Step(before, after)]
    return tuple(piece for step in _joined(steps) for piece in _pieces(step))


def likeness(old: str, new: str) -> float:
    """How much of two texts is common, from 0 to 1: twice the longest common sequence by the words of both."""
    before, after = _keys(words(old)), _keys(words(new))
    return 2 * _common_length(before, after) / (len(before) + len(after)) if before or after else 1.0


def _common_length(before: list[str], after: list[str]) -> int:
    """The length of the longest common sequence, a row of the table in the bits of one integer (Crochemore 2001)."""
    places: dict[str, int] = {}
    for at, key in enumerate(before):
        places[key] = places.get(key, 0) | 1 << at
    everything = (1 << len(before)) - 1
    row = everything
    for key in after:
        found = row & places.get(key, 0)
        row = (row + found | row - found) & everything
    return len(before) - row.bit_count()


def words_of(text: str) -> frozenset[str]:
    """The Han characters, Latin words and figures of a text; one that stands there twice is in it as `应 1` and `应 2`.

    Sets of strings, because a text without keys is compared with every other. Spacing and half-width forms are alike.
    """
    counts = Counter(_WORD.findall(folded(text)))
    return frozenset(f"{word} {time}" for word, count in counts.items() for time in range(1, count + 1))


def shared(old: frozenset[str], new: frozenset[str]) -> float:
    """How many of their words two texts have in common, in whatever order, from 0 to 1."""
    return 2 * len(old & new) / max(1, len(old) + len(new))


def words(text: str) -> list[str]:
    """The text in words: Han characters, Latin words and figures, stretches of space, other characters one by one."""
    return _TOKEN.findall(text)


def _keys(tokens: list[str]) -> list[str]:
    """What makes two words the same: how they are spelt does not count, nor how much space it is."""
    return [token if token == "\n" else folded(token) for token in tokens]


@dataclass(slots=True)
class _Step:
    """Words that stood there, and words that stand there."""

    old: list[str]
    new: list[str]
    is_same: bool = False


def _steps(before: list[str], after: list[str]) -> list[_Step]:
    """Runs that stayed and runs that changed, in turn, of the words as they are spelt."""
    steps: list[_Step] = []
    for old, new, is_same in steps_between(_keys(before), _keys(after)):
        _add(steps, before[old], after[new], is_same)
    return steps


def steps_between(was: list[str], now: list[str]) -> Iterator[tuple[slice, slice, bool]]:
    """Stretches that stayed and stretches that changed: what both begin and end with, and between them the longest
    common sequence; of several the one that keeps what comes first, taking away before adding."""
    start = _shared_start(was, now)
    end = _shared_start(was[start:][::-1], now[start:][::-1])
    left, right = len(was) - end, len(now) - end
    yield slice(0, start), slice(0, start), True
    if (left - start + 1) * (right - start + 1) > MOST_CELLS:
        yield slice(start, left), slice(start, right), False
    else:
        for old, new, is_same in _walk(was[start:left], now[start:right]):
            yield slice(start + old.start, start + old.stop), slice(start + new.start, start + new.stop), is_same
    yield slice(left, len(was)), slice(right, len(now)), True


def _shared_start(was: list[str], now: list[str]) -> int:
    count = 0
    while count < min(len(was), len(now)) and was[count] == now[count]:
        count += 1
    return count


def _walk(was: list[str], now: list[str]) -> Iterator[tuple[slice, slice, bool]]:
    """Each word that stayed, is gone or is new, along the longest common sequence."""
    lengths = _common_lengths(was, now)
    i = j = 0
    while i < len(was) or j < len(now):
        if i < len(was) and j < len(now) and was[i] == now[j]:
            yield slice(i, i + 1), slice(j, j + 1), True
            i, j = i + 1, j + 1
        elif j == len(now) or (i < len(was) and lengths[i + 1][j] >= lengths[i][j + 1]):
            yield slice(i, i + 1), slice(j, j), False
            i += 1
        else:
            yield slice(i, i), slice(j, j + 1), False
            j += 1


def _common_lengths(was: list[str], now: list[str]) -> list[list[int]]:
    """How long the longest common sequence of `was[i:]` and `now[j:]` is, at [i][j]."""
    below = [0] * (len(now) + 1)
    rows = [below]
    for key in reversed(was):
        row = [0] * (len(now) + 1)
        for j in reversed(range(len(now))):
            row[j] = below[j + 1] + 1 if key == now[j] else max(below[j], row[j + 1])
        rows.append(row)
        below = row
    return rows[::-1]


def _add(steps: list[_Step], old: list[str], new: list[str], is_same: bool) -> None:
    if not old and not new:
        return
    if steps and steps[-1].is_same == is_same:
        steps[-1].old += old
        steps[-1].new += new
    else:
        steps.append(_Step([*old], [*new], is_same))


def _joined(steps: list[_Step]) -> list[_Step]:
    """Changes with no more than a splinter between them become one."""
    found: list[_Step] = []
    for step in steps:
        if len(found) > 1 and not step.is_same and _is_splinter(found[-1]):
            between, before = found.pop(), found.pop()
            step = _Step(before.old + between.old + step.old, before.new + between.new + step.new)
        found.append(step)
    return found


def _is_splinter(step: _Step) -> bool:
    return step.is_same and is_splinter("".join(step.new))


def is_splinter(text: str) -> bool:
    """Whether so little stayed between two changes that a reader sees one change: a Han character, a short word."""
    if "\n" in text:
        return False
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    return (han == 0 and latin <= 3) if latin else han <= 1


def _pieces(step: _Step) -> Iterator[Piece]:
    old, new = "".join(step.old), "".join(step.new)
    if step.is_same:
        yield Piece(new)
    else:
        yield from (piece for piece in (Piece(old, "removed"), Piece(new, "added")) if piece.text)
