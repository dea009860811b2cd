"""The Word files of the bundled edition: each says what the YAML beside it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_round_trip import travelling

from macros.clauses.files.store import read_corpus
from macros.clauses.model import Chapter, Standard
from macros.from_docx import read_docx

ROOT = Path(__file__).resolve().parents[2]
CORPUS = read_corpus(ROOT)


@pytest.mark.parametrize("name", [standard.id for standard in CORPUS.standards if standard.kind == "standard"])
def test_the_word_file_of_a_standard_gives_its_clauses_back(name: str) -> None:
    read = read_docx(ROOT / "standards" / name / "source.docx", name)
    wanted = CORPUS.standard(name)
    assert wanted
    assert not [problem for problem in read.problems if problem.severity != "note"]
    assert printed(read.standard) == printed(wanted), f"run `python scripts/export_docx.py {name}`"


def printed(standard: Standard) -> Any:
    """What stands in a Word file of `standard`: its Chinese, without what the editors keep beside it."""
    chapters = tuple(
        Chapter(
            chapter.name,
            tuple(replace(clause, translated_from="", translated_as="", rationale=()) for clause in chapter.clauses),
        )
        for chapter in standard.chapters
    )
    return travelling(replace(standard, chapters=chapters))
