"""`pytest --update-cases`: expected lines are written as they come out, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from case_updates import CaseUpdates

TABLE = "# language | text | found\n\nzh | 花床 | one\nzh | 土层 |\n"
SECTIONS = "=== one\n--- text\n花床\n--- problems\nold\n\n=== two\n--- text\n土层\n\n=== three\n--- text\n水\n"


def test_without_the_option_a_difference_fails(tmp_path: Path) -> None:
    updates = CaseUpdates(False)
    with pytest.raises(AssertionError, match="`pytest --update-cases` writes what comes out"):
        updates.row(tmp_path / "table.txt", ["zh", "花床"], "one", "two")
    assert list(updates.write()) == []


def test_with_it_the_row_is_written_and_shown_as_a_difference(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text(TABLE, encoding="utf-8")
    updates = CaseUpdates(True)
    updates.row(path, ["zh", "花床"], "one", "two")
    updates.row(path, ["zh", "土层"], "", "")
    (difference,) = updates.write()
    assert "-zh | 花床 | one\n+zh | 花床 | two" in difference
    assert path.read_text(encoding="utf-8") == TABLE.replace("one", "two")


def test_a_section_is_written_or_added_in_its_case(tmp_path: Path) -> None:
    path = tmp_path / "cases.txt"
    path.write_text(SECTIONS, encoding="utf-8")
    updates = CaseUpdates(True)
    updates.section(path, "one", "problems", "old", "new\nlines")
    updates.section(path, "two", "problems", "", "added")
    list(updates.write())
    expected = SECTIONS.replace("old", "new\nlines").replace("土层\n\n", "土层\n--- problems\nadded\n\n")
    assert path.read_text(encoding="utf-8") == expected
