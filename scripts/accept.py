"""Accept an English text as made from the Chinese that stands there, and a question as written for its provision.

Usage: python scripts/accept.py STANDARD [--clause ID …] [--translations | --questions] [--from FOLDER]

Run it when you have read both and they agree. It writes the fingerprint of the Chinese beside the English
(`translated-from`) with that of the English itself (`translated-as`), and beside the question (`written-for`); when
one of the texts changes later, the check says so. Only clauses whose English is complete are accepted, and nothing
of which the rules say that it is wrong. Without --clause it accepts the whole standard, without
--translations or --questions both. Comments, blank lines and order of the files stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks.not_acceptable import not_acceptable
from macros.clauses.corpus import Corpus
from macros.clauses.counts import counted
from macros.clauses.files.accepting import accept
from macros.clauses.files.asked_standard import asked_folder
from macros.clauses.files.guarded import changing_corpus, plainly, refused
from macros.clauses.files.recovery import corpus_recovered
from macros.clauses.files.store import read_corpus
from macros.command_line import CommandLine
from macros.spoken import spoken

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: done; 1: a file has to be mended first; 2: wrong use, or the disk refuses."""
    arguments = _parser().parse_args()
    root = Path(arguments.root).resolve()
    standards, name = root / "standards", arguments.standard
    for done in corpus_recovered(standards):
        print(done, file=sys.stderr)
    asked_folder(root, name)
    files = [*sorted((standards / name).glob("[0-9]*.yaml")), root / "checklists" / f"{name}.yaml"]
    with changing_corpus(standards, files, "acceptance", refused):
        return _accept(arguments, root)


def _accept(arguments: argparse.Namespace, root: Path) -> int:
    corpus = read_corpus(root)
    standard = corpus.standard(arguments.standard)
    if not standard:
        return refused(f"{arguments.standard} cannot be read; run the check")
    wrong = not_acceptable(corpus, standard.id)
    try:
        outcome = accept(root, corpus, standard, arguments.clause, arguments.what, wrong)
    except ValueError as problem:
        return refused(f"nothing was accepted: {problem}")
    print(*outcome.refused, sep="\n", end="\n" if outcome.refused else "", file=sys.stderr)
    if outcome.unknown:
        return refused(f"{standard.id} has no clause {', '.join(outcome.unknown)}")
    print(*outcome.accepted, sep="\n", end="\n" if outcome.accepted else "")
    errors = [problem for id, found in wrong.items() for problem in found if _is_asked(id, corpus, arguments)]
    print(*map(str, errors), sep="\n", end="\n" if errors else "", file=sys.stderr)
    left = f"; {counted({'mistake': len(errors)})} in the way" if errors else ""
    print(f"{len(outcome.accepted)} accepted{left}")
    return 1 if outcome.refused or errors else 0


def _is_asked(id: str, corpus: Corpus, arguments: argparse.Namespace) -> bool:
    """Whether a clause or question is among those that are to be accepted."""
    checklist = corpus.checklist(arguments.standard)
    asks = {question.id: question.clause for question in checklist.questions} if checklist else {}
    kind = "questions" if id in asks else "translations"
    return kind in arguments.what and (not arguments.clause or asks.get(id, id) in arguments.clause)


def _parser() -> argparse.ArgumentParser:
    usage = "python scripts/accept.py STANDARD [--clause ID …] [--translations | --questions] [--from FOLDER]"
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=__doc__, formatter_class=form, usage=usage)
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
