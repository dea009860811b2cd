"""Write the Word file of a standard: the Chinese text in the layout of the GB/T 1.1 template.

Usage: python scripts/export_docx.py STANDARD [--into FILE.docx] [--edition EDITION] [--redline-from EDITION|FILE.docx]
       [--from FOLDER]

STANDARD is the name of a folder in standards/. The file goes to standards/STANDARD/source.docx, in place of the one
that is there, unless --into names another. Comments of the drafting group stand in it as Word comments. Edit the file
in Word or WPS and import it again: clauses keep their permanent keys, which travel as bookmarks (K_…).
Word asks on opening whether to update the fields: say yes, and the contents list gets its page numbers.

With --redline-from the file shows what changed, as tracked changes: since a published edition, or since the text that
FILE.docx was handed out with. Accepting all of them gives the text of today, or of --edition; rejecting all, the
earlier one. Clauses that moved or have another number carry a comment that says so.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from macros.clauses.corpus import Corpus, PublishedEdition
from macros.clauses.editions.comparison import CHANGE_KINDS
from macros.clauses.files.asked_standard import asked_folder
from macros.clauses.files.guarded import REFUSED, Stopped, changing_corpus, making, plainly, refused
from macros.clauses.files.handed_out import filled_in
from macros.clauses.files.recovery import corpus_recovered
from macros.clauses.files.store import read_commenters, read_corpus, read_standard
from macros.clauses.files.writing import replace_bytes
from macros.clauses.model import Standard
from macros.clauses.problem import Problem
from macros.command_line import CommandLine
from macros.from_docx.handed_out import read_handed_out
from macros.spoken import spoken
from macros.to_docx import docx_bytes
from macros.to_docx.redline import Redline, redline

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: written; 2: wrong use, data that cannot be read, or a file that cannot be written."""
    arguments = _arguments()
    root = arguments.root.resolve()
    for done in corpus_recovered(root / "standards"):
        print(done, file=sys.stderr)
    folder = asked_folder(root, arguments.standard)
    if (arguments.edition or arguments.earlier) and not arguments.into:
        return refused("say with --into where to write the file, so that it does not take the place of source.docx")
    target = arguments.into or folder / "source.docx"
    is_ours = target.resolve().is_relative_to(root / "standards")
    around = changing_corpus(root / "standards", [target], "export", refused) if is_ours else None
    with around or making(target, "export", refused):
        return _export(root, folder, target, arguments)


def _arguments() -> argparse.Namespace:
    parser = CommandLine(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="")
    parser.usage = (
        "python scripts/export_docx.py STANDARD [--into FILE.docx] [--edition EDITION] "
        "[--redline-from EDITION|FILE.docx] [--from FOLDER]"
    )
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/, such as incubator")
    parser.add_argument("--into", metavar="FILE.docx", type=Path, help="where to write the file")
    parser.add_argument("--edition", metavar="EDITION", help="a published edition, in place of the text of today")
    parser.add_argument(
        "--redline-from",
        dest="earlier",
        metavar="EDITION|FILE.docx",
        help="show what changed since this edition, or since the text that this file was handed out with",
    )
    parser.add_argument("--from", dest="root", metavar="FOLDER", type=Path, default=ROOT, help="folder of the corpus")
    return parser.parse_args()


def _export(root: Path, folder: Path, target: Path, arguments: argparse.Namespace) -> int:
    problems: list[Problem] = []
    standard = read_standard(folder, root, problems)
    if problems:
        return refused(*map(str, problems))
    if not (arguments.edition or arguments.earlier):
        replace_bytes(target, docx_bytes(standard, read_commenters(folder, root, problems)))
        print(f"{target}: {len(standard.clauses)} clauses")
        return 0
    corpus = read_corpus(root)
    edition = _edition(corpus, standard, arguments.edition) if arguments.edition else None
    text = edition.text if edition and edition.text else standard
    if not arguments.earlier:
        replace_bytes(target, docx_bytes(text))
        print(f"{target}: {len(text.clauses)} clauses of the edition {arguments.edition}")
        return 0
    earlier = _earlier(corpus, standard, text, arguments.earlier)
    made = redline(earlier, text, corpus.successions_of(standard.id), _date(edition))
    replace_bytes(target, made.content)
    print(*_told(target, made), sep="\n")
    return 0


def _edition(corpus: Corpus, standard: Standard, name: str) -> PublishedEdition:
    editions = [one for one in corpus.editions_of(standard.id) if one.text]
    found = next((one for one in editions if one.edition == name), None)
    if not found:
        known = ", ".join(one.edition for one in editions) or "none"
        raise Stopped(f"{standard.id} has no published edition {name}; there are: {known}", REFUSED)
    return found


def _earlier(corpus: Corpus, standard: Standard, text: Standard, name: str) -> Standard:
    """The earlier text: that of an edition, or the one that a Word file carries."""
    path = Path(name)
    if path.suffix.lower() != ".docx":
        return _of_one_kind(_edition(corpus, standard, name).text or standard, text)
    if not path.is_file():
        raise Stopped(f"there is no file {path}", REFUSED)
    handed = read_handed_out(path)
    if handed is None:
        sentence = "does not carry the text that it was handed out with; name a published edition, or merge it first"
        raise Stopped(f"{path} {sentence}", REFUSED)
    if handed.id != standard.id:
        raise Stopped(f"{path} was handed out as {handed.id}, which is another standard", REFUSED)
    return _of_one_kind(filled_in(handed, text), text)


def _of_one_kind(earlier: Standard, text: Standard) -> Standard:
    if earlier.kind != text.kind:
        raise Stopped(f"{text.id} was a {earlier.kind} and is a {text.kind}; the two are not laid out alike", REFUSED)
    return earlier


def _date(edition: PublishedEdition | None) -> str:
    """The day of the changes: that of the edition; none for the text of today, so that no file tells when it was."""
    return edition.published if edition and re.fullmatch(r"\d{4}-\d\d-\d\d", edition.published) else ""


def _told(target: Path, made: Redline) -> list[str]:
    counts = Counter("moved" if _is_moved(made, at) else change.kind for at, change in enumerate(made.changes))
    said = ", ".join(f"{counts[kind]} {kind}" for kind in CHANGE_KINDS if counts[kind])
    whole = (f"exchanged as a whole: {what} in {number}" for number, what in made.exchanged)
    return [f"{target}: {said or 'nothing changed'}", *whole]


def _is_moved(made: Redline, at: int) -> bool:
    return any(clause.id in made.moved for clause in made.changes[at].new)


if __name__ == "__main__":
    sys.exit(main())
