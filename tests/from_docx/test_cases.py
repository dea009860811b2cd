"""The case files of tests/cases/from_docx: numbering rule by rule, typed numbers, structure, front matter, PDF text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from case_updates import CaseUpdates

from macros.from_docx import read_docx
from macros.from_docx.flow import paragraphs_of
from macros.from_docx.package import open_package
from macros.from_docx.paragraphs import read_flow
from tests.from_docx.cases import FOLDER, Case, cases
from tests.from_docx.outline import front, outline, problem_lines
from tests.from_docx.word_file import word_file


def name(case: Case) -> str:
    return f"{case.file}: {case.title}"


@pytest.mark.parametrize("case", cases("numbering"), ids=name)
def test_word_prints_these_labels(case: Case, tmp_path: Path, case_updates: CaseUpdates) -> None:
    path = word_file(tmp_path / "draft.docx", case.body, styles=case.styles, numbering=case.numbering)
    paragraphs = paragraphs_of(read_flow(open_package(path)).blocks)
    labels = [paragraph.label.text if paragraph.label else "-" for paragraph in paragraphs]
    compare(case, "labels", [label.replace("\u3000", "□") for label in labels], case_updates)


@pytest.mark.parametrize(
    "case", cases("typed", "structure", "front-matter", "pdf", "companion", "rules", "template"), ids=name
)
def test_the_text_becomes_these_clauses(case: Case, tmp_path: Path, case_updates: CaseUpdates) -> None:
    path = word_file(tmp_path / "draft.docx", case.body, styles=case.styles, numbering=case.numbering)
    document = read_docx(path, "draft")
    if "clauses" in case.sections:
        compare(case, "clauses", outline(document.standard), case_updates)
    if "front" in case.sections:
        compare(case, "front", front(document.standard), case_updates)
    compare(case, "problems", problem_lines(document.problems), case_updates)


def compare(case: Case, section: str, found: Iterable[str], case_updates: CaseUpdates) -> None:
    path = FOLDER / f"{case.file}.txt"
    case_updates.section(path, case.title, section, case.sections.get(section, ""), "\n".join(found))
