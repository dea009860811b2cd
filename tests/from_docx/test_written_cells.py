"""What is written can be read: words that YAML takes for something else come back as text, and pass the schema."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.blocks import Table
from macros.clauses.files.store import read_corpus
from macros.clauses.files.writing import write_standard
from tests.from_docx.word_file import p, read, table, tr

CELLS = ("yes", "no", "on", "off", "Y", "n", "true", "null", "~", "1e5", "1_000", "0x1F", "012", "1:20", "2026-11-28")
CELLS += (
    ".5",
    "-18",
    "+3",
    "=1+1",
    "- a",
    "a: b",
    "# a",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a",
    "{a}",
    "[a]",
    "'a'",
    '"a"',
)
CELLS += ("> a", "| a", "? a", "a <b>", "^{a}", "[^9]", "\\n", "a\u2028b")


def test_every_cell_comes_back_as_it_was(tmp_path: Path) -> None:
    document = read(tmp_path, p("1 范围"), table(*(tr(cell, "值") for cell in CELLS)))
    write_standard(document.standard, tmp_path / "standards" / "draft")
    corpus = read_corpus(tmp_path)
    found = corpus.standard("draft")
    assert found is not None
    grid = next(block for clause in found.clauses for block in clause.body if isinstance(block, Table))
    assert [row[0].text.zh for row in grid.rows] == [*CELLS]
    found_there = [problem for problem in corpus.problems if "draft/0" in problem.place.file]
    assert [problem.rule for problem in found_there] == ["hidden-character"]  # a warning of U+2028
    assert {problem.severity for problem in found_there} == {"warning"}


@pytest.mark.parametrize("text", ["yes", "1e5", "2026-11-28", "第1章: 茶", "- 茶"])
def test_a_paragraph_comes_back_as_it_was(text: str, tmp_path: Path) -> None:
    document = read(tmp_path, p("1 范围"), p(f"值为 {text}"), p(text))
    write_standard(document.standard, tmp_path / "standards" / "draft")
    found = read_corpus(tmp_path).standard("draft")
    assert found is not None
    assert found.clauses[0].body == document.standard.clauses[0].body


def test_a_next_line_sign_is_a_line_break(tmp_path: Path) -> None:
    document = read(tmp_path, p("1 范围"), p("甲\u0085乙"))
    assert [block.text.zh for block in document.standard.clauses[0].body] == ["甲\n乙"]
