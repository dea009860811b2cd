#!/usr/bin/env python3
"""Read the Word file of a standard into a folder of YAML files, one clause after the other.

Reads the numbers as Word prints them, computed or typed, and lists what an editor should look at.

  python scripts/import_docx.py draft.docx --standard park
  python scripts/import_docx.py draft.docx --standard park --replace

The folder is written whole or not at all. Save the file as .docx first: .doc, PDF and web pages cannot be read.
Exit code 0: imported. 2: the file cannot be read or the folder is in the way; nothing was written.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from macros.clauses.ids import KEY
from macros.clauses.model import ListEntry, Standard, Table, blocks_of
from macros.clauses.problem import Problem
from macros.clauses.writing import write_standard
from macros.from_docx import UnreadableFile, read_docx


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    folder = options.into / options.standard
    if not KEY.fullmatch(options.standard):
        return _refuse(f"{options.standard} is no name for a folder; use lower-case letters, digits and hyphens")
    try:
        document = read_docx(options.file, options.standard)
        write_standard(document.standard, folder, replace=options.replace)
    except UnreadableFile as problem:
        return _refuse(str(problem))
    except FileExistsError:
        return _refuse(
            f"{folder} holds a standard already; give another name, or --replace to put this one in its place"
        )
    except OSError as problem:
        return _refuse(f"{folder} cannot be written: {problem.strerror}; look at the rights and the space of the disk")
    sys.stdout.writelines(f"{line}\n" for line in (*_listed(document.problems), _summary(document.standard, folder)))
    return 0


def _parser() -> argparse.ArgumentParser:
    summary, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        description=summary, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, metavar="FILE.docx", help="the Word file with the text of the standard")
    parser.add_argument(
        "--standard", required=True, metavar="NAME", help="name of its folder, which is its address too"
    )
    parser.add_argument(
        "--into", type=Path, default=Path("standards"), metavar="FOLDER", help="where the folder goes (standards)"
    )
    parser.add_argument(
        "--replace", action="store_true", help="put the new text in the place of the one that the folder holds"
    )
    return parser


def _refuse(sentence: str) -> int:
    print(re.sub(r"\s+", " ", sentence), file=sys.stderr)
    return 2


def _listed(problems: tuple[Problem, ...]) -> Iterator[str]:
    """The warnings one by one; the notes counted by what they are about, the single ones in full."""
    notes: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity == "note":
            notes.setdefault(problem.rule, []).append(problem)
        else:
            yield f"{problem.severity}: {_sentence(problem)}"
    for rule, found in notes.items():
        more = f" (and {len(found) - 1} more of this kind)" if len(found) > 1 else ""
        yield f"note: {_sentence(found[0])}{more} [{rule}]"


def _sentence(problem: Problem) -> str:
    paragraph = f" paragraph {problem.place.line}:" if problem.place.line else ""
    return f"{problem.place.file}:{paragraph} {problem.message}"


def _summary(standard: Standard, folder: Path) -> str:
    parts = [part for clause in standard.clauses for part in blocks_of(clause)]
    counts = (
        ("clauses", len(standard.clauses)),
        ("list entries", sum(isinstance(part, ListEntry) for part in parts)),
        ("tables", sum(isinstance(part, Table) for part in parts)),
        ("comments", sum(len(clause.comments) for clause in standard.clauses)),
    )
    return f"{', '.join(f'{count} {what}' for what, count in counts)} → {folder.as_posix()}"


if __name__ == "__main__":
    sys.exit(main())
