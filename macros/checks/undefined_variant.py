"""One thing has one name.

What: a word that differs from a defined term in one character inside it, or has one more (冷链周转仓 beside
冷链中转仓), is not used beside it. Titles and quotations are left alone, and so is what is itself defined.
Why: GB/T 1.1—2020, 5.4 (consistency): one term for one notion in the whole document.
How to mend: write the term; define the other word where it means another thing. A note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.term_names import used_names
from .survey import Survey, SurveyedPassage, SurveyedStandard

RULE = "undefined-variant"

_QUOTED = re.compile("《[^》]*》|“[^”]*”")
_CHARACTER = "[\u4e00-\u9fff]"
_LINKING = set("和与及或的在对向为由将把被从以等各其应宜可能不有是")
"characters that part words: 基地和园 is no name"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first such word of a text."""
    for surveyed in survey.drafted:
        terms = _terms(surveyed)
        near = [(term, _near(term)) for term in terms]
        for passage in surveyed.passages:
            if passage.is_sentence and passage.zone not in ("references", "bibliography"):
                yield from _in_passage(passage, near, terms)


def _terms(surveyed: SurveyedStandard) -> tuple[str, ...]:
    """The Chinese terms that are defined here, of three characters and more."""
    names = (name.zh for clause in surveyed.standard.clauses for name in used_names(clause))
    written = (re.split("[（；;]", name)[0] for name in names)
    return tuple(term for term in written if re.fullmatch(f"{_CHARACTER}{{3,}}", term))


def _near(term: str) -> re.Pattern[str]:
    """What has another character inside, or one more, and the same beginning and end."""
    inner = range(1, len(term) - 1)
    other = [f"{term[:at]}(?!{term[at]}){_CHARACTER}{term[at + 1 :]}" for at in inner]
    longer = [f"{term[:at]}{_CHARACTER}{term[at:]}" for at in range(1, len(term))] if len(term) > 3 else []
    return re.compile("|".join((*other, *longer)))


def _in_passage(
    passage: SurveyedPassage, near: list[tuple[str, re.Pattern[str]]], terms: tuple[str, ...]
) -> Iterator[Problem]:
    text = _QUOTED.sub("，", passage.text.zh)
    for term, grammar in near:
        found = grammar.search(text)
        if found and not _LINKING & set(found.group()) and not any(found.group() in other for other in terms):
            message = f"{passage.label} says {found.group()}, and the term is {term}"
            yield Problem(passage.place, message, RULE, "write the term, or define the other word", "note")
            return
