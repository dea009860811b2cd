"""Words marked between two texts: what stayed, what is gone, what is new. Han by character, Latin by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from .spelling import normalised

State = Literal["same", "removed", "added"]

_TOKEN = re.compile(r"[A-Za-zÀ-ɏ0-9²³]+(?:[./:’'—–-][A-Za-zÀ-ɏ0-9²³]+)*|\n|[^\S\n]+|.")
_HAN = re.compile("[㐀-鿿]")
_WORD = re.compile("[㐀-鿿]|[A-Za-zÀ-ɏ]+|[0-9]+(?:\\.[0-9]+)*")
_LATIN = re.compile("[A-Za-zÀ-ɏ0-9²³]+")

LEAST_ALIKE = 0.3
"two texts less alike than this are shown one after the other, not mixed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, is gone, or is new."""

    text: str
    state: State = "same"


def marked(old: str, new: str) -> tuple[Piece, ...]:
    """`new` with the words of `old` that are gone put in where they stood; the same input gives the same marks.

    Spacing and full- or half-width forms do not count. A stretch of one Han character or of one short word between two
    changes is taken into them, so that a reader sees changed words and not scattered characters.
    """
    if normalised(old) == normalised(new):
        return (Piece(new),) if new else ()
    before, after = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return _pieces([(old, new)])
    return _pieces(_joined(_changes(matcher, before, after)))


def likeness(old: str, new: str) -> float:
    """How much of two texts is common, from 0 to 1."""
    return SequenceMatcher(None, _tokens(old), _tokens(new), autojunk=False).ratio()


def words_of(text: str) -> frozenset[str]:
    """The Han characters, Latin words and figures of a text; one that stands there twice is in it as `应 1` and `应 2`.

    Sets of strings, because a text without keys is compared with every other. Spacing and half-width forms are alike.
    """
    counts = Counter(_WORD.findall(normalised(text)))
    return frozenset(f"{word} {time}" for word, count in counts.items() for time in range(1, count + 1))


def shared(old: frozenset[str], new: frozenset[str]) -> float:
    """How many of their words two texts have in common, in whatever order, from 0 to 1."""
    return 2 * len(old & new) / max(1, len(old) + len(new))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


Step = tuple[str, str]
"what stood there and what stands there; the same twice where nothing changed"


def _changes(matcher: SequenceMatcher[str], before: list[str], after: list[str]) -> Iterator[Step]:
    for _, first, last, start, end in matcher.get_opcodes():
        yield "".join(before[first:last]), "".join(after[start:end])


def _joined(steps: Iterator[Step]) -> list[Step]:
    """Changes with no more than a splinter between them become one."""
    found: list[Step] = []
    for old, new in steps:
        if len(found) > 1 and old != new and _is_splinter(*found[-1]):
            between, before = found.pop(), found.pop()
            old, new = before[0] + between[0] + old, before[1] + between[1] + new
        found.append((old, new))
    return found


def _is_splinter(old: str, new: str) -> bool:
    if old != new or "\n" in old:
        return False
    han, words = _HAN.findall(old), _LATIN.findall(old)
    return (not words and len(han) <= 1) or (not han and len("".join(words)) <= 3)


def _pieces(steps: list[Step]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for old, new in steps:
        if old == new:
            pieces.append(Piece(new))
        else:
            pieces += [piece for piece in (Piece(old, "removed"), Piece(new, "added")) if piece.text]
    return tuple(pieces)
