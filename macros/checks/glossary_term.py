"""A term of the glossary is translated as the glossary says.

What: where the Chinese holds a term of `standards/glossary.yaml`, the English holds one of its wordings. The longest
term counts: 跨境电子商务园区 is looked up before 园区. Names of documents, in 《》, are left alone.
Why: GB/T 1.1—2020, 5.4: one thing has one name, and that holds for the English as well.
How to mend: use the wording of the glossary; where another is as good, add it there. A warning, because a sentence may
well say “it”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.links import GlossaryTerm
from ..clauses.problem import Problem
from .survey import Survey, SurveyedPassage

RULE = "glossary-term"

_NAME = re.compile("《[^》]*》")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each text and each term in it whose English has none of the wordings."""
    terms = {term.zh: term for term in survey.corpus.glossary if term.zh}
    if not terms:
        return
    grammar = re.compile("|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True)))
    for passage in survey.passages:
        if passage.text.en and passage.kind != "source" and passage.style not in ("reference", "bibliography"):
            for term in dict.fromkeys(grammar.findall(_NAME.sub("", passage.text.zh))):
                yield from _missing(passage, terms[term])


def _missing(passage: SurveyedPassage, term: GlossaryTerm) -> Iterator[Problem]:
    english = " ".join(passage.text.en.casefold().split())
    if not any(wording.casefold() in english for wording in term.en):
        wordings = " or ".join(f"“{wording}…”" for wording in term.en)
        message = f"{passage.label} has {term.zh}, and the English has no {wordings}"
        yield Problem(passage.place, message, RULE, severity="warning")
