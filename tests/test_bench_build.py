"""The clause that `make bench` changes between two builds."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.checks import check
from macros.clauses.files.store import read_corpus
from scripts.bench.build import change_a_clause

ROOT = Path(__file__).resolve().parents[1]


def test_the_clause_it_changes_still_keeps_the_rules(tmp_path: Path) -> None:
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    change_a_clause(tmp_path)
    corpus = read_corpus(tmp_path)
    assert corpus.standards != read_corpus(ROOT).standards
    assert [problem for problem in check(corpus) if problem.severity == "error"] == []
