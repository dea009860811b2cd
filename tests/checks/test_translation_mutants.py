"""How many mistakes between the languages the rules see, and how often they cry wolf, measured on the bundled pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from mutants import mutants

from macros.checks import TRANSLATION_RULES, problems_of
from macros.checks.survey import Survey, SurveyedPassage, survey_of
from macros.clauses.blocks import Paragraph, Text
from macros.clauses.files.store import read_corpus
from macros.clauses.fingerprints import clause_fingerprint, english_fingerprint
from macros.clauses.model import Clause

SEEN_AT_LEAST = 0.9
FALSE_ALARMS_AT_MOST = 0.02
UNSEEN = {"en: member cut", "zh: member cut"}
"kinds that no rule sees nine times of ten: the fingerprints of both languages see them once a pair has been accepted"


@dataclass(frozen=True, slots=True)
class OnePassage:
    """A survey of one passage alone."""

    passages: tuple[SurveyedPassage, ...]
    survey: Survey

    @property
    def corpus(self) -> object:
        return self.survey.corpus

    @property
    def binding_passages(self) -> tuple[SurveyedPassage, ...]:
        return self.passages


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Survey, SurveyedPassage]]:
    survey = survey_of(read_corpus(Path(__file__).resolve().parents[2]))
    return [(survey, passage) for passage in survey.binding_passages if _is_pair(passage)]


def test_nine_of_ten_mistakes_of_each_kind_are_seen(pairs: list[tuple[Survey, SurveyedPassage]]) -> None:
    seen: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for survey, passage in pairs:
        before = _found(survey, passage)
        for kind, zh, en in mutants(passage.text.zh, passage.text.en):
            made[kind] += 1
            seen[kind] += _found(survey, replace(passage, text=Text(zh, en))) > before
    short = {kind: f"{seen[kind]} of {made[kind]}" for kind in made if seen[kind] < SEEN_AT_LEAST * made[kind]}
    assert short.keys() <= UNSEEN, short


def test_every_mistake_in_a_pair_that_was_accepted_is_seen_by_a_fingerprint(
    pairs: list[tuple[Survey, SurveyedPassage]],
) -> None:
    made = seen = 0
    for _, passage in pairs:
        for _, zh, en in mutants(passage.text.zh, passage.text.en):
            made += 1
            seen += _prints(Text(zh, en)) != _prints(passage.text)
    assert made > 1000
    assert seen == made


def _prints(text: Text) -> tuple[str, str]:
    clause = Clause("one", body=(Paragraph(text),))
    return clause_fingerprint(clause), english_fingerprint(clause)


def test_a_right_pair_is_hardly_ever_told(pairs: list[tuple[Survey, SurveyedPassage]]) -> None:
    told = [passage for survey, passage in pairs if _found(survey, passage)]
    assert len(told) <= FALSE_ALARMS_AT_MOST * len(pairs)


def _is_pair(passage: SurveyedPassage) -> bool:
    is_text = passage.kind in ("paragraph", "entry", "cell", "note") and bool(passage.text.zh and passage.text.en)
    return is_text and passage.zone not in ("foreword", "references", "bibliography")


def _found(survey: Survey, passage: SurveyedPassage) -> int:
    return len(list(_problems(survey, passage)))


def _problems(survey: Survey, passage: SurveyedPassage) -> Iterator[object]:
    one: object = OnePassage((passage,), survey)
    for rule in TRANSLATION_RULES:
        yield from problems_of(rule, one)  # type: ignore[arg-type]
