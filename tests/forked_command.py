"""A command as a person starts it, in a process of its own: a fork of the tests, which have loaded the modules already.

Folder, arguments, output, exit code and what it leaves behind are those of `python scripts/SCRIPT.py`; an interpreter
that starts and imports everything for each case takes ten times as long. What is about the process itself, such as a
pipe that is closed or a second interpreter that holds a lock, starts one.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]


def run_script(script: str, *arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What `python scripts/SCRIPT.py ARGUMENTS` ends with and prints, started in the folder `cwd`."""
    main: Callable[[], int] = importlib.import_module(f"scripts.{script}").main
    words = [str(ROOT / "scripts" / f"{script}.py"), *map(str, arguments)]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            _become(main, words, cwd, out, err)
        _, status = os.waitpid(child, 0)
        return subprocess.CompletedProcess(words, os.waitstatus_to_exitcode(status), _text(out), _text(err))


def _become(main: Callable[[], int], words: list[str], cwd: Path, out: IO[bytes], err: IO[bytes]) -> None:
    """The rest of the life of the fork: never returns."""
    code: object = 1
    try:
        for number, to in enumerate((os.open(os.devnull, os.O_RDONLY), out.fileno(), err.fileno())):
            os.dup2(to, number)
        sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stderr.reconfigure(encoding="utf-8")
        sys.argv = words
        os.chdir(cwd)
        code = main()
    except SystemExit as ended:
        code = ended.code
        if isinstance(code, str):
            print(code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else int(code is not None))


def _text(written: IO[bytes]) -> str:
    written.seek(0)
    return written.read().decode("utf-8")
