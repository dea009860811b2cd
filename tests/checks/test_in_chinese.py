"""Every sentence of the rules has a Chinese form, and every form of check gives the same problems."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from corpus_cases import corpus_cases

from macros.checks import RULES
from macros.checks.formats import FORMATS, as_annotations, as_json, as_sarif, sentence
from macros.checks.in_chinese import page_in_chinese, said_in_chinese, sentence_in_chinese
from macros.clauses.problem import Place, Problem

_LINE = re.compile(r"(?P<place>[^:]+(?::\d+)?): (?P<said>.*) \[(?P<rule>[a-z0-9-]+)\](?: warning| note)?")


def _told() -> Iterator[tuple[str, str]]:
    """Every message with its hint that a case of the rules or of reading expects, once, with its rule."""
    for case in (*corpus_cases("checks/*.txt"), *corpus_cases("clauses/reading.txt")):
        for line in case.problems:
            if found := _LINE.fullmatch(line):
                yield found["said"], found["rule"]


def _parted(said: str) -> Iterator[tuple[str, str]]:
    """Message and hint, where a bracket may be part of either."""
    if said.endswith(")"):
        yield from ((said[: at.start()], said[at.end() : -1]) for at in re.finditer(r" \(", said))
    yield said, ""


@pytest.mark.parametrize(("said", "rule"), sorted(set(_told())))
def test_a_sentence_of_a_rule_is_told_in_chinese(said: str, rule: str) -> None:
    told = [(said_in_chinese(message, rule), hint and said_in_chinese(hint, rule)) for message, hint in _parted(said)]
    assert any(message and (hint or not parted[1]) for (message, hint), parted in zip(told, _parted(said), strict=True))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_every_rule_has_its_page_in_chinese(rule) -> None:  # type: ignore[no-untyped-def] # a module of the list
    page = page_in_chinese(rule.RULE)
    assert all(re.search("[\u4e00-\u9fff].*。”?$", text) for text in (page.what, page.why, page.mend))
    cited = re.findall(r"GB/T 1\.1—2020|GB/T 15834—2011|GB/T 15835—2011|GB 3100", rule.__doc__ or "")
    assert all(number in f"{page.what}{page.why}{page.mend}" for number in cited)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_the_two_pages_of_a_rule_cite_the_same_clauses(rule) -> None:  # type: ignore[no-untyped-def]
    page = page_in_chinese(rule.RULE)
    english = set(re.findall(r"(?<![\d.])[5-9]\.\d+", re.sub(r"\s+", " ", (rule.__doc__ or "").split("\nWhy:")[1])))
    assert set(re.findall(r"(?<![\d.])[5-9]\.\d+", page.why)) >= english


def test_a_gap_in_small_letters_is_a_word_and_one_in_capitals_is_not() -> None:
    assert said_in_chinese("a note of 4.2 makes a requirement, 应", "misplaced-provision") == "4.2的注里有要求（应）"
    hint = "write `provision: requirement` or `recommendation`"
    assert said_in_chinese(hint, "question-provision") == "写`provision: requirement`或`recommendation`"


def test_what_is_not_known_is_told_in_english() -> None:
    problem = Problem(Place("a.yaml", 3), "something new", "unit", "do this", "warning")
    assert sentence_in_chinese(problem) == "a.yaml:3: 警告：something new（do this） [unit]"


PROBLEMS = (
    Problem(Place("standards/garden/04-beds.yaml", 5), "4 says 应当", "forbidden-verb", "write 应"),
    Problem(Place("standards/a,b:c.yaml"), "4 writes 5%\n6%", "unit", "", "note"),
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_json_and_sarif_hold_every_problem(language: str) -> None:
    entries = json.loads(as_json(PROBLEMS, language))
    assert [(entry["file"], entry["line"], entry["rule"]) for entry in entries] == [
        (problem.place.file, problem.place.line, problem.rule) for problem in PROBLEMS
    ]
    [run] = json.loads(as_sarif(PROBLEMS, language))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [problem.rule for problem in PROBLEMS]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [place["region"]["startLine"] for place in places] == [5, 1]


def test_an_annotation_is_one_line_and_its_signs_are_escaped() -> None:
    first, second = as_annotations(PROBLEMS, "en").splitlines()
    assert first == "::error file=standards/garden/04-beds.yaml,line=5,title=forbidden-verb::4 says 应当 (write 应)"
    assert second == "::notice file=standards/a%2Cb%3Ac.yaml,line=1,title=unit::4 writes 5%25%0A6%25"


def test_the_forms_that_check_offers_are_named() -> None:
    assert set(FORMATS) == {"json", "sarif", "github"}
    assert sentence(PROBLEMS[0], "zh") == (
        "standards/garden/04-beds.yaml:5: 错误：4用了“应当”（改为“应”） [forbidden-verb]"
    )
