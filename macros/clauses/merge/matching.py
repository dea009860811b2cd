"""Which of our clauses a clause of a Word file is: by its key, by its words, by number and words; else a new one.

Conservative: a clause that could be two of ours, or is like one of ours but not enough, is none of them, and a Problem
says so. The bounds are measured on the bundled standards: of two clauses below one heading, 19 in 20 pairs share less
than half of their words; a clause and its restatement share more than half, or their heading or term.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..above import clauses_above
from ..fingerprints import chinese_texts
from ..model import Clause, Standard
from ..problem import Problem
from ..text.spelling import folded
from ..text.word_diff import shared, words_of

RULE = "merge"
ALIKE = 0.75
"share of common words by which a clause is found at another number"
ALIKE_AT_ITS_NUMBER = 0.65
ALIKE_IN_STEP = 0.5
"the same, where its siblings are as many as before, so that its number still tells something"
UNLIKE = 0.3
"two texts with fewer common words have nothing to do with each other"
THE_SAME = 0.9
_SHORT = 10
"texts of fewer words say too little about what they share"
_LEAD = 0.05
"by how much the best has to be ahead of the next one"

Became = Mapping[str, Clause]
"id of a clause in the file → the clause of ours that it is"


@dataclass(frozen=True, slots=True)
class _Side:
    """A standard with what is asked of it for every pair."""

    clauses: tuple[Clause, ...]
    words: dict[str, frozenset[str]]
    groups: dict[str, str]
    parents: dict[str, str]
    "id → id of the clause it stands below; empty for a chapter"
    siblings: Counter[str]
    "id → how many clauses stand below it; empty for the chapters"


def matched_clauses(ours: Standard, read: Standard, keys: Collection[str]) -> tuple[dict[str, Clause], list[Problem]]:
    """Which of our clauses each clause of `read` is, and what is doubtful.

    `keys` are the ids that came with the file.
    """
    before, after = _side(ours), _side(read)
    by_id = {clause.id: clause for clause in ours.clauses}
    became = {clause.id: by_id[clause.id] for clause in read.clauses if clause.id in keys and clause.id in by_id}
    problems = list(_slipped(became, before, after, keys))
    for level in sorted({clause.level for clause in read.clauses}):
        fresh = [clause for clause in read.clauses if clause.level == level and clause.id not in became]
        became |= _alike(fresh, before, after, became)
    return became, [*problems, *_doubts(before, after, became, keys)]


def best_pairs(scored: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Right → left, each at most once, the best first; among equals those that stand nearest to each other."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in sorted(scored, key=lambda one: (-one[0], abs(one[1] - one[2]), one[2])):
        if right not in pairs and left not in taken:
            pairs[right] = left
            taken.add(left)
    return pairs


def _side(standard: Standard) -> _Side:
    above = clauses_above(standard)
    parents = {clause.id: above[clause.id].id if clause.id in above else "" for clause in standard.clauses}
    words = {clause.id: words_of("\n".join(chinese_texts(clause))) for clause in standard.clauses}
    groups = {clause.id: _group(clause) for clause in standard.clauses}
    return _Side(standard.clauses, words, groups, parents, Counter(parents.values()))


def _slipped(became: dict[str, Clause], before: _Side, after: _Side, keys: Collection[str]) -> Iterator[Problem]:
    """Takes keys back to their text: a new paragraph put before an old one takes the bookmark along in Word.

    Where the text is nowhere else, the key is believed, and what is unlike is told.
    """
    keyless = [clause for clause in after.clauses if clause.id not in keys]
    for clause in after.clauses:
        ours = became.get(clause.id)
        share = shared(before.words[ours.id], after.words[clause.id]) if ours else 1.0
        if not ours or share >= UNLIKE:
            continue
        same = (one for one in keyless if after.groups[one.id] == before.groups[ours.id] and one.id not in became)
        found = next((one for one in same if shared(before.words[ours.id], after.words[one.id]) >= THE_SAME), None)
        if found:
            del became[clause.id]
            became[found.id] = ours
            message = f"the key {ours.id} stands at {_label(clause)}, but its text is at {_label(found)}; kept there"
            yield Problem(clause.place, message, RULE, severity="warning")
        elif min(len(before.words[ours.id]), len(after.words[clause.id])) >= _SHORT:
            message = (
                f"{_label(clause)} has the key {ours.id}, but shares only {share:.0%} of its words with what had it; "
                "if it is another provision, take its bookmark away in Word"
            )
            yield Problem(clause.place, message, RULE, severity="warning")


def _alike(fresh: Sequence[Clause], before: _Side, after: _Side, became: Became) -> dict[str, Clause]:
    """The clauses of `fresh` that are one of ours that no other is yet, without doubt."""
    taken = {clause.id for clause in became.values()}
    free = [clause for clause in before.clauses if clause.id not in taken]
    scored = [
        (score, left, right)
        for right, clause in enumerate(fresh)
        for left, ours in enumerate(free)
        if (score := _score(ours, clause, before, after, became))
    ]
    pairs = best_pairs(scored)
    scores = {(left, right): score for score, left, right in scored}
    return {
        fresh[right].id: free[left]
        for right, left in pairs.items()
        if free[left].number == fresh[right].number or not _has_rival(left, right, scores, pairs)
    }


def _has_rival(left: int, right: int, scores: Mapping[tuple[int, int], float], pairs: Mapping[int, int]) -> bool:
    """Whether one of the two would go nearly as well with another one that is left over."""
    least, placed = scores[left, right] - _LEAD, set(pairs.values())
    return any(
        score >= least and ((other == left and one not in pairs) or (one == right and other not in placed))
        for (other, one), score in scores.items()
    )


def _score(ours: Clause, clause: Clause, before: _Side, after: _Side, became: Became) -> float:
    """How sure it is that `clause` is `ours`; 0 where it is not sure enough."""
    if before.groups[ours.id] != after.groups[clause.id]:
        return 0.0
    if before.groups[ours.id] == ours.element != "":
        return 1.0
    share = shared(before.words[ours.id], after.words[clause.id])
    parent, at_number = became.get(after.parents[clause.id]), ours.number == clause.number
    is_below_same = (parent.id if parent else "") == before.parents[ours.id]
    is_in_step = at_number and is_below_same and _is_as_many(ours, clause, before, after)
    is_titled = at_number and _title(ours) != "" and _title(ours) == _title(clause)
    least = ALIKE_IN_STEP if is_in_step else ALIKE_AT_ITS_NUMBER if at_number else ALIKE
    if share < least and not is_titled:
        return 0.0
    return share + 0.2 * (is_in_step + is_titled) + 0.1 * is_below_same + 0.01 * at_number


def _is_as_many(ours: Clause, clause: Clause, before: _Side, after: _Side) -> bool:
    return before.siblings[before.parents[ours.id]] == after.siblings[after.parents[clause.id]]


def _group(clause: Clause) -> str:
    """What a clause may become by editing: an element only the same element, a clause with heading one without."""
    if clause.kind == "element":
        return clause.element
    return "text" if clause.kind in ("headed", "unheaded") else clause.kind


def _title(clause: Clause) -> str:
    return folded(clause.heading.zh or clause.term.zh)


def _doubts(before: _Side, after: _Side, became: Became, keys: Collection[str]) -> Iterator[Problem]:
    """New clauses that may be one of ours that is not found again."""
    taken = {clause.id for clause in became.values()}
    free = [clause for clause in before.clauses if clause.id not in taken]
    for clause in (one for one in after.clauses if one.id not in became and one.id not in keys):
        same = (ours for ours in free if before.groups[ours.id] == after.groups[clause.id])
        likely = ((shared(before.words[ours.id], after.words[clause.id]), ours) for ours in same)
        share, ours = max(likely, key=lambda one: one[0], default=(0.0, None))
        if ours and (share >= ALIKE_IN_STEP or ours.number == clause.number):
            bookmark = "K_" + ours.id.replace("-", "_")
            message = (
                f"{_label(clause)} shares {share:.0%} of its words with our {_label(ours)} ({ours.id}), which is not "
                f"sure enough; it is taken as new. If it is the same, give it the bookmark {bookmark} in Word"
            )
            yield Problem(clause.place, message, RULE, severity="warning")


def _label(clause: Clause) -> str:
    return clause.number or clause.heading.zh or clause.id
