"""`python scripts/export_docx.py`, as the committee calls it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def export(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "export_docx.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_it_writes_the_file_where_it_is_told_to(tmp_path: Path) -> None:
    target = tmp_path / "park.docx"
    done = export("park", "--into", str(target))
    assert done.returncode == 0
    assert done.stdout.startswith(f"{target}: ")
    assert target.read_bytes().startswith(b"PK")


def test_an_unknown_standard_is_answered_with_the_known_ones() -> None:
    done = export("garden")
    assert done.returncode == 2
    assert done.stderr.startswith("there is no standard garden; there are: incubator, ")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    target = tmp_path / "missing" / "park.docx"
    done = export("park", "--into", str(target))
    assert done.returncode == 2
    assert done.stderr == f"{target} cannot be written: there is no folder {target.parent}\n"


def test_help_is_written_for_the_committee() -> None:
    done = export("--help")
    assert done.returncode == 0
    assert "in Word or WPS and import it again" in done.stdout
