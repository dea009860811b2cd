"""The command that imports a Word file: what it prints and writes, and that a mistake leaves everything as it was."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from forked_command import run_script

from macros.clauses.files.handed_out import handed_out
from macros.clauses.files.store import read_standard
from macros.clauses.problem import Problem
from macros.clauses.proposed_ids import with_proposed_ids
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes
from tests.from_docx.sources import DOCUMENTS, imported, source
from tests.from_docx.word_file import p, word_file

ROOT = Path(__file__).resolve().parents[2]


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run_script("import_docx", *arguments)


def draft(folder: Path, *lines: str) -> Path:
    return word_file(folder / "draft.docx", *map(p, lines))


def test_an_import_lists_the_warnings_counts_the_notes_and_sums_up(tmp_path: Path) -> None:
    path = draft(tmp_path, "茶园管理规范", "1 范围", "a) 茶；", "c) 水。", "1.2 茶园。")
    done = command(path, "--standard", "tea", "--into", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "warning: draft.docx: paragraph 5: the clause number 1.2 comes after 1; kept as printed",
        "note: draft.docx: the file does not say who owns the text and how much may be shown; "
        "fill in `rights` in standard.yaml [missing-rights]",
        f"2 clauses, 2 list entries, 0 tables, 0 comments → {(tmp_path / 'out' / 'tea').as_posix()}",
        "23 characters: 19 text, 4 numbers and marks, 0 left out",
        "Rights are not stated: the text is shown on a site for reading at home, not on one with an address.",
        f"Next: look at {(tmp_path / 'out' / 'tea').as_posix()}, then build the site with make site.",
    ]
    assert sorted(file.name for file in (tmp_path / "out" / "tea").iterdir()) == ["01-scope.yaml", "standard.yaml"]


def test_the_name_of_a_part_of_the_site_is_refused(tmp_path: Path) -> None:
    path = draft(tmp_path, "茶园管理规范", "1 范围", "茶。")
    refused = command(path, "--standard", "terms", "--into", tmp_path / "out")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == "terms is the name of a part of the site; give the standard another name\n"
    assert not (tmp_path / "out").exists()


def test_an_exported_working_text_comes_back_with_what_it_restates(tmp_path: Path) -> None:
    before = read_standard(ROOT / "standards" / "store", ROOT, [])
    path = tmp_path / "store.docx"
    path.write_bytes(docx_bytes(before))
    assert command(path, "--standard", "store", "--into", tmp_path / "standards").returncode == 0
    problems: list[Problem] = []
    after = read_standard(tmp_path / "standards" / "store", tmp_path, problems)
    assert problems == []
    assert after.basis == handed_out(before).basis is not None


def test_a_standard_in_the_way_is_left_alone_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    command(draft(tmp_path, "茶园管理规范", "1 范围", "茶。"), "--standard", "tea", "--into", tmp_path)
    before = {file: file.read_bytes() for file in (tmp_path / "tea").iterdir()}
    path = draft(tmp_path, "茶园管理规范", "1 范围", "水。")
    refused = command(path, "--standard", "tea", "--into", tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == (
        f"{tmp_path / 'tea'} holds a standard already; give another name, --merge to put this text into it, "
        "or --replace to put it in its place\n"
    )
    assert {file: file.read_bytes() for file in (tmp_path / "tea").iterdir()} == before
    assert command(path, "--standard", "tea", "--into", tmp_path, "--replace").returncode == 0
    assert "水。" in (tmp_path / "tea" / "01-scope.yaml").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_one_sentence_and_touches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(b"%PDF-1.7")
    refused = command(path, "--standard", "tea", "--into", tmp_path / "out", "--replace")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == (
        "draft.docx is a PDF; ask for the Word file, or open it in Word, look the result over, and save it as .docx\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_name_that_cannot_be_an_address_is_refused(tmp_path: Path) -> None:
    refused = command(draft(tmp_path, "1 范围"), "--standard", "../Tea", "--into", tmp_path / "out")
    assert refused.returncode == 2
    assert refused.stderr == "../Tea is no name for a folder; use lower-case letters, digits and hyphens\n"


def test_the_help_says_what_it_is_for() -> None:
    shown = command("--help").stdout
    assert "Read the Word file of a standard into a folder of YAML files" in shown
    assert "python scripts/import_docx.py draft.docx --standard park" in shown


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_written_reads_back_as_what_was_read(name: str, tmp_path: Path) -> None:
    assert command(source(name), "--standard", name, "--into", tmp_path).returncode == 0
    problems: list[Problem] = []
    standard = read_standard(tmp_path / name, tmp_path, problems)
    assert standard.chapters == with_proposed_ids(imported(name).standard).chapters
    assert standard.title == read_docx(source(name), name).standard.title
