"""Word files by the npm package `docx`: the plan as JSON for the writer in JavaScript."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from .formulas import as_values
from .pictures import picture
from .pieces import cover_line, heights, with_list_starts
from .plan import Planned, grids, runs

MODULES = Path(__file__).resolve().parents[2] / "javascript" / "node_modules"


def is_there() -> bool:
    """Whether the package and a Node are installed."""
    return (MODULES / "docx").is_dir() and node() is not None


def node() -> str | None:
    own = Path(__file__).resolve().parents[3] / ".venv" / "bin" / "node"
    return str(own) if own.exists() else shutil.which("node")


def write(blocks: list[Planned], path: Path) -> Path:
    """The document, written in a folder that has the module beside it."""
    program = MODULES.parent / ".with_npm.mjs"
    source = path.with_suffix(".json")
    source.write_text(json.dumps({"blocks": [_block(one) for one in with_list_starts(blocks)]}), encoding="utf-8")
    command = node()
    assert command
    program.write_text((Path(__file__).with_suffix(".mjs")).read_text(encoding="utf-8"), encoding="utf-8")
    try:
        subprocess.run([command, str(program), str(source), str(path)], check=True)
    finally:
        program.unlink()
        source.unlink()
    return path


def _block(block: Planned) -> dict[str, Any]:
    forms = [
        {"form": form, "title": title, "content": _coded(form, at)} for at, (form, title) in enumerate(block.pictures)
    ]
    return {
        "kind": block.kind,
        "text": _runs(block.text),
        "english": block.english,
        "number": block.number,
        "level": block.level,
        "key": block.key,
        "field": block.field,
        "style": block.style,
        "start": block.start,
        "line": _runs(block.line),
        "grids": [[[_runs(cell) for cell in row] for row in rows] for rows in grids(block)],
        "notes": block.notes,
        "footnotes": [_runs(f"〔mark {letter}〕 {text}") for letter, text in block.footnotes],
        "symbols": [[_runs(sign), _runs(text)] for sign, text in block.symbols],
        "formula": as_values(block.formula),
        "pictures": forms,
        "fallback": _coded("png", 8),
        "lines": cover_line(block) if block.kind == "cover" else [],
    }


def _coded(form: str, at: int) -> str:
    return base64.b64encode(picture(form, at)).decode()


def _runs(text: str) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for what, said in runs(text):
        if what in ("text", "mark"):
            stretches = heights(f"^{{{said}}}" if what == "mark" else said)
            made += [{"what": "text", "text": stretch, "height": height} for stretch, height in stretches]
        elif what == "math":
            made.append({"what": "math", "text": "", "formula": as_values(said.partition("=>")[0])})
        else:
            made.append({"what": what, "text": said})
    return made
