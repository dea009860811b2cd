"""What a command that writes does around its work: alone, after the recovery, with a true word when it was stopped."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec

from .lock import Busy, alone, lock_beside, lock_inside
from .recovery import corpus_recovered, recovered

P = ParamSpec("P")
Say = Callable[[str], object]
"how the command tells a person something beside its result"

REFUSED, INTERRUPTED = 2, 130


def refused(*sentences: str) -> int:
    """Say, a sentence a line, why a command is not done, where no result is looked for; the exit code for it."""
    print(*sentences, sep="\n", file=sys.stderr)
    return REFUSED


class Stopped(Exception):  # noqa: N818 - the name is what happened
    """The work came to no good end; the message is the sentence for it, and says truly what stands on the disk."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code
        "exit code of the command"


def plainly(main: Callable[P, int]) -> Callable[P, int]:
    """A command that ends with a sentence and an exit code where it is stopped, and with no traceback."""

    @wraps(main)
    def command(*arguments: P.args, **options: P.kwargs) -> int:
        try:
            code = main(*arguments, **options)
            sys.stdout.flush()
            return code
        except BrokenPipeError:
            # whoever reads has seen enough: `check | head`
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 0
        except Stopped as stopped:
            print(stopped, file=sys.stderr)
            return stopped.code
        except KeyboardInterrupt:
            print("interrupted", file=sys.stderr)
            return INTERRUPTED
        except OSError as error:
            print(f"the disk refuses: {reason(error)}", file=sys.stderr)
            return REFUSED

    return command


@contextmanager
def changing_corpus(standards: Path, targets: Sequence[Path], command: str, say: Say) -> Iterator[None]:
    """Around whatever reads the data of `standards`, and then writes the folders and files `targets` of it.

    Raises Stopped where another command is at work, the disk refuses, or the person interrupts.
    """
    with _stopped_truly(targets), alone(lock_inside(standards), command):
        for sentence in corpus_recovered(standards, is_locked=True):
            say(sentence)
        try:
            yield
        except (OSError, KeyboardInterrupt):
            corpus_recovered(standards, is_locked=True)
            raise


@contextmanager
def making(target: Path, command: str, say: Say) -> Iterator[None]:
    """Around whatever makes the file or folder `target` anew. Raises Stopped as `changing_corpus` does."""
    place = target.resolve()
    if not place.parent.is_dir():
        raise Stopped(f"{target} cannot be written: there is no folder {place.parent}", REFUSED)
    with _stopped_truly([target]), alone(lock_beside(place), command):
        for sentence in recovered(place.parent, place.name):
            say(sentence)
        try:
            yield
        except (OSError, KeyboardInterrupt):
            recovered(place.parent, place.name)
            raise


@contextmanager
def _stopped_truly(targets: Sequence[Path]) -> Iterator[None]:
    before = [_identity(target) for target in targets]
    try:
        yield
    except Busy as busy:
        raise Stopped(str(busy), REFUSED) from busy
    except KeyboardInterrupt as interrupt:
        raise Stopped(f"interrupted; {_standing(targets, before)}", INTERRUPTED) from interrupt
    except BrokenPipeError:
        raise  # whoever reads has seen enough, and the disk refuses nothing
    except OSError as error:
        if isinstance(error, FileExistsError) and error.errno is None:
            raise  # the writer refuses, not the disk
        raise Stopped(f"the disk refuses: {reason(error)}; {_standing(targets, before)}", REFUSED) from error


def reason(error: OSError) -> str:
    """Why the disk refused, and where: never `None`."""
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list) and error.args[0]:
        return str(error.args[0][0][-1])
    what = error.strerror or str(error) or type(error).__name__
    return f"{error.filename}: {what}" if error.filename else what


def _standing(targets: Sequence[Path], before: Sequence[object]) -> str:
    """What stands at the targets now, told by what the disk says of them."""
    now = [_identity(target) for target in targets]
    gone = [target for target, old, new in zip(targets, before, now) if old and not new]
    changed = [target for target, old, new in zip(targets, before, now) if old != new and new]
    if gone:
        return f"{_named(gone)} lies beside its place under a name of ours, and the next command puts it back"
    if not changed:
        return "nothing was written, all is as it was"
    if len(changed) == len(targets):
        return f"{_named(changed)} {'is' if len(changed) == 1 else 'are'} written, whole"
    return f"{_named(changed)} {'is' if len(changed) == 1 else 'are'} written, the rest is as it was; run it again"


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(path.as_posix() for path in paths)


def _identity(path: Path) -> object:
    """What tells a folder or file from the one that takes its place; None where nothing stands."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
