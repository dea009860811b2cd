"""A term entry has its English, and a definition that can stand for the term.

What: the term has an English equivalent; the definition is one phrase, does not begin with 是指, 指, 是 or with the
term itself, and in English neither begins with an article nor ends with a full stop.
Why: GB/T 1.1—2020, 8.7: a definition has to be able to take the place of the term in a sentence.
How to mend: write only what the thing is: the kind of thing, then what tells it from others; the rest into a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.blocks import Paragraph
from ..clauses.model import Clause
from ..clauses.problem import Problem, Severity
from .survey import Survey

RULE = "term-form"

_BEGINNING = re.compile("[是系]指|指(?![引示标挥南导定纹数向环])|是(?!否)|即(?!时)|就是|[叫称]作|定义为")
_ARTICLE = re.compile(r"(?:a|an|the)\s", re.I)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each of these faults of an entry."""
    for surveyed in survey.drafted:
        for clause in surveyed.standard.clauses:
            if clause.term and surveyed.zones[clause.id] == "terms":
                for message, hint, severity in _faults(clause):
                    yield Problem(clause.place, f"{clause.number} {message}", RULE, hint, severity)


def _faults(clause: Clause) -> Iterator[tuple[str, str, Severity]]:
    definition = next((block.text for block in clause.body if isinstance(block, Paragraph)), None)
    if not definition:
        yield "defines nothing", "write what the thing is", "error"
        return
    if not re.search("[A-Za-z]", clause.term.en):
        yield "has no English term", "write it beside the Chinese", "warning"
    beginning = _BEGINNING.match(definition.zh)
    if beginning:
        yield f"begins its definition with {beginning.group()}", "begin with what the thing is", "error"
    elif definition.zh.startswith(clause.term.zh):
        yield "begins its definition with the term itself", "begin with what the thing is", "warning"
    if "。" in definition.zh.rstrip("。"):
        yield "defines in more than one sentence", "put what is more into a note", "warning"
    if _ARTICLE.match(definition.en):
        yield "begins its English definition with an article", "leave it out", "warning"
    if definition.en.endswith(".") and not definition.en.endswith("etc."):
        yield "ends its English definition with a full stop", "leave it out", "warning"
