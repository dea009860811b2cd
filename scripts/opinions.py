"""Opinions on a draft: take them in, write the form 意见汇总处理表, put accepted wordings into the text.

  python scripts/opinions.py take park comments.docx --unit 某单位
  python scripts/opinions.py take park 意见.csv
  python scripts/opinions.py write park --into 意见汇总处理表.docx
  python scripts/opinions.py apply park --dry-run

take reads a form (Word, Excel or CSV: 序号, 章条编号, 意见内容, 提出单位, 处理意见, 理由; also 类别
and 建议文本), or the comments in the margin of a draft. They go to standards/STANDARD/opinions.yaml
by the id of their clause. A row that is known already is not taken twice; 采纳, 部分采纳, 不采纳
(with a reason) and 知悉 in 处理意见 answer it. Who wrote a comment is not told there.
write makes the form, sorted by clause, with counts by state: .docx, .xlsx or .csv.
An opinion whose clause is gone is told, with where the clause went; in the form it stands at its successor.
apply puts the 建议文本 of accepted opinions into their clauses; the check then says which English is out of date.
Exit code 0: done. 2: a file cannot be read, or something is in the way; nothing was written.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.clauses.corpus import Succession
from macros.clauses.files.asked_standard import asked_folder, whole_standard
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.guarded import changing_corpus, making, plainly, refused
from macros.clauses.files.opinion_files import write_opinions
from macros.clauses.files.writing import replace_bytes
from macros.clauses.model import Standard
from macros.clauses.opinion_form import form_rows, went
from macros.clauses.opinions import COLUMNS, Opinion, counts, counts_in_english, rows_of, taken_in
from macros.clauses.parts import parts_of
from macros.clauses.proposals import applied
from macros.command_line import CommandLine
from macros.from_docx import UnreadableFile, read_docx
from macros.from_docx.opinion_tables import margin_opinions, table_rows
from macros.opinion_workbook import UnreadableWorkbook, workbook_bytes, workbook_tables
from macros.spoken import spoken
from macros.to_docx.opinion_form import opinion_form_bytes
from macros.to_site.files.csv_file import as_typed, unlike_a_formula

ROOT = Path(__file__).resolve().parents[1]


@spoken
@plainly
def main() -> int:
    """0: done; 2: wrong use, a file that cannot be read, or a standard with mistakes."""
    parser = _parser()
    asked = parser.parse_args()
    if (asked.file is None) == (asked.action == "take"):
        parser.error("take needs the FILE to read; write and apply have none")
    root = asked.root.resolve()
    folder = asked_folder(root, asked.standard)
    if asked.action == "write" or asked.dry_run:
        return _run(asked, root)
    with changing_corpus(root / "standards", [folder], "opinions", refused):
        return _run(asked, root)


def _run(asked: argparse.Namespace, root: Path) -> int:
    corpus, standard = whole_standard(root, asked.standard, "done")
    known, folder = corpus.opinions_on(standard.id), root / "standards" / standard.id
    successions = corpus.successions_of(standard.id)
    for one in known:
        gone = went(one, parts_of(standard), successions)
        if gone:
            print(f"gone      {one.id}  {one.number or one.clause}: {gone.en}")
    if asked.action == "take":
        return _take(asked, standard, known, folder)
    if asked.action == "apply":
        return _apply(asked, standard, known, folder)
    return _write(asked, standard, known, successions)


def _take(asked: argparse.Namespace, standard: Standard, known: tuple[Opinion, ...], folder: Path) -> int:
    try:
        read = list(_read(asked.file, standard, asked.unit))
    except (UnreadableFile, UnreadableWorkbook) as problem:
        return refused(str(problem))
    except UnicodeDecodeError:
        return refused(f"{asked.file.name} is not UTF-8 text; save it as CSV UTF-8")
    if not read:
        return refused(f"{asked.file.name} holds no opinion: no comment in the margin, and no column 意见内容")
    taken = taken_in(known, read)
    for one in taken.new:
        where = one.clause or (f"{one.number}: no such clause" if one.number else "the whole document")
        print(f"new       {one.id}  {where}")
    for one in taken.answered:
        print(f"answered  {one.id}  {one.state}")
    print(f"{len(taken.new)} new, {len(taken.answered)} answered, {len(read)} read")
    print(counts_in_english(taken.opinions))
    if asked.dry_run:
        print("dry run: nothing was written")
    elif write_opinions(folder / "opinions.yaml", taken.opinions):
        print(f"written: standards/{standard.id}/opinions.yaml")
    return 0


def _read(path: Path, standard: Standard, unit: str) -> Iterator[Opinion]:
    """The rows of a form where the file holds one, else the comments in its margin."""
    ending = path.suffix.lower()
    if ending == ".xlsx" and path.is_file():
        tables = list(workbook_tables(path))
    elif ending == ".csv":
        written = csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig")))
        tables = [[[as_typed(cell) for cell in row] for row in written]]
    else:
        tables = list(table_rows(path))
    rows = [one for table in tables for one in rows_of(table, standard)]
    if rows or ending in (".csv", ".xlsx"):
        yield from rows
    else:
        yield from margin_opinions(read_docx(path, standard.id), standard, unit)


def _write(
    asked: argparse.Namespace, standard: Standard, known: tuple[Opinion, ...], successions: tuple[Succession, ...]
) -> int:
    target = asked.into or Path(f"{standard.id}-opinions.docx")
    rows = [COLUMNS, *form_rows(known, standard, successions)]
    with making(target, "form", refused):
        match target.suffix.lower():
            case ".csv":
                text = io.StringIO()
                csv.writer(text).writerows([unlike_a_formula(cell) for cell in row] for row in rows)
                replace_bytes(target, text.getvalue().encode("utf-8-sig"))
            case ".xlsx":
                title = f"《{standard.title.zh}》意见汇总处理表"
                told = f"{standard.number or standard.id}　{standard.edition}　{counts(known)}"
                replace_bytes(target, workbook_bytes(title, told, rows))
            case _:
                replace_bytes(target, opinion_form_bytes(standard, known, successions))
        print(f"{target}: {counts_in_english(known)}")
    return 0


def _apply(asked: argparse.Namespace, standard: Standard, known: tuple[Opinion, ...], folder: Path) -> int:
    found = applied(standard, known)
    print(*(f"put in    {one.id}  {one.clause}" for one in found.done), sep="\n", end="\n" if found.done else "")
    print(*(f"left      {one.id}: {why}" for one, why in found.left), sep="\n", end="\n" if found.left else "")
    if asked.dry_run:
        print("dry run: nothing was written")
        return 0
    try:
        written = write_changed_standard(standard, found.standard, folder)
    except ValueError as problem:
        return refused(f"nothing was put in: {problem}")
    print(*(f"written: standards/{standard.id}/{name}" for name in written), f"{len(found.done)} put in", sep="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=__doc__, formatter_class=form)
    parser.add_argument("action", choices=("take", "write", "apply"), help="what to do")
    parser.add_argument("standard", metavar="STANDARD", help="name of a folder in standards/")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="take: the form, or a draft with comments")
    parser.add_argument("--unit", default="", metavar="NAME", help="take: the body that sent the comments of a draft")
    parser.add_argument("--into", type=Path, metavar="FILE", help="write: where to, .docx, .xlsx or .csv")
    parser.add_argument("--dry-run", action="store_true", help="take and apply: say what would happen, write nothing")
    parser.add_argument("--from", dest="root", type=Path, default=ROOT, metavar="FOLDER", help="folder of the corpus")
    return parser


if __name__ == "__main__":
    sys.exit(main())
