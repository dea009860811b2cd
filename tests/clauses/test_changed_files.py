"""A changed standard is written into its folder whole or not at all, and what did not change stays to the letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from merge_cases import standard

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.files.changed_files import write_changed_standard
from macros.clauses.files.store import read_standard
from macros.clauses.model import Chapter, Standard

COVER = """\
id: garden
kind: standard
title:   {zh: 社区花园, en: Garden}   # as on the sign
short-title: {zh: 花园, en: Garden}
number: ""
stage: working-draft
edition: "2024"
"""
BEDS = """\
# the beds
clauses:
- {id: beds, number: '4', heading: {zh: 花床}}
- id: loose
  number: "4.1"
  body:
  - {zh: 应疏松。, en:   shall be loose}
"""
TOOLS = """\
clauses:
- id: tools
  number: "5"
  heading: {zh: 工具}

- id: spade
  number: '5.1'
  body: [{zh: 应洗净。, en: shall be clean}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "garden"
    folder.mkdir()
    for name, text in {"standard": COVER, "04-beds": BEDS, "05-tools": TOOLS}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "source.docx").write_bytes(b"word")
    return folder


def read(folder: Path) -> Standard:
    return read_standard(folder, folder.parent, [])


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def reworded(ours: Standard) -> Standard:
    """With another sentence in 5.1."""
    beds, tools = ours.chapters
    spade = replace(tools.clauses[1], body=(Paragraph(Text("应涂油。", "shall be clean")),))
    return replace(ours, chapters=(beds, replace(tools, clauses=(tools.clauses[0], spade))))


def test_nothing_is_written_where_nothing_changed(folder: Path) -> None:
    before, inode = texts(folder), folder.stat().st_ino
    assert write_changed_standard(read(folder), read(folder), folder) == []
    assert (texts(folder), folder.stat().st_ino) == (before, inode)


def test_only_the_line_that_says_something_new_is_written(folder: Path) -> None:
    before = texts(folder)
    assert write_changed_standard(read(folder), reworded(read(folder)), folder) == ["05-tools.yaml"]
    assert texts(folder) == before | {"05-tools.yaml": TOOLS.replace("应洗净。", "应涂油。")}


def test_a_changed_title_leaves_the_rest_of_the_cover(folder: Path) -> None:
    ours = read(folder)
    changed = replace(ours, title=Text("花园规范", "Garden"))
    assert write_changed_standard(ours, changed, folder) == ["standard.yaml"]
    old, new = COVER.splitlines(), texts(folder)["standard.yaml"].splitlines()
    assert [line for line in new if line not in old] == ["title: {zh: 花园规范, en: Garden}     # as on the sign"]


def test_chapters_are_added_renamed_and_taken_away_and_comments_go_along(folder: Path) -> None:
    ours = read(folder)
    beds, _ = ours.chapters
    water = standard("water 4 浇水").chapters[0]
    changed = replace(ours, chapters=(water, Chapter("05-beds", beds.clauses)))
    assert write_changed_standard(ours, changed, folder) == [
        *("04-beds.yaml", "04-water.yaml", "05-beds.yaml", "05-tools.yaml"),
    ]
    assert sorted(texts(folder)) == ["04-water.yaml", "05-beds.yaml", "source.docx", "standard.yaml"]
    assert texts(folder)["05-beds.yaml"] == BEDS


def test_a_clause_that_moves_to_another_chapter_takes_what_its_file_says_of_it_along(folder: Path) -> None:
    ours = read(folder)
    beds, tools = ours.chapters
    chapters = (replace(beds, clauses=(*beds.clauses, tools.clauses[1])), replace(tools, clauses=tools.clauses[:1]))
    write_changed_standard(ours, replace(ours, chapters=chapters), folder)
    assert [clause.id for clause in read(folder).clauses] == ["beds", "loose", "spade", "tools"]
    assert texts(folder)["04-beds.yaml"].startswith(BEDS)


def test_what_would_not_read_back_is_refused_and_the_folder_stays(folder: Path) -> None:
    before, ours = texts(folder), read(folder)
    out_of_order = replace(reworded(ours), chapters=tuple(reversed(reworded(ours).chapters)))
    with pytest.raises(ValueError, match="garden would not read back as merged"):
        write_changed_standard(ours, out_of_order, folder)
    assert texts(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["garden"]
