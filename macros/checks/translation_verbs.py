"""Both languages make the same provision.

What: where the Chinese has 应, 宜 or 可, the English has shall, should or may, and the other way round, paragraph by
paragraph and entry by entry. A 可 without a may is a warning, a 能 without a can a note.
Why: GB/T 1.1—2020, 9.1 and Annex C: the verb decides whether a reader must, should or may.
How to mend: use the verb in the other language too.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem, Severity
from ..clauses.text.wording import Provision, ProvisionType, provisions
from .survey import Survey, SurveyedPassage

RULE = "translation-verbs"

_VERBS: dict[ProvisionType, tuple[str, str, Severity]] = {
    "requirement": ("应", "shall", "error"),
    "recommendation": ("宜", "should", "error"),
    "permission": ("可", "may", "warning"),
    "possibility": ("能", "can", "note"),
}


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each type of provision that one language has and the other has not."""
    for passage in survey.drafted_passages:
        may_provide = passage.is_sentence or passage.kind in ("note", "example")
        if may_provide and passage.text.zh and passage.text.en:
            yield from _differences(passage)


def _differences(passage: SurveyedPassage) -> Iterator[Problem]:
    chinese, english = _first_of_type(passage.text.zh, "zh"), _first_of_type(passage.text.en, "en")
    for type, (chinese_verb, english_verb, severity) in _VERBS.items():
        if type in chinese and type not in english:
            message = f"{passage.label}: the Chinese has {chinese[type].verb}, the English has no {english_verb}"
            yield Problem(passage.place, message, RULE, severity=severity)
        elif type in english and type not in chinese:
            message = f"{passage.label}: the English has {english[type].verb}, the Chinese has no {chinese_verb}"
            yield Problem(passage.place, message, RULE, severity=severity)


def _first_of_type(text: str, language: str) -> dict[ProvisionType, Provision]:
    return {provision.type: provision for provision in reversed(provisions(text, language))}
