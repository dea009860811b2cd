"""Number the clauses and tables of a standard in the order in which they stand; references follow in both languages.

Insert a clause where it belongs, with the number that it should have, or take one out, then run this:

  python scripts/renumber.py park --dry-run
  python scripts/renumber.py park

Gaps close and doubled numbers move on. A reference (见5.1, see 5.1, 表1) names after it the clause or table that it
named before; so do the words of the check list. Where a number stands twice, the references mean the clause that has
been published, else the one that has been translated, else the later one. Ids stay, so that no link breaks.
Exit code 0: done. 2: the standard has mistakes, or a name is wrong; nothing was written.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.clauses.corpus import Corpus
from macros.clauses.files.asked_standard import whole_standard
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.guarded import changing_corpus, plainly
from macros.clauses.files.renumbered_checklist import renumbered_checklist
from macros.clauses.merge.followed import followed
from macros.clauses.merge.hanging import used_ids
from macros.clauses.model import Standard
from macros.clauses.renumbering import as_referred_to, moved_numbers, numbered_in_order, numbered_parts
from macros.command_line import CommandLine
from macros.spoken import spoken

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main(arguments: list[str] | None = None) -> int:
    """0: done; 2: wrong use or a standard with mistakes."""
    options = _parser().parse_args(arguments)
    root = Path(options.root).resolve()
    if options.dry_run or not (root / "standards").is_dir():
        return _renumber(options, root)
    targets = [root / "standards" / options.standard, root / "checklists" / f"{options.standard}.yaml"]
    with changing_corpus(root / "standards", targets, "renumbering", _refuse):
        return _renumber(options, root)


def _renumber(options: argparse.Namespace, root: Path) -> int:
    corpus, ours = whole_standard(root, options.standard, "renumbered")
    before = as_referred_to(ours, used_ids(corpus, ours.id))
    after, problems = followed(before, numbered_in_order(ours))
    print(*_moves(ours, after), sep="\n")
    print(*(f"warning: {one.message}" for one in problems), sep="\n", end="\n" if problems else "")
    if options.dry_run:
        print("dry run: nothing was written")
        return 0
    return _write(root, corpus, before, ours, after)


def _moves(ours: Standard, after: Standard) -> Iterator[str]:
    """`5.1 → 5.2  id` for each number that moved, and how many clauses have other words for it."""
    pairs = list(zip(numbered_parts(ours), numbered_parts(after), strict=True))
    moved = [(old, new, id) for (_, id, old), (_, _, new) in pairs if old != new]
    yield from (f"{old} → {new}  {id}" for old, new, id in moved)
    bare = {clause.id: replace(clause, number="", translated_from="", translated_as="") for clause in ours.clauses}
    other = sum(
        bare[clause.id] != replace(clause, number="", translated_from="", translated_as="") for clause in after.clauses
    )
    yield f"{len(moved)} numbers moved, references changed in {other} clauses"


def _write(root: Path, corpus: Corpus, before: Standard, ours: Standard, after: Standard) -> int:
    folder, checklist = root / "standards" / ours.id, corpus.checklist(ours.id)
    try:
        text = renumbered_checklist(root / checklist.place.file, checklist, before, after) if checklist else None
        beside = {} if checklist is None or text is None else {root / checklist.place.file: text}
        written = [f"standards/{ours.id}/{name}" for name in write_changed_standard(ours, after, folder, beside)]
        written += [path.relative_to(root).as_posix() for path in beside]
    except ValueError as problem:
        return _refuse(f"nothing was renumbered: {problem}")
    print(*(f"written: {name}" for name in written), sep="\n", end="\n" if written else "")
    if moved_numbers(before, after) and corpus.editions_of(ours.id):
        print(f"read the relations and topics of {ours.id}: their sentences may name numbers, and were left alone")
    return 0


def _refuse(*sentences: str) -> int:
    print(*sentences, sep="\n", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    summary, _, rest = (__doc__ or "").partition("\n\n")
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=summary, epilog=rest, formatter_class=form)
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/, such as park")
    parser.add_argument("--dry-run", action="store_true", help="show old and new numbers, write nothing")
    parser.add_argument(
        "--from",
        "--root",
        dest="root",
        default=str(ROOT),
        help="folder that holds `standards` and `checklists`",
        metavar="FOLDER",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
