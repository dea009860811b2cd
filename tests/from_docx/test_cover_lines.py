"""What stands on a cover is a field or is listed; nothing of it runs into the title."""

from __future__ import annotations

import pytest

from macros.clauses.cover_fields import Correspondence, Replaced
from macros.from_docx.cover import read_cover

TITLE = "冷库设计标准"
LISTED = (
    *("备案号：", "密级：", "代替 GB/T 1.1～1.5—2000", "与国际标准一致性程度的标识", "（本稿完成日期：　　　）"),
    *("版本：A/0", "版本号 V1.2", "第1版", "受控状态：受控", "编制：某室", "审核", "批准人：", "修订记录"),
    *("2025年3月1日批准", "统一书号：15112·12345", "某某出版社", "2025 北京", "主编部门：某部"),
    "本标准由某协会负责解释",
)


@pytest.mark.parametrize("line", LISTED)
def test_a_line_about_the_document_is_listed_and_no_title(line: str) -> None:
    for lines in ((line, TITLE), (TITLE, line)):
        cover = read_cover(lines)
        assert (cover.title.zh, cover.listed) == (TITLE, (line,))


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("2025-01-01发布", (("published", "2025-01-01"),)),
        ("2025-01-01 发布　　2025-06-01 实施", (("published", "2025-01-01"), ("implemented", "2025-06-01"))),
        ("2025-06-01 起施行", (("implemented", "2025-06-01"),)),
        ("施行日期：2025年6月1日", (("implemented", "2025-06-01"),)),
        ("发布日期:2025-1-1", (("published", "2025-01-01"),)),
    ],
)
def test_a_day_is_a_date_however_it_is_named(line: str, dates: tuple[tuple[str, str], ...]) -> None:
    cover = read_cover((TITLE, line))
    assert (cover.title.zh, cover.dates, cover.left) == (TITLE, dates, ())


NUMBERS = (
    *("GB/T 1.1—2020", "GB 50016—2014（2018年版）", "GB/T 20000.2—2009/XG1—2010", "GBZ 1—2010", "GJB 438C—2021"),
    *("GJB/Z 1391—2006", "CJJ/T 1—2008", "JGJ 1—91", "JJF 1001—2011", "JJG 1036—2008", "HJ 2.2—2018", "AQ/T 9006—2010"),
    *("DBJ/T 15-123—2017", "DBJ/T 45-044—2017", "DBJ50/T-123—2020", "DB31/T 1234—2020", "DB3701/T 12—2020"),
    *("DB11/ 501—2017", "T/XXX 001—2026", "T/CECS G:D21-01—2019", "T/CDAS XXX—20XX", "Q/ABC JS01—2026"),
    *("ABCDEF/T 12—2020", "AB 1—2020", "YY/T 0287—2017/ISO 13485:2016", "GB/T ×××××—××××", "GB/T 1.1-2020"),
)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_known_by_its_grammar(number: str) -> None:
    for lines in ((number, TITLE), (TITLE, number)):
        cover = read_cover(lines)
        assert (cover.title.zh, cover.number, cover.left, cover.listed) == (TITLE, number, (), ())


@pytest.mark.parametrize("line", ["冷库 GB", "ISO 9001:2015", "A 1—2020", "ABCDEFG 1—2020", "GB/T 1", "2020—2021"])
def test_what_is_no_number_does_not_become_one(line: str) -> None:
    assert read_cover((TITLE, line)).number == ""


REPLACED = Replaced("GB/T 1—2012")


@pytest.mark.parametrize(
    ("line", "replaces"),
    [
        ("代替 GB/T 1—2012", (REPLACED,)),
        ("代替GB/T 1—2012，GJB 2A—2013", (REPLACED, Replaced("GJB 2A—2013"))),
        ("部分代替：GB/T 1—2012", (Replaced("GB/T 1—2012", is_partly=True),)),
        (
            "代替 GB/T 1—2012，部分代替 GB 2—2000、GB 3—2000",
            (REPLACED, Replaced("GB 2—2000", True), Replaced("GB 3—2000", True)),
        ),
    ],
)
def test_what_is_replaced_is_data(line: str, replaces: tuple[Replaced, ...]) -> None:
    cover = read_cover((TITLE, line))
    assert (cover.title.zh, cover.replaces, cover.listed, cover.left) == (TITLE, replaces, (), ())


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("（ISO 9001:2015，MOD）", Correspondence("ISO 9001:2015", "modified")),
        (
            "（ISO/IEC 27001:2022, Security, controls, IDT）",
            Correspondence("ISO/IEC 27001:2022", "identical", "Security, controls"),
        ),
        ("ISO 9001:2015，等同", Correspondence("ISO 9001:2015", "identical")),
        ("非等效采用 EN 12464-1:2011", Correspondence("EN 12464-1:2011", "not-equivalent")),
        ("修改采用国际标准 ISO/TS 22163:2017", Correspondence("ISO/TS 22163:2017", "modified")),
        ("idt ISO 9001:1994", Correspondence("ISO 9001:1994", "identical")),
    ],
)
def test_how_far_an_international_document_is_followed_is_data(line: str, found: Correspondence) -> None:
    cover = read_cover((TITLE, line))
    assert (cover.title.zh, cover.consistency, cover.listed, cover.left) == (TITLE, (found,), (), ())


def test_record_number_mark_and_day_of_completion_are_data() -> None:
    cover = read_cover(("备案号:J12345-2025", "密级：内部", TITLE, "（送审稿）", "（本草案完成时间：2024-08-01）"))
    assert (cover.record_number, cover.confidentiality) == ("J12345-2025", "内部")
    assert (cover.stage, cover.dates, cover.listed) == ("draft-for-review", (("drafted", "2024-08-01"),), ())
    for line in ("机密★5年", "秘密", "内部资料 注意保存"):
        assert read_cover((TITLE, line)).confidentiality == line


def test_several_bodies_above_one_word_issue_together() -> None:
    lines = (TITLE, "Cold store", "2025-01-01发布", "国家市场监督管理总局", "国家标准化管理委员会", "发 布")
    cover = read_cover(lines)
    assert dict(cover.bodies)["issued-by"].zh == "国家市场监督管理总局、国家标准化管理委员会"
    assert cover.left == ()
    assert read_cover((TITLE, "Cold store", "发布")).left == ("发布",)
