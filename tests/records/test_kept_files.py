"""Photos and files of a record: named by digest, out and back in one zip, none changed without a word."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

NODE = Path(sys.executable).parent / "node"


def photo(day: bytes, order: str) -> bytes:
    """The head of a JPEG whose EXIF data (TIFF in the byte order `<` or `>`) say when it was taken."""
    text = day + b" 08:00:00\0"
    entry = struct.pack(f"{order}HHII", 0x9003, 2, len(text), 44)
    exif = struct.pack(f"{order}H", 1) + entry + struct.pack(f"{order}I", 0)
    first = struct.pack(f"{order}H", 1) + struct.pack(f"{order}HHII", 0x8769, 4, 1, 26) + struct.pack(f"{order}I", 0)
    tiff = {"<": b"II", ">": b"MM"}[order] + struct.pack(f"{order}HI", 42, 8) + first + exif + text
    assert len(tiff) == 44 + len(text)
    content = b"Exif\0\0" + tiff
    before = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
    return b"\xff\xd8" + before + b"\xff\xe1" + struct.pack(">H", 2 + len(content)) + content + b"\xff\xda"


PHOTOS = [
    photo(b"2026:11:20", "<"),
    photo(b"2026:11:20", ">"),
    photo(b"    :  :  ", "<"),
    photo(b"2026:11:20", "<")[:70],
    b"\x89PNG\r\n",
    b"",
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("evidence")
    (folder / "photos.json").write_text(json.dumps([one.hex() for one in PHOTOS]), encoding="utf-8")
    script = Path(__file__).with_name("evidence.mjs")
    ran = subprocess.run([str(NODE), str(script), str(folder)], capture_output=True, text=True, check=True)
    return {"folder": folder, **json.loads(ran.stdout)}


def test_the_day_of_a_photo_is_read_and_nothing_else_taken_for_one(told: dict[str, Any]) -> None:
    assert told["days"] == ["2026-11-20", "2026-11-20", "", "", "", ""]


def test_the_day_of_a_photo_is_that_of_the_evidence_unless_one_is_given(told: dict[str, Any]) -> None:
    assert told["given"] == ["2026-11-20", 2, "2026-01-01"]


def test_the_record_names_its_files_and_is_sound(told: dict[str, Any]) -> None:
    assert told["named"] == ["现场 1.jpg", "现场 1.jpg"]
    assert told["told"].startswith("现场 1.jpg (sha256 ")
    assert told["read"] == [[], 2, False, False]
    assert told["left"] == [1, 0]


def test_two_tabs_keep_the_files_of_both_and_none_that_one_of_them_removed(told: dict[str, Any]) -> None:
    both, gone, first = [4999, 5000], [], [5000]
    assert told["tabs"] == [both, both, both, gone, gone, first, first, first]
    assert told["isSettled"]


def test_files_come_back_as_they_went_out(told: dict[str, Any]) -> None:
    assert (told["files"], told["whole"]) == ([[True, 5000], [False, 4999]], [])


def test_other_programs_read_the_zip_and_check_its_digests(told: dict[str, Any]) -> None:
    with zipfile.ZipFile(told["folder"] / "record.zip") as zip:
        assert zip.testzip() is None
        zip.extractall(told["folder"])
    ran = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=told["folder"], capture_output=True, check=False)
    assert ran.returncode == 0, ran.stdout


def test_a_file_that_was_changed_is_named_and_a_damaged_zip_refused(told: dict[str, Any]) -> None:
    (changed,), kept = told["changed"]
    assert kept == 0
    assert changed.startswith("evidence/") and changed.endswith("-现场-1.jpg")
    assert (told["broken"], told["cut"], told["junk"]) == (True, True, True)
