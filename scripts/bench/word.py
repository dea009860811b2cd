"""Reading Word files beside pandoc: a draft of 729 paragraphs and a text of 227 pages, CPU time and numbers kept.

Usage: python scripts/bench/word.py

Both files are made of the bundled standards. What pandoc costs includes its start; ours is a call in a running program.
A number is kept where a line of the plain text begins with it and goes on with the heading or sentence that has it.
Without pandoc on the path its columns are left out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from macros.clauses.blocks import Paragraph
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Chapter, Clause, Standard
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"729 paragraphs": 729, "227 pages": 5_520}
"of the second, the paragraphs of text that fill 227 pages of A4 as LibreOffice sets them"
RUNS = 3


def main() -> int:
    """Print a line for each file; 0."""
    print("| file | clauses below chapters | ours, CPU s | pandoc, CPU s | numbers kept, ours | pandoc |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as scratch:
        for name, paragraphs in SIZES.items():
            path = Path(scratch) / "long.docx"
            standard = _long(paragraphs)
            path.write_bytes(docx_bytes(standard))
            print(_line(name, path, standard.clauses), flush=True)
    return 0


def _long(paragraphs: int) -> Standard:
    """A standard of so many paragraphs, numbered on: chapters, each with headings and clauses of bundled sentences."""
    (park,) = (one for one in read_corpus(ROOT).standards if one.id == "park")
    texts = [block.text for one in park.clauses for block in one.body if isinstance(block, Paragraph)]
    clauses: list[Clause] = []
    for at in range(paragraphs):
        chapter, clause = divmod(at, 25)
        head = "要求" if clause else f"第{chapter + 1}类服务"
        number = f"{chapter + 1}" + (f".{clause}" if clause else "")
        body = () if not clause else (Paragraph(texts[at % len(texts)]),)
        heading = replace(texts[0], zh=head, en="") if not clause else replace(texts[0], zh="", en="")
        clauses.append(Clause(f"c{at}", number, heading=heading, body=body))
    chapters = [
        Chapter(f"{at // 25 + 1:02d}-chapter", tuple(clauses[at : at + 25])) for at in range(0, len(clauses), 25)
    ]
    return replace(park, chapters=tuple(chapters))


def _line(name: str, path: Path, clauses: tuple[Clause, ...]) -> str:
    read_docx(path, "long")
    ours, document = min((_timed(path) for _ in range(RUNS)), key=lambda one: one[0])
    wanted = [(one.number, _text(one)) for one in clauses if one.body]  # a chapter stands in the contents list too
    found = {(one.number, _text(one)) for one in document.clauses}
    kept = sum(one in found for one in wanted)
    theirs, said = _pandoc(path)
    lines = {_tight(line) for line in said.splitlines()}
    by_pandoc = sum(number + _tight(text) in lines for number, text in wanted)
    cells = (f"{theirs:.2f}", f"{by_pandoc} of {len(wanted)}") if said else ("", "")
    return f"| {name} | {len(wanted)} | {ours:.2f} | {cells[0]} | {kept} of {len(wanted)} | {cells[1]} |"


def _text(clause: Clause) -> str:
    first = clause.body[0] if clause.body and isinstance(clause.body[0], Paragraph) else None
    return clause.heading.zh or (first.text.zh if first else "")


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _timed(path: Path) -> tuple[float, Standard]:
    start = time.process_time()
    document = read_docx(path, "long")
    return time.process_time() - start, document.standard


def _pandoc(path: Path) -> tuple[float, str]:
    """CPU seconds and the plain text; nothing where pandoc is not installed."""
    pandoc = shutil.which("pandoc")
    if not pandoc:
        return 0.0, ""
    before = os.times()
    done = subprocess.run(
        [pandoc, "--from", "docx", "--to", "plain", "--wrap", "none", str(path)], capture_output=True, check=True
    )
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, done.stdout.decode()


if __name__ == "__main__":
    sys.exit(main())
