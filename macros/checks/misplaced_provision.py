"""Provisions stand in the chapters that make them.

What: no requirement and no recommendation in foreword, introduction, scope, definitions, notes and examples; a
permission there is a warning.
Why: GB/T 1.1—2020, clauses 8 and 9: these parts state facts, and nobody looks there for what has to be done.
How to mend: move the provision into a clause, or say it as a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.wording import CHECKED_TYPES, provisions
from .survey import Survey, SurveyedPassage

RULE = "misplaced-provision"

_NAMES = re.compile("[^。；]*(?:提出|归口|起草单位|起草人|批准|解释)[^。；]*")
"sentences of a foreword that name people and bodies, whose names may hold the character of a verb"
_ZONES = {"foreword": "the foreword", "introduction": "the introduction", "scope": "the scope", "terms": "a definition"}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each passage that makes a provision where only statements stand."""
    for passage in survey.drafted_passages:
        where = _where(passage)
        if where:
            yield from _provision_in(passage, where)


def _where(passage: SurveyedPassage) -> str:
    if passage.kind in ("note", "example"):
        return f"{'a note' if passage.kind == 'note' else 'an example'} of {passage.label}"
    return _ZONES.get(passage.zone, "") if passage.is_sentence else ""


def _provision_in(passage: SurveyedPassage, where: str) -> Iterator[Problem]:
    text = _NAMES.sub("", passage.text.zh) if passage.zone == "foreword" else passage.text.zh
    for provision in provisions(text):
        if provision.type in CHECKED_TYPES:
            yield Problem(passage.place, f"{where} makes a {provision.type}, {provision.verb}", RULE)
            return
        if provision.type == "permission":
            yield Problem(passage.place, f"{where} makes a permission, {provision.verb}", RULE, severity="warning")
            return
