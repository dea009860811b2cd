"""Each rule, on the cases of `tests/cases/checks`: what it says, word for word, and what it lets pass."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from case_updates import CASES as CASE_FILES
from case_updates import CaseUpdates
from corpus_cases import CorpusCase, corpus_cases

from macros.checks import RULES, by_place, check, problems_of, sentence, stops
from macros.checks.survey import survey_of
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus
from macros.clauses.problem import Place, Problem

CASES = corpus_cases("checks/*.txt")
CASE_FOLDER = CASE_FILES / "checks"
BY_ID = {rule.RULE: rule for rule in RULES}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_says_what_its_case_expects(case: CorpusCase, tmp_path: Path, case_updates: CaseUpdates) -> None:
    case.write_into(tmp_path)
    corpus = read_corpus(tmp_path)
    assert not [problem for problem in corpus.problems if problem.rule == "yaml-syntax"]
    found = sorted(problems_of(BY_ID[case.group], survey_of(corpus)), key=by_place)
    said = "\n".join(sentence(problem) for problem in found)
    case_updates.section(CASE_FOLDER / f"{case.group}.txt", case.name, "problems", "\n".join(case.problems), said)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_every_rule_has_a_case_that_fails_and_one_that_passes(rule: ModuleType) -> None:
    cases = [case for case in CASES if case.group == rule.RULE]
    assert any(case.problems for case in cases)
    assert any(not case.problems for case in cases)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_the_docstring_of_a_rule_is_a_page_that_says_what_why_and_how_to_mend(rule: ModuleType) -> None:
    for heading in ("\nWhat: ", "\nWhy: ", "\nHow to mend: "):
        assert heading in (rule.__doc__ or "")


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {case.group for case in CASES} == set(BY_ID)


def test_a_rule_is_named_as_its_module() -> None:
    assert [rule.RULE for rule in RULES] == [rule.__name__.rpartition(".")[2].replace("_", "-") for rule in RULES]


def test_problems_of_reading_come_first_and_each_group_is_in_the_order_of_places(tmp_path: Path) -> None:
    for case in CASES:
        if case.group in ("forbidden-verb", "punctuation") and case.problems:
            case.write_into(tmp_path)
    reading = tuple(Problem(Place("standards/z.yaml", line), "reading", "yaml-syntax") for line in (7, 3))
    corpus = read_corpus(tmp_path)
    problems = check(Corpus(corpus.standards, problems=reading))
    assert [problem.place.line for problem in problems[:2]] == [3, 7]
    places = [(problem.place.file, problem.place.line) for problem in problems[2:]]
    assert len(places) > 2
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("stage", "text", "severity"),
    [
        ("draft-for-comment", "official", "error"),
        ("published", "official", "note"),
        ("published", "restated", "error"),  # the stage of the body is not that of a working text
    ],
)
def test_a_fault_of_drafting_is_a_remark_where_a_body_has_approved_the_text(
    stage: str, text: str, severity: str, tmp_path: Path
) -> None:
    case = next(case for case in CASES if case.group == "forbidden-verb" and case.problems)
    case.write_into(tmp_path)
    cover = next(tmp_path.glob("standards/*/standard.yaml"))
    lines = [
        line for line in cover.read_text(encoding="utf-8").splitlines() if not line.startswith(("stage:", "text:"))
    ]
    cover.write_text("\n".join([*lines, f"stage: {stage}", f"text: {text}", ""]), encoding="utf-8")
    found = [problem for problem in check(read_corpus(tmp_path)) if problem.rule == "forbidden-verb"]
    assert found
    assert {problem.severity for problem in found} == {severity}


def test_matters_of_drafting_stop_no_build_and_broken_promises_do(tmp_path: Path) -> None:
    stopping = {"missing-rights", "classified-text", "orphan-question", "unique-id", "unknown-address", "lost-address"}
    for case in CASES:
        if not case.problems:
            continue
        root = tmp_path / case.group / str(CASES.index(case))
        case.write_into(root)
        found = problems_of(BY_ID[case.group], survey_of(read_corpus(root)))
        assert {stops(problem) for problem in found if problem.severity == "error"} <= {case.group in stopping}
    assert stops(Problem(Place("standards/z.yaml", 1), "is no UTF-8", "yaml-syntax"))


def test_a_defect_that_a_comment_leaves_to_the_body_is_a_note(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.group == "forbidden-verb" and case.problems)
    case.write_into(tmp_path)
    file = tmp_path / "standards" / "garden" / "04-beds.yaml"
    comment = "  comments:\n  - {kind: defect-left, zh: 草案如此。, en: So in the draft.}\n"
    file.write_text(file.read_text(encoding="utf-8") + comment, encoding="utf-8")
    found = [problem for problem in check(read_corpus(tmp_path)) if problem.rule == "forbidden-verb"]
    assert {problem.severity for problem in found} == {"note"}
