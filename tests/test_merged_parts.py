"""`import_docx.py --merge`: list entries and table cells keep id and English, with bookmarks and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from merge_project import clause, copy_project, exported, files, merged
from word_editing import delete, edited, insert_after, move_after, paragraph_of, reword, strip_keys

from macros.clauses.blocks import ListEntry, Table, Text
from macros.clauses.blocks_within import blocks_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def test_entries_are_put_in_taken_out_and_reordered_each_with_its_english(project: Path) -> None:
    path = exported(project, "incubator")
    was = {one.id: one.text.en for one in entries(project, "service-recipients")}
    with edited(path) as document:
        public = paragraph_of(document, "recipients-public")
        move_after(paragraph_of(document, "recipients-companies"), public)
        insert_after(public, "返乡创业人员；")
        delete(paragraph_of(document, "recipients-practitioners"))
    plan = merged(path, "incubator")
    assert plan[0] == "reworded    5.1  service-recipients"
    assert plan[1] == "            gone: 5.1, entry 2 recipients-practitioners “跨境电商企业的从业人员；”"
    assert plan[-2] == "            its English is gone: “跨境电商企业的从业人员；”"
    now = {one.id: one.text.en for one in entries(project, "service-recipients")}
    assert list(now) == ["recipients-public", "service-recipients-1", "recipients-companies"]
    assert now == {id: was.get(id, "") for id in now}


def entries(project: Path, id: str) -> list[ListEntry]:
    blocks = blocks_of(clause(project, "incubator", id))
    return [block for block in blocks if isinstance(block, ListEntry)]


def test_entries_of_a_file_without_keys_keep_theirs_where_they_are_alike(project: Path) -> None:
    path, was = exported(project, "incubator"), entries(project, "service-recipients")
    with edited(path) as document:
        reword(paragraph_of(document, "recipients-practitioners"), "从业人员", "在职人员")
        move_after(paragraph_of(document, "recipients-companies"), paragraph_of(document, "recipients-public"))
        strip_keys(document)
    merged(path, "incubator")
    now = entries(project, "service-recipients")
    assert [one.id for one in now] == ["recipients-practitioners", "recipients-public", "recipients-companies"]
    assert {one.id: one.text.en for one in now} == {one.id: one.text.en for one in was}


def test_cells_keep_their_keys_and_english_when_a_row_is_taken_out(project: Path) -> None:
    path, was = exported(project, "store"), cells(project)
    with edited(path) as document:
        row = paragraph_of(document, "task-1-1-4")._p.getparent().getparent()
        row.getparent().remove(row)
        reword(paragraph_of(document, "task-1-1-5"), "能", "应能")
        strip_keys(document)
    merged(path, "store")
    now = cells(project)
    assert set(was) - set(now) == {"task-1-1-4"}
    assert [now[id].en for id in now] == [was[id].en for id in now]
    assert [id for id in now if now[id].zh != was[id].zh] == ["task-1-1-5"]


def cells(project: Path) -> dict[str, Text]:
    blocks = blocks_of(clause(project, "store", "specific-work"))
    tables = [block for block in blocks if isinstance(block, Table)]
    return {cell.id: cell.text for table in tables for row in table.rows for cell in row if cell.id}


def test_a_file_merged_twice_changes_nothing_the_second_time(project: Path) -> None:
    path = exported(project, "incubator")
    with edited(path) as document:
        insert_after(paragraph_of(document, "premises-area"), "孵化基地宜设母婴室。")
        insert_after(paragraph_of(document, "recipients-public"), "返乡创业人员。")
        move_after(paragraph_of(document, "premises-layout"), paragraph_of(document, "complaints-channel"))
    merged(path, "incubator")
    once = files(project)
    assert merged(path, "incubator") == ["52 kept, 0 reworded, 0 renumbered, 0 moved, 0 new, 0 gone"]
    assert files(project) == once
