"""The case files of tests/cases/from_docx: numbering rule by rule, typed numbers, structure, front matter, PDF text."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.from_docx import read_docx
from macros.from_docx.flow import paragraphs_of
from macros.from_docx.package import open_package
from macros.from_docx.paragraphs import read_flow
from tests.from_docx.cases import Case, cases
from tests.from_docx.outline import front, outline, problem_lines
from tests.from_docx.word_file import word_file


def name(case: Case) -> str:
    return f"{case.file}: {case.title}"


@pytest.mark.parametrize("case", cases("numbering"), ids=name)
def test_word_prints_these_labels(case: Case, tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", case.body, styles=case.styles, numbering=case.numbering)
    paragraphs = paragraphs_of(read_flow(open_package(path)).blocks)
    labels = [paragraph.label.text if paragraph.label else "-" for paragraph in paragraphs]
    assert [label.replace("\u3000", "□") for label in labels] == case.sections["labels"].split("\n")


@pytest.mark.parametrize("case", cases("typed", "structure", "front-matter", "pdf", "companion", "template"), ids=name)
def test_the_text_becomes_these_clauses(case: Case, tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", case.body, styles=case.styles, numbering=case.numbering)
    document = read_docx(path, "draft")
    if "clauses" in case.sections:
        assert list(outline(document.standard)) == case.sections["clauses"].split("\n")
    if "front" in case.sections:
        assert list(front(document.standard)) == case.sections["front"].split("\n")
    expected = case.sections.get("problems", "")
    assert list(problem_lines(document.problems)) == (expected.split("\n") if expected else [])
