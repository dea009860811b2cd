"""Case tables of `tests/cases/clauses`: one case a line, cells between bars; `#` begins a comment."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "clauses"


def rows(name: str) -> list[list[str]]:
    """The cells of every case of `name.txt`."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
