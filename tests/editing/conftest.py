"""The corpus that the tests of the editing page change."""

from __future__ import annotations

from pathlib import Path

import pytest
from garden_to_edit import write_garden


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_garden(tmp_path)
