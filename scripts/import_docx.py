#!/usr/bin/env python3
"""Read the Word file of a standard into a folder of YAML files, one clause after the other.

Reads the numbers as Word prints them, computed or typed, and lists what an editor should look at.

  python scripts/import_docx.py draft.docx --standard park
  python scripts/import_docx.py draft.docx --standard park --merge --dry-run
  python scripts/import_docx.py draft.docx --standard park --merge
  python scripts/import_docx.py draft.docx --standard park --replace
  python scripts/import_docx.py draft.docx --standard park --report report.json
  python scripts/import_docx.py draft.docx --standard park-notes --behind

--merge puts an edited file into a standard that is there: the Chinese is that of the file; ids, English, rationale,
what was mended, rights and names of files stay. A clause is found by the id that travels in the file, else by its
number and words; where that is not sure it is new, and the command says so. What is gone is listed with all that
hangs on it. --dry-run shows what happens to every clause and writes nothing.

A file that this program has exported carries the text that it was made from. Where the YAML has changed since, --merge
tells the changes of both sides apart: what one side changed is taken, what both changed alike is taken once. What both
changed in different ways is shown side by side, and nothing is written until --take word:ID or --take yaml:ID says for
each clause whose text it is. --base FILE.docx names the file as it was handed out, where an edited one has lost it.

At the end stands a balance: how many characters of the file became text, numbers and marks, and what was left out by
which rule. --report writes it with every line that was left out, every finding, every tracked change and who commented
(names stay in that file and are never published). --changes says how tracked changes are taken: as accepted, as the
text was before them, or not at all before you have seen them (ask). --behind reads what stands behind the standard in
the same file, such as its drafting notes.

--page-layout says besides where paper and page numbers are not those of GB/T 1.1—2020, chapter 10.

The folder is written whole or not at all, also where you press Ctrl-C or the power fails. Save the file as .docx
first: .doc, PDF and web pages cannot be read.
Exit code 0: imported. 2: the file cannot be read, or the folder is in the way; nothing was written. 130: interrupted.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.checks.survey import survey_of
from macros.checks.unique_id import check as doubled_ids
from macros.clauses.commenters import Commenter, is_named, with_commenters
from macros.clauses.counts import counted
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.commenter_files import COMMENTERS, commenters_text
from macros.clauses.files.guarded import changing_corpus, plainly
from macros.clauses.files.handed_out import handed_out
from macros.clauses.files.program import typed
from macros.clauses.files.store import read_corpus
from macros.clauses.files.writing import write_standard
from macros.clauses.ids import KEY, OF_THE_SITE
from macros.clauses.merge.conflicts import SIDES, Side, conflict_lines
from macros.clauses.merge.hanging import hanging_on, used_ids
from macros.clauses.merge.merge_plan import plan_lines
from macros.clauses.merge.merging import Merge
from macros.clauses.merge.succession_drafts import drafted_successions
from macros.clauses.merge.three_way import ThreeWay, decided_merge
from macros.clauses.model import Standard
from macros.clauses.opinions import without_taken
from macros.clauses.proposed_ids import with_proposed_ids
from macros.command_line import CommandLine
from macros.from_docx import ImportedDocument, UnreadableFile, read_docx
from macros.from_docx.handed_out import read_handed_out
from macros.from_docx.page_layout import page_layout_problems
from macros.from_docx.report import balance_lines, write_report
from macros.from_docx.told import found_lines, how_much, problem_sentence
from macros.question_drafts import draft_questions
from macros.spoken import spoken

OF_A_NEW_FOLDER = {"missing-rights", "missing-companion", "missing-title"}
"rules about what standard.yaml has to be given; a standard that is there has it"


@spoken
@plainly
def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    folder = (options.into or (options.root or Path()) / "standards") / options.standard
    for name in ("dry_run", "take", "base"):
        if getattr(options, name) and not options.merge:
            parser.error(f"--{name.replace('_', '-')} goes with --merge")
    if why := _why_no_name(options.standard):
        return _refuse(f"{options.standard} is {why}")
    try:
        document = read_docx(options.file, options.standard, options.changes, is_behind=options.behind)
        if options.report:
            write_report(document, options.report)
        if options.changes == "ask" and any(one.rule == "tracked-change" for one in document.problems):
            changes = [problem_sentence(one) for one in document.problems if one.rule == "tracked-change"]
            return _refuse(*changes, "the file holds tracked changes; say --changes accepted or --changes original")
        if options.dry_run:
            return _merge(options, document, folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with changing_corpus(folder.parent, [folder], "import", _tell):
            if options.merge:
                return _merge(options, document, folder)
            standard = with_proposed_ids(_with_basis(document.standard, options.file))
            names = tuple(one for one in document.commenters if is_named(one, standard))
            beside = {COMMENTERS: commenters_text(names)}
            write_standard(standard, folder, replace=options.replace, beside=beside)
            lists = folder.parent.parent / "checklists"
            drafted = tuple(draft_questions(standard, lists)) if options.with_questions else ()
    except UnreadableFile as problem:
        return _refuse(str(problem))
    except FileExistsError:
        return _refuse(
            f"{folder} holds a standard already; give another name, --merge to put this text into it, "
            "or --replace to put it in its place"
        )
    summary = f"{how_much(standard)} → {folder.as_posix()}"
    pages = page_layout_problems(options.file, standard.number) if options.page_layout else ()
    found = (*found_lines((*document.problems, *pages)), *drafted, summary, *balance_lines(document))
    sys.stdout.writelines(f"{line}\n" for line in (*found, *_next(standard, folder)))
    return 0


def _why_no_name(name: str) -> str:
    if not KEY.fullmatch(name):
        return "no name for a folder; use lower-case letters, digits and hyphens"
    return "the name of a part of the site; give the standard another name" if name in OF_THE_SITE else ""


def _with_basis(standard: Standard, file: Path) -> Standard:
    """A working text with what it restates: a file of ours carries it along, and no words of the cover give it."""
    if not standard.is_restated or standard.basis:
        return standard
    carried = read_handed_out(file)
    return replace(standard, basis=carried.basis if carried else None)


def _next(standard: Standard, folder: Path) -> Iterator[str]:
    """What is still missing, and the next command."""
    if standard.rights is None:
        yield "Rights are not stated: the text is shown on a site for reading at home, not on one with an address."
    yield f"Next: look at {folder.as_posix()}, then build the site with {typed('build')}."


def _merge(options: argparse.Namespace, document: ImportedDocument, folder: Path) -> int:
    """Put the document into the standard that `folder` holds."""
    if folder.parent.resolve().name != "standards":
        return _refuse(f"--merge works in a folder `standards`, not in {folder.parent}")
    corpus = read_corpus(folder.parent.resolve().parent)
    ours = corpus.standard(folder.name)
    if ours is None:
        known = ", ".join(standard.id for standard in corpus.standards)
        return _refuse(f"there is no standard {folder.name} to merge into; there are: {known}")
    broken = [*corpus.problems, *doubled_ids(survey_of(corpus))]
    broken = [problem for problem in broken if problem.place.file.startswith(f"standards/{ours.id}/")]
    if broken:
        return _refuse(*map(str, broken), f"{ours.id} has mistakes; mend them first, nothing was merged")
    taken = dict(options.take or ())
    marked, commenters = with_commenters(document.standard, document.commenters, corpus.commenters_of(ours.id))
    read = without_taken(marked, ours, corpus.opinions_on(ours.id))
    found = decided_merge(_base(options, ours), ours, read, document.keys, used_ids(corpus, ours.id), taken)
    merged = found.merge
    if errors := [problem_sentence(problem) for problem in merged.problems if problem.severity == "error"]:
        return _refuse(*errors, "nothing was merged; --replace takes the whole text of the file")
    problems = [one for one in (*document.problems, *merged.problems) if one.rule not in OF_A_NEW_FOLDER]
    plan = plan_lines(merged, hanging_on(corpus, ours.id), is_whole=options.dry_run)
    drafts = _drafts(ours, merged, folder)
    sys.stdout.writelines(f"{line}\n" for line in (*found_lines(problems), *plan, *drafts))
    if undecided := found.undecided(taken):
        return _refuse_conflicts(found, len(undecided), taken)
    if idle := taken.keys() - {one.id for one in found.conflicts}:
        return _refuse(f"--take names {', '.join(sorted(idle))}, where nothing is to be decided; nothing was merged")
    named = tuple(one for one in commenters if is_named(one, merged.standard))
    return _say_written(ours, merged, folder, named, options.dry_run)


def _base(options: argparse.Namespace, ours: Standard) -> Standard | None:
    """What the file was made from; None where that is lost, or where the YAML still says it."""
    base = read_handed_out(options.base or options.file)
    if options.base and base is None:
        raise UnreadableFile(f"{options.base.name} does not carry the text it was made from; export it with tiaowen")
    return base if base and base.id == ours.id and base != handed_out(ours) else None


def _drafts(ours: Standard, merged: Merge, folder: Path) -> Iterator[str]:
    entries = list(drafted_successions(ours, merged.standard))
    if entries:
        yield f"split or put together; for {folder.as_posix()}/successions.yaml, where the old id has been published:"
        yield from entries


def _refuse_conflicts(found: ThreeWay, count: int, taken: dict[str, Side]) -> int:
    for line in conflict_lines(found.undecided(taken)):
        _tell(line)
    return _refuse(f"{count} to be decided with --take; nothing was merged")


def _say_written(ours: Standard, merged: Merge, folder: Path, commenters: tuple[Commenter, ...], is_dry: bool) -> int:
    if is_dry:
        print("dry run: nothing was written")
        return 0
    try:
        written = write_changed_standard(ours, merged.standard, folder, commenters=commenters)
    except ValueError as problem:
        return _refuse(f"nothing was merged: {problem}")
    for path in (folder / name for name in written):
        print(f"{'written' if path.exists() else 'gone'}: {path.as_posix()}")
    print(f"{counted({'file': len(written)}) if written else 'no files'} changed")
    return 0


def _parser() -> argparse.ArgumentParser:
    summary, _, rest = (__doc__ or "").partition("\n\n")
    parser = CommandLine(description=summary, epilog=rest, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE.docx", help="the Word file with the text of the standard")
    parser.add_argument(
        "--standard", required=True, metavar="NAME", help="name of its folder, which is its address too"
    )
    _add_places(parser)
    parser.add_argument(
        "--with-questions", action="store_true", help="draft a check question for each provision, to be edited"
    )
    parser.add_argument(
        "--changes",
        choices=("accepted", "original", "ask"),
        default="accepted",
        help="how tracked changes are taken (accepted); ask: list them and write nothing",
    )
    parser.add_argument("--page-layout", action="store_true", help="also hold the pages against GB/T 1.1, chapter 10")
    parser.add_argument("--behind", action="store_true", help="read what stands behind the standard in the same file")
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write what became of every character, as text or as .json"
    )
    parser.add_argument(
        "--take", action="append", type=_taken, metavar="SIDE:ID", help="with --merge: word:ID, yaml:ID or moved:ID"
    )
    parser.add_argument(
        "--base", type=Path, metavar="FILE.docx", help="with --merge: the file as it was handed out (the edited one)"
    )
    parser.add_argument("--dry-run", action="store_true", help="with --merge: show what happens, write nothing")
    return parser


def _add_places(parser: argparse.ArgumentParser) -> None:
    """Where the folder goes, and what happens to the one that is there."""
    place = parser.add_mutually_exclusive_group()
    place.add_argument(
        "--from", dest="root", type=Path, metavar="FOLDER", help="folder of the corpus (the current one)"
    )
    place.add_argument("--into", type=Path, metavar="FOLDER", help="where the folder goes (standards in the corpus)")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--merge", action="store_true", help="put the text into the standard that is there; what hangs on clauses stays"
    )
    ways.add_argument(
        "--replace", action="store_true", help="put the new text in the place of the one that the folder holds"
    )


def _taken(option: str) -> tuple[str, Side]:
    """`word:premises-area` as id and side."""
    side, _, id = option.partition(":")
    for known in SIDES:
        if side == known and id:
            return id, known
    raise argparse.ArgumentTypeError(f"{option}: write word:ID, yaml:ID or moved:ID, such as word:premises-area")


def _refuse(*sentences: str) -> int:
    for sentence in sentences:
        _tell(re.sub(r"\s+", " ", sentence))
    return 2


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
