"""Checks standard by standard: what the rules say of one hangs on nothing but what is gathered for it here.

So it can be kept as long as nothing of this changes. What is said of the files that all share, such as a link between
two standards, hangs on the shared files and on what each standard tells of itself: its ids and the words it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..clauses.corpus import Corpus
from ..clauses.problem import Problem
from .idle_synonym import standing_words
from .survey import Survey, cited_numbers, survey_of

Rules = Callable[[Survey], Iterator[Problem]]
"every rule over a survey"


@dataclass(frozen=True, slots=True)
class OneOfMany:
    """What the rules need to judge one standard. Equal values are judged alike."""

    id: str
    corpus: Corpus
    "the standard, the one that it explains, its list and editions; of the shared files those that its rules read"
    numbers: frozenset[str]
    "under which the standards of the whole corpus are cited"


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules say of the files of one standard, and what it tells of itself to the shared files."""

    problems: tuple[Problem, ...]
    ids: tuple[str, ...]
    "all that an address can name"
    words: tuple[str, ...]
    "the words of the list of synonyms that it holds"


@dataclass(frozen=True, slots=True)
class Shared:
    """What the rules need to judge the files that belong to no standard. Equal values are judged alike."""

    corpus: Corpus
    "the shared files, and what is left of standards that are gone"
    standards: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    "of each standard its id, its ids and the words that it holds"


def ones_of(corpus: Corpus) -> Iterator[OneOfMany]:
    """What is needed to judge each standard."""
    numbers = cited_numbers(corpus.standards)
    for standard in corpus.standards:
        explained = corpus.standard(standard.companion_to) if standard.companion_to else None
        own = replace(
            corpus,
            standards=tuple(one for one in (standard, explained) if one),
            checklists=tuple(one for one in corpus.checklists if one.standard == standard.id),
            published=corpus.editions_of(standard.id),
            successions=corpus.successions_of(standard.id),
            relations=(),  # of what follows no rule over one standard reads anything
            topics=(),
            institutions=(),
            opinions=tuple(one for one in corpus.opinions if one[0] == standard.id),
            problems=(),
        )
        yield OneOfMany(standard.id, own, numbers)


def judged(one: OneOfMany, rules: Rules) -> Judged:
    """What the rules say of the files of a standard."""
    survey = survey_of(replace(one.corpus, synonyms=()), one.numbers)
    lists = {checklist.place.file for checklist in one.corpus.checklists}
    found = (problem for problem in rules(survey) if _is_of(one.id, lists, problem))
    standard = survey.by_id[one.id]
    return Judged(tuple(found), tuple(standard.parts), standing_words(one.corpus, standard.passages))


def _is_of(standard: str, lists: set[str], problem: Problem) -> bool:
    file = problem.place.file
    return file.startswith(f"standards/{standard}/") or file in lists or not file


def shared_of(corpus: Corpus, each: list[tuple[str, Judged]]) -> Shared:
    """What is needed to judge the shared files; `each` is what was said of every standard."""
    standing = {id for id, _ in each}
    left = replace(
        corpus,
        standards=(),
        checklists=tuple(one for one in corpus.checklists if one.standard not in standing),
        published=tuple(one for one in corpus.published if one.standard not in standing),
        successions=tuple(one for one in corpus.successions if one.standard not in standing),
        institutions=(),
        opinions=(),
        problems=(),
    )
    return Shared(left, tuple((id, one.ids, one.words) for id, one in each))


def judged_shared(shared: Shared, rules: Rules) -> tuple[Problem, ...]:
    """What the rules say of the shared files, and of what is left of standards that are gone."""
    ids = {id: ids for id, ids, _ in shared.standards}
    words = frozenset(word for _, _, words in shared.standards for word in words)
    return tuple(rules(replace(survey_of(shared.corpus), ids=ids, words=words)))
