"""The standard of the tests, in `tools/`: one of everything that a clause can hold, in sentences of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.files.store import read_standard
from macros.clauses.model import Standard

FOLDER = Path(__file__).parent


@pytest.fixture
def standard() -> Standard:
    """A lending library of tools, read from its files."""
    return read_standard(FOLDER / "tools", FOLDER, [])
