"""A copy of the bundled standards to merge into, and `import_docx.py --merge` run on it."""

from __future__ import annotations

import difflib
import io
import shutil
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from macros.checks import check
from macros.clauses.files.store import read_corpus, read_standard
from macros.clauses.model import Clause, Standard
from macros.to_docx import docx_bytes
from scripts.import_docx import main

ROOT = Path(__file__).resolve().parents[1]


def copy_project(into: Path) -> Path:
    """The bundled standards and check lists."""
    for folder in ("standards", "checklists"):
        shutil.copytree(ROOT / folder, into / folder)
    return into


def exported(project: Path, name: str) -> Path:
    path = project / f"{name}.docx"
    path.write_bytes(docx_bytes(standard(project, name)))
    return path


def standard(project: Path, name: str) -> Standard:
    return read_standard(project / "standards" / name, project, [])


def clause(project: Path, name: str, id: str) -> Clause:
    return next(clause for clause in standard(project, name).clauses if clause.id == id)


def run(path: Path, name: str, *options: str) -> tuple[int, list[str], list[str]]:
    """Exit code, lines of the plan without the notes of the reader, lines of the refusal."""
    into = ("--into", str(path.parent / "standards"))
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(path), "--standard", name, "--merge", *into, *options])
    lines = [line for line in out.getvalue().splitlines() if "[title-repeated]" not in line]
    return code, lines, err.getvalue().splitlines()


def merged(path: Path, name: str, *options: str) -> list[str]:
    """The lines of a merge that must succeed, without the names of the files."""
    code, out, err = run(path, name, *options)
    assert (code, err) == (0, [])
    return [line for line in out[:-1] if not line.startswith(("written: ", "gone: "))]


def files(project: Path) -> dict[str, bytes]:
    folder = project / "standards"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def difference(before: dict[str, bytes], project: Path) -> list[str]:
    """The lines that are not as they were, with `-` and `+` before them, in all files of the standards."""
    after = files(project)
    lines = []
    for name in sorted(before.keys() | after.keys()):
        texts = [one.get(name, b"").decode(errors="replace").splitlines() for one in (before, after)]
        compared = difflib.unified_diff(*texts, lineterm="", n=0) if texts[0] != texts[1] else ()
        lines += [line for line in compared if not line.startswith(("---", "+++", "@@"))]
    return lines


def problems(project: Path, rule: str, name: str) -> list[str]:
    folder = f"standards/{name}/"
    found = [one for one in check(read_corpus(project)) if one.rule == rule and one.place.file.startswith(folder)]
    return [one.message for one in found]
