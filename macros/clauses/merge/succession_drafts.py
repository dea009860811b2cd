"""Entries of `successions.yaml` for clauses that a merge has split or put together: drafted, for a person to finish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..fingerprints import chinese_texts
from ..model import Clause, Standard
from ..text.word_diff import words_of

MOST_OF = 0.8
"share of the words of a text that another one has to hold, so that it went there"
_SHORT = 6
"texts of fewer words say too little about where they went"


def drafted_successions(ours: Standard, merged: Standard) -> Iterator[str]:
    """Lines to put into `successions.yaml`, for each clause of `ours` whose words are in other clauses now."""
    before, after = ({clause.id: clause for clause in side.clauses} for side in (ours, merged))
    grown = [clause for clause in merged.clauses if clause.id not in before or _has_new(before[clause.id], clause)]
    for clause in ours.clauses:
        words = _words(clause)
        if words.total() < _SHORT:
            continue
        stays = after.get(clause.id)
        lost = words - _words(stays) if stays else words
        taken = [one for one in grown if one.id != clause.id and _went_to(words, lost, one, before.get(one.id))]
        if not taken or (stays and (not lost or any(one.id in before for one in taken))):
            continue
        whole = len(taken) == 1 and not stays
        kind = "merged" if whole and taken[0].id in before else "moved" if whole else "split"
        to = [clause.id, *(one.id for one in taken)] if stays else [one.id for one in taken]
        yield from _entry(clause.id, kind, to, merged.edition)


def _went_to(words: Counter[str], lost: Counter[str], now: Clause, was: Clause | None) -> bool:
    """Whether what is new in a clause is what another one has lost."""
    new = _words(now) - _words(was)
    if (new & lost).total() < min(_SHORT, lost.total()):
        return False
    return (new & words).total() >= MOST_OF * (new.total() if was is None else min(new.total(), lost.total()))


def _has_new(was: Clause, now: Clause) -> bool:
    return bool(_words(now) - _words(was))


def _words(clause: Clause | None) -> Counter[str]:
    """The words of a clause, each as often as it stands there; none for None."""
    counted = words_of("\n".join(chinese_texts(clause))) if clause else ()
    return Counter(word.rpartition(" ")[0] for word in counted)


def _entry(id: str, kind: str, to: list[str], edition: str) -> Iterator[str]:
    yield f"  - id: {id}"
    yield f"    kind: {kind}"
    yield f"    to: [{', '.join(to)}]"
    yield f'    edition: "{edition}"'
    yield "    reason: {zh: 待写, en: to be written}"
