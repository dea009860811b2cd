"""Material for MkDocs beside our build, on the same text: copies of the bundled standards, a page a language.

Usage: python scripts/bench/material.py [SIZE …]

Material makes a page with a heading a clause, its navigation and its search index. Ours makes those, and the clause
pages, check lists, papers, Word files and downloads. Each is a process of its own, one after the other.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from macros.clauses.files.store import read_corpus
from macros.clauses.model import Standard
from macros.clauses.passages import passages
from scripts.bench.build import cost_of_build
from scripts.bench.growth import write_copies

CONFIGURATION = """site_name: Standards
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: [zh, en]}}]
"""


def main() -> int:
    """Print a line a size; 0."""
    for size in map(int, sys.argv[1:] or ("4", "40")):
        with tempfile.TemporaryDirectory() as scratch:
            print(_line(Path(scratch), size), flush=True)
    return 0


def _line(root: Path, size: int) -> str:
    clauses = write_copies(root, size)
    material, theirs = _cost_of_material(root)
    ours, memory = cost_of_build(root)
    files = sum(1 for path in (root / "site").rglob("*") if path.is_file())
    return (
        f"{size} standards, {clauses} clauses: Material {material:.1f} CPU s, {theirs:.0f} MB; "
        f"ours {ours:.1f} CPU s, {memory:.0f} MB, {files} files; ours / Material {ours / material:.1f}"
    )


def _cost_of_material(root: Path) -> tuple[float, float]:
    """CPU seconds and peak memory in MB."""
    folder = root / "material"
    for language in ("zh", "en"):
        (folder / "docs" / language).mkdir(parents=True)
        for standard in read_corpus(root).standards:
            (folder / "docs" / language / f"{standard.id}.md").write_text(_page(standard, language), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Standards\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=quiet, stderr=quiet) as building:
        _, status, used = os.wait4(building.pid, 0)
        building.returncode = os.waitstatus_to_exitcode(status)
    if building.returncode:
        raise SystemExit("Material did not build its pages")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _page(standard: Standard, language: str) -> str:
    lines = [f"# {standard.title.in_language(language)}"]
    for clause in standard.clauses:
        heading = (clause.heading or clause.term).in_language(language)
        lines.append(f"{'#' * min(6, clause.level + 1)} {clause.number} {heading}")
        lines += [one.text.in_language(language) for one in passages(clause) if not (one.is_name or one.is_image)]
    return "\n\n".join(line for line in lines if line.strip()) + "\n"


if __name__ == "__main__":
    sys.exit(main())
