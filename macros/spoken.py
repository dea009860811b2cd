"""In which language a command speaks: what it prints passes the table of sentences, line by line."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TextIO

from .checks.in_chinese import line_in_chinese
from .system_language import system_language

P = ParamSpec("P")
_SPOKEN: ContextVar[str] = ContextVar("spoken", default="")
"the language of the command that is at work"


def spoken(main: Callable[P, int]) -> Callable[P, int]:
    """A command that takes `--language zh|en`, and speaks the language of the system where that is not given."""

    @wraps(main)
    def command(*arguments: P.args, **options: P.kwargs) -> int:
        language = asked_language(_words(arguments))
        if language not in ("zh", "en"):
            print(f"there is no language {language}; write zh or en", file=sys.stderr)
            return 2
        with speaking(language):
            return main(*arguments, **options)

    return command


@contextlib.contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within, every whole line that is printed is said in the language; English is what the program is written in."""
    told = _SPOKEN.set(language)
    try:
        with _translated() if language == "zh" else contextlib.nullcontext():
            yield
    finally:
        _SPOKEN.reset(told)


def spoken_language() -> str:
    """`zh` or `en`: the language of the command that is at work, else what its words name, else that of the system."""
    return _SPOKEN.get() or asked_language(list(sys.argv))


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    out, err = _Translated(sys.stdout), _Translated(sys.stderr)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            yield
        finally:
            out.finish()
            err.finish()


def _words(arguments: tuple[object, ...]) -> list[str]:
    """The words of the command line: those given to `main`, else those of the process."""
    first = arguments[0] if arguments else None
    return first if isinstance(first, list) else sys.argv


def asked_language(words: list[str]) -> str:
    """The language that the words of a command line name, which is taken out of them; else that of the system."""
    for at, word in enumerate(words):
        if word.startswith("--language="):
            del words[at]
            return word.partition("=")[2]
        if word == "--language" and at + 1 < len(words):
            named = words[at + 1]
            del words[at : at + 2]
            return named
    return system_language()


class _Translated(io.TextIOBase):
    """A stream that passes its lines on in Chinese."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = ""

    def write(self, text: str, /) -> int:
        if "\r" in text:  # a line that is written again and again, to show how far the work is
            self._stream.write(text)
            return len(text)
        *lines, self._begun = (self._begun + text).split("\n")
        for line in lines:
            self._stream.write(f"{line_in_chinese(line)}\n")
        return len(text)

    def finish(self) -> None:
        """Pass on what has no line end yet."""
        if self._begun:
            self._stream.write(line_in_chinese(self._begun))
        self._begun = ""

    def flush(self) -> None:
        self._stream.flush()

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()

    @property
    def encoding(self) -> str:  # type: ignore[override]  # a field of the streams of the process
        return self._stream.encoding
