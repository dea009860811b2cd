"""The sentences that a command can print, read from the source: every text in it that is one, its gaps filled."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_UNSAID = {"help", "metavar", "usage", "description", "epilog", "prog", "dest", "encoding", "default"}
"arguments whose texts belong to the help"
_CALLS = {
    "compile",
    "fullmatch",
    "search",
    "match",
    "sub",
    "findall",
    "split",
    "cast",
    "TypeVar",
    "getattr",
    "set_defaults",
}
"calls whose texts are patterns or names"
GAP = "Ω"


def sentences(path: Path) -> Iterator[str]:
    """Every text of two words at least, with `Ω` in each gap; no docstrings, no help, no patterns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(node) for one in ast.walk(tree) for node in _unsaid(one)}
    yield from _within(tree, skipped)


def _within(node: ast.AST, skipped: set[int]) -> Iterator[str]:
    if id(node) in skipped:
        return
    if isinstance(node, (ast.JoinedStr, ast.Constant)):
        if isinstance(node, ast.JoinedStr):
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _within(part.value, skipped)
        text = _filled(node)
        if re.search(r"[A-Za-z]{2,}[,;:]? [^ ]*[A-Za-z]{2,}|[A-Za-z]{3,}[:;]? Ω|Ω:? [A-Za-z]{3,}", text):
            yield text.strip()
        return
    for child in ast.iter_child_nodes(node):
        yield from _within(child, skipped)


def _filled(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_filled(part) if isinstance(part, ast.Constant) else GAP for part in node.values)
    return ""


def _unsaid(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.keyword) and node.arg in _UNSAID:
        yield node.value
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in _CALLS:
            yield from node.args
    if isinstance(node, ast.Assign) and any(
        getattr(one, "id", "").isupper() and getattr(one, "id", "").startswith("_UNSAID") for one in node.targets
    ):
        yield node.value
