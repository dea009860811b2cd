"""How far long work has come: one line that renews itself on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

FEW = 20
"standards of which nothing is said: they are done before one has read it"
SECONDS = 10
"between two lines where no terminal is"


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
        left = (now - start) / count * (total - count)
        line = f"{count} of {total} standards, {left:.0f} s left" if count < total else f"{total} standards"
        print(
            f"\r\x1b[K{line}" if is_terminal else line,
            end="\n" if count == total or not is_terminal else "",
            file=stream,
            flush=True,
        )

    return done
