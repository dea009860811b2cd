"""Regulations come in from several writers alike, go out to Word and come back unchanged, also through LibreOffice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rules_of_writers import computed, lines, typed

from macros.clauses.blocks import ClauseList, ListEntry, Paragraph, Text
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.parts import parts_of
from macros.from_docx import ImportedDocument, read_docx
from macros.to_docx import docx_bytes
from tests.from_docx.outline import outline
from tests.to_docx.test_everything_round_trip import saved_by_libreoffice

NEEDS_SOFFICE = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="soffice is not installed: LibreOffice was not asked"
)


def exact(path: Path) -> ImportedDocument:
    """What is read, once no character of the file is unaccounted for."""
    found = read_docx(path, "cold-store")
    assert found.balance
    assert found.balance.lost == ()
    dropped = sum(found.balance.by_rule.values())
    assert found.balance.as_text + found.balance.as_marks + dropped >= found.balance.characters
    return found


@pytest.mark.parametrize("writer", [typed, computed])
def test_every_writer_gives_the_same_articles(writer: Callable[[Path], Path], tmp_path: Path) -> None:
    found = exact(writer(tmp_path / "rules.docx"))
    assert {problem.rule for problem in found.problems} <= {"missing-rights"}
    standard = found.standard
    assert standard.kind == "rules"
    numbers = [clause.number for clause in standard.clauses]
    articles = [line.split("　")[0] for line in lines() if line.startswith("第") and "条　" in line[:6]]
    assert [number for number in numbers if "条" in number] == articles
    assert numbers[:2] == ["第一章", "第一条"]
    assert [number for number in numbers if "节" in number] == ["第三章第一节", "第三章第二节"]


def test_what_an_official_cites_has_an_address_of_its_own(tmp_path: Path) -> None:
    labels = {part.label.zh: part for part in parts_of(exact(typed(tmp_path / "rules.docx")).standard).values()}
    item = labels["第十二条第二款第（三）项"]
    assert item.label.en == "Article 12, paragraph 2, item (3)"
    assert item.text.zh == "依照第六条保存的校准记录。"
    assert item.id.startswith(f"{item.clause.id}-")
    assert labels["第八条第一款第（三）项第2目"].text.zh == "人员受伤；"
    assert labels["第五条第（二）项"].label.en == "Article 5, item (2)"  # of an article with one paragraph
    assert labels["第九条第二款"].types == ("requirement",) or labels["第九条第二款"].types == ("statement",)


@pytest.mark.parametrize("writer", [typed, computed])
def test_rules_come_back_from_word_unchanged(writer: Callable[[Path], Path], tmp_path: Path) -> None:
    first = exact(writer(tmp_path / "rules.docx")).standard
    (tmp_path / "out.docx").write_bytes(docx_bytes(first))
    assert exact(tmp_path / "out.docx").standard == first


@NEEDS_SOFFICE
@pytest.mark.parametrize("writer", [typed, computed])
def test_rules_saved_by_libreoffice_are_read_alike(writer: Callable[[Path], Path], tmp_path: Path) -> None:
    path = writer(tmp_path / "rules.docx")
    (saved,) = saved_by_libreoffice([path], "odt", tmp_path)
    (again,) = saved_by_libreoffice([saved], "docx", tmp_path)
    assert [*outline(exact(again).standard)] == [*outline(exact(path).standard)]


@NEEDS_SOFFICE
def test_our_own_file_comes_back_from_libreoffice(tmp_path: Path) -> None:
    first = exact(typed(tmp_path / "rules.docx")).standard
    (tmp_path / "ours.docx").write_bytes(docx_bytes(first))
    (again,) = saved_by_libreoffice([tmp_path / "ours.docx"], "docx", tmp_path)
    assert [*outline(exact(again).standard)] == [*outline(first)]


def test_gaps_put_in_articles_and_keys_of_one_s_own_travel(tmp_path: Path) -> None:
    def article(id: str, number: str, *texts: str) -> Clause:
        entries = tuple(ListEntry(f"{id}-para{at}", Text(text)) for at, text in enumerate(texts))
        paragraphs = (ClauseList("paragraph", entries),) if len(texts) > 1 else (Paragraph(Text(texts[0])),)
        return Clause(id, number, body=paragraphs)

    clauses = (
        Clause("general", "第二章", heading=Text("一般规定")),
        article("gate", "第四条", "门应当密闭。", "门应当有铃。"),
        article("bell", "第四条之一", "铃应当响。", "铃不得锈。"),
        article("lamp", "第七条", "灯应当亮。"),
        Clause("late", "第五章", heading=Text("附则")),
        article("end", "第八条", "本办法由市政府解释。"),
    )
    rules = Standard(
        "rules",
        Text("门铃管理办法"),
        Text("门铃管理办法"),
        "",
        "working-draft",
        "draft",
        (Chapter("02-chapter", clauses[:4]), Chapter("05-chapter", clauses[4:])),
        kind="rules",
    )
    (tmp_path / "rules.docx").write_bytes(docx_bytes(rules))
    read = exact(tmp_path / "rules.docx").standard
    assert replace(read, id="rules", chapters=rules.chapters) == rules
    assert read.clauses == rules.clauses
