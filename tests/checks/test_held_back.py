"""One slip is one line: what hangs on a file that cannot be read is counted, not told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.checks import check
from macros.clauses.files.store import read_corpus

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_bundled_corpus_holds_nothing_back(corpus: Path) -> None:
    assert not [problem for problem in check(read_corpus(corpus)) if problem.rule == "held-back"]


@pytest.mark.parametrize(
    "slip",
    [
        lambda path: path.write_text(path.read_text(encoding="utf-8").replace("- id", "\t- id", 1), encoding="utf-8"),
        lambda path: path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030")),
        lambda path: path.rename(path.with_suffix(".yml")),
    ],
    ids=["tab", "encoding", "ending"],
)
def test_a_chapter_that_cannot_be_read_is_one_error(corpus: Path, slip) -> None:  # type: ignore[no-untyped-def] # a lambda of the table
    before = [problem for problem in check(read_corpus(corpus)) if problem.severity == "error"]
    slip(next((corpus / "standards" / "park").glob("04-*.yaml")))
    problems = check(read_corpus(corpus))
    assert len([problem for problem in problems if problem.severity == "error"]) == len(before) + 1
    [held] = [problem for problem in problems if problem.rule == "held-back"]
    assert held.severity == "note"
    assert "findings hang on files that cannot be read" in held.message


def test_what_hangs_on_a_file_that_can_be_read_is_told(corpus: Path) -> None:
    next((corpus / "standards" / "park").glob("04-*.yaml")).unlink()
    rules = {problem.rule for problem in check(read_corpus(corpus))}
    assert "orphan-question" in rules
    assert "held-back" not in rules
