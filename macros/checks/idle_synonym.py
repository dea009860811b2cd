"""A synonym leads somewhere.

What: each word that `standards/synonyms.yaml` has under `said` stands in a clause, in a question's evidence or in the
title of a cited document.
Why: whoever types one of the words under `typed` is sent to it and finds nothing.
How to mend: write the word as the standards say it, or take it out. A warning, because nothing else is found the worse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.corpus import Corpus
from ..clauses.passages import Passage
from ..clauses.problem import Problem
from .survey import Survey

RULE = "idle-synonym"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each word of a standard that no text holds."""
    standing = survey.words.union(standing_words(survey.corpus, survey.passages))
    for synonym in survey.corpus.synonyms:
        for word in (*synonym.said.zh, *synonym.said.en):
            if word not in standing:
                message = f"“{word}” stands in no clause and leads nowhere"
                yield Problem(synonym.said.place, message, RULE, severity="warning")


def standing_words(corpus: Corpus, passages: Iterable[Passage]) -> tuple[str, ...]:
    """The words under `said` that stand in what the search reads: `passages`, check lists, titles of documents."""
    if not corpus.synonyms:
        return ()
    zh, en = _texts(corpus, passages)
    said = [synonym.said for synonym in corpus.synonyms]
    found = [word for words in said for word in words.zh if _spelt(word) in zh]
    found += [word for words in said for word in words.en if _begins_a_word(_spelt(word), en)]
    return tuple(dict.fromkeys(found))


def _begins_a_word(word: str, text: str) -> bool:
    at = text.find(word)
    while at > 0 and "a" <= text[at - 1] <= "z":
        at = text.find(word, at + 1)
    return at >= 0


def _texts(corpus: Corpus, passages: Iterable[Passage]) -> tuple[str, str]:
    """All that the search reads, in each language."""
    texts = [passage.text for passage in passages]
    texts += [question.evidence for checklist in corpus.checklists for question in checklist.questions]
    texts += [document.title for document in corpus.documents]
    return _spelt("\n".join(text.zh for text in texts)), _spelt("\n".join(text.en for text in texts))


def _spelt(text: str) -> str:
    return text.casefold().replace("-", " ")
