"""What is typed in the field of a figure, and a measured answer whose clause, threshold or measure changed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from macros.clauses.blocks import Text
from macros.clauses.checklist import Condition, Measure, Threshold
from macros.clauses.thresholds import threshold_fingerprint

NODE = Path(sys.executable).parent / "node"
CASES = Path(__file__).parents[1] / "cases/records/figures.txt"


def told(cases: list[list[str]]) -> dict[str, Any]:
    script = Path(__file__).with_name("figures.mjs")
    ran = subprocess.run([str(NODE), str(script)], input=json.dumps(cases), capture_output=True, text=True, check=True)
    return dict(json.loads(ran.stdout))


def test_figures_are_read_with_their_unit_or_refused_with_the_reason() -> None:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    cases = [[part.strip() for part in line.split(" | ")] for line in lines]
    assert len(cases) > 20
    for case, read in zip(cases, told([case[:3] for case in cases])["read"], strict=True):
        assert read == case[3], case


def test_a_measured_answer_is_reviewed_when_its_clause_or_threshold_changed() -> None:
    assert told([])["review"] == {
        "same": False,
        "clause": True,
        "threshold": True,
        "note": True,
        "held": False,
        "unjudged": False,
    }


def test_the_fingerprint_of_a_threshold_changes_with_bound_and_measure_and_not_with_english() -> None:
    def of(bound: float, label: str = "面积", english: str = "area") -> str:
        measure = Measure(id="area", label=Text(label, english), unit=Text("m²", "m²"), kind="number")
        return threshold_fingerprint(Threshold("all", (Condition("area", "min", bound),)), [measure])

    assert of(200.0) == of(200.0, english="floor area")
    assert len({of(200.0), of(300.0), of(200.0, label="使用面积")}) == 3
