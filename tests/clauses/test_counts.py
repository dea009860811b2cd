"""One count for one thing, in the number that English wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.counts import corpus_counts, counted, problem_counts
from macros.clauses.files.store import read_corpus
from macros.clauses.problem import Place, Problem
from macros.to_site.words.site import counted_word

EVERYTHING = Path(__file__).resolve().parents[1] / "cases" / "everything"


def test_a_corpus_is_counted_with_its_companions() -> None:
    assert corpus_counts(read_corpus(EVERYTHING)) == "2 standards, 6 clauses, 3 questions"


def test_problems_are_counted_by_their_weight() -> None:
    problems = [Problem(Place(), "x", "rule", severity=severity) for severity in ("error", "note", "note")]
    assert problem_counts(problems) == "1 error, 0 warnings, 2 notes"


def test_one_is_one_and_none_are_many() -> None:
    assert counted({"clause": 1, "link": 0, "question": 2}) == "1 clause, 0 links, 2 questions"
    assert counted({"list entry": 1, "clause": 2}) == "1 list entry, 2 clauses"
    assert counted({"list entry": 2}) == "2 list entries"


@pytest.mark.parametrize(
    ("key", "count", "language", "written"),
    [
        ("feed-added", 1, "en", "1 clause added"),
        ("feed-added", 2, "en", "2 clauses added"),
        ("feed-added", 1, "zh", "新增1条"),
        ("count-clauses", 1, "en", "1 clause"),
        ("count-questions", 0, "en", "0 check questions"),
        ("count-questions", 1, "en", "1 check question"),
        ("number-table-same", 1, "en", "1 clause, no number changed"),
        ("feed-removed", 1, "en", "1 removed"),
    ],
)
def test_a_counted_word_stands_in_the_number_that_its_count_wants(
    key: str, count: int, language: str, written: str
) -> None:
    assert counted_word(key, count, language) == written
