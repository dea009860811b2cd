"""The scripts of the site, held to the same as the Python: types, a linter, the length of functions and of lines."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NODE = Path(sys.executable).parent / "node"
SCRIPTS = sorted((ROOT / "docs" / "assets").rglob("*.mjs"))


def run(program: str, *arguments: str) -> str:
    """What a checker says; empty where it has nothing to say."""
    command = [str(NODE), str(HERE / "node_modules" / program), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_types_hold() -> None:
    assert run("typescript/bin/tsc", "--project", "tests/javascript") == ""


def test_the_linter_has_nothing_to_say() -> None:
    assert run("@biomejs/biome/bin/biome", "lint", "--config-path=tests/javascript", "docs/assets") == ""


def test_the_formatter_would_change_nothing() -> None:
    assert run("@biomejs/biome/bin/biome", "format", "--config-path=tests/javascript", "docs/assets") == ""


def test_no_line_of_a_script_is_longer_than_120() -> None:
    """Comments and long strings, which the formatter leaves alone."""
    held = [*SCRIPTS, *(ROOT / "docs" / "assets").rglob("*.js")]
    lines = [(path, line) for path in held for line in path.read_text(encoding="utf-8").splitlines()]
    assert [f"{path.name}: {line[:60]}…" for path, line in lines if len(line) > 120] == []


def test_a_function_has_at_most_forty_lines() -> None:
    rules = json.loads((HERE / "biome.json").read_text(encoding="utf-8"))["linter"]["rules"]["complexity"]
    assert rules["noExcessiveLinesPerFunction"]["options"]["maxLines"] == 40


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_function_has_one_comment_that_types_it(path: Path) -> None:
    """Of two comments before one function only the last one counts for the types."""
    assert not re.search(r"\*/\n[ ]*/\*\*[^\n]*@(?:param|returns)", path.read_text(encoding="utf-8"))
