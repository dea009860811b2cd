"""Change the code of chosen modules one place at a time, and count the changes that a test notices.

Usage: mutants.py [MODULE …]    such as `thresholds` or `matching`; all that are chosen where none is named

A change that no test notices is a bound that nothing pins. The last line of each module is `killed/total`; the changes
that survived are listed above it. Of more than 150 changes of a module 150 are drawn, always the same ones. What stands
in patterns is changed, too: an alternative, a look around or a mark of "as often as it likes" is left out. It takes
minutes, and is no part of `make test`.
"""

from __future__ import annotations

import ast
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import WorkerOutcome, WorkResult

ROOT = Path(__file__).resolve().parents[1]
CHOSEN = {
    "thresholds": ("macros/clauses/thresholds.py", "tests/clauses/test_figures.py tests/clauses/test_asked.py"),
    "matching": (
        "macros/clauses/merge/matching.py",
        "tests/clauses/test_matching_bounds.py tests/clauses/test_matching.py",
    ),
    "numbering": ("macros/from_docx/numbering.py", "tests/from_docx/test_cases.py tests/from_docx/test_paragraphs.py"),
    "references": ("macros/clauses/text/references.py", "tests/clauses/test_references.py"),
    "quantities": ("macros/clauses/text/quantities.py", "tests/clauses/test_figures.py"),
    "numerals": ("macros/clauses/text/numerals.py", "tests/clauses/test_figures.py"),
}
"name → the module, and the tests that have to hold it"

WANTED = 0.9
"of the changes have to be noticed"
DRAWN = 150
"changes of the code and changes of the patterns that are tried at most, of each"

CONFIG = """
[cosmic-ray]
module-path = "{module}"
timeout = 60.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider -p no:xdist {tests}"
[cosmic-ray.distributor]
name = "local"
[cosmic-ray.filters.operators-filter]
exclude-operators = [
  "core/ReplaceBinaryOperator_BitOr_.*", "core/RemoveDecorator",
  "core/ReplaceComparisonOperator_.*_Is(Not)?", "core/ReplaceComparisonOperator_Is(Not)?_.*Eq",
]
"""
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
    with tempfile.TemporaryDirectory() as folder:
        project = copied(Path(folder) / "project")
        results = [*code_mutants(name, project), *pattern_mutants(name, project)]
    survived = [line for is_killed, line in results if not is_killed]
    for line in survived:
        print(f"  survived: {line}")
    killed = len(results) - len(survived)
    print(f"{name}: {killed}/{len(results)} killed", flush=True)
    return int(killed < WANTED * len(results))


def copied(project: Path) -> Path:
    """A copy of the project to change; the one that people work in stays as it is."""
    for folder in ("macros", "tests", "scripts", "standards", "checklists"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", project)
    return project


def code_mutants(name: str, project: Path) -> Iterator[tuple[bool, str]]:
    """Whether each change of the code was noticed, and what it was."""
    module, tests = CHOSEN[name]
    (project / "mutants.toml").write_text(
        CONFIG.format(module=module, tests=tests, python=sys.executable), encoding="utf-8"
    )
    _cosmic_ray(project, "cosmic-ray", "init", "mutants.toml", "mutants.sqlite")
    _cosmic_ray(project, "cr-filter-operators", "mutants.sqlite", "mutants.toml")
    lines = (project / module).read_text(encoding="utf-8").splitlines()
    with use_db(str(project / "mutants.sqlite"), WorkDB.Mode.open) as changes:
        waiting = sorted(changes.pending_work_items, key=lambda item: str(item.mutations))
        told = [item for item in waiting if not lines[item.mutations[0].start_pos[0] - 1].startswith("@")]
        drawn = {item.job_id for item in _drawn(told)}
        for item in waiting:
            if item.job_id not in drawn:
                changes.set_result(item.job_id, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    _cosmic_ray(project, "cosmic-ray", "exec", "mutants.toml", "mutants.sqlite")
    for line in _cosmic_ray(project, "cosmic-ray", "dump", "mutants.sqlite").splitlines():
        work, result = json.loads(line)
        if result and result["worker_outcome"] == "normal":
            (change,) = work["mutations"]
            became = re.search(r"^\+(?!\+\+)\s*(.*)", result["diff"] or "", re.M)
            place = f"{module}:{change['start_pos'][0]} {became[1] if became else change['operator_name']}"
            yield result["test_outcome"] != "survived", place


def _cosmic_ray(project: Path, program: str, *arguments: str) -> str:
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    return subprocess.run(
        command, cwd=project, env=_environment(project), check=True, capture_output=True, text=True
    ).stdout


def _environment(project: Path) -> dict[str, str]:
    programs = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    return {"PYTHONPATH": str(project), "PATH": programs, "PYTHONDONTWRITEBYTECODE": "1"}


def _drawn(changes: list[Any]) -> list[Any]:
    return random.Random(1).sample(changes, min(DRAWN, len(changes)))


def pattern_mutants(name: str, project: Path) -> Iterator[tuple[bool, str]]:
    """Whether each change of a pattern was noticed, and what it was; one that is no pattern any more is none."""
    module, tests = CHOSEN[name]
    source = (project / module).read_text(encoding="utf-8")
    importing = [sys.executable, "-c", f"import {module.removesuffix('.py').replace('/', '.')}"]
    testing = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests.split()]
    for line, start, end in _drawn(list(pattern_parts(source))):
        lines = source.splitlines(keepends=True)
        left_out = lines[line][start:end]
        lines[line] = lines[line][:start] + lines[line][end:]
        (project / module).write_text("".join(lines), encoding="utf-8")
        fails = [
            subprocess.run(command, cwd=project, env=_environment(project), capture_output=True).returncode != 0
            for command in (importing, testing)
        ]
        if not fails[0]:
            yield fails[1], f"{module}:{line + 1} without {left_out}"
    (project / module).write_text(source, encoding="utf-8")


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


def pattern_parts(source: str) -> Iterator[tuple[int, int, int]]:
    """Line, start and end of each part of a pattern that can be left out; patterns stand at the top of a module."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign) and not isinstance(statement.value, ast.Dict):
            first, last = statement.lineno - 1, statement.end_lineno or statement.lineno
            for number, line in enumerate(source.splitlines()[first:last], first):
                for part in _PART.finditer(line):
                    if any(quote in line[: part.start()] for quote in "'\"") or first < number < last - 1:
                        yield number, *part.span()


if __name__ == "__main__":
    sys.exit(main())
