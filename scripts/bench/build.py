"""What the whole build of the bundled standards costs, by the command that everybody uses. `bench.py` prints it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHANGED = ("standards/store/01-scope.yaml", "This document specifies", "This document lays down")
"a file, words of a clause in it, and what an editor puts in their place"


def print_builds() -> None:
    """A line for a first build, for one after a changed clause, and for one with QR codes."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        for name in ("standards", "checklists"):
            shutil.copytree(ROOT / name, root / name)
        print(f"whole build: {_build(root)}")
        change_a_clause(root)
        print(f"again after one changed clause: {_build(root)}")
        print(f"with an address, which gives QR codes: {_build(root, '--address', 'https://standards.example/')}")


def change_a_clause(root: Path) -> None:
    """Put other words into one clause of the copy in `root`, such as an editor might."""
    file, was, now = CHANGED
    text = (root / file).read_text(encoding="utf-8")
    if was not in text:
        raise SystemExit(f"{file} no longer says {was!r}; name other words in scripts/bench/build.py")
    (root / file).write_text(text.replace(was, now, 1), encoding="utf-8")


def _build(root: Path, *arguments: str) -> str:
    seconds, memory = cost_of_build(root, *arguments)
    return f"{seconds:.1f} CPU s, {memory:.0f} MB"


def cost_of_build(root: Path, *arguments: str) -> tuple[float, float]:
    """CPU seconds, those of its workers included, and peak memory in MB of one run of the command."""
    command = [sys.executable, "scripts/build_site.py", "--from", str(root), "--into", str(root / "site"), *arguments]
    own = os.environ | {"PYTHONPATH": str(ROOT)}  # this checkout, not the one that the environment was made for
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=own, stdout=quiet, stderr=quiet) as building:
        _, status, used = os.wait4(building.pid, 0)
        building.returncode = os.waitstatus_to_exitcode(status)
    if building.returncode:
        raise SystemExit("the bundled standards do not build; `make check` says why")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
