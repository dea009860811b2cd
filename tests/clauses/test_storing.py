"""What is written reads back the same, and a folder is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.blocks import Cell, ClauseList, Example, ListEntry, Note, Paragraph, Source, Table, Text
from macros.clauses.cover_fields import Correspondence, Replaced
from macros.clauses.files.store import read_corpus, read_standard, write_standard
from macros.clauses.files.writing import replace_bytes, replace_text
from macros.clauses.model import Chapter, Clause, Comment, Rationale, Rights, Standard
from macros.clauses.problem import Problem

BODY = (
    Paragraph(Text("应备：", "There shall be:")),
    ClauseList(
        "letter",
        (
            ListEntry("spade", Text("铲: 铁制；", "a spade: of iron;")),
            ListEntry(
                "rakes", Text("耙：", "rakes:"), ClauseList("number", (ListEntry("wood", Text("木耙。", "wood.")),))
            ),
        ),
    ),
    Table(
        "seasons",
        "1",
        Text("时节", "Seasons"),
        (
            (Cell(Text("春", "Spring"), rows=2), Cell(Text("种", "Sow"), id="sow")),
            (Cell(Text("浇", "Water"), columns=2),),
        ),
        header_rows=2,
    ),
    Note(Text("# 铲在棚里。", "'It is in the shed.")),
    Example(Text("- 例", '"Quoted" text')),
    Source(Text("GB/T 101—2020，3.1", "GB/T 101—2020, 3.1")),
)
TOOLS = Clause(
    "tools",
    "4.10",
    heading=Text("工具", "Tools"),
    body=BODY,
    translated_from="f1:0123456789ab",
    rationale=(Rationale(Text("惯例。", "Usage."), "practice"),),
    comments=(Comment(Text("待议。", ""), "review"), Comment(Text("改字。", "Reworded."), "mended")),
)
STANDARD = Standard(
    "garden",
    Text("社区花园", "Community garden"),
    Text("花园", "Garden"),
    "T/GARDEN 7—2024",
    "published",
    "2024",
    (
        Chapter("00-foreword", (Clause("foreword", element="foreword", body=(Paragraph(Text("前言", "Foreword")),)),)),
        Chapter("04-tools", (Clause("bed", "3.1", term=Text("花床", "bed")), TOOLS)),
    ),
    rights=Rights(Text("园丁会", "society"), Text("自有", "own"), "full", "2024-05-01"),
    dates=(("drafted", "2024-01"), ("published", "2024-05-01")),
    bodies=(("issued-by", Text("园丁会", "society")),),
    classification=(("ics", "03.100.20"), ("ccs", "A 16")),
    replaces=(Replaced("T/GARDEN 7—2019"), Replaced("T/GARDEN 5—2018", is_partly=True)),
    consistency=(Correspondence("ISO 99005:2020", "modified", "Community gardens"),),
    record_number="J7—2024",
    confidentiality="内部资料",
    about=Text("给园丁。", "For gardeners."),
)


def test_a_standard_reads_back_as_it_was_written_and_is_right_by_the_schema(tmp_path: Path) -> None:
    folder = tmp_path / "standards" / "garden"
    write_standard(STANDARD, folder)
    problems: list[Problem] = []
    assert read_standard(folder, tmp_path, problems) == STANDARD
    assert problems == []


def test_a_standard_that_is_there_is_left_alone_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    write_standard(STANDARD, tmp_path / "garden")
    with pytest.raises(FileExistsError):
        write_standard(STANDARD, tmp_path / "garden")


def test_replacing_takes_old_chapters_away_and_keeps_other_files(tmp_path: Path) -> None:
    folder = tmp_path / "garden"
    write_standard(STANDARD, folder)
    (folder / "05-old.yaml").write_text("clauses: []\n", encoding="utf-8")
    (folder / "source.docx").write_bytes(b"word")
    (folder / "editions").mkdir()
    (folder / "editions" / "2023.yaml").write_text("{}\n", encoding="utf-8")
    write_standard(STANDARD, folder, replace=True)
    assert _names(folder) == ["00-foreword.yaml", "04-tools.yaml", "editions", "source.docx", "standard.yaml"]
    assert (folder / "editions" / "2023.yaml").exists()


def test_a_disk_that_refuses_in_the_middle_leaves_the_old_folder_whole(tmp_path: Path) -> None:
    folder = tmp_path / "garden"
    write_standard(STANDARD, folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    unwritable = Chapter("05-" + "x" * 300, (Clause("water", "5"),))  # no file system takes so long a name
    changed = Standard("garden", Text("新", "New"), Text("新", "New"), "", "published", "2025", (unwritable,))
    with pytest.raises(OSError):
        write_standard(changed, folder, replace=True)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert _names(tmp_path) == ["garden"]


def test_every_standard_of_the_project_reads_back_as_it_was_written(tmp_path: Path) -> None:
    for standard in read_corpus(Path(__file__).resolve().parents[2]).standards:
        problems: list[Problem] = []
        write_standard(standard, tmp_path / standard.id)
        assert read_standard(tmp_path / standard.id, tmp_path, problems) == standard
        assert problems == []


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "source.docx"
    replace_bytes(path, b"old")
    replace_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "missing" / "source.docx", tmp_path / "folder"):
        with pytest.raises(OSError):
            replace_bytes(place, b"new")
    assert _names(tmp_path) == ["folder", "source.docx"]


def test_a_replaced_file_keeps_its_mode_and_a_new_one_has_that_of_any_file(tmp_path: Path) -> None:
    (tmp_path / "any").touch()
    (tmp_path / "old").touch(0o640)
    for name in ("new", "old"):
        replace_text(tmp_path / name, "文")
    modes = {path.name: path.stat().st_mode for path in tmp_path.iterdir()}
    assert modes["new"] == modes["any"]
    assert modes["old"] & 0o777 == 0o640
    assert (tmp_path / "old").read_text(encoding="utf-8") == "文"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
