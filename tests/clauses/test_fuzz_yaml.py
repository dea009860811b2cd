"""A few mutants of YAML in every run of the tests; `make fuzz` makes as many as one has time for."""

from __future__ import annotations

from pathlib import Path

from tests.clauses.fuzz import fuzz


def test_no_mutant_brings_the_yaml_reader_down(tmp_path: Path) -> None:
    outcomes, faults = fuzz(tmp_path, mutants=200, seed=7)
    assert faults == []
    assert outcomes["with problems"] > 50
