"""Resolve the dependencies of pyproject.toml and write them, with hashes, to scripts/requirements/. Usage: make lock"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMPILE = [
    "--quiet",
    "--strip-extras",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
]


def main() -> int:
    """Write site.txt (what the site needs) and tests.txt (what tests need on top)."""
    if len(sys.argv) > 1:
        print(__doc__, file=sys.stderr)
        return 2
    for name, extra in (("site", []), ("tests", ["--extra", "tests"])):
        target = f"scripts/requirements/{name}.txt"
        command = [sys.executable, "-m", "piptools", "compile", *COMPILE, *extra, "-o", target, "pyproject.toml"]
        subprocess.run(command, cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
