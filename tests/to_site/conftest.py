"""The bundled standards, indexed once for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.files.store import read_corpus, read_standard
from macros.clauses.model import Standard
from macros.to_site.library import Library, library

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tests" / "to_docx"


@pytest.fixture(scope="session")
def books() -> Library:
    return library(read_corpus(ROOT))


@pytest.fixture(scope="session")
def tools() -> Standard:
    """One of everything that a clause can hold."""
    return read_standard(TOOLS / "tools", TOOLS, [])
