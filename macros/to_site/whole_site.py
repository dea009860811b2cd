"""A site is made beside its folder and moved in whole: what is served, packed or uploaded is never half.

A folder is ours when it carries our mark and holds nothing that is not in the list beside it; any other that is not
empty is refused. A symbolic link is switched to the new site, and the one it led to stays.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..clauses.files.exchange import NEW, fresh_folder, put_folder, sync
from ..clauses.files.guarded import REFUSED, Say, Stopped, making
from ..clauses.files.program import typed

MARK, LIST = "build.json", "build-files.txt"
"the mark of a whole site, with its build id; the names of its files, a line each"
_BEFORE_MARKS = ("assets/site/site.mjs", "files/standard.schema.json", "404.html")
"what a site has that was built before there were marks"


@dataclass(frozen=True, slots=True)
class FreshSite:
    """A folder to make a site in."""

    folder: Path
    digests: dict[str, str] = field(default_factory=dict)
    "name → SHA-256 of each file of the site, told by whoever puts it there"


@contextmanager
def made_anew(into: Path, say: Say, spare: Path | None = None) -> Iterator[FreshSite]:
    """A folder to make a site in. When the block ends without an error, it takes the place of `into`, whole.

    It is empty, or what stands at `spare`: there the site that is replaced is laid aside for the next build. Hidden
    files of the folder that is replaced (`.git`, `.well-known`) go with it. Raises Stopped, with the sentence, where
    the folder is not ours, another build is at work, the disk refuses, or the person interrupts.
    """
    place = into.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Stopped(f"{place.parent} cannot be made: {error.strerror}", REFUSED) from error
    with making(into, "build", say):
        if why := why_not_ours(place):
            raise Stopped(why, REFUSED)
        with fresh_folder(place) as fresh:
            if spare:
                _move(spare, fresh)
            site = FreshSite(fresh)
            yield site
            build = _marked(site, _former_assets(place, fresh))
            if why := why_not_ours(place):  # somebody put something there meanwhile
                raise Stopped(why, REFUSED)
            if into.is_symlink():
                _switch(into, place, fresh, build)
            else:
                _keep_hidden(place, fresh)
                put_folder(fresh, place)
                if spare:
                    _move(fresh, spare)


def _move(folder: Path, place: Path) -> None:
    """Put a folder in the place of another one, where the disk can; else both stay."""
    with suppress(OSError):
        if folder.is_dir() and not folder.is_symlink():
            if place.exists():
                shutil.rmtree(place)
            place.parent.mkdir(exist_ok=True)
            folder.rename(place)


def why_not_ours(folder: Path) -> str:
    """The sentence that refuses to put a site in the place of `folder`; empty where nothing can be lost by it."""
    if not folder.exists():
        return ""
    elsewhere = "give --into another folder, or move away what is there"
    if not folder.is_dir():
        return f"{folder} is a file; {elsewhere}"
    if os.path.ismount(folder):
        return f"{folder} is a disk of its own, which cannot be exchanged for another folder; name a folder within it"
    if _listed(folder):
        return _stranger(folder, elsewhere)
    if not any(folder.iterdir()) or all((folder / name).is_file() for name in _BEFORE_MARKS):
        return ""
    return f"{folder} is not empty and holds no site of ours; {elsewhere}"


def why_not_whole(folder: Path) -> str:
    """The sentence that says why `folder` holds no whole site; empty where it does."""
    listed = _listed(folder)
    if not listed:
        return f"{folder} holds no site; build it with {typed('build')}"
    missing = [name for name in sorted(listed) if not (folder / name).is_file()]
    return f"{folder} is not whole, {missing[0]} is missing; build it anew" if missing else ""


def _stranger(folder: Path, elsewhere: str) -> str:
    listed = _listed(folder)
    strange = sorted(name for name in _names(folder) if name not in listed)
    more = f" and {len(strange) - 1} more" if len(strange) > 1 else ""
    return f"{folder} holds {strange[0]}{more}, which no build has put there; {elsewhere}" if strange else ""


def _names(folder: Path) -> Iterator[str]:
    """The files below a folder, but for what is hidden at its top, and our own two."""
    start = len(str(folder)) + 1
    for path, _, names in os.walk(folder):
        above = path[start:].replace(os.sep, "/")
        for name in names:
            relative = f"{above}/{name}" if above else name
            if not relative.startswith(".") and relative not in (MARK, LIST):
                yield relative


def _listed(folder: Path) -> frozenset[str]:
    """The files that the build put into a site; none where the folder is no site of ours."""
    try:
        is_ours = "tiaowen" in json.loads((folder / MARK).read_text(encoding="utf-8"))
        return frozenset((folder / LIST).read_text(encoding="utf-8").splitlines()) if is_ours else frozenset()
    except (OSError, ValueError, TypeError):
        return frozenset()


def _former_assets(old: Path, fresh: Path) -> str:
    """Scripts and styles of the site that is replaced, copied into the new one: pages that are open ask for them."""
    folder = _mark(old).get("assets", "")
    if not re.fullmatch(r"assets/[0-9a-f]{12}", folder) or (fresh / folder).exists() or not (old / folder).is_dir():
        return ""
    shutil.copytree(old / folder, fresh / folder)
    return folder


def _mark(folder: Path) -> dict[str, str]:
    """What the mark of a site says; nothing where there is none."""
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: value for key, value in mark.items() if isinstance(value, str)} if isinstance(mark, dict) else {}


def former_assets(folder: Path) -> str:
    """The folder that a site holds for pages of the build before it alone, with a slash at its end; or nothing."""
    former = _mark(folder).get("former", "")
    return f"{former}/" if former else ""


def _marked(site: FreshSite, former: str) -> str:
    """Put mark and list into a finished site; its build id, which is that of its contents without what is `former`."""
    fresh = site.folder
    contents = hashlib.sha256()
    for name in sorted(site.digests):
        contents.update(name.encode() + b"\0" + bytes.fromhex(site.digests[name]))
    build = contents.hexdigest()[:12]
    names = sorted({*site.digests, *(f"{former}/{name}" for name in (_names(fresh / former) if former else ()))})
    (fresh / LIST).write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    assets = sorted(path.relative_to(fresh).as_posix() for path in fresh.glob("assets/????????????"))
    mark: dict[str, object] = {"tiaowen": 1, "build": build, "files": len(names)}
    mark |= {"assets" if name != former else "former": name for name in assets}
    (fresh / MARK).write_text(json.dumps(mark) + "\n", encoding="utf-8")
    return build


def _keep_hidden(old: Path, fresh: Path) -> None:
    for path in old.iterdir() if old.exists() else ():
        if path.name.startswith(".") and not path.name.startswith(NEW):
            if path.is_dir() and not path.is_symlink():
                shutil.copytree(path, fresh / path.name, symlinks=True)
            else:
                shutil.copy2(path, fresh / path.name, follow_symlinks=False)


def _switch(link: Path, former: Path, fresh: Path, build: str) -> None:
    """Let the link lead to the new site, which gets a name of its own beside the former one; older ones go."""
    place = former.with_name(f"{link.name}-{build}")
    if place != former:
        put_folder(fresh, place)
    is_relative = not link.readlink().is_absolute()
    with tempfile.TemporaryDirectory(dir=link.parent, prefix=f"{NEW}{link.name}-") as scratch:
        fresh_link = Path(scratch) / link.name
        fresh_link.symlink_to(os.path.relpath(place, link.parent.resolve()) if is_relative else place)
        fresh_link.replace(link)
    sync(link.parent)
    for path in former.parent.iterdir():
        is_older = re.fullmatch(re.escape(link.name) + "-[0-9a-f]{12}", path.name) and path not in (former, place)
        if is_older and _listed(path) and not why_not_ours(path):
            shutil.rmtree(path, ignore_errors=True)
