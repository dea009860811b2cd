"""Notes and footnotes of tables: in the last row, in rows of their own, in paragraphs below; letters in the cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.blocks import Note, Table, Text
from tests.from_docx import word_file
from tests.from_docx.word_file import p, r, table, tc, tr

RAISED = '<w:vertAlign w:val="superscript"/>'
WIDE = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'


def read(folder: Path, *below: str, last: str = "") -> tuple[Table, list[Note]]:
    rows = (tr("项目", "限值"), tr("甲", tc_of("3", r("a", RAISED))), tr("乙", tc_of("10", r("3", RAISED))))
    body = p("范围", style="h1") + p("表1　限值") + table(*rows, last) + "".join(below)
    document = word_file.read(folder, body)
    assert document.balance is not None
    assert document.balance.lost == ()
    blocks = document.standard.clauses[0].body
    (found,) = (block for block in blocks if isinstance(block, Table))
    return found, [block for block in blocks if isinstance(block, Note)]


def tc_of(*inside: str) -> str:
    """A cell with these runs in one paragraph."""
    return f"<w:tc><w:tcPr/>{p(*inside)}</w:tc>"


def test_the_last_row_gives_notes_and_footnotes(tmp_path: Path) -> None:
    last = tr(f"<w:tc>{WIDE}{p('注：空白为不测。')}{p(r('a', RAISED), ' 仅在冬季。')}</w:tc>")
    found, notes = read(tmp_path, last=last)
    assert notes == [Note(Text("空白为不测。")), Note(Text("仅在冬季。"), "a")]
    assert [[cell.text.zh for cell in row] for row in found.rows] == [["项目", "限值"], ["甲", "3[^a]"], ["乙", "10³"]]


def test_a_head_that_is_printed_again_on_the_next_page_is_kept_once(tmp_path: Path) -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>每年。</w:t></w:r></w:p></w:footnote>'
    marked = tc_of("次数", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    body = p("范围", style="h1") + p("表1　修剪") + table(tr("植物", marked), tr("芦竹", "1"))
    more = p("表1（续）") + table(tr("植物", "次数"), tr("鸢尾", "2"))
    document = word_file.read(tmp_path, body + more, footnotes=note)
    assert document.balance is not None
    assert document.balance.lost == ()
    (found,) = (block for block in document.standard.clauses[0].body if isinstance(block, Table))
    assert [row[0].text.zh for row in found.rows] == ["植物", "芦竹", "鸢尾"]


@pytest.mark.parametrize("caption", ["表Ａ．１　限值", "表A. 1 限值", "表A.1限值"])
def test_the_caption_of_a_table_of_an_annex_is_typed_in_many_ways(caption: str, tmp_path: Path) -> None:
    body = p("范围", style="h1") + p("附录A（资料性）限值") + p(caption) + table(tr("项目", "限值"), tr("甲", "3"))
    (found,) = word_file.read(tmp_path, body).standard.clauses[-1].body
    assert isinstance(found, Table)
    assert (found.number, found.title.zh) == ("A.1", "限值")


def test_a_note_without_a_colon_stands_apart_by_a_wide_space(tmp_path: Path) -> None:
    (clause,) = word_file.read(
        tmp_path, p("范围", style="h1") + p("注　空白为不测。") + p("注　意事项。")
    ).standard.clauses
    assert [type(block).__name__ for block in clause.body] == ["Note", "Paragraph"]


def test_a_footnote_on_the_title_of_an_annex_stays(tmp_path: Path) -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>可用纸质。</w:t></w:r></w:p></w:footnote>'
    title = p("记录", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    body = p("范围", style="h1") + p("附录A") + p("（资料性）") + title + p("每日填写。")
    found = word_file.read(tmp_path, body, footnotes=note)
    annex = found.standard.clauses[-1]
    assert annex.heading.zh == "记录"
    assert annex.body[0] == Note(Text("可用纸质。"), "1")


def test_paragraphs_below_give_footnotes(tmp_path: Path) -> None:
    found, notes = read(tmp_path, p(r("a", RAISED), "仅在冬季。"))
    assert notes == [Note(Text("仅在冬季。"), "a")]
    assert found.rows[1][1].text.zh == "3[^a]"


def test_a_raised_letter_without_a_footnote_is_a_power(tmp_path: Path) -> None:
    found, notes = read(tmp_path)
    assert notes == []
    assert found.rows[1][1].text.zh == "3^{a}"


def test_a_last_row_that_says_something_else_stays(tmp_path: Path) -> None:
    found, notes = read(tmp_path, last=tr(tc("以上均为冬季值。", '<w:gridSpan w:val="2"/>')))
    assert notes == []
    assert found.rows[-1][0].text.zh == "以上均为冬季值。"
