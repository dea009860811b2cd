"""Give a clause another id, in every file that names it: its chapter, relations, topics and check list.

Usage: python scripts/rename_id.py STANDARD OLD NEW [--from FOLDER] [--dry-run]

An id that a published edition holds is refused: its address never changes. Answers of readers hang on questions and
stay. A Word file that was exported before still has the old id; export it anew.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.clauses.files.guarded import changing_corpus, plainly
from macros.clauses.files.renaming import files_that_may_name, refusals, rename_id
from macros.clauses.files.store import read_corpus
from macros.command_line import CommandLine
from macros.spoken import spoken

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: renamed; 2: wrong use, the id cannot be changed, or the disk refuses; 130: interrupted."""
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=__doc__, formatter_class=form)
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/")
    parser.add_argument("old", metavar="OLD", help="the id of today, such as c017")
    parser.add_argument("new", metavar="NEW", help="the new one, such as meeting-room-seats")
    parser.add_argument("--from", dest="root", type=Path, default=ROOT, metavar="FOLDER", help="folder of the corpus")
    parser.add_argument("--dry-run", action="store_true", help="say which files name it, write nothing")
    asked = parser.parse_args()
    root = asked.root.resolve()
    if asked.dry_run or not (root / "standards" / asked.standard).is_dir():
        return _rename(asked, root)
    with changing_corpus(root / "standards", files_that_may_name(root, asked.standard, asked.old), "renaming", _tell):
        return _rename(asked, root)


def _rename(asked: argparse.Namespace, root: Path) -> int:
    if found := list(refusals(read_corpus(root), asked.standard, asked.old, asked.new)):
        _tell(*found, "nothing was renamed")
        return 2
    print(*rename_id(root, asked.standard, asked.old, asked.new, asked.dry_run), sep="\n")
    print("dry run: nothing was written" if asked.dry_run else f"{asked.old} is {asked.new} now")
    return 0


def _tell(*sentences: str) -> None:
    print(*sentences, sep="\n", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
