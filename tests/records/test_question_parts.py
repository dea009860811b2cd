"""A question with parts: what a tick and a choice make of its answer, and how a record without ticks is read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

NODE = Path(sys.executable).parent / "node"
ALL = "desk chair lamp"


def told(*cases: tuple[str, str, bool]) -> dict[str, Any]:
    """Each case: what is ticked, which answer is chosen, whether the last thing done was a tick."""
    script = Path(__file__).with_name("parts.mjs")
    put = json.dumps([(ticked.split(), chosen, is_tick) for ticked, chosen, is_tick in cases])
    ran = subprocess.run([str(NODE), str(script)], input=put, capture_output=True, text=True, check=True)
    return dict(json.loads(ran.stdout))


def test_all_ticked_conform_and_one_taken_back_leaves_it_open() -> None:
    cases = (("desk", "", True), (ALL, "", True), (ALL, "fails", True), ("desk", "conforms", True))
    assert told(*cases)["given"] == [["", "desk"], ["conforms", ALL], ["conforms", ALL], ["", "desk"]]


def test_a_choice_ticks_all_or_leaves_the_ticks() -> None:
    cases = (("desk", "conforms", False), ("desk", "fails", False), ("desk", "not-applicable", False), (ALL, "", False))
    assert told(*cases)["given"] == [["conforms", ALL], ["fails", "desk"], ["not-applicable", "desk"], ["", ""]]


def test_an_answer_from_before_there_were_parts_holds_for_all_of_them() -> None:
    assert told()["before"] == ["conforms", ["desk", "chair", "lamp"]]


def test_a_part_that_came_after_the_answer_leaves_it_open() -> None:
    assert told()["short"] == ["", ["desk", "chair"]]


def test_what_is_missing_is_named_where_something_was_ticked() -> None:
    found = told()
    assert (found["failed"], found["untold"]) == (["chair", "lamp"], [])
    assert found["row"] == ["fails", "no · Missing: chair; lamp", ["desk"]]
