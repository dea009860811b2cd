"""How long an editor waits for a saved clause: `serve` over copies of the bundled standards, several savings each.

Usage: python scripts/bench/saved.py [SIZE …]

A line a size: seconds from the saved file to the page that shows it, middle and most, asked for every 20 ms.
"""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

from scripts.bench.build import CHANGED
from scripts.bench.growth import ROOT, write_copies

SAVINGS = 5
PAGE = "en/store/"
PATIENCE = 600
"seconds"


def main() -> int:
    """Print the lines; 0."""
    for size in map(int, sys.argv[1:] or ("4", "40")):
        with tempfile.TemporaryDirectory() as scratch:
            root = Path(scratch)
            clauses = write_copies(root, size)
            waits = _waits(root)
            print(f"{size} standards, {clauses} clauses: {statistics.median(waits):.2f} s, at most {max(waits):.2f} s")
    return 0


def _waits(root: Path) -> list[float]:
    port = _free_port()
    command = [sys.executable, "scripts/serve_site.py", "--from", str(root), "--at", f"127.0.0.1:{port}"]
    own = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as serving:
        try:
            address = f"http://127.0.0.1:{port}/{PAGE}"
            _wait_for(address, CHANGED[1])
            return [_wait_after_saving(root, address, saving) for saving in range(SAVINGS)]
        finally:
            serving.terminate()


def _wait_after_saving(root: Path, address: str, saving: int) -> float:
    path, was = root / CHANGED[0], CHANGED[1]
    words = f"This document, saved for the {saving + 1}th time, specifies"
    before = was if saving == 0 else f"This document, saved for the {saving}th time, specifies"
    text = path.read_text(encoding="utf-8")
    start = time.perf_counter()
    path.write_text(text.replace(before, words, 1), encoding="utf-8")
    _wait_for(address, words)
    return time.perf_counter() - start


def _wait_for(address: str, words: str) -> None:
    """Ask until the page says the words, as a reader sees them."""
    for _ in range(PATIENCE * 50):
        with suppress(OSError), urllib.request.urlopen(address) as answer:
            if words in answer.read().decode():
                return
        time.sleep(0.02)
    raise SystemExit(f"{address} never said {words!r}")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


if __name__ == "__main__":
    sys.exit(main())
