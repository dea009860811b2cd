"""Judged standard by standard, a corpus gets the problems that the rules find when they look at all of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_cases import corpus_cases

from macros.checks import RULES, check, problems_of
from macros.checks.survey import survey_of
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus

ROOT = Path(__file__).resolve().parents[2]
GROUPS = sorted({case.group for case in corpus_cases("checks/*.txt")})


def said_of_all_at_once(corpus: Corpus) -> list[tuple[str, str]]:
    survey = survey_of(corpus)
    return sorted((str(problem.place), problem.message) for rule in RULES for problem in problems_of(rule, survey))


def said_standard_by_standard(corpus: Corpus) -> list[tuple[str, str]]:
    return sorted((str(problem.place), problem.message) for problem in check(corpus) if problem not in corpus.problems)


def held_back(corpus: Corpus) -> bool:
    return any(problem.rule == "held-back" for problem in check(corpus))


@pytest.mark.parametrize("group", GROUPS)
def test_the_cases_of_a_rule(group: str, tmp_path: Path) -> None:
    for number, case in enumerate(one for one in corpus_cases("checks/*.txt") if one.group == group):
        case.write_into(tmp_path / str(number))
        corpus = read_corpus(tmp_path / str(number))
        if not held_back(corpus):
            assert said_standard_by_standard(corpus) == said_of_all_at_once(corpus), case.name


def test_the_bundled_standards() -> None:
    corpus = read_corpus(ROOT)
    assert said_standard_by_standard(corpus) == said_of_all_at_once(corpus)


def test_what_is_wrong_between_standards_and_with_what_is_gone(tmp_path: Path) -> None:
    """A link to nowhere, with what may be meant; a list and an edition of a standard that is not there."""
    folder = tmp_path / "standards"
    (folder / "park").mkdir(parents=True)
    (folder / "gone" / "editions").mkdir(parents=True)
    (tmp_path / "checklists").mkdir()
    (folder / "park" / "standard.yaml").write_text("id: park\ntitle: {zh: 园区}\nstage: working-draft\nedition: d\n")
    (folder / "park" / "01-scope.yaml").write_text('clauses:\n- {id: scope, number: "1", heading: {zh: 范围}}\n')
    (folder / "relations.yaml").write_text(
        "relations:\n- {from: park/scop, to: parc/scope, type: supports, reason: {zh: 因为}}\n"
    )
    (folder / "gone" / "ledger.yaml").write_text(
        'editions:\n- {edition: "1", stage: published, published: "2020", text: official,\n'
        '   clauses: [{id: scope, number: "1", fingerprint: x}]}\n'
    )
    (tmp_path / "checklists" / "parc.yaml").write_text("standard: parc\nquestions: []\n")
    corpus = read_corpus(tmp_path)
    found = said_standard_by_standard(corpus)
    assert found == said_of_all_at_once(corpus)
    assert {problem.rule for problem in check(corpus)} >= {"unknown-address", "orphan-question"}
    assert any("gone" in place for place, _ in found)
