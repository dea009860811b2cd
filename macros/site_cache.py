"""What was built before and has not changed: files kept by the digest of all that they are made of.

Safe to delete at any time. A digest covers the program itself, so that another version finds nothing of the old one.
"""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from .clauses.files.program import PROGRAM
from .clauses.files.writing import replace_bytes
from .to_site.site_files import SiteFile

FOLDER = ".tiaowen-cache"
_PROGRAM_FILES = ("macros/**/*.py", "tiaowen/**/*.py", "**/templates/*", "docs/.overrides/**/*", "docs/assets/**/*")


class SiteCache:
    """The kept files of one corpus, in a folder of it. Where the folder cannot be written, nothing is kept."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._used: set[str] = set()

    def files(self, made_of: object, make: Callable[[], Iterable[SiteFile]]) -> Iterator[SiteFile]:
        """The files that `make` gives, from the cache where they were made of the same."""
        key = digest(made_of)
        self._used.add(key)
        kept = self._kept(key)
        if kept is None:
            kept = list(make())
            self._keep(key, kept)
        yield from kept

    def has(self, made_of: object) -> bool:
        """Whether files made of the same are kept."""
        return self._kept(digest(made_of)) is not None

    def forget_others(self) -> None:
        """Delete what the build that ends here did not ask for."""
        for path in self._folder.glob("*.files") if self._folder.is_dir() else ():
            if path.stem not in self._used:
                path.unlink(missing_ok=True)

    def _kept(self, key: str) -> list[SiteFile] | None:
        path = self._folder / f"{key}.files"
        try:
            content = path.read_bytes()
        except OSError:
            return None
        if hashlib.sha256(content[32:]).digest() != content[:32]:
            return None
        return list(_unpacked(content[32:]))

    def _keep(self, key: str, files: list[SiteFile]) -> None:
        content = _packed(files)
        try:
            self._folder.mkdir(exist_ok=True)
            ignored = self._folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text("*\n", encoding="utf-8")
            replace_bytes(self._folder / f"{key}.files", hashlib.sha256(content).digest() + content)
        except OSError:
            return


def _packed(files: list[SiteFile]) -> bytes:
    """Names and lengths as JSON in the first line, then the contents. No pickle: a corpus may come from anybody."""
    contents = [(name, content.encode() if isinstance(content, str) else content) for name, content in files]
    kinds = [isinstance(content, str) for _, content in files]
    head = [(name, is_text, len(content)) for (name, content), is_text in zip(contents, kinds)]
    return json.dumps(head).encode() + b"\n" + b"".join(content for _, content in contents)


def _unpacked(packed: bytes) -> Iterator[SiteFile]:
    head, _, contents = packed.partition(b"\n")
    start = 0
    for name, is_text, length in json.loads(head):
        content = contents[start : start + length]
        yield name, content.decode() if is_text else content
        start += length


def digest(made_of: object) -> str:
    """The digest of a value and of the program."""
    return hashlib.sha256(program_digest() + pickle.dumps(made_of, protocol=5)).hexdigest()


@cache
def program_digest() -> bytes:
    """The digest of the program: code, templates, frame, elements and styles."""
    paths = sorted({path for pattern in _PROGRAM_FILES for path in PROGRAM.glob(pattern) if path.is_file()})
    total = hashlib.sha256()
    for path in paths:
        if "__pycache__" not in path.parts:
            total.update(path.relative_to(PROGRAM).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.digest()
