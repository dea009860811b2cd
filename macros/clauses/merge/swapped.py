"""Two clauses that have each other's text in Word: reworded, or moved without their bookmarks? A person says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from ..fingerprints import chinese_texts
from ..model import Chapter, Clause, Standard
from ..text.word_diff import shared, words_of
from .conflicts import Conflict, Taken, clause_conflict
from .matching import ALIKE, THE_SAME


def swapped_conflicts(before: Standard, read: Standard, keys: Collection[str]) -> Iterator[Conflict]:
    """A question for each pair, at the first of the two, between the text that the file was made from and the file."""
    was, now = ({one.id: one for one in side.clauses} for side in (before, read))
    changed = [id for id in now if id in keys and id in was and chinese_texts(was[id]) != chinese_texts(now[id])]
    words = [{id: words_of("\n".join(chinese_texts(side[id]))) for id in changed} for side in (was, now)]
    for one, other in combinations(changed, 2):
        crossed = min(shared(words[0][one], words[1][other]), shared(words[0][other], words[1][one]))
        stayed = max(shared(words[0][one], words[1][one]), shared(words[0][other], words[1][other]))
        if crossed >= ALIKE and crossed > stayed and (crossed >= THE_SAME or stayed < ALIKE):
            yield clause_conflict("swapped", one, was[one], now[one], was[other], f"the other is {other}")


def with_swapped_ids(read: Standard, conflicts: Collection[Conflict], taken: Taken) -> Standard:
    """The text of the file with the ids of the pairs exchanged that were `moved`, and their words where `yaml`."""
    pairs: dict[str, str] = {}
    back: dict[str, str] = {}
    for conflict in conflicts:
        other = conflict.also.rpartition(" ")[2]
        side = taken.get(conflict.id)
        if side in ("moved", "yaml"):
            (pairs if side == "moved" else back).update({conflict.id: other, other: conflict.id})
    return _with_ids(_with_texts(read, back), pairs) if pairs or back else read


def _with_texts(read: Standard, back: Mapping[str, str]) -> Standard:
    texts = {clause.id: clause for clause in read.clauses if clause.id in back}

    def said(clause: Clause) -> Clause:
        return replace(texts[back[clause.id]], id=clause.id, number=clause.number) if clause.id in back else clause

    return replace(read, chapters=tuple(Chapter(one.name, tuple(map(said, one.clauses))) for one in read.chapters))


def _with_ids(read: Standard, pairs: Mapping[str, str]) -> Standard:
    def named(clause: Clause) -> Clause:
        return replace(clause, id=pairs.get(clause.id, clause.id))

    return replace(read, chapters=tuple(Chapter(one.name, tuple(map(named, one.clauses))) for one in read.chapters))
