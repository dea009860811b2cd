"""What an interrupted command left behind: finished, undone or swept away, and told in one line each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from .exchange import NEW, OLD, PREFIX, sync
from .lock import Busy, alone, lock_inside
from .together import THEN, settle, waiting_files

_RANDOM = 8
"characters that `tempfile` puts after the name of what is being made"


def corpus_recovered(standards: Path, *, is_locked: bool = False) -> list[str]:
    """Put the data of `standards` and of the check lists beside it in order; a sentence for each thing that was done.

    Does nothing while another command is at work there, unless the lock is ours, or where the disk refuses: the data
    are whole all the same.
    """
    folders = list(_folders(standards))
    if not any(_left(folder, "") or [*waiting_files(folder)] for folder in folders):
        return []
    if is_locked:
        return _in_order(standards, folders)
    try:
        with alone(lock_inside(standards), "recovery"):
            return _in_order(standards, folders)
    except (Busy, OSError):
        return []


def _in_order(standards: Path, folders: list[Path]) -> list[str]:
    """First the folders, by which those that wait for them are judged."""
    done = [sentence for folder in folders for sentence in recovered(folder)]
    present = {path for path in standards.iterdir() if path.is_dir() and not path.name.startswith(PREFIX)}
    for path in [one for folder in folders for one in waiting_files(folder)]:
        name = path.name.removeprefix(THEN).partition("-")[2]
        if settle(path, present):
            done.append(f"{path.with_name(name)}: finished what an interrupted command had begun")
        else:
            done.append(f"{path.parent}: 1 left over from an interrupted command removed")
    return done


def recovered(folder: Path, name: str = "") -> list[str]:
    """Put in order what was left in `folder` of the file or folder `name`, or of any; a sentence for each thing."""
    done, swept = [], 0
    for path in _left(folder, name):
        place = path.with_name(path.name.removeprefix(OLD))
        if path.name.startswith(OLD) and not place.exists():
            path.rename(place)
            sync(folder)
            done.append(f"{place}: put back as it was before a command was interrupted")
        else:
            swept += _is_swept(path)
    if swept:
        done.append(f"{folder}: {swept} left over from an interrupted command removed")
    return done


def _folders(standards: Path) -> Iterator[Path]:
    yield from (folder for folder in (standards, standards.parent / "checklists") if folder.is_dir())
    for path in sorted(standards.glob("*/")):
        yield from (folder for folder in (path, path / "editions") if folder.is_dir())


def _left(folder: Path, name: str) -> list[Path]:
    try:
        return sorted((path for path in folder.iterdir() if _is_left(path.name, name)), reverse=True)
    except OSError:
        return []


def _is_left(found: str, name: str) -> bool:
    """Whether a name is one of ours: in reverse order `old` stands first, and is judged before what is new goes."""
    if not name:
        return found.startswith((NEW, OLD))
    is_new = found.startswith(f"{NEW}{name}-") and len(found) == len(f"{NEW}{name}-") + _RANDOM
    return is_new or found == f"{OLD}{name}"


def _is_swept(path: Path) -> bool:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
        return True
    return False
