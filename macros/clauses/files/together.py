"""A folder and files that stand elsewhere change together: both or neither, also when the process is killed.

What the files shall say is complete beside them, under a name that tells the folder by its number on the disk
(`.tiaowen-then-NUMBER-NAME`), before the folder is exchanged in one step. Whoever comes after can tell from the folder
that stands there whether that step was taken: then they take their places, else they are swept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from .exchange import PREFIX, copy_folder, fresh_folder, put_folder, sync
from .writing import replace_text

THEN = f"{PREFIX}then-"
_THEN = re.compile(rf"{re.escape(THEN)}(\d+)-(.+)")


def write_together(folder: Path, texts: Mapping[Path, str]) -> None:
    """Put the texts in place of their files, some of which stand in `folder`. OSError where the disk refuses."""
    if len(texts) == 1:
        for path, text in texts.items():
            replace_text(path, text)
    elif texts:
        folder = folder.resolve()
        inside = {path: text for path, text in texts.items() if path.resolve().is_relative_to(folder)}
        with fresh_folder(folder) as fresh:
            copy_folder(folder, fresh)
            for path, text in inside.items():
                (fresh / path.resolve().relative_to(folder)).write_bytes(text.encode())
            put_together(fresh, folder, {path: text for path, text in texts.items() if path not in inside})


def put_together(fresh: Path, folder: Path, texts: Mapping[Path, str]) -> None:
    """Put `fresh`, made by `fresh_folder(folder)`, in the place of `folder`, and the texts in place of their files.

    OSError where the disk refuses: then all is as it was, or all is written.
    """
    number = fresh.stat().st_ino
    waiting = [path.with_name(f"{THEN}{number}-{path.name}") for path in texts]
    try:
        for path, text in zip(waiting, texts.values(), strict=True):
            replace_text(path, text)
        put_folder(fresh, folder)
    finally:
        for path in waiting:
            settle(path, {folder.resolve()})


def waiting_files(folder: Path) -> Iterator[Path]:
    """What waits in `folder` for another folder to be exchanged."""
    yield from sorted(path for path in folder.glob(f"{THEN}*") if _THEN.fullmatch(path.name))


def settle(waiting: Path, folders: set[Path]) -> bool:
    """Let a file take its place where one of the folders is the one it waited for; else it goes. Whether it did."""
    match = _THEN.fullmatch(waiting.name)
    if not match or not waiting.exists():
        return False
    is_due = any(folder.exists() and folder.stat().st_ino == int(match[1]) for folder in folders)
    if is_due:
        waiting.replace(waiting.with_name(match[2]))
    else:
        waiting.unlink()
    sync(waiting.parent)
    return is_due
