"""A synonym leads somewhere.

What: each word that `standards/synonyms.yaml` has under `said` stands in a clause, in a question's evidence or in the
title of a cited document.
Why: whoever types one of the words under `typed` is sent to it and finds nothing.
How to mend: write the word as the standards say it, or take it out. A warning, because nothing else is found the worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "idle-synonym"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each word of a standard that no text holds."""
    if not survey.corpus.synonyms:
        return
    zh, en = _texts(survey)
    for said in (synonym.said for synonym in survey.corpus.synonyms):
        lost = [word for word in said.zh if _spelt(word) not in zh]
        lost += [word for word in said.en if not re.search(rf"(?<![a-z]){re.escape(_spelt(word))}", en)]
        for word in lost:
            yield Problem(said.place, f"“{word}” stands in no clause and leads nowhere", RULE, severity="warning")


def _texts(survey: Survey) -> tuple[str, str]:
    """All that the search reads, in each language."""
    texts = [passage.text for passage in survey.passages]
    texts += [question.evidence for checklist in survey.corpus.checklists for question in checklist.questions]
    texts += [document.title for document in survey.corpus.documents]
    return _spelt("\n".join(text.zh for text in texts)), _spelt("\n".join(text.en for text in texts))


def _spelt(text: str) -> str:
    return text.casefold().replace("-", " ")
