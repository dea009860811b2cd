"""Every shape of document is read, or refused with a sentence that says what was found and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from macros.clauses.blocks import Paragraph, Table, Text
from macros.from_docx import ImportedDocument, UnreadableFile, read_docx
from tests.from_docx.word_file import p, table, tr, word_file

COVER = ("T/ABC 12—2025", "冷链仓储运行要求")


def read(folder: Path, *lines: str) -> ImportedDocument:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / "draft.docx"))
    return read_docx(folder / "draft.docx", "draft")


def refused(folder: Path, *lines: str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(folder, *lines)
    return str(caught.value)


def outline(found: ImportedDocument) -> list[tuple[str, str]]:
    return [(clause.number, clause.heading.zh) for clause in found.standard.clauses]


def rules_said(found: ImportedDocument) -> set[str]:
    return {problem.rule for problem in found.problems}


def test_articles_that_run_through_numbered_chapters_are_kept_as_text_and_told(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        *(*COVER, "1 总则", "第一条 为了安全，制定本文件。", "第二条 本文件适用于冷库。", "2 管理"),
        *("第三条 冷库应设门铃。", "（一）甲；", "第四条 本文件自发布之日起施行。"),
    )
    assert outline(found) == [("1", "总则"), ("2", "管理")]
    (problem,) = (one for one in found.problems if one.rule == "articles")
    assert str(problem).startswith("draft.docx:4: the articles run from 第一条 to 第四条 through the chapters")
    assert problem.message.endswith("number them 1.1, 1.2 in Word to make them clauses")


def test_a_sentence_that_begins_with_an_article_of_a_law_makes_no_regulation(tmp_path: Path) -> None:
    found = read(tmp_path, *COVER, "1 范围", "第三条规定的冷库适用本文件。", "2 要求", "门应密闭。")
    assert "articles" not in rules_said(found)


AMENDMENTS = (
    ("GB/T 12345—2020《冷库》第1号修改单", "一、将4.2修改为：", "“4.2 库温应不高于-18 ℃。”", "二、删除5.3。"),
    ("《冷库》国家标准第一号修改单", "1. 第4.2条改为：……。", "2. 增加附录C。"),
    ("GB/T 12345—2020/XG1—2025", "冷库", "4.2 改为：库温应不高于-18 ℃。"),
)


@pytest.mark.parametrize("lines", AMENDMENTS, ids=lambda lines: lines[0])
def test_an_amendment_is_refused_by_its_name(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert refused(tmp_path, *lines) == (
        f"draft.docx is an amendment (“{lines[0]}”): it says what changes in another standard and has no clauses "
        "of its own; make its changes in the Word or YAML file of that standard, and publish a new edition"
    )


def test_a_standard_that_holds_its_amendment_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, *COVER, "（含第1号修改单）", "1 范围", "本文件适用于冷库。", "2 要求", "门应密闭。")
    assert outline(found) == [("1", "范围"), ("2", "要求")]
    assert found.standard.title.zh == "冷链仓储运行要求"


def test_headings_without_numbers_are_refused_by_name(tmp_path: Path) -> None:
    assert refused(tmp_path, *COVER, "范围", "本文件适用于冷库。", "要求", "门应密闭。") == (
        "draft.docx holds the heading 范围 without a number, and no chapter with one; number the chapters in Word "
        "(1, 2, 3), by a list or typed, then read it"
    )


def test_a_text_that_is_no_standard_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "会议纪要", "今天讨论了冷库。").startswith(
        "draft.docx holds no clause: neither a chapter 1"
    )


@pytest.mark.parametrize(
    ("lines", "numbers", "rules"),
    [
        (("4 要求", "4.1 库温", "库温应不高于-18 ℃。", "4.2 门", "门应密闭。"), ["4", "4.1", "4.2"], {"part-of-draft"}),
        (("1.1 库温应不高于-18 ℃。", "1.2 门应密闭。"), ["1.1", "1.2"], {"part-of-draft"}),
        (("第1章 总则", "第1.1条 门应密闭。", "第2章 设计", "第2.1条 墙应保温。"), ["1", "1.1", "2", "2.1"], set()),
        (
            ("一、范围", "适用于冷库。", "二、规范性引用文件", "无。", "三、要求", "门应密闭。"),
            ["一", "二", "三"],
            {"chapter-form"},
        ),
        (
            ("1 总则", "1.0.1 为规范设计。", "1.0.2 适用于冷库。", "2 设计", "2.0.1 门应密闭。"),
            ["1", "1.0.1", "1.0.2", "2", "2.0.1"],
            set(),
        ),
        (("1 范围", "适用于冷库。", "2 要求", "门应密闭。", "条文说明", "1 范围", "说明。"), ["1", "2"], {"behind"}),
        (("1 范围", "适用于冷库。", "2 要求", "门应密闭。", "索引", "冷库 …… 1"), ["1", "2"], {"behind"}),
    ],
    ids=["from chapter 4", "from 1.1", "articles with points", "chapters 一、", "engineering", "explanations", "index"],
)
def test_a_shape_is_read_and_what_was_decided_is_told(
    lines: tuple[str, ...], numbers: list[str], rules: set[str], tmp_path: Path
) -> None:
    found = read(tmp_path, *COVER, *lines)
    assert [number for number, _ in outline(found)] == numbers
    assert rules_said(found) - {"missing-rights"} == rules


def test_explanations_behind_a_standard_begin_with_any_clause(tmp_path: Path) -> None:
    """What hangs on the standard itself, its footnotes and comments, is not missed there."""
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>以电池供电。</w:t></w:r></w:p></w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    lines = ("2 要求", "2.1 门应密闭。", "2.2 灯应长明。", "条文说明", "2.2 灯灭了找不到门。", "3 记录")
    body = p("1 范围") + p("适用于冷库。", mark) + "".join(map(p, lines))
    path = word_file(tmp_path / "draft.docx", body, footnotes=note)
    found = read_docx(path, "draft", is_behind=True)
    assert [number for number, _ in outline(found)] == ["2.2", "3"]
    assert found.standard.title.zh == "条文说明"
    assert rules_said(found) == {"missing-rights"}


def test_two_languages_go_on_in_a_second_table_behind_a_table_of_the_standard(tmp_path: Path) -> None:
    body = (
        table(tr("1 范围", "1 Scope"), tr("适用于冷库。", "It applies to cold stores."), tr("2 要求", "2 Requirements"))
        + p("表1　库温")
        + p("Table 1 Temperatures")
        + table(tr("库", "℃"), tr("甲", "−18"))
        + table(tr("2.1 门应密闭。", "2.1 Doors shall be tight."), tr("2.2 灯应长明。", "2.2 Lights shall be on."))
        + p("附录A（资料性）记录")
        + p("Annex A (informative) Records")
    )
    found = read_docx(word_file(tmp_path / "draft.docx", body), "draft").standard
    titles = [block.title for clause in found.clauses for block in clause.body if isinstance(block, Table)]
    assert titles == [Text("库温", "Temperatures")]
    assert [clause.body[0].text.en for clause in found.clauses[2:4] if isinstance(clause.body[0], Paragraph)] == [
        "Doors shall be tight.",
        "Lights shall be on.",
    ]
    assert found.clauses[-1].heading == Text("记录", "Records")
