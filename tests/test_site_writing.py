"""A site is written over the one before the last, and is then what it would be in an empty folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.site_cache import FOLDER, part_of
from macros.site_writing import write_parts
from macros.to_site.site_files import SiteFile
from macros.to_site.whole_site import why_not_ours, why_not_whole

FIRST: list[SiteFile] = [("index.html", "<p>one"), ("park/index.html", "<p>park"), ("files/a.docx", b"PK")]
OTHERS: dict[str, list[SiteFile]] = {
    "another text": [("index.html", "<p>two"), *FIRST[1:]],
    "a file less": FIRST[1:],
    "a file more": [*FIRST, ("store/index.html", "<p>store")],
    "a file where a folder was": [FIRST[0], ("park", "<p>park"), FIRST[2]],
    "a folder where a file was": [("index.html/index.html", "<p>one"), *FIRST[1:]],
}


def written(root: Path, files: list[SiteFile], *, is_kept: bool = True) -> dict[str, bytes]:
    write_parts([part_of(files)], root / "site", print, kept_in=root / FOLDER if is_kept else None)
    assert (why_not_ours(root / "site"), why_not_whole(root / "site")) == ("", "")
    return contents(root / "site")


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("other", OTHERS)
def test_whatever_changes_the_site_is_what_an_empty_folder_gets(tmp_path: Path, other: str) -> None:
    for files in (FIRST, OTHERS[other], FIRST, OTHERS[other], OTHERS[other], FIRST):
        fresh = written(tmp_path / "fresh", files, is_kept=False)
        assert written(tmp_path / "kept", files) == fresh
        shutil.rmtree(tmp_path / "fresh")


def test_a_file_that_says_the_same_is_not_written_again(tmp_path: Path) -> None:
    places = []
    for _ in range(4):
        written(tmp_path, FIRST)
        places.append((tmp_path / "site" / "files" / "a.docx").stat().st_ino)
    assert places[:2] == places[2:]


def test_a_file_that_says_what_it_says_in_the_last_site_is_linked_and_never_written_over(tmp_path: Path) -> None:
    written(tmp_path, FIRST)
    served = (tmp_path / "site" / "files" / "a.docx").stat().st_ino
    written(tmp_path, FIRST)
    assert (tmp_path / "site" / "files" / "a.docx").stat().st_ino == served
    written(tmp_path, [*FIRST[:2], ("files/a.docx", b"PK2")])
    former = tmp_path / FOLDER / "former-site" / "files" / "a.docx"
    assert (former.stat().st_ino, former.read_bytes()) == (served, b"PK")


def _edited(file: Path) -> None:
    file.write_text("<p>two")


def _replaced(file: Path) -> None:
    file.unlink()
    file.write_text("<p>two")
    os.utime(file, ns=(0, 0))


def _linked(file: Path) -> None:
    file.unlink()
    file.symlink_to("/etc/hostname")


def _gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("by_hand", [_edited, _replaced, _linked, _gone])
@pytest.mark.parametrize("builds", [1, 2, 3])
def test_what_somebody_did_to_a_file_of_the_site_is_not_in_a_later_one(
    tmp_path: Path, by_hand: Callable[[Path], None], builds: int
) -> None:
    first = [written(tmp_path, FIRST) for _ in range(builds)].pop()
    by_hand(tmp_path / "site" / "index.html")
    assert [written(tmp_path, FIRST) for _ in range(3)] == [first] * 3


def test_a_stray_file_in_what_is_kept_does_not_come_back(tmp_path: Path) -> None:
    first = [written(tmp_path, FIRST) for _ in range(2)].pop()
    (tmp_path / FOLDER / "former-site" / "stray" / "deep").mkdir(parents=True)
    (tmp_path / FOLDER / "former-site" / "stray" / "deep" / "page.html").write_text("<p>")
    assert written(tmp_path, FIRST) == first
    assert not (tmp_path / "site" / "stray").exists()


@pytest.mark.parametrize("ledger", ["", "{}", "[1, 2]", '[{"index.html": 3}, {}]', "[[], []]"])
def test_a_damaged_ledger_costs_time_and_nothing_else(tmp_path: Path, ledger: str) -> None:
    first = [written(tmp_path, FIRST) for _ in range(2)].pop()
    (tmp_path / FOLDER / "written.json").write_text(ledger)
    assert written(tmp_path, FIRST) == first
