"""Permanent keys: those that a Word file brings along as bookmarks are kept; fresh ones never take their place."""

from __future__ import annotations

from pathlib import Path

from macros.clauses.blocks import Table
from macros.clauses.blocks_within import blocks_of
from macros.from_docx import ImportedDocument
from tests.from_docx.outline import problem_lines
from tests.from_docx.word_file import p, read, table, tr


def key(name: str) -> str:
    return f'<w:bookmarkStart w:id="1" w:name="K_{name}"/>'


def keys(document: ImportedDocument) -> list[str]:
    clauses = document.standard.clauses
    return [part.id for clause in clauses for part in (clause, *blocks_of(clause)) if getattr(part, "id", "")]


def test_fresh_keys_are_counted_in_reading_order(tmp_path: Path) -> None:
    body = ("前言", "本文件。", "1 范围", "包括：", "a) 茶：", "1) 绿茶；", "2) 红茶；", "b) 水。", "还有：", "——树。")
    rest = ("附录A（资料性）茶史", "表1 年份", "参考文献", "[1] 茶经")
    document = read(tmp_path, *map(p, (*body, *rest[:2])), table(tr("甲")), *map(p, rest[2:]))
    assert keys(document) == [
        *("foreword", "c001", "c001-1", "c001-1-1", "c001-1-2", "c001-2", "c001-3"),
        *("c002", "table-1", "bibliography", "bibliography-1"),
    ]


def test_bookmarked_keys_stay_with_clauses_entries_cells_and_tables(tmp_path: Path) -> None:
    body = (
        p(key("scope"), "1 范围"),
        p("包括："),
        p(key("scope_tea"), "a) 茶；"),
        p("b) 水。"),
        p("2 术语和定义"),
        p(key("tea_garden"), "2.1"),
        p("茶园"),
        p("种茶的地方。"),
        p(key("years"), "表1 年份"),
        table(f"<w:tr><w:tc>{p(key('year_one'), '甲')}</w:tc></w:tr>"),
    )
    assert keys(read(tmp_path, *body)) == [
        *("scope", "scope-tea", "scope-2", "c001", "tea-garden", "years", "year-one"),
    ]


def test_a_fresh_key_is_never_one_that_the_file_has_elsewhere(tmp_path: Path) -> None:
    body = (p("1 范围"), p("包括："), p("a) 新；"), p(key("c001_1"), "b) 旧。"), p(key("c001"), "2 茶园"), p("3 采茶"))
    assert keys(read(tmp_path, *body)) == ["c002", "c002-1", "c001-1", "c001", "c003"]


def test_the_key_of_a_paragraph_whose_deletion_is_tracked_does_not_pass_to_the_next_one(tmp_path: Path) -> None:
    gone = '<w:del w:id="9"><w:r><w:delText>茶应新鲜。</w:delText></w:r></w:del>'
    mark = "<w:rPr><w:del w:id='8'/></w:rPr>"
    document = read(
        tmp_path,
        p(key("scope"), "1 范围"),
        p(key("fresh"), gone, properties=mark),
        p(key("water"), "2 水"),
        p(key("long"), "水应", properties=mark),
        p(key("pure"), "清洁。"),
    )
    assert keys(document) == ["scope", "water"]
    assert document.keys == {"scope", "water"}


def test_a_copied_key_counts_where_it_stands_first(tmp_path: Path) -> None:
    document = read(tmp_path, p(key("tea"), "1 范围"), p("适用。"), p(key("tea"), "2 茶园"))
    assert keys(document) == ["tea", "c001"]
    assert list(problem_lines(document.problems)) == [
        "3 warning key: the key tea stands twice; the second place gets a new one"
    ]


def test_a_key_that_is_none_or_stands_on_no_clause_is_reported(tmp_path: Path) -> None:
    document = read(
        tmp_path, p(key("1st"), "1 范围"), p(key("lost"), "适用。"), p('<w:bookmarkStart w:name="_Toc1"/>', "水。")
    )
    assert keys(document) == ["c001"]
    assert list(problem_lines(document.problems)) == [
        "1 warning key: the key 1st is none; a new one is given",
        "2 warning key: the key of this paragraph is not one of a clause",
    ]


def test_keys_fit_into_a_bookmark(tmp_path: Path) -> None:
    long = "a" * 38
    assert keys(read(tmp_path, p(key(long), "1 范围"), p("——茶；"), p("——水。"))) == [
        long,
        "a" * 36 + "-1",
        "a" * 36 + "-2",
    ]


def test_chapters_have_the_usual_file_names(tmp_path: Path) -> None:
    body = (
        "前言",
        "本文件。",
        "引言",
        "茶。",
        "1 范围",
        "茶。",
        "2 规范性引用文件",
        "无。",
        "3 术语、定义和缩略语",
        "4 茶园",
    )
    rest = ("附录A（规范性）大小", "附录B（资料性）茶史", "参考文献", "[1] 茶经")
    chapters = read(tmp_path, *map(p, (*body, *rest))).standard.chapters
    assert [chapter.name for chapter in chapters] == [
        *("00-foreword", "00-introduction", "01-scope", "02-normative-references", "03-terms", "04-chapter"),
        *("90-annex-a", "91-annex-b", "99-bibliography"),
    ]
    assert not any(isinstance(block, Table) for clause in chapters[0].clauses for block in clause.body)
