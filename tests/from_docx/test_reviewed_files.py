"""Small files of others with what is right for each, read in place; skipped by name where they are not at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.from_docx import read_docx
from tests.from_docx.outline import front, outline, problem_lines

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "review" / "word-cases"

Right = Callable[[str, str, str], bool]
"takes the outline, the front matter and the findings as text"


def text(*parts: str) -> Right:
    return lambda found, front, said: all(part in found for part in parts)


def cover(*parts: str) -> Right:
    return lambda found, front, said: all(part in front.split("\n") for part in parts)


def told(*parts: str, but: str = "\0") -> Right:
    return lambda found, front, said: all(part in said for part in parts) and but not in found


RIGHT: dict[str, Right] = {
    "130-footnotes": text("首段脚注", "表中脚注", "次段脚注"),
    "131-footnote-number-shown": lambda found, front, said: "库门应密闭[" in found and "首段脚注" in found,
    "200-footnote-on-unheaded-clause": text("首段脚注"),
    "201-footnote-on-heading": text("首段脚注", "次段脚注"),
    "30-formula-fraction": lambda found, front, said: "a+b2" not in found and "(a+b)/2" in found,
    "31-formula-powers": lambda found, front, said: "10³" in found or "10^" in found,
    "32-superscripts": text("10⁻⁶", "m³", "10⁴", "m²"),
    "45-entry-with-table-and-paragraph": lambda found, front, said: "letter from 2: 乙" in found and "anew" not in said,
    "02-annex-fullwidth": text("\nA annex 检验方法", "\nA.1 headed 一般要求", "\nA.1.1 unheaded\n  检验人员应持证。"),
    "10-notes-typed": lambda found, front, said: found.count("  note: ") == 2 and "  example: 某库容积 500 m" in found,
    "102-auto-trailing-dot": text("1 chapter 范围", "\n2 chapter 要求", "\n2.1 headed 库门", "\n2.2 headed 地坪"),
    "104-spaces-in-number": text("\n2.1 headed 库门", "\n2.2 headed 地坪", "\n2.3 headed 库房"),
    "11-notes-halfwidth": lambda found, front, said: found.count("  note: ") == 3,
    "111-all-text-in-table": text("1 chapter 范围", "\n2 chapter 要求", "\n2.1 unheaded\n  库门应密闭。"),
    "113-bilingual-columns": lambda found, front, said: "2.1 unheaded\n  库门应密闭。 = Doors shall be tight." in found,
    "114-bilingual-alternating": lambda found, front, said: (
        "2.1 unheaded\n  库门应密闭。 = Doors shall be tight." in found and found.count("2.1") == 1
    ),
    "115-english-only": lambda found, front, said: all(
        x in found
        for x in (
            "foreword",
            "\n1 chapter",
            "\n2.1 headed",
            "note: ",
            "table 1: Limits",
            "\nA annex Test method",
            "\nA.1 headed General",
        )
    ),
    "116-contents-without-pages": lambda found, front, said: (
        found.count("范围") == 1 and "2.1 headed 库门\n  库门应密闭。" in found and found.count("2.1 headed") == 1
    ),
    "1600-number-GJB-438C-2021": lambda found, front, said: "number GJB 438C—2021" in front,
    "1602-number-JGJ-12-2019": lambda found, front, said: "number JGJ 12—2019" in front,
    "170-cover-record-number": lambda found, front, said: "title 冷链仓储运行要求\n" in front + "\n",
    "180-foreword-variants": lambda found, front, said: (
        "bibliography: 索引" not in found and "索引" in said and "冷库…" in said
    ),
    "190-hidden-by-style": lambda found, front, said: "内部" not in found and "内部" in said,
    "191-symbols": lambda found, front, said: "库温≤-18" in found and "unknown-sign" in said,
    "194-nbsp-zwsp": text("\n2 chapter 要求", "\n2.1 unheaded\n  库门应密闭。"),
    "205-footnote-with-formula-and-tracked": text("库温-18。"),
    "215-cell-deleted": lambda found, front, said: "乙" not in found and "乙" in said,
    "216-furniture-false-positive": lambda found, front, said: found.count("库号") == 2 and found.count("日期") == 2,
    "22-caption-with-subtitle": text("table 1: 温度限值", "table 2-1: 湿度", "table 3: Air flow"),
    "220-annex-colon-dash": lambda found, front, said: all(
        x in found for x in ("\nA annex 检验方法", "\nB annex 记录", "\nC annex 格式")
    ),
    "223-abbreviations-in-terms": text("3.2 headed 缩略语", "AGV", "WMS"),
    "231-two-standards-in-one": lambda found, front, said: "任务来源" not in found and "编制说明" in said,
    "303-annex-typed-in-numbered-heading": lambda found, front, said: (
        "\nA annex 检验方法" in found and "\nA.1 headed" in found and "附录A" in said
    ),
    "307-term-parentheses": text("3.1 term 冷库 = cold store"),
    "308-di-4.2-tiao": text("\n2.1 unheaded\n  库门应密闭。", "\n2.2 unheaded"),
    "315-caption-with-dot-number": lambda found, front, said: all(
        x in found for x in ("table 1: 温度限值", "table 2: 湿度限值", "table 3: 温度")
    ),
    "316-table-number-shown-where-not-before-table": text("table 1: 温度限值"),
    "319-starts-with-other-number": lambda found, front, said: (
        "4 chapter 要求" in found and "4.2 unheaded" in found and said.strip() != ""
    ),
    "53-term-inline-definition": text("3.1 term 冷库", "3.2 term 穿堂"),
    "63-placeholder-silently": text("-18 ℃"),
    "73-hyperlink-and-broken": lambda found, front, said: "未找到引用源" in said,
    "82-tracked-heading-joined": lambda found, front, said: "joined-heading" in said,
    "83-tracked-report": lambda found, front, said: "tracked" in said and "-15" in said,
    "90-chapters-as-di-zhang": lambda found, front, said: "第一章" in said or "第1条" in found or "第一条" in found,
    "92-di-n-zhang-with-1.1": text("1 chapter 范围", "\n1.1 headed 一般要求", "\n2 chapter 要求", "\n2.1 headed 库门"),
    "98-chinese-yi-as-chapters": lambda found, front, said: "一、" in said and "standard" in front.split("\n")[2],
}


@pytest.mark.parametrize("name", RIGHT)
def test_the_file_is_read_as_it_should_be(name: str) -> None:
    path = FOLDER / name / "case.docx"
    if not path.exists():
        pytest.skip(f"the reviewed files are not at hand: no {name} in ../shared/review/word-cases")
    document = read_docx(path, "draft")
    found, said = "\n".join(outline(document.standard)), "\n".join(problem_lines(document.problems))
    assert RIGHT[name](found, "\n".join(front(document.standard)), said), f"{found}\n{said}"
    assert document.balance is not None
    assert document.balance.lost == ()
