"""What stands on a cover is a field or is listed; nothing of it runs into the title."""

from __future__ import annotations

import pytest

from macros.from_docx.cover import read_cover

TITLE = "冷库设计标准"
LISTED = (
    *("备案号：12345—2025", "备案号:J12345-2025", "代替 GB/T 12345—2012", "代替GB/T 1—2012，GB/T 2—2013"),
    *("部分代替 GB/T 12345—2012", "（ISO 9001:2015，MOD）", "（ISO/IEC 27001:2022, Information security, IDT）"),
    *(
        "ISO 9001:2015，IDT",
        "与国际标准一致性程度的标识",
        "密级：内部",
        "密级 公开",
        "机密★5年",
        "秘密",
        "内部资料 注意保存",
    ),
    *("版本：A/0", "版本号 V1.2", "第1版", "受控状态：受控", "编制：某室", "审核", "批准人：", "修订记录"),
    *(
        "2025年3月1日批准",
        "统一书号：15112·12345",
        "某某出版社",
        "2025 北京",
        "主编部门：某部",
        "本标准由某协会负责解释",
    ),
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
