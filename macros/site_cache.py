"""What was built before and has not changed: files kept by the digest of all that they are made of.

Safe to delete at any time. A digest covers the program itself, so that another version finds nothing of the old one.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from .clauses.files.program import ASSETS, FRAME, PACKAGE, PROGRAM
from .digests import Digests
from .to_site.site_files import SiteFile

FOLDER = ".tiaowen-cache"
_CONFIGURATIONS = (PROGRAM / "mkdocs.yml", PROGRAM / "docs" / "mkdocs.en.yml")


@dataclass(frozen=True, slots=True)
class SitePart:
    """Files that are made together, known by their digests; what stands in them is read where somebody asks for it."""

    digests: Mapping[str, str]
    "name → SHA-256 of the contents"
    files: Callable[[], Iterable[SiteFile]]


def part_of(files: Iterable[SiteFile]) -> SitePart:
    """The part of these files."""
    made = list(files)
    return SitePart({name: hashlib.sha256(bytes_of(content)).hexdigest() for name, content in made}, lambda: made)


def bytes_of(content: str | bytes) -> bytes:
    """What a file holds."""
    return content.encode() if isinstance(content, str) else content


class SiteCache:
    """The kept files of one corpus, in a folder of it. Where the folder cannot be written, nothing is kept."""

    def __init__(self, root: Path, opened: tuple[type, ...] = ()) -> None:
        """`opened` are the values whose digests are those of their fields."""
        self._folder = root / FOLDER
        self.digests = Digests(opened)
        self._used: set[str] = set()

    def part(self, made_of: object, make: Callable[[], Iterable[SiteFile]]) -> SitePart:
        """The files that `make` gives, from the cache where they were made of the same."""
        if kept := self.kept_part(made_of, make):
            return kept
        made = part_of(make())
        self._put(self._folder / f"{self._key(made_of)}.files", _packed(made))
        return made

    def kept_part(self, made_of: object, make: Callable[[], Iterable[SiteFile]]) -> SitePart | None:
        """The files that are kept, if there are any; `make` is asked where they are damaged."""
        key = self._key(made_of)
        self._used.add(key)
        kept = self._kept(key)
        return None if kept is None else SitePart(kept, lambda: self._contents(key) or make())

    def text(self, made_of: object, make: Callable[[], str]) -> str:
        """The text that `make` gives, from the cache where it was made of the same."""
        key = self.digests.of(made_of)
        if kept := self.kept_bytes(key):
            return kept.decode()
        made = make()
        self.keep_bytes(key, made.encode())
        return made

    def kept_bytes(self, key: bytes) -> bytes | None:
        """What is kept under a digest; None where nothing is, or where it is damaged."""
        path = self._path(key)
        with suppress(OSError):
            said, _, content = path.read_bytes().partition(b"\n")
            if hashlib.sha256(content).hexdigest().encode() == said:
                return content
        return None

    def keep_bytes(self, key: bytes, content: bytes) -> None:
        """Keep `content` under a digest."""
        self._put(self._path(key), hashlib.sha256(content).hexdigest().encode() + b"\n" + content)

    def _path(self, key: bytes) -> Path:
        name = hashlib.sha256(program_digest() + key).hexdigest()
        self._used.add(name)
        return self._folder / f"{name}.value"

    def _key(self, made_of: object) -> str:
        return hashlib.sha256(program_digest() + self.digests.of(made_of)).hexdigest()

    def forget_others(self) -> None:
        """Delete what the build that ends here did not ask for."""
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if path.suffix in (".files", ".value") and path.stem not in self._used:
                path.unlink(missing_ok=True)

    def _kept(self, key: str) -> dict[str, str] | None:
        """The names and digests of kept files; None where there are none, or where they are damaged."""
        with suppress(OSError, ValueError), (self._folder / f"{key}.files").open("rb") as file:
            said, head = file.readline().strip(), file.readline()
            length = os.fstat(file.fileno()).st_size - file.tell()
            if hashlib.sha256(head).hexdigest().encode() == said:
                listed = json.loads(head)
                return {name: told for name, told, _, _ in listed} if length == sum(one[3] for one in listed) else None
        return None

    def _contents(self, key: str) -> list[SiteFile] | None:
        """The kept files; None where one of them does not say what it said."""
        with suppress(OSError, ValueError), (self._folder / f"{key}.files").open("rb") as file:
            file.readline()
            files: list[SiteFile] = []
            for name, told, is_text, length in json.loads(file.readline()):
                content = file.read(length)
                if hashlib.sha256(content).hexdigest() != told:
                    return None
                files.append((name, content.decode() if is_text else content))
            return files
        return None

    def _put(self, path: Path, content: bytes) -> None:
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            ignored = self._folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text("*\n", encoding="utf-8")
            put_quickly(path, content)


def put_quickly(path: Path, content: bytes) -> None:
    """Put `content` in the place of a kept file, whole or not at all; not seen safely on the disk, for it says itself
    whether it is what was kept. OSError where the disk refuses."""
    with NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}-", delete=False) as file:
        try:
            file.write(content)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink()
            raise


def _packed(part: SitePart) -> bytes:
    """Digest of the next line; names, digests and lengths as JSON; the contents. No pickle: a corpus may come from
    anybody."""
    files = dict(part.files())
    contents = {name: bytes_of(content) for name, content in files.items()}
    listed = [
        (name, part.digests[name], isinstance(files[name], str), len(content)) for name, content in contents.items()
    ]
    head = json.dumps(listed).encode() + b"\n"
    return hashlib.sha256(head).hexdigest().encode() + b"\n" + head + b"".join(contents.values())


@cache
def program_digest() -> bytes:
    """The digest of the program: code, templates, frame, elements, styles and the configuration of MkDocs."""
    total = hashlib.sha256()
    for path in sorted({*PACKAGE.rglob("*"), *FRAME.rglob("*"), *ASSETS.rglob("*"), *_CONFIGURATIONS}):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(path.relative_to(PROGRAM).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.digest()
