"""Whole builds of 4, 40, 120 … standards by the command that everybody uses: copies of the bundled ones with new ids.

Usage: python scripts/bench/growth.py [SIZE …]

A line a size: CPU ms a clause, peak memory, files, then the same again after one changed clause.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from scripts.bench.build import change_a_clause, cost_of_build

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("incubator", "park", "service-center", "store")
LEFT_OUT = shutil.ignore_patterns("editions", "ledger.yaml", "successions.yaml", "pilot*", "source.docx")


def main() -> int:
    """Print the lines; 0."""
    for size in map(int, sys.argv[1:] or ("4", "40", "120")):
        with tempfile.TemporaryDirectory() as scratch:
            print(_line(Path(scratch), size), flush=True)
    return 0


def _line(root: Path, size: int) -> str:
    clauses = write_copies(root, size)
    first, memory = cost_of_build(root)
    files = sum(1 for path in (root / "site").rglob("*") if path.is_file())
    change_a_clause(root)
    again, _ = cost_of_build(root)
    per_clause = first / clauses * 1000
    cost = f"{first:.1f} CPU s, {per_clause:.2f} ms a clause, {memory:.0f} MB, {files} files; again {again:.1f} s"
    return f"{size} standards, {clauses} clauses: {cost}"


def write_copies(root: Path, size: int) -> int:
    """Write a corpus of `size` standards into `root`; how many clauses it has."""
    for name in ("standards", "checklists"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "site.yaml", root)
    for number in range(4, size):
        base = NAMES[number % 4]
        new = f"{base}-{number // 4}"
        shutil.copytree(root / "standards" / base, root / "standards" / new, ignore=LEFT_OUT)
        _rename(root / "standards" / new / "standard.yaml", root / "standards" / new / "standard.yaml", "id", new)
        _rename(root / "checklists" / f"{base}.yaml", root / "checklists" / f"{new}.yaml", "standard", new)
    chapters = (root / "standards").glob("*/[0-9]*.yaml")
    return sum(len(re.findall(r"(?m)^- id:", path.read_text(encoding="utf-8"))) for path in chapters)


def _rename(source: Path, target: Path, key: str, value: str) -> None:
    text = source.read_text(encoding="utf-8")
    target.write_text(re.sub(rf"(?m)^{key}: .*", f"{key}: {value}", text, count=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
