"""`python scripts/export_docx.py`, as the committee calls it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from forked_command import run_script


def export(*arguments: str) -> subprocess.CompletedProcess[str]:
    return run_script("export_docx", *arguments)


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


def test_a_redline_is_written_between_editions_and_against_a_file_handed_out(tmp_path: Path) -> None:
    target, handed = tmp_path / "redline.docx", tmp_path / "handed.docx"
    done = export("incubator", "--redline-from", "2024-08", "--edition", "2026-11", "--into", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{target}: ")
    assert done.stdout.strip().endswith(" changed")
    assert export("incubator", "--into", str(handed)).returncode == 0
    done = export("incubator", "--redline-from", str(handed), "--into", str(target))
    assert done.stdout == f"{target}: nothing changed\n"


def test_a_redline_that_cannot_be_made_is_refused_in_one_sentence(tmp_path: Path) -> None:
    into = ("--into", str(tmp_path / "redline.docx"))
    assert export("incubator", "--redline-from", "2024-08").stderr == (
        "say with --into where to write the file, so that it does not take the place of source.docx\n"
    )
    done = export("incubator", "--redline-from", "2020", *into)
    assert done.stderr == "incubator has no published edition 2020; there are: 2024-08, 2026-11\n"
    done = export("incubator", "--redline-from", "missing.docx", *into)
    assert (done.returncode, done.stderr) == (2, "there is no file missing.docx\n")
    other = tmp_path / "park.docx"
    export("park", "--into", str(other))
    done = export("incubator", "--redline-from", str(other), *into)
    assert done.stderr == f"{other} was handed out as park, which is another standard\n"
    assert not (tmp_path / "redline.docx").exists()
