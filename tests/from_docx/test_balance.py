"""The balance of an import: every character is text, a number or mark, or left out by a rule that is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.from_docx import ImportedDocument, read_docx
from macros.from_docx.balance import Balance
from macros.from_docx.report import write_report
from tests.from_docx.cases import Case, cases
from tests.from_docx.sources import DOCUMENTS, source
from tests.from_docx.word_file import p, r, read, table, tc, word_file

FILES = ("typed", "structure", "front-matter", "pdf", "companion", "rules", "template")


def balanced(document: ImportedDocument) -> Balance:
    """The balance; fails where a character is lost or the sum is not exact."""
    found = document.balance
    assert found is not None
    assert found.lost == ()
    assert found.characters == found.as_text + found.as_marks + sum(found.by_rule.values())
    return found


@pytest.mark.parametrize("case", cases(*FILES), ids=lambda case: f"{case.file}: {case.title}")
def test_no_character_of_a_case_is_lost(case: Case, tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", case.body, styles=case.styles, numbering=case.numbering)
    balanced(read_docx(path, "draft"))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_character_of_a_real_file_is_lost(name: str) -> None:
    balanced(read_docx(source(name), name))


def test_what_is_left_out_is_quoted_with_its_rule(tmp_path: Path) -> None:
    hidden = r("内部", "<w:vanish/>")
    deleted = '<w:del w:author="甲" w:date="2026-01-02T00:00:00Z"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    moved = '<w:moveFrom w:author="甲"><w:r><w:t>远</w:t></w:r></w:moveFrom>'
    document = read(
        tmp_path, p("茶园"), p("目次"), p("1 范围 1"), p("1 范围"), p("茶园", hidden, deleted, moved, "应净。")
    )
    rules = {(one.rule, one.text) for one in balanced(document).dropped}
    assert {("hidden-text", "内部"), ("tracked change", "远"), ("contents list", "1 范围 1")} <= rules
    said = [one.message for one in document.problems if one.rule == "tracked-change"]
    assert "tracked change: 甲 on 2026-01-02 deletes “旧”; taken as accepted" in said


def test_the_original_text_is_the_one_before_all_changes(tmp_path: Path) -> None:
    changed = (
        '<w:del w:author="甲"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:author="甲">' + r("新") + "</w:ins>"
    )
    path = word_file(tmp_path / "draft.docx", p("1 范围"), p("茶园", changed, "。"))
    texts = [read_docx(path, "draft", choice).standard.clauses[0].body[0] for choice in ("accepted", "original")]
    assert [block.text.zh for block in texts] == ["茶园新。", "茶园旧。"]


def test_a_deleted_mark_before_a_table_keeps_the_sentence_before_it(tmp_path: Path) -> None:
    document = read(
        tmp_path, p("1 范围"), p("茶园应净。", properties="<w:rPr><w:del/></w:rPr>"), table(f"<w:tr>{tc('甲')}</w:tr>")
    )
    first, second = document.standard.clauses[0].body
    assert first.text.zh == "茶园应净。" and second.rows[0][0].text.zh == "甲"


def test_deleted_rows_and_cells_are_out_and_told(tmp_path: Path) -> None:
    gone = tc("乙").replace("<w:tcPr>", '<w:tcPr><w:cellDel w:author="甲"/>')
    document = read(tmp_path, p("1 范围"), table(f"<w:tr>{tc('甲')}{gone}</w:tr>"))
    (block,) = document.standard.clauses[0].body
    assert [cell.text.zh for cell in block.rows[0]] == ["甲"]
    assert any("deletes the cell" in one.message or "“乙”" in one.message for one in document.problems)


def test_the_report_names_who_commented_and_the_standard_does_not(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("1 范围", '<w:commentRangeStart w:id="1"/>'),
        comments=f'<w:comment w:id="1" w:author="甲" w:date="2026-02-03T00:00:00Z">{p("太短")}</w:comment>',
    )
    write_report(document, tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["comments"] == [{"author": "甲", "date": "2026-02-03", "text": "太短", "done": False}]
    assert "甲" not in str(document.standard)
