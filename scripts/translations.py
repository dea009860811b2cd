"""A bilingual Word table for a translator: write it, and take the English back.

  python scripts/translations.py write park --into park-en.docx
  python scripts/translations.py take park park-en.docx --dry-run
  python scripts/translations.py take park park-en.docx

write makes a row for each text of the clauses: its key, the number of the clause, the Chinese, the English, the terms
of the glossary in it, and whether the English is missing or out of date.
take puts the English of the rows into the YAML by their keys. Nothing else changes, to the letter. A row whose Chinese
is another one now, or whose English was changed here meanwhile too, is told and left. Read both texts afterwards and
run accept; until then the site marks the English as out of date.
Exit code 0: done. 1: done, and some rows were left. 2: a file cannot be read, or something is in the way.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.clauses.corpus import Corpus
from macros.clauses.files.asked_standard import asked_folder, whole_standard
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.guarded import changing_corpus, making, plainly, refused
from macros.clauses.files.writing import replace_bytes
from macros.clauses.model import Standard
from macros.clauses.translations import STALE, table_rows_of, taken_back, translation_rows
from macros.command_line import CommandLine
from macros.from_docx import UnreadableFile
from macros.from_docx.translation_tables import translated_tables
from macros.spoken import spoken
from macros.to_docx.translation_table import translation_table_bytes

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: done; 1: rows were left; 2: wrong use, a file that cannot be read, or a standard with mistakes."""
    parser = _parser()
    asked = parser.parse_args()
    if (asked.file is None) == (asked.action == "take"):
        parser.error("take needs the FILE.docx to read; write has none")
    root = asked.root.resolve()
    folder = asked_folder(root, asked.standard)
    if asked.action == "write" or asked.dry_run:
        return _run(asked, root)
    with changing_corpus(root / "standards", [folder], "translations", refused):
        return _run(asked, root)


def _run(asked: argparse.Namespace, root: Path) -> int:
    corpus, standard = whole_standard(root, asked.standard, "done")
    return _write(asked, corpus, standard) if asked.action == "write" else _take(asked, standard, root)


def _write(asked: argparse.Namespace, corpus: Corpus, standard: Standard) -> int:
    target = asked.into or Path(f"{standard.id}-translation.docx")
    rows = tuple(translation_rows(standard, corpus.glossary))
    with making(target, "table", refused):
        replace_bytes(target, translation_table_bytes(standard, rows))
    missing, stale = sum(not row.text.en for row in rows), sum(row.state == STALE for row in rows)
    print(f"{target}: {len(rows)} texts, {missing} without English, {stale} out of date")
    return 0


def _take(asked: argparse.Namespace, standard: Standard, root: Path) -> int:
    try:
        rows = table_rows_of(translated_tables(asked.file))
    except UnreadableFile as problem:
        return refused(str(problem))
    if not rows:
        return refused(f"{asked.file.name} holds no table of `translations write`; nothing was taken")
    found = taken_back(standard, rows)
    print(*(f"left     {one}" for one in found.left), sep="\n", end="\n" if found.left else "")
    print(*(f"taken    {one}" for one in found.changed), sep="\n", end="\n" if found.changed else "")
    print(f"{len(rows)} rows: {len(found.changed)} taken, {len(found.left)} left")
    if asked.dry_run:
        print("dry run: nothing was written")
    elif found.changed:
        try:
            written = write_changed_standard(standard, found.standard, root / "standards" / standard.id)
        except ValueError as problem:
            return refused(f"nothing was taken: {problem}")
        print(*(f"written: standards/{standard.id}/{name}" for name in written), sep="\n")
    return 1 if found.left else 0


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=__doc__, formatter_class=form)
    parser.add_argument("action", choices=("write", "take"), help="what to do")
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.docx", help="take: the table with its English")
    parser.add_argument("--into", type=Path, metavar="FILE.docx", help="write: where to")
    parser.add_argument("--dry-run", action="store_true", help="take: say what would happen, write nothing")
    parser.add_argument("--from", dest="root", type=Path, default=ROOT, metavar="FOLDER", help="folder of the corpus")
    return parser


if __name__ == "__main__":
    sys.exit(main())
