"""Change the code of chosen modules one place at a time, and count the changes that a test notices.

Usage: mutants.py [MODULE …]    such as `thresholds` or `matching`; all that are chosen where none is named

A change that no test notices is a bound that nothing pins. The last line of each module is `killed/total`; the changes
that survived are listed above it. Of more than 150 changes of a module 150 are drawn, always the same ones. What stands
in patterns is changed, too: an alternative, a look around or a mark of "as often as it likes" is left out. It takes
minutes, and is no part of `make test`.
"""

from __future__ import annotations

import ast
import os
import random
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cosmic_ray.plugins
import docx as docx
import hypothesis as hypothesis
import jinja2 as jinja2
import jsonschema_rs as jsonschema_rs
import pytest
import yaml as yaml
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

ROOT = Path(__file__).resolve().parents[1]
CHOSEN = {
    "thresholds": ("macros/clauses/thresholds.py", "tests/clauses/test_figures.py tests/clauses/test_asked.py"),
    "matching": (
        "macros/clauses/merge/matching.py",
        "tests/clauses/test_matching_bounds.py tests/clauses/test_matching.py",
    ),
    "numbering": ("macros/from_docx/numbering.py", "tests/from_docx/test_paragraphs.py tests/from_docx/test_cases.py"),
    "references": ("macros/clauses/text/references.py", "tests/clauses/test_references.py"),
    "quantities": ("macros/clauses/text/quantities.py", "tests/clauses/test_figures.py"),
    "numerals": ("macros/clauses/text/numerals.py", "tests/clauses/test_figures.py"),
}
"name → the module, and the tests that have to hold it"

WANTED = 0.9
"of the changes have to be noticed"
DRAWN = 150
"changes of the code and changes of the patterns that are tried at most, of each"
LONGEST = 60
"seconds; a change that makes the tests run longer is noticed"

_NO_CHANGE = re.compile(
    r"core/(ReplaceBinaryOperator_BitOr_.*|RemoveDecorator|ReplaceComparisonOperator_.*_Is(Not)?"
    r"|ReplaceComparisonOperator_Is(Not)?_.*Eq)"
)
"`|` stands in annotations, which are not run; a decorator is a cache or says how values are kept; `is` is no `==`"


def main() -> int:
    """Exit code 1 where a module falls short of what is wanted, 2 for a name that is not chosen."""
    names = sys.argv[1:] or list(CHOSEN)
    if unknown := [name for name in names if name not in CHOSEN]:
        print(f"{unknown[0]} is none of {', '.join(CHOSEN)}\n\n{__doc__}", file=sys.stderr)
        return 2
    return max(run(name) for name in names)


def run(name: str) -> int:
    """Print what survived in one module, and how many were killed."""
    module, tests = CHOSEN[name]
    source = (ROOT / module).read_text(encoding="utf-8")
    changes = [*drawn(list(code_changes(source))), *drawn(list(pattern_changes(source)))]
    killed = total = 0
    with tempfile.TemporaryDirectory() as folder:
        project = copied(Path(folder) / "project")
        if not passes(project, tests.split(), is_first=True):
            raise SystemExit(f"{name}: the tests do not pass as it is")
        for place, changed in changes:
            (project / module).write_text(changed, encoding="utf-8")
            if not imports(project, module):
                continue  # no module any more, such as half a pattern
            is_killed = not passes(project, tests.split())
            killed, total = killed + is_killed, total + 1
            if not is_killed:
                print(f"  survived: {module}:{place}", flush=True)
    print(f"{name}: {killed}/{total} killed", flush=True)
    return int(killed < WANTED * total)


def copied(project: Path) -> Path:
    """A copy of the project to change; the one that people work in stays as it is."""
    for folder in ("macros", "tests", "scripts", "standards", "checklists"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", project)
    return project


def drawn(changes: list[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    return random.Random(1).sample(changes, min(DRAWN, len(changes)))


def code_changes(source: str) -> Iterator[tuple[str, str]]:
    """Each change of the code: its line and what stands there then, and the whole source with it."""
    lines = source.splitlines()
    for name in sorted(cosmic_ray.plugins.operator_names()):
        kind = cosmic_ray.plugins.get_operator(name)
        if kind.arguments() or _NO_CHANGE.match(name):
            continue
        positions = [at for node in ast_nodes(get_ast(source)) for at in kind().mutation_positions(node)]
        for occurrence, ((line, _), _) in enumerate(positions):
            changed = None if lines[line - 1].startswith("@") else mutate_code(source, kind(), occurrence)
            if changed:
                yield f"{line} {changed.splitlines()[line - 1].strip()}", changed


_PART = re.compile(
    r"""
      \|\s?(?:\[[^]]*\]|[^]|()'"{}\s\[])+(?=\s*(?:[|)'"]|$))
    | (?<=[(:>'"\s])(?:\[[^]]*\]|[^]|()'"{}\s?:=!<\[])+\s?\|
    | \(\?<?[!=](?:\[[^]]*\]|[^]()\[]|\((?:\[[^]]*\]|[^]()\[])*\))*\)
    | (?<=[])}])[?*+]
    """,
    re.X,
)
"an alternative, the first of some, a look around, how often a group may stand"


def pattern_changes(source: str) -> Iterator[tuple[str, str]]:
    """Each part of a pattern that can be left out, and the source without it; patterns stand at the top of a module."""
    lines = source.splitlines(keepends=True)
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Dict):
            first, last = statement.lineno - 1, statement.end_lineno or statement.lineno
            for number, line in enumerate(lines[first:last], first):
                for part in _PART.finditer(line):
                    if any(quote in line[: part.start()] for quote in "'\"") or first < number < last - 1:
                        without = line[: part.start()] + line[part.end() :]
                        yield (
                            f"{number + 1} without {part.group()}",
                            "".join([*lines[:number], without, *lines[number + 1 :]]),
                        )


def imports(project: Path, module: str) -> bool:
    """Whether the module can still be read."""
    name = module.removesuffix(".py").replace("/", ".")
    return _in_a_fork(project, lambda: int(__import__(name) is None))


def passes(project: Path, tests: list[str], is_first: bool = False) -> bool:
    """Whether the tests pass in the copy. The first run, of the project as it is, keeps what the others then have."""
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"--rootdir={project}"]
    return _in_a_fork(project, lambda: int(pytest.main([*options, *tests])), is_first)


def _in_a_fork(project: Path, deed: Callable[[], int], is_kept: bool = False) -> bool:
    """Whether it ends well, in a process that has the libraries already and takes the code from the copy."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    signal.alarm(LONGEST)
    os.chdir(project)
    sys.path.insert(0, str(project))
    sys.dont_write_bytecode = not is_kept
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    code = 1
    try:
        code = deed()
    finally:
        os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
