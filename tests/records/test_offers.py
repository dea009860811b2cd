"""What was answered at another list is offered in the direction that holds, and the record says where it came from."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NODE = Path(sys.executable).parent / "node"
MET, HALF, UNMET = {"a": "conforms", "b": "conforms"}, {"a": "conforms", "b": "fails"}, {"a": "fails", "b": "fails"}


def told(*cases: tuple[str, dict[str, str]]) -> dict[str, Any]:
    script = Path(__file__).with_name("elsewhere.mjs")
    ran = subprocess.run([str(NODE), str(script)], input=json.dumps(cases), capture_output=True, text=True, check=True)
    return dict(json.loads(ran.stdout))


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("same-subject", ["", "", "", "", "nothing"]),
        ("stricter", ["conforms", "", "", "", "nothing"]),
        ("laxer", ["", "", "", "", "nothing"]),
    ],
)
def test_an_answer_covers_the_laxer_clause_and_no_other(relation: str, expected: list[str]) -> None:
    given: list[dict[str, str]] = [MET, HALF, UNMET, {"a": "conforms"}, {}]
    assert told(*((relation, answers) for answers in given))["offered"] == expected


def test_what_is_taken_says_where_it_came_from_and_leaves_what_stood_here() -> None:
    assert told()["taken"] == [
        "conforms",
        "x y",
        "mine",
        "own\nsaw a\nsaw b",
        "2026-11-19",
        {
            "assessment": "one",
            "standard": "park",
            "questions": "a b",
            "label": "Park 7.2.1",
            "took": "answer evidence seenOn",
            "answered": "2026-11-20T08:00:00.000Z",
        },
    ]


def test_a_clause_on_the_same_subject_gives_evidence_and_a_laxer_one_nothing() -> None:
    evidence = "evidence seenOn"
    assert told()["took"] == [f"answer {evidence}", evidence, evidence, ""]


def test_it_says_so_as_long_as_something_stands_as_it_was_taken() -> None:
    found = told()
    assert found["left"] == ["answer evidence seenOn", "answer evidence seenOn", "evidence seenOn", ""]
    assert found["typed"] == ""


def test_paper_and_file_carry_it() -> None:
    found = told()
    assert "（answer, evidence from Park 7.2.1, 2026-11-20）" in found["row"]
    assert found["back"] == [[], "Park 7.2.1", "figure"]


def test_only_assessments_of_the_same_organisation_and_site_count() -> None:
    found = told()
    assert (found["site"], found["alone"]) == (["one", "two"], ["four"])
    assert found["figures"] == [["area", "200"]]
