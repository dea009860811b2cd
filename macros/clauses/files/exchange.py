"""A folder or file is exchanged, never absent: the new one stands complete and synced beside the old, then both change
places in one system call.

What is being made has a name of ours (`.tiaowen-new-…`, which git ignores), and so has the old folder where the system
cannot exchange two folders (`.tiaowen-old-…`); `recovery.py` knows both names.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PREFIX = ".tiaowen-"
NEW = f"{PREFIX}new-"
"before the name of what is being made, which 8 more characters follow"
OLD = f"{PREFIX}old-"
"before the name of a folder that has been taken aside for a moment"

_MANY = 100
"files, above which it is quicker to write out the whole file system than each of them"
_AT_WORKING_FOLDER = -100
_EXCHANGE = 2
_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})
"what a system or a file system says that knows no exchange; EPERM is that of a strict sandbox"


@contextmanager
def fresh_folder(folder: Path) -> Iterator[Path]:
    """An empty folder beside `folder`, to be filled and given to `put_folder`; gone at the end, whatever happened."""
    folder = folder.resolve()
    fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f"{NEW}{folder.name}-"))
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def copy_folder(folder: Path, into: Path) -> None:
    """Everything in `folder` but leftovers of ours, copied into the fresh folder `into`."""
    left_out = shutil.ignore_patterns(f"{PREFIX}*")
    shutil.copytree(folder, into, symlinks=True, ignore=left_out, dirs_exist_ok=True)


def put_folder(fresh: Path, folder: Path) -> None:
    """Put `fresh`, made by `fresh_folder(folder)`, in the place of `folder`; what stood there is then at `fresh`.

    OSError where the disk refuses; `folder` is then the old one, whole, unless its own `st_ino` says otherwise.
    """
    folder = folder.resolve()
    take_mode(folder, fresh, new=0o777)
    sync_folder(fresh)
    if folder.exists():
        exchange(fresh, folder)
    else:
        fresh.rename(folder)
    sync(folder.parent)


@contextmanager
def fresh_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to; it takes the place of `path` in one step when the block ends without an error.

    OSError where the disk refuses, or where `path` is a folder or a device; the old file is then whole.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f"{NEW}{path.name}-")
    fresh = Path(name)
    try:
        with os.fdopen(number, "w+b") as file:
            yield file
            file.flush()
            take_mode(path, fresh, new=0o666)
            os.fsync(file.fileno())
        fresh.replace(path)
        sync(path.parent)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def exchange(one: Path, other: Path) -> None:
    """Let two folders change places: in one step, or by way of a lasting name where the system knows no such step."""
    if _exchanged(one, other):
        return
    old = other.with_name(f"{OLD}{other.name}")
    try:
        other.rename(old)
        one.rename(other)
    except BaseException:
        if old.exists() and not other.exists():
            old.rename(other)
        raise
    old.rename(one)


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system could; OSError where it could but would not."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    paths = (_AT_WORKING_FOLDER, os.fsencode(one), _AT_WORKING_FOLDER, os.fsencode(other))
    if rename(*paths, _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


def sync_folder(folder: Path) -> None:
    """See every file and folder below `folder` safely on the disk: many of them in one call where there is one."""
    if sum(len(names) for _, _, names in os.walk(folder)) > _MANY and _all_synced(folder):
        return
    for path, _, names in os.walk(folder, topdown=False):
        for name in names:
            sync(Path(path) / name)
        sync(Path(path))


def _all_synced(folder: Path) -> bool:
    """Whether the system could write out at once what waits for the file system of `folder`."""
    write_out = getattr(ctypes.CDLL(None), "syncfs", None) if os.name == "posix" else None
    number = os.open(folder, os.O_RDONLY) if write_out else -1
    try:
        return write_out is not None and write_out(number) == 0
    finally:
        if write_out:
            os.close(number)


def sync(path: Path) -> None:
    """See one file, or the names in one folder, safely on the disk."""
    if path.is_symlink() or (os.name != "posix" and path.is_dir()):
        return
    number = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def take_mode(old: Path, fresh: Path, new: int) -> None:
    """Give `fresh` the rights of what it replaces, or those of anything `new` here."""
    if old.exists():
        shutil.copymode(old, fresh)
    else:
        mask = os.umask(0)
        os.umask(mask)
        fresh.chmod(new & ~mask)
