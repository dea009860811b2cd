"""What the files of a corpus said when they were read, from the cache of the build, while they say the same."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from .clauses.problem import Problem
from .kept_values import StrangeValueError, value_bytes, value_of
from .site_cache import SiteCache

T = TypeVar("T")
MOST_BYTES = 50_000_000
"of the files of one value; larger ones are read each time, by the reader that knows what is too much"


@dataclass(frozen=True, slots=True)
class KeptReading:
    """The memory of `macros.clauses.files.store.read_corpus`, in the cache of a corpus."""

    root: Path
    cache: SiteCache

    def read(self, kind: str, files: Sequence[Path], read: Callable[[list[Problem]], T], problems: list[Problem]) -> T:
        """What `read` makes of the files, with what it tells of them."""
        said = self._said(kind, files)
        value, found = self._kept(said) or self._fresh(kind, files, said, read)
        problems += found
        if said:
            self.cache.digests.know(value, said)
        return cast(T, value)

    def _kept(self, said: bytes) -> tuple[object, tuple[Problem, ...]] | None:
        content = self.cache.kept_bytes(said) if said else None
        try:
            kept = value_of(content) if content else None
        except StrangeValueError:
            return None
        return kept if isinstance(kept, tuple) and len(kept) == 2 else None

    def _fresh(
        self, kind: str, files: Sequence[Path], said: bytes, read: Callable[[list[Problem]], T]
    ) -> tuple[T, tuple[Problem, ...]]:
        found: list[Problem] = []
        value = read(found)
        if said and said == self._said(kind, files):  # nobody saved one of them meanwhile
            self.cache.keep_bytes(said, value_bytes((value, tuple(found))))
        return value, tuple(found)

    def _said(self, kind: str, files: Sequence[Path]) -> bytes:
        """The digest of what the files say, and of their names; nothing where they cannot be read, or are too large."""
        total = hashlib.sha256(kind.encode())
        try:
            if sum(path.stat().st_size for path in files) > MOST_BYTES:
                return b""
            for path in sorted(files):
                name = path.relative_to(self.root).as_posix()
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                total.update(f"{name}\0{path.is_symlink()}\0{content}\0".encode())
        except OSError:
            return b""
        return total.digest()
