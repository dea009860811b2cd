"""The empty check list as a Word file."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from macros.clauses.store import read_corpus
from macros.to_docx import checklist_docx_bytes

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("id", ["incubator", "park", "service-center", "store"])
def test_every_question_has_a_row_with_boxes(id: str) -> None:
    corpus = read_corpus(ROOT)
    standard, checklist = corpus.standard(id), corpus.checklist(id)
    assert standard and checklist
    made = checklist_docx_bytes(standard, checklist, corpus.measures)
    assert made == checklist_docx_bytes(standard, checklist, corpus.measures)
    document = docx.Document(io.BytesIO(made))
    cover, questions = document.tables
    rows = [[cell.text for cell in row.cells] for row in questions.rows]
    assert [row[1] for row in rows] == ["序号", *(str(serial) for serial in range(1, len(checklist.questions) + 1))]
    assert {question.ask.zh for question in checklist.questions} == {
        row[2].split("\n")[0].rpartition("（")[0] for row in rows[1:]
    }
    assert all(row[3:6] == ["□"] * 3 for row in rows[1:])
    assert cover.rows[2].cells[1].text == standard.title.zh
