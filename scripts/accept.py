"""Accept an English text as made from the Chinese that stands there, and a question as written for its provision.

Usage: python scripts/accept.py STANDARD [--clause ID …] [--translations | --questions] [--from FOLDER]

Run it when you have read both and they agree. It writes the fingerprint of the Chinese beside the English
(`translated-from`) and beside the question (`written-for`); when the Chinese changes later, the check says so.
Only clauses whose English is complete are accepted. Without --clause it accepts the whole standard, without
--translations or --questions both. Comments, blank lines and order of the files stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.clauses.files.accepting import accept
from macros.clauses.files.store import read_corpus

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """0: done; 1: a file has to be mended first; 2: wrong use."""
    arguments = _parser().parse_args()
    root = Path(arguments.root).resolve()
    corpus = read_corpus(root)
    standard = corpus.standard(arguments.standard)
    if not standard:
        known = ", ".join(standard.id for standard in corpus.standards)
        print(f"there is no standard {arguments.standard}; there are: {known}", file=sys.stderr)
        return 2
    outcome = accept(root, corpus, standard, arguments.clause, arguments.what)
    print(*outcome.refused, sep="\n", end="\n" if outcome.refused else "", file=sys.stderr)
    if outcome.unknown:
        print(f"{standard.id} has no clause {', '.join(outcome.unknown)}", file=sys.stderr)
        return 2
    print(*outcome.accepted, sep="\n", end="\n" if outcome.accepted else "")
    print(f"{len(outcome.accepted)} accepted")
    return 1 if outcome.refused else 0


def _parser() -> argparse.ArgumentParser:
    usage = "python scripts/accept.py STANDARD [--clause ID …] [--translations | --questions] [--from FOLDER]"
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form, usage=usage)
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/, such as park")
    parser.add_argument("--clause", metavar="ID", nargs="+", default=[], help="only these clauses, entries or cells")
    what = parser.add_mutually_exclusive_group()
    both = ("translations", "questions")
    what.add_argument("--translations", dest="what", action="store_const", const=both[:1], help="only the English")
    what.add_argument("--questions", dest="what", action="store_const", const=both[1:], help="only the questions")
    parser.add_argument(
        "--from",
        "--root",
        dest="root",
        default=str(ROOT),
        help="folder that holds `standards` and `checklists`",
        metavar="FOLDER",
    )
    parser.set_defaults(what=both)
    return parser


if __name__ == "__main__":
    sys.exit(main())
