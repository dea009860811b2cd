"""How much of Word files of realistic shapes the reader gets right, kind for kind and file for file.

    python -m tests.from_docx.shapes.command [--into FOLDER] [--missed] [NAME …]

Each file is made by another writer from a text of `tests/cases/word_shapes`; what is true of it comes from that text.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from macros.from_docx import UnreadableFile, read_docx
from macros.from_docx.marks import without_spaces

from . import with_libreoffice, with_npm
from .found import lost, score
from .plan import Planned, plan
from .templates import TemplateWriter
from .truth import Fact, facts
from .typed import AlternatingWriter, ColumnsWriter, LocalWriter, RegulationWriter, TypedWriter

Write = Callable[[list[Planned], Path], Path]


@dataclass(frozen=True, slots=True)
class Shape:
    name: str
    text: str
    "the file of its text"
    write: Write
    language: str = "zh"
    program: str = ""
    "what has to be there for it"

    def is_there(self) -> bool:
        """Whether the program that writes the file is installed."""
        asked = {"LibreOffice": with_libreoffice.is_there, "the npm package docx": with_npm.is_there}
        return asked[self.program]() if self.program else True


SHAPES = (
    Shape("template", "template", lambda blocks, path: TemplateWriter().write(blocks, path)),
    Shape("libreoffice", "libreoffice", with_libreoffice.write, program="LibreOffice"),
    Shape("npm", "npm", with_npm.write, program="the npm package docx"),
    Shape("typed", "typed", lambda blocks, path: TypedWriter().write(blocks, path)),
    Shape("regulation", "regulation", lambda blocks, path: RegulationWriter().write(blocks, path)),
    Shape("bilingual-lines", "bilingual", lambda blocks, path: AlternatingWriter().write(blocks, path), "both"),
    Shape("bilingual-columns", "bilingual", lambda blocks, path: ColumnsWriter().write(blocks, path), "both"),
    Shape("local", "local", lambda blocks, path: LocalWriter().write(blocks, path)),
)


@dataclass(frozen=True, slots=True)
class Result:
    all: dict[str, int]
    "kind → facts of the file"
    missed: dict[str, list[Fact]]
    lost: list[str]
    "texts that stand nowhere and that nothing tells of"
    by_pandoc: int = 0
    "numbers that stand before their text in what pandoc makes of the file"


def measured(shape: Shape, folder: Path) -> Result:
    """Writes the file of the shape and reads it."""
    blocks = plan(shape.text)
    truth = list(facts(blocks, shape.language))
    counted = {kind: sum(one[0] == kind for one in truth) for kind in dict.fromkeys(one[0] for one in truth)}
    path = shape.write(blocks, folder / f"{shape.name}.docx")
    try:
        document = read_docx(path, shape.name)
    except UnreadableFile as refusal:
        print(f"{shape.name}: {refusal}", file=sys.stderr)
        return Result(counted, {kind: [one for one in truth if one[0] == kind] for kind in counted}, [])
    has_behind = any(block.kind == "behind" for block in blocks)
    behind = read_docx(path, "behind", is_behind=True) if has_behind else None
    return Result(counted, score(truth, document, behind), lost(truth, document, behind), _by_pandoc(path, truth))


def _by_pandoc(path: Path, truth: list[Fact]) -> int:
    """Where pandoc is installed: how many numbers of clauses it keeps."""
    pandoc = shutil.which("pandoc")
    if not pandoc:
        return 0
    said = subprocess.run([pandoc, "--to", "plain", "--wrap", "none", str(path)], capture_output=True, check=True)
    lines = [without_spaces(line) for line in said.stdout.decode().splitlines()]
    numbers = [without_spaces(number + text) for kind, number, text in truth if kind == "numbers"]
    return sum(any(line.startswith(number) for line in lines) for number in numbers)


def main() -> int:
    """Print a row a kind, a column a file; with --missed each fact that is not right."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--into", type=Path, help="keep the Word files here")
    parser.add_argument("--missed", action="store_true", help="show what is not right")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.into or Path(scratch)
        shapes = [one for one in SHAPES if one.is_there() and (not options.names or one.name in options.names)]
        results = {shape.name: measured(shape, folder) for shape in shapes}
    missing = {one.program for one in SHAPES if not one.is_there()}
    for program in sorted(missing):
        print(f"{program} is not installed: its file was not made")
    print_table(results)
    for name, result in results.items():
        for missed in result.missed.values() if options.missed else ():
            print(*(f"{name}: {fact}" for fact in missed), sep="\n", end="\n" if missed else "")
        print(
            *(f"{name}: lost without a word: {text}" for text in result.lost), sep="\n", end="\n" if result.lost else ""
        )
    return 0


def print_table(results: dict[str, Result]) -> None:
    kinds = dict.fromkeys(kind for result in results.values() for kind in result.all)
    print("| kind |", " | ".join(results), "| all | % |")
    print("| --- |", " | ".join("---" for _ in results), "| --- | --- |")
    for kind in kinds:
        cells: list[str] = []
        right = total = 0
        for result in results.values():
            count = result.all.get(kind, 0)
            good = count - len(result.missed.get(kind, ()))
            right, total = right + good, total + count
            cells.append(f"{good}/{count}" if count else "")
        print(f"| {kind} |", " | ".join(cells), f"| {right}/{total} | {100 * right / total:.0f} |")
    if shutil.which("pandoc"):
        cells = [f"{result.by_pandoc}/{result.all['numbers']}" for result in results.values()]
        print("| numbers, by pandoc |", " | ".join(cells), "| | |")


if __name__ == "__main__":
    sys.exit(main())
