"""Resolve the dependencies of pyproject.toml for every platform and write them, with hashes, to scripts/requirements/.

Usage: make lock
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMPILE = ["--quiet", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"]


def main() -> int:
    """Write site.txt (what the site needs) and tests.txt (what the tests need on top of it)."""
    if len(sys.argv) > 1:
        print(__doc__, file=sys.stderr)
        return 2
    extras: dict[str, list[str]] = {"site": [], "tests": ["--extra", "tests"]}
    for name, extra in extras.items():
        target = f"scripts/requirements/{name}.txt"
        command = [sys.executable, "-m", "uv", "pip", "compile", *COMPILE, *extra, "pyproject.toml", "-o", target]
        subprocess.run([*command, "--custom-compile-command", "make lock"], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
