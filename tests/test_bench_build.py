"""The clause that `make bench` changes between two builds."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from macros.checks import check
from macros.clauses.store import read_corpus

ROOT = Path(__file__).resolve().parents[1]


def test_the_clause_it_changes_still_keeps_the_rules(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("bench_build", ROOT / "scripts" / "bench_build.py")
    assert spec and spec.loader
    bench_build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench_build)
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    bench_build.change_a_clause(tmp_path)
    corpus = read_corpus(tmp_path)
    assert corpus.standards != read_corpus(ROOT).standards
    assert [problem for problem in check(corpus) if problem.severity == "error"] == []
