"""Each word stands once in the list of synonyms.

What: no word of `standards/synonyms.yaml` stands there twice in one language, neither as `said` nor as `typed`;
capitals do not make another word.
Why: a word in two entries leads to two things, and whoever edits one entry does not see the other.
How to mend: bring the entries together, or leave the word where it is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.links import Wordings
from ..clauses.problem import Place, Problem
from .survey import Survey

RULE = "repeated-synonym"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each time a word comes again."""
    seen: dict[tuple[str, str], Place] = {}
    for synonym in survey.corpus.synonyms:
        for language, word, place in (*_words(synonym.said), *_words(synonym.typed)):
            key = (language, word.casefold())
            if key in seen:
                yield Problem(place, f"“{word}” stands in line {seen[key].line} already", RULE)
            seen.setdefault(key, place)


def _words(wordings: Wordings) -> Iterator[tuple[str, str, Place]]:
    for language, words in (("zh", wordings.zh), ("en", wordings.en)):
        yield from ((language, word, wordings.place) for word in words)
