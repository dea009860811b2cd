"""The real files, read in place: four drafts and the drafting notes of one. Nothing of them is copied here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from macros.from_docx import ImportedDocument, read_docx

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "sources"
STANDARDS = ("incubator", "park", "service-center", "store")
DOCUMENTS = (*STANDARDS, "incubator-drafting-notes")


@cache
def imported(name: str) -> ImportedDocument:
    return read_docx(source(name), name)


def source(name: str) -> Path:
    """The Word file; skips the test, saying why, where the folder is not at hand."""
    path = FOLDER / f"{name}.docx"
    if not path.exists():
        pytest.skip(f"the source texts are not at hand: no {path.name} in ../shared/sources")
    return path
