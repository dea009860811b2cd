"""Publish an edition: freeze the text of a standard as it stands, so that what cites it holds for years.

Usage: python scripts/publish_edition.py STANDARD [--date 2026-11-21] [--even-so REASON] [--dry-run]
       [--from FOLDER]

Set `edition` in standards/STANDARD/standard.yaml to a new label first. The text is checked; then it is copied to
standards/STANDARD/editions/EDITION and every address is written into ledger.yaml: both or neither. From then on the
check fails when one of these addresses is lost. Where a clause is gone, say in successions.yaml what became of it.
An edition is kept back by temporary ids (c017), by open opinions, by English that is missing where the title has one,
by translations and questions that are out of date, and, from the stage `approved` on, by every warning of the checks.
--even-so REASON publishes it all the same; the reason stands in the ledger for good.
--dry-run says what changed since the last edition and what stands in the way, and writes nothing.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.checks import check
from macros.clauses.corpus import Corpus
from macros.clauses.editions.comparison import CHANGE_KINDS, Change
from macros.clauses.editions.publishing import Publication, publish
from macros.clauses.files.asked_standard import asked_folder
from macros.clauses.files.guarded import changing_corpus, plainly, refused
from macros.clauses.files.recovery import corpus_recovered
from macros.clauses.files.store import read_corpus, write_edition
from macros.clauses.problem import Problem
from macros.command_line import CommandLine
from macros.spoken import spoken

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: published, or with --dry-run could be; 1: something stands in the way; 2: wrong use, or the disk refuses."""
    arguments = _parser().parse_args()
    root = Path(arguments.root).resolve()
    standards = root / "standards"
    for done in corpus_recovered(standards):
        print(done, file=sys.stderr)
    folder = asked_folder(root, arguments.standard)
    if arguments.dry_run:
        return _publish(arguments, root)
    with changing_corpus(standards, [folder], "publication", refused):
        return _publish(arguments, root)


def _publish(arguments: argparse.Namespace, root: Path) -> int:
    corpus = read_corpus(root)
    standard = corpus.standard(arguments.standard)
    if not standard:
        return refused(f"{arguments.standard} cannot be read; run the check")
    ledger, successions = corpus.editions_of(standard.id), corpus.successions_of(standard.id)
    publication = publish(
        standard,
        arguments.date,
        ledger,
        successions,
        _problems(corpus, standard.id),
        promises_english=bool(standard.title.en) and "en" in (corpus.site.languages or ("en",)),
        opinions=corpus.opinions_on(standard.id),
        even_so=(arguments.even_so or "").strip(),
    )
    print(*_summary(publication, sum(one.edition != standard.edition for one in ledger)), sep="\n")
    if publication.problems:
        print(*publication.problems, "nothing was published", sep="\n", file=sys.stderr)
        return 1
    if publication.unready and not publication.edition.even_so:
        told = "nothing was published; mend this, or give a reason with --even-so, which the ledger keeps"
        print(*publication.unready, told, sep="\n", file=sys.stderr)
        return 1
    if publication.unready:
        print(f"even so: {publication.edition.even_so}", *(f"  {one}" for one in publication.unready), sep="\n")
    if arguments.dry_run:
        print("dry run: nothing was written")
        return 0
    try:
        written = write_edition(publication.edition, root / "standards" / standard.id)
    except (FileExistsError, ValueError) as problem:
        return refused(f"nothing was published: {problem}")
    print(*(f"written: {path.relative_to(root).as_posix()}" for path in written), sep="\n")
    return 0


def _problems(corpus: Corpus, standard: str) -> list[Problem]:
    """What the checks find in the files of the standard, its check list included."""
    places = (f"standards/{standard}/", f"checklists/{standard}.yaml")
    return [problem for problem in check(corpus) if problem.place.file.startswith(places)]


def _summary(publication: Publication, earlier: int) -> Iterator[str]:
    edition = publication.edition
    label = f"{edition.standard} {edition.edition} ({edition.stage}, {edition.published})"
    yield f"{label}: {len(edition.clauses)} clauses, {'first edition' if not earlier else f'edition {earlier + 1}'}"
    for kind in CHANGE_KINDS:
        of_kind = [change for change in publication.changes if change.kind == kind]
        if of_kind:
            yield f"{kind}: {len(of_kind)}"
            yield from (f"  {_sentence(change)}" for change in of_kind)


def _sentence(change: Change) -> str:
    sides = ([clause.number or clause.id for clause in clauses] for clauses in (change.old, change.new))
    before, after = (", ".join(numbers) or "–" for numbers in sides)
    also = f" (also {', '.join(change.kinds[1:])})" if len(change.kinds) > 1 else ""
    return f"{before} → {after}{also}" if before != after else f"{after}{also}"


def _parser() -> argparse.ArgumentParser:
    usage = (
        "python scripts/publish_edition.py STANDARD [--date 2026-11-21] [--even-so REASON] [--dry-run] [--from FOLDER]"
    )
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=__doc__, formatter_class=form, usage=usage)
    today = datetime.date.today().isoformat()
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/, such as incubator")
    parser.add_argument("--date", default=today, help="day of publication, or as far as known: 2024-08 (today)")
    parser.add_argument(
        "--even-so", metavar="REASON", help="publish what should be kept back; the reason goes into the ledger"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be published, write nothing")
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
