"""A change that is not written here: made on a copy of the corpus, and handed out as a patch or as whole files."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_FOLDERS = ("standards", "checklists")


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that a change touches."""

    path: str
    "below the corpus"
    before: str | None
    "None where there is no such file yet"
    after: str


@contextmanager
def copied(root: Path) -> Iterator[Path]:
    """A copy of what the files of the corpus in `root` say, to be changed and thrown away; without its Word files."""
    with TemporaryDirectory() as scratch:
        copy = Path(scratch)
        for name in _FOLDERS:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("*.docx"))
        if (root / "site.yaml").is_file():
            shutil.copy(root / "site.yaml", copy / "site.yaml")
        yield copy


def changed_files(before: Path, after: Path) -> tuple[FileChange, ...]:
    """The YAML files that say another thing in the copy `after` than in the corpus `before`, by their paths."""
    paths = sorted(path.relative_to(after).as_posix() for name in _FOLDERS for path in (after / name).rglob("*.yaml"))
    found = (FileChange(path, _text(before / path), _text(after / path) or "") for path in paths)
    return tuple(change for change in found if change.before != change.after)


def patch_of(changes: Iterable[FileChange]) -> str:
    """The changes as `git apply` and `patch -p1` take them."""
    return "".join(line for change in changes for line in _diff(change))


def _text(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def _diff(change: FileChange) -> Iterator[str]:
    old = "/dev/null" if change.before is None else f"a/{change.path}"
    lines = (_lines(change.before or ""), _lines(change.after))
    for line in difflib.unified_diff(*lines, old, f"b/{change.path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines as a patch counts them: by line feeds alone."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
