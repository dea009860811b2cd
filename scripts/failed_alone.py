"""Run again, one after the other, what failed while two browsers were at work, and name what passes alone: it is flaky.

Usage: make test
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FAILED = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"


def main() -> int:
    """0: all passed alone; else what pytest says."""
    before = failed()
    command = [sys.executable, "-m", "pytest", "--last-failed", "--last-failed-no-failures", "none"]
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if flaky := sorted(before - failed()):
        print(f"{len(flaky)} flaky, failed beside others and passed alone:", *flaky, sep="\n  ")
    return code


def failed() -> set[str]:
    """What failed in the last run, by name."""
    return set(json.loads(FAILED.read_text(encoding="utf-8"))) if FAILED.exists() else set()


if __name__ == "__main__":
    sys.exit(main())
