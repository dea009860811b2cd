"""Expected lines of the case files: compared with what comes out, or written anew on `pytest --update-cases`.

Two forms: tables, a case a line with its result in the last cell; and cases with sections, `=== name`, `--- section`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

CASES = Path(__file__).resolve().parent / "cases"


class CaseUpdates:
    """What has to be changed in case files; nothing is written before all tests have run."""

    def __init__(self, is_on: bool) -> None:
        self._is_on = is_on
        self._changes: dict[Path, list[Callable[[str], str]]] = {}

    def row(self, path: Path, given: list[str], expected: str, found: str) -> None:
        """The last cell of the row that begins with the cells `given`."""
        old, new = (re.sub(r" +$", "", " | ".join([*given, cell])) for cell in (expected, found))
        self._compare(
            path, expected, found, lambda text: _with_line(text, [*given, expected], new if old != new else old)
        )

    def section(self, path: Path, case: str, section: str, expected: str, found: str) -> None:
        """A section of a case; where it is missing, nothing is expected."""
        self._compare(path, expected, found, lambda text: _with_section(text, case, section, found))

    def _compare(self, path: Path, expected: str, found: str, change: Callable[[str], str]) -> None:
        if self._is_on and expected != found:
            self._changes.setdefault(path, []).append(change)
        else:
            assert found == expected, f"not as in {path.name}; `pytest --update-cases` writes what comes out"

    def write(self) -> Iterator[str]:
        """Writes the files and tells what changed."""
        for path, changes in self._changes.items():
            before = after = path.read_text(encoding="utf-8")
            for change in changes:
                after = change(after)
            path.write_text(after, encoding="utf-8")
            lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "before", path.name, "", "", 1, "")
            yield "\n".join(lines)


def _with_line(text: str, cells: list[str], new: str) -> str:
    lines = text.split("\n")
    at = next(at for at, line in enumerate(lines) if [cell.strip() for cell in line.split("|")] == cells)
    return "\n".join([*lines[:at], new, *lines[at + 1 :]])


def _with_section(text: str, case: str, section: str, body: str) -> str:
    whole = re.search(rf"^=== {re.escape(case)}\n.*?(?=^=== |\Z)", text, re.M | re.S)
    if not whole:
        raise ValueError(f"there is no case {case}")
    old = whole.group()
    part = re.search(rf"^--- {re.escape(section)}\n.*?(?=^--- |\s*\Z)", old, re.M | re.S)
    written = f"--- {section}\n{body}"
    new = (
        old.replace(part.group(), written + "\n" * part.group().endswith("\n"), 1)
        if part
        else f"{old.rstrip()}\n{written}\n\n"
    )
    return text.replace(old, new, 1)
