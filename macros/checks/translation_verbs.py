"""Both languages make the same provisions.

What: paragraph by paragraph and entry by entry the English has as many shall as the Chinese has 应, as many should as
宜, and a shall not for each 不应, a should not for each 不宜, a need not for each 不必. A 可 without a may is a
warning, a 能 without a can a note. A Chinese sentence that begins with a verb and has no subject is an instruction and
stands in the imperative in English.
Why: GB/T 1.1—2020, 9.1 and Annex C: the verb decides whether a reader must, should or may, or must not.
How to mend: use the verb in the other language too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..clauses.problem import Problem, Severity
from ..clauses.text.wording import Provision, ProvisionType, instruction_places, provisions
from .survey import Survey, SurveyedPassage

RULE = "translation-verbs"

_VERBS: dict[ProvisionType, tuple[str, str, Severity]] = {
    "requirement": ("应", "shall", "error"),
    "recommendation": ("宜", "should", "error"),
    "permission": ("可", "may", "warning"),
    "possibility": ("能", "can", "note"),
}
_NEGATIONS: dict[ProvisionType, tuple[str, str]] = {
    "requirement": ("不应", "shall not"),
    "recommendation": ("不宜", "should not"),
    "permission": ("不必", "need not"),
}
_NEGATIVE = ("不", "严禁", "禁止", "无须", "无需")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each type of provision that the languages make unlike each other."""
    for passage in survey.binding_passages:
        may_provide = passage.is_sentence or passage.kind in ("note", "example")
        if may_provide and passage.text.zh and passage.text.en:
            yield from _types(passage)
            yield from _negations(passage)
            if passage.kind in ("paragraph", "cell") and passage.zone in ("", "annex"):
                yield from _instructions(passage)


def _types(passage: SurveyedPassage) -> Iterator[Problem]:
    chinese, english = _of_type(passage.text.zh, "zh"), _of_type(passage.text.en, "en")
    for type, (chinese_verb, english_verb, severity) in _VERBS.items():
        here, there = len(chinese.get(type, [])), len(english.get(type, []))
        if here and not there:
            message = f"the Chinese has {chinese[type][0].verb}, the English has no {english_verb}"
        elif there and not here:
            message = f"the English has {english[type][0].verb}, the Chinese has no {chinese_verb}"
        elif type in ("requirement", "recommendation") and here != there:
            message = f"the Chinese has {here} {chinese_verb}, the English {there} {english_verb}"
        else:
            continue
        yield Problem(passage.place, f"{passage.label}: {message}", RULE, severity=severity)


def _negations(passage: SurveyedPassage) -> Iterator[Problem]:
    chinese, english = _negative(passage.text.zh, "zh"), _negative(passage.text.en, "en")
    for type, (chinese_verb, english_verb) in _NEGATIONS.items():
        if chinese[type] != english[type]:
            message = f"the Chinese has {chinese[type]} {chinese_verb}, the English {english[type]} {english_verb}"
            yield Problem(passage.place, f"{passage.label}: {message}", RULE)


def _of_type(text: str, language: str) -> dict[ProvisionType, list[Provision]]:
    found: dict[ProvisionType, list[Provision]] = {}
    for provision in provisions(text, language):
        found.setdefault(provision.type, []).append(provision)
    return found


def _negative(text: str, language: str) -> Counter[ProvisionType]:
    return Counter(
        provision.type
        for provision in provisions(text, language)
        if (provision.verb.startswith(_NEGATIVE) if language == "zh" else "not" in provision.verb)
    )


def _instructions(passage: SurveyedPassage) -> Iterator[Problem]:
    """An instruction stands in the imperative in both languages; entries go on from their lead-in and are none."""
    chinese, english = (instruction_places(text, language) for text, language in _both(passage))
    if chinese and not english:
        verb = passage.text.zh[slice(*chinese[0])]
        message = f"{passage.label}: the Chinese is an instruction ({verb}), the English is not in the imperative"
        yield Problem(passage.place, message, RULE, severity="warning")
    elif english and not chinese:
        verb = passage.text.en[slice(*english[0])]
        message = f"{passage.label}: the English is in the imperative ({verb}), the Chinese is no instruction"
        yield Problem(passage.place, message, RULE, severity="warning")


def _both(passage: SurveyedPassage) -> tuple[tuple[str, str], tuple[str, str]]:
    return (passage.text.zh, "zh"), (passage.text.en, "en")
