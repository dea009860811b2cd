"""Change the code of chosen modules one place at a time, and count the changes that a test notices.

Usage: mutants.py [MODULE …]    such as `thresholds` or `matching`; all that are chosen where none is named

A change that no test notices is a bound that nothing pins. The last line of each module is `killed/total`; the changes
that survived are listed above it. It takes minutes, and is no part of `make test`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHOSEN = {
    "thresholds": ("macros/clauses/thresholds.py", "tests/clauses/test_figures.py"),
    "matching": (
        "macros/clauses/merge/matching.py",
        "tests/clauses/test_matching_bounds.py tests/clauses/test_matching.py",
    ),
    "numbering": ("macros/from_docx/numbering.py", "tests/from_docx/test_cases.py tests/from_docx/test_paragraphs.py"),
    "references": ("macros/clauses/text/references.py", "tests/clauses/test_references.py"),
    "quantities": ("macros/clauses/text/quantities.py", "tests/clauses/test_figures.py"),
}
"name → the module, and the tests that have to hold it"

WANTED = 0.9
"of the changes have to be noticed"

CONFIG = """
[cosmic-ray]
module-path = "{module}"
timeout = 60.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider -p no:xdist {tests}"
[cosmic-ray.distributor]
name = "local"
[cosmic-ray.filters.operators-filter]
exclude-operators = ["core/ReplaceBinaryOperator_BitOr_.*", "core/RemoveDecorator"]
"""
"`|` stands in annotations, which are not run; the one decorator is a cache"


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
        results = list(mutants(name, copied(Path(folder) / "project")))
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


def mutants(name: str, project: Path) -> Iterator[tuple[bool, str]]:
    """Whether each change was noticed, and what it was."""
    module, tests = CHOSEN[name]
    (project / "mutants.toml").write_text(
        CONFIG.format(module=module, tests=tests, python=sys.executable), encoding="utf-8"
    )
    environment = {"PYTHONPATH": str(project), "PATH": str(Path(sys.executable).parent), "PYTHONDONTWRITEBYTECODE": "1"}
    for command in (
        ("cosmic-ray", "init", "mutants.toml", "mutants.sqlite"),
        ("cr-filter-operators", "mutants.sqlite", "mutants.toml"),
        ("cosmic-ray", "exec", "mutants.toml", "mutants.sqlite"),
    ):
        program = str(Path(sys.executable).with_name(command[0]))
        subprocess.run([program, *command[1:]], cwd=project, env=environment, check=True, capture_output=True)
    dump = [str(Path(sys.executable).with_name("cosmic-ray")), "dump", "mutants.sqlite"]
    lines = subprocess.run(dump, cwd=project, env=environment, check=True, capture_output=True, text=True).stdout
    for line in lines.splitlines():
        work, result = json.loads(line)
        if result and result["worker_outcome"] == "normal":
            (change,) = work["mutations"]
            place = f"{module}:{change['start_pos'][0]} {change['operator_name'].removeprefix('core/')}"
            yield result["test_outcome"] != "survived", place


if __name__ == "__main__":
    sys.exit(main())
