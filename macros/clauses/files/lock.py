"""One writer at a time: a lock that says who holds it and since when, and that dies with its owner."""

from __future__ import annotations

import datetime
import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .exchange import PREFIX

_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


class Busy(Exception):  # noqa: N818 - the name is what happened
    """Another command holds the lock; the message is the sentence for the person who has to wait."""


def lock_inside(folder: Path) -> Path:
    """Where the lock of a folder of data stands."""
    return folder / f"{PREFIX}lock"


def lock_beside(path: Path) -> Path:
    """Where the lock of a file or folder stands that is made anew as a whole."""
    return path.with_name(f"{PREFIX}lock-{path.name}")


@contextmanager
def alone(lock: Path, command: str) -> Iterator[None]:
    """Hold the lock while `command` (a noun: `import`) works. Busy where another does; OSError where none can stand.

    The system frees the lock of a process that ended, however it ended: a file left by it is no lock.
    """
    number = _locked(lock)
    try:
        os.truncate(number, 0)
        os.write(number, json.dumps({"command": command, "process": os.getpid(), "since": _now()}).encode())
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        os.close(number)


def _locked(lock: Path) -> int:
    """The open file, locked, and still the one that stands at this path."""
    while True:
        number = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if not _lock(number):
                raise Busy(_owner(lock))
            if lock.exists() and lock.stat().st_ino == os.fstat(number).st_ino:
                return number
        except BaseException:
            os.close(number)
            raise
        os.close(number)


def _lock(number: int) -> bool:
    """Whether the file is ours alone now; yes also where the file system knows no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(number, 1 << 20, os.SEEK_SET)  # beyond the text, which others may read
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
            os.lseek(number, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True


def _owner(lock: Path) -> str:
    try:
        held = json.loads(lock.read_text(encoding="utf-8"))
        return (
            f"another {held['command']} is running since {held['since']} (process {held['process']}); "
            "wait until it has ended, then try again"
        )
    except (OSError, ValueError, KeyError, TypeError):
        return f"another command is at work ({lock}); wait until it has ended, then try again"


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
