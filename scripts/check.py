"""Check standards and check lists, and say with file and line what is wrong.

Usage: python scripts/check.py [STANDARD or FILE …] [--strict] [--format FORMAT] [--language zh|en] [--from FOLDER]
       python scripts/check.py --fix [STANDARD …] [--from FOLDER]
       python scripts/check.py --explain [RULE] [--language zh|en]

Each line is one mistake: file, line, what is wrong, in round brackets what may help, in square brackets the rule.
A warning or a note says that it is one; these alone are no failure, unless --strict is given.
--fix puts right in the Chinese of drafts what a machine can be sure of (应当 for 应, marks, units, characters), says
each change, and then checks; texts that are approved or published are left alone.
FORMAT is text, json, sarif (for editors and code hosts) or github (annotations of GitHub and Gitea).
A word such as park looks only at that standard and its check list, a path only at that file or folder.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from macros.checks import RULES, check, sentence
from macros.checks.fixing import changes, fixed_standard, is_open
from macros.checks.formats import FORMATS
from macros.checks.in_chinese import page_in_chinese
from macros.clauses.corpus import Corpus
from macros.clauses.counts import corpus_counts, counted, problem_counts
from macros.clauses.files.fixed_files import write_fixed
from macros.clauses.files.guarded import changing_corpus, plainly, refused
from macros.clauses.files.recovery import corpus_recovered
from macros.clauses.files.store import read_corpus
from macros.clauses.problem import Problem
from macros.command_line import CommandLine
from macros.system_language import system_language

ROOT = Path(__file__).resolve().parents[1]


@plainly
def main() -> int:
    """0: nothing wrong; 1: errors, with --strict also warnings; 2: wrong use."""
    arguments = _parser().parse_args()
    if arguments.explain is not None:
        return explain(arguments.explain, arguments.language)
    root = Path(arguments.root).resolve()
    if not (root / "standards").is_dir():
        return refused(f"{root} has no folder `standards`")
    for done in corpus_recovered(root / "standards"):
        print(done, file=sys.stderr)
    if arguments.fix:
        with changing_corpus(root / "standards", [root / "standards"], "correction", refused):
            print(*_fixed(root, arguments.only, arguments.language), sep="\n")
    places = {name: _places(name, root) for name in arguments.only}
    unknown = [name for name, found in places.items() if not found]
    if unknown:
        return refused(f"there is no standard and no file {', '.join(unknown)}")
    corpus = read_corpus(root)
    wanted = [place for found in places.values() for place in found]
    problems = [problem for problem in check(corpus) if not wanted or _stands_in(problem, wanted)]
    if arguments.format in FORMATS:
        print(FORMATS[arguments.format](problems, arguments.language))
    else:
        _print_lines(problems, corpus, arguments.language)
    failing = ("error", "warning") if arguments.strict else ("error",)
    return int(any(problem.severity in failing for problem in problems))


def _fixed(root: Path, only: list[str], language: str) -> Iterator[str]:
    """Put right what a machine can be sure of; what was changed, and how much."""
    corpus, count = read_corpus(root), 0
    broken = {problem.place.file.split("/")[1] for problem in corpus.problems if "/" in problem.place.file}
    for standard in corpus.standards:
        if is_open(standard) and standard.id not in broken and (not only or standard.id in only):
            after = fixed_standard(standard)
            found = [*changes(standard, after)]
            if found:
                write_fixed(root, corpus, standard, after)
            yield from (f"{one.clause.place}: {one.before}\n  → {one.after}" for one in found)
            count += len(found)
    yield f"改正了{count}处" if language == "zh" else f"{counted({'text': count})} put right"


def explain(rule: str, language: str) -> int:
    """Print the page of a rule: what, why, how to mend; without a rule the list of all."""
    pages = {module.RULE: module.__doc__ or "" for module in RULES}
    if not rule:
        print(*(f"{name}: {_in_short(name, page, language)}" for name, page in pages.items()), sep="\n")
        return 0
    if rule not in pages:
        return refused(f"there is no rule {rule}; there are: {', '.join(pages)}")
    if language == "zh":
        page = page_in_chinese(rule)
        print(f"{rule}", f"查什么：{page.what}", f"为什么：{page.why}", f"怎样改：{page.mend}", sep="\n")
    else:
        print(f"{rule}: {pages[rule].strip()}")
    return 0


def _in_short(name: str, page: str, language: str) -> str:
    return page_in_chinese(name).what.split("。")[0] + "。" if language == "zh" else page.strip().splitlines()[0]


def _print_lines(problems: list[Problem], corpus: Corpus, language: str) -> None:
    figures = corpus_counts(corpus, language), problem_counts(problems, language)
    lines = (sentence(problem, language) for problem in problems)
    print(*lines, ("：" if language == "zh" else ": ").join(figures), sep="\n")


def _places(name: str, root: Path) -> tuple[str, ...]:
    """What a word on the command line stands for, as paths from the root; empty where it stands for nothing."""
    if (root / "standards" / name / "standard.yaml").is_file():
        return f"standards/{name}", f"checklists/{name}.yaml"
    paths = (path.resolve() for path in (Path(name), root / name))
    return tuple(path.relative_to(root).as_posix() for path in paths if path.exists() and path.is_relative_to(root))


def _stands_in(problem: Problem, places: list[str]) -> bool:
    file = problem.place.file
    return any(place == "." or file == place or file.startswith(f"{place}/") for place in places)


def _parser() -> argparse.ArgumentParser:
    usage = (
        "python scripts/check.py [STANDARD or FILE …] [--strict] [--format FORMAT] [--language zh|en] [--from FOLDER]"
    )
    form = argparse.RawDescriptionHelpFormatter
    parser = CommandLine(description=__doc__, formatter_class=form, usage=usage)
    parser.add_argument("only", nargs="*", metavar="STANDARD or FILE", help="look only there")
    parser.add_argument("--strict", action="store_true", help="warnings are a failure too")
    parser.add_argument(
        "--from",
        "--root",
        dest="root",
        default=str(ROOT),
        help="folder that holds `standards` and `checklists`",
        metavar="FOLDER",
    )
    parser.add_argument(
        "--explain", metavar="RULE", nargs="?", const="", help="say what a rule wants, why, and how to mend"
    )
    parser.add_argument("--fix", action="store_true", help="put right what a machine can be sure of, then check")
    parser.add_argument("--format", choices=("text", *FORMATS), default="text", help="form of the problems")
    parser.add_argument("--language", choices=("zh", "en"), default=system_language(), help="language of the sentences")
    return parser


if __name__ == "__main__":
    sys.exit(main())
