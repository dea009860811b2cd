"""The files of a site, written over the site before the last: a file that stands there as it should is left alone.

The folder that a build fills is the one that the build before took out of use. What stands in it is believed by the
ledger alone, which has the digest of every file that a build wrote, and by what the disk says of the file: another
size, time or inode than when it was written, and it is written anew. A file that says what it says in the last site is
linked from there.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .clauses.files.guarded import Say
from .site_cache import SitePart, bytes_of, part_of, put_quickly
from .to_site.offline.worker import WORKER, worker_text
from .to_site.site_files import SiteFile
from .to_site.whole_site import FreshSite, made_anew

_TEXTS = frozenset({".html", ".css", ".mjs", ".js", ".json", ".csv", ".svg", ".xml"})
_WORTH_PACKING = 1000
"bytes; below, a packed answer is hardly shorter"

Seen = tuple[int, int, int]
"what tells that a file is still the one that was written: inode, bytes, time of the last change in ns"
Ledger = Mapping[str, tuple[Seen, str]]
"name → what the disk said of the file, and the digest of what was written"


def write_site(files: Iterable[SiteFile], into: Path, say: Say, *, is_packed: bool = False) -> int:
    """Write the files beside the folder `into`, then put them in its place; how many there are.

    With `is_packed`, a `.gz` stands beside every text that is worth it, for servers that hand it out.

    Raises Stopped as `made_anew` does.
    """
    return write_parts((part_of([file]) for file in files), into, say, is_packed=is_packed)


def write_parts(
    parts: Iterable[SitePart], into: Path, say: Say, *, is_packed: bool = False, kept_in: Path | None = None
) -> int:
    """Write the parts of a site as `write_site` does. `kept_in` is a folder for what makes the next build shorter."""
    former, spare = _ledgers(kept_in)
    with made_anew(into, say, kept_in / "former-site" if kept_in else None) as fresh:
        written = _Writing(fresh.folder, _trusted(fresh.folder, spare), into.resolve(), former)
        for part in parts:
            written.put(part)
        written.put(part_of([(WORKER, worker_text(written.digests))]))
        written.clear()
        fresh.digests.update(written.digests)
        if is_packed:
            _pack(fresh)
    if kept_in:
        _note(kept_in, written.ledger, former)
    return len(written.ledger)


@dataclass(slots=True)
class _Writing:
    """A folder while a site is written into it."""

    folder: Path
    standing: Ledger
    "what stands in the folder from an earlier build"
    last_site: Path
    "the site that this one will replace"
    last: Ledger
    "what the last build wrote there"
    ledger: dict[str, tuple[Seen, str]] = field(default_factory=dict)
    "what belongs to this site and is there"
    made: set[str] = field(default_factory=set)

    @property
    def digests(self) -> dict[str, str]:
        return {name: digest for name, (_, digest) in self.ledger.items()}

    def put(self, part: SitePart) -> None:
        """See that the files of a part stand in the folder."""
        missing = {name for name, digest in part.digests.items() if self._stood(name) != digest}
        for name in part.digests.keys() - missing:
            self.ledger[name] = self.standing[name]
        missing = {name for name in missing if not self._linked(name, part.digests[name])}
        for name, content in part.files() if missing else ():
            if name in missing:
                self.ledger[name] = (self._write(name, bytes_of(content)), part.digests[name])

    def _stood(self, name: str) -> str:
        return self.standing[name][1] if name in self.standing else ""

    def _linked(self, name: str, digest: str) -> bool:
        """Take a file of the last site that says the same, and was not touched since; both sites then hold it."""
        seen, told = self.last.get(name, (None, ""))
        if told != digest:
            return False
        standing, target = self.last_site / name, self.folder / name
        try:
            if not stat.S_ISREG((found := standing.lstat()).st_mode) or _seen(found) != seen:
                return False
            self._make_room(target)
            target.hardlink_to(standing)
        except OSError:  # no such file, or a disk that knows no links
            return False
        self.ledger[name] = (seen, told)
        return True

    def _write(self, name: str, content: bytes) -> Seen:
        target = self.folder / name
        self._make_room(target)
        with target.open("xb") as file:
            file.write(content)
            file.flush()
            return _seen(os.fstat(file.fileno()))

    def _make_room(self, target: Path) -> None:
        """A folder for the file, where a file stood; and the other way round. What stood there may be a file of two
        sites, and is never written over."""
        parent = str(target.parent)
        if parent not in self.made:
            for above in (*reversed(target.relative_to(self.folder).parents),):
                if (self.folder / above).is_file():
                    (self.folder / above).unlink()
            target.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(parent)
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what an earlier build put here and this one did not."""
        for name in self.standing.keys() - self.ledger.keys():
            if (self.folder / name).is_file():
                (self.folder / name).unlink()
        used = {""} | {above for name in self.ledger for above in _above(name)}
        for found in sorted(_folders(self.folder) - used, key=len):
            shutil.rmtree(self.folder / found, ignore_errors=True)


def _above(name: str) -> Iterator[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def _trusted(folder: Path, spare: Ledger) -> Ledger:
    """Of the files below a folder those that are as they were written; all else in it is removed."""
    trusted = {}
    for name, entry in _entries(folder):
        noted = spare.get(name)
        if noted and entry.is_file(follow_symlinks=False) and _seen(entry.stat(follow_symlinks=False)) == noted[0]:
            trusted[name] = noted
        else:
            (folder / name).unlink()
    return trusted


def _entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file, and every link, below a folder: its name there, with forward slashes."""
    waiting = [("", str(folder))]
    while waiting:
        prefix, path = waiting.pop()
        for entry in list(os.scandir(path)):
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{prefix}{entry.name}/", entry.path))
            else:
                yield f"{prefix}{entry.name}", entry


def _folders(folder: Path) -> set[str]:
    start = len(str(folder)) + 1
    return {path[start:].replace(os.sep, "/") for path, _, _ in os.walk(folder)}


def _seen(found: os.stat_result) -> Seen:
    return found.st_ino, found.st_size, found.st_mtime_ns


def _ledgers(kept_in: Path | None) -> tuple[Ledger, Ledger]:
    """What the last build wrote, and what the one before it wrote; empty where it is not known."""
    try:
        noted = json.loads((kept_in / "written.json").read_bytes()) if kept_in else []
        last, before = ({name: (tuple(seen), str(digest)) for name, (seen, digest) in one.items()} for one in noted)
    except (OSError, ValueError, TypeError, AttributeError):
        return {}, {}
    return last, before


def _note(kept_in: Path, last: Ledger, before: Ledger) -> None:
    with suppress(OSError):
        kept_in.mkdir(exist_ok=True)
        put_quickly(kept_in / "written.json", json.dumps([last, before], separators=(",", ":")).encode())


def _pack(fresh: FreshSite) -> None:
    """The same bytes whenever the same text is packed: no time, no name."""
    for name in [name for name in fresh.digests if Path(name).suffix in _TEXTS]:
        text = (fresh.folder / name).read_bytes()
        if len(text) > _WORTH_PACKING:
            packed = gzip.compress(text, 9, mtime=0)
            (fresh.folder / f"{name}.gz").write_bytes(packed)
            fresh.digests[f"{name}.gz"] = hashlib.sha256(packed).hexdigest()
