"""A term that is defined is used.

What: each term of clause 3 stands in another text of the standard: the title, a provision, the scope, another
definition, a heading, a note. An abbreviation in its entry counts as the term.
Why: GB/T 1.1—2020, 8.7: only terms that the document uses and that need a definition are defined.
How to mend: take the entry out, or use the term where the thing is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.model import Clause
from ..clauses.problem import Problem
from ..clauses.term_names import used_names
from .survey import Survey, SurveyedStandard

RULE = "unused-term"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each term that stands nowhere else."""
    for surveyed in survey.drafted:
        texts = [("", surveyed.standard.title.zh)]
        texts += [(passage.clause.id, passage.text.zh) for passage in surveyed.passages]
        for clause in surveyed.standard.clauses:
            if clause.term and surveyed.zones[clause.id] == "terms" and not _is_used(clause, surveyed, texts):
                message = f"{clause.term.zh} is defined in {clause.number} and used nowhere"
                yield Problem(clause.place, message, RULE, severity="warning")


def _is_used(clause: Clause, surveyed: SurveyedStandard, texts: list[tuple[str, str]]) -> bool:
    names = _names(clause) | _short_names(clause.term.zh, texts)
    return any(name in text for id, text in texts if id != clause.id for name in names)


def _names(clause: Clause) -> set[str]:
    written = re.split(r"[;；、/（）()\s]+", clause.term.zh)
    abbreviations = re.findall(r"\b[A-Z][A-Z0-9]{1,9}\b", f"{clause.term.zh} {clause.term.en}")
    others = (name.zh for name in used_names(clause)[1:])
    return {name for name in (*written, *abbreviations, *others) if len(name) > 1} or {clause.term.zh}


def _short_names(term: str, texts: list[tuple[str, str]]) -> set[str]:
    """The short name that a text gives the term: 跨境电商孵化基地（以下简称“孵化基地”）."""
    grammar = re.compile(re.escape(term) + "（以下简称“?([^”）]+)”?）")
    return {match[1] for _, text in texts for match in grammar.finditer(text)}
