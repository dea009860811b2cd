"""Imports point one way: scripts → from_docx, checks, to_site, to_docx → clauses → libraries."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("from_docx", "checks", "to_site", "to_docx")


@pytest.mark.parametrize("layer", [*LAYERS, "clauses"])
def test_a_layer_imports_clauses_and_no_other_layer(layer: str) -> None:
    allowed = {f"macros.{layer}", "macros.clauses"}
    for path in (ROOT / "macros" / layer).rglob("*.py"):
        ours = {name for name in _imports(path) if name.startswith(("macros", "scripts"))}
        assert {".".join(name.split(".")[:2]) for name in ours} <= allowed, path


def test_word_files_are_the_business_of_the_two_word_layers() -> None:
    for path in (
        path for layer in ("checks", "to_site", "clauses") for path in (ROOT / "macros" / layer).rglob("*.py")
    ):
        assert not {name.partition(".")[0] for name in _imports(path)} & {"docx", "zipfile"}, path


def _imports(path: Path) -> set[str]:
    """Every module, and every name of a module, that a file imports, written in full."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = (
                ".".join((*package[: len(package) - node.level + 1], node.module or "")) if node.level else node.module
            )
            names |= {f"{(base or '').rstrip('.')}.{alias.name}" for alias in node.names}
    return names
