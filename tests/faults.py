"""A command with a fault at its n-th touch of the disk: the disk refuses, the person interrupts, the process is killed.

The command runs in a fork of the tests, so that a kill is a kill and a thousand points cost no thousand interpreters.
Only touches below the folder of the case count: opening, writing, renaming, exchanging, removing, making a folder,
syncing. A write that is stopped has written half.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import re
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.clauses.files import exchange

FAULTS = ("error", "interrupt", "kill")
_EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.symlink", "shutil.rmtree")
CRASHED = 70


@dataclass(frozen=True, slots=True)
class Ended:
    """How the command ended."""

    code: int
    "its exit code; minus the signal where it was killed"
    told: str
    touches: tuple[str, ...]
    "what it touched, in order: the event and the line of ours that asked for it"


def run(command: Callable[[], int], folder: Path, at: int = -1, fault: str = "", *, can_exchange: bool = True) -> Ended:
    """Run the command in a fork, with the fault at touch number `at` (from 0)."""
    with tempfile.TemporaryDirectory() as scratch:
        told, touched = Path(scratch) / "told", Path(scratch) / "touched"
        child = os.fork()
        if child == 0:
            _in_child(command, _Touches(str(folder), at, fault), told, touched, can_exchange)
        _, status = os.waitpid(child, 0)
        lines = tuple(touched.read_text().splitlines()) if touched.exists() else ()
        return Ended(os.waitstatus_to_exitcode(status), told.read_text(), lines)


def _in_child(command: Callable[[], int], touches: _Touches, told: Path, touched: Path, can_exchange: bool) -> None:
    code = CRASHED
    try:
        sys.stdout = sys.stderr = told.open("w", buffering=1)
        if not can_exchange:
            exchange._exchanged = lambda one, other: False
        touches.install()
        code = command()
        touches.folder = "/nowhere"
        if touches.at < 0:
            touched.write_text("\n".join(touches.seen))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


class _Touches:
    """Counts what touches the disk, and raises or kills when its turn has come."""

    def __init__(self, folder: str, at: int, fault: str) -> None:
        self.folder, self.at, self.fault = folder, at, fault
        self.seen: list[str] = []
        self.count = 0

    def touch(self, event: str) -> None:
        if self.at < 0:
            self.seen.append(f"{event} {_asked_by()}")
        self.count += 1
        if self.count - 1 != self.at:
            return
        if self.fault == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) if self.fault == "error" else KeyboardInterrupt

    def is_ours(self, path: object) -> bool:
        return isinstance(path, (str, bytes, os.PathLike)) and os.fsdecode(path).startswith(self.folder)

    def install(self) -> None:
        sys.addaudithook(self._hear)
        for name in ("fsync", "write", "sendfile"):
            self._wrap(os, name, name)
        self._wrap(exchange, "_exchanged", "exchange", is_after=True)
        opened = io.open

        def open_counted(file: Any, *arguments: Any, **options: Any) -> Any:
            made = opened(file, *arguments, **options)
            return _Written(made, self) if made.writable() and (isinstance(file, int) or self.is_ours(file)) else made

        io.open = builtins.open = open_counted  # type: ignore[assignment]

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _EVENTS and any(self.is_ours(one) for one in arguments[:2]):
            is_read = event == "open" and not (arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR)
            self.touch("read" if is_read else event)

    def _wrap(self, module: Any, name: str, event: str, is_after: bool = False) -> None:
        real = getattr(module, name)

        def counted(*arguments: Any, **options: Any) -> Any:
            self.touch(event)
            result = real(*arguments, **options)
            if is_after:
                self.touch(f"{event} done")
            return result

        setattr(module, name, counted)


class _Written:
    """A file whose every write is a touch of the disk."""

    def __init__(self, file: Any, touches: _Touches) -> None:
        self._file, self._touches = file, touches

    def write(self, text: Any) -> Any:
        try:
            self._touches.touch("write")
        except BaseException:
            self._file.write(text[: len(text) // 2])
            raise
        return self._file.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Written:
        return self

    def __exit__(self, *stopped: object) -> None:
        self._file.close()


def _asked_by() -> str:
    """The innermost line of the project that asked."""
    frame = sys._getframe(2)
    while frame and not any(part in frame.f_code.co_filename for part in ("/macros/", "/scripts/")):
        frame = frame.f_back  # type: ignore[assignment]
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}" if frame else "?"


def state(folder: Path) -> dict[str, bytes]:
    """The files below a folder, leftovers of ours left out; a link counts as what it leads to."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = {path: path.relative_to(folder).as_posix() for path in paths}
    return {name: path.read_bytes() for path, name in names.items() if ".tiaowen-" not in name}


def leftovers(folder: Path) -> list[str]:
    """What is named as ours and is neither a lock nor what is kept for the next build."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob(".tiaowen-*"))
    return sorted(name for name in found if not re.search(r"\.tiaowen-(?:lock|cache)", name))


def copied(folder: Path, into: Path) -> Path:
    shutil.rmtree(into, ignore_errors=True)
    return Path(shutil.copytree(folder, into, symlinks=True))
