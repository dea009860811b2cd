"""Write the Word file of a standard: the Chinese text in the layout of the GB/T 1.1 template.

Usage: python scripts/export_docx.py STANDARD [--into FILE.docx] [--from FOLDER]

STANDARD is the name of a folder in standards/. The file goes to standards/STANDARD/source.docx, in place of the one
that is there, unless --into names another. Comments of the drafting group stand in it as Word comments. Edit the file
in Word or WPS and import it again: clauses keep their permanent keys, which travel as bookmarks (K_…).
Word asks on opening whether to update the fields: say yes, and the contents list gets its page numbers.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.clauses.files.asked_standard import asked_folder
from macros.clauses.files.guarded import changing_corpus, making, plainly
from macros.clauses.files.recovery import corpus_recovered
from macros.clauses.files.store import read_standard
from macros.clauses.files.writing import replace_bytes
from macros.clauses.problem import Problem
from macros.to_docx import docx_bytes

ROOT = Path(__file__).resolve().parents[1]


@plainly
def main() -> int:
    """0: written; 2: wrong use, data that cannot be read, or a file that cannot be written."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=""
    )
    parser.usage = "python scripts/export_docx.py STANDARD [--into FILE.docx] [--from FOLDER]"
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/, such as incubator")
    parser.add_argument("--into", metavar="FILE.docx", type=Path, help="where to write the file")
    parser.add_argument("--from", dest="root", metavar="FOLDER", type=Path, default=ROOT, help="folder of the corpus")
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    for done in corpus_recovered(root / "standards"):
        print(done, file=sys.stderr)
    folder = asked_folder(root, arguments.standard)
    target = arguments.into or folder / "source.docx"
    is_ours = target.resolve().is_relative_to(root / "standards")
    around = changing_corpus(root / "standards", [target], "export", _refused) if is_ours else None
    with around or making(target, "export", _refused):
        return _export(root, folder, target)


def _export(root: Path, folder: Path, target: Path) -> int:
    problems: list[Problem] = []
    standard = read_standard(folder, root, problems)
    if problems:
        return _refused(*map(str, problems))
    replace_bytes(target, docx_bytes(standard))
    print(f"{target}: {len(standard.clauses)} clauses")
    return 0


def _refused(*sentences: str) -> int:
    print(*sentences, sep="\n", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
