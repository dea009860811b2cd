"""How far long work has come: one line that renews itself on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from .checks.in_chinese import line_in_chinese
from .spoken import spoken_language

FEW = 20
"standards of which nothing is said: they are done before one has read it"
SECONDS = 10
"between two lines where no terminal is"
SURE = 2
"seconds of work from which the time that is left can be told"


def progress(total: int, stream: TextIO = sys.stderr) -> Callable[[int], None]:
    """A function that is told how many standards are done, and says so, with the time left."""
    start = told = time.monotonic()
    is_terminal = stream.isatty()

    def done(count: int) -> None:
        nonlocal told
        now = time.monotonic()
        if total <= FEW or (now - told < (0.2 if is_terminal else SECONDS) and count < total):
            return
        told = now
        line = _line(count, total, now - start)
        said = line_in_chinese(line) if spoken_language() == "zh" else line
        print(
            f"\r\x1b[K{said}" if is_terminal else said,
            end="\n" if count == total or not is_terminal else "",
            file=stream,
            flush=True,
        )

    return done


def _line(count: int, total: int, seconds: float) -> str:
    if count == total:
        return f"{total} standards"
    if seconds < SURE:
        return f"{count} of {total} standards"
    return f"{count} of {total} standards, {seconds / count * (total - count):.0f} s left"
