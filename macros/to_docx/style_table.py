"""The styles of the GB/T 1.1 template (TCS): names, fonts, sizes, spacing, and how they hang together.

Fonts and sizes follow GB/T 1.1—2020, Annex F (the format of the printed page). Lengths are in twips (1/20 point); a Han
character of the text is 210 wide, a line 312 high.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

CHARACTER = 210
LINE = 312
TEXT_WIDTH = 9354
"165 mm: A4 less 25 mm at the binding and 20 mm at the edge"

ORDINALS = "一二三四五"


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a framed paragraph of the cover stands, from the corner of the page."""

    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    parent: str = "Normal"
    font: Literal["", "宋体", "黑体"] = ""
    size: float = 0
    "in points; 0: as the parent"
    align: str = ""
    left: int | None = None
    first: int | None = None
    "first line against the others; negative: it hangs"
    right: int = 0
    before: int | None = None
    after: int | None = None
    line: int | None = None
    "exact line height; none: the line grid of the page"
    outline: int | None = None
    "0 to 8: level in the contents list; 9: none"
    list: str = ""
    "the list of `lists.py` that numbers the style"
    level: int | None = None
    next: str = ""
    keep_next: bool = False
    page_break: bool = False
    tabs: tuple[tuple[str, int], ...] = ()
    "pairs such as (`right`, 9354); a right tab has a dotted leader"
    spacing: int = 0
    "room after each letter"
    frame: Frame | None = None
    rule: Literal["", "top", "bottom"] = ""
    "a line above or below the paragraph"
    builtin: bool = False


SEGMENT = "标准文件_段"

_TEXT = (
    Style("Normal", "", "宋体", 10.5, "both", builtin=True),
    Style("header", font="黑体", size=10.5, after=220, builtin=True),
    Style("footer", font="宋体", size=9, builtin=True),
    Style("annotation text", align="left", builtin=True),
    Style("toc 1", left=0, tabs=(("right", TEXT_WIDTH),), builtin=True),
    Style("toc 2", left=CHARACTER, tabs=(("right", TEXT_WIDTH),), builtin=True),
    Style(SEGMENT, first=2 * CHARACTER),
    Style("标准文件_引用文件", SEGMENT),
    Style("标准文件_目录标题", "Normal", "黑体", 16, "center", before=640, after=560, page_break=True),
    Style("标准文件_前言、引言标题", "标准文件_目录标题", outline=0, page_break=True, next=SEGMENT),
    Style("标准文件_正文标准名称", "Normal", "黑体", 16, "center", before=640, after=680, line=400, next=SEGMENT),
    Style(
        "标准文件_参考文献标题",
        "标准文件_目录标题",
        size=10.5,
        before=0,
        after=LINE,
        outline=0,
        page_break=True,
        next=SEGMENT,
    ),
    Style("标准文件_终结线", align="center", left=3500, right=3500, before=LINE, rule="top"),
)

_COVER_TITLES = Frame(1418, 5600, 9356)

_COVER = (
    Style("封面分类号", font="黑体", size=10.5, align="left", line=340, frame=Frame(1418, 1000, 4600)),
    Style("标准称谓", font="黑体", size=36, spacing=360, align="center", frame=Frame(1418, 2400, 9356)),
    Style("标准文件_文件编号", font="黑体", size=14, align="right", rule="bottom", frame=Frame(1418, 3700, 9356)),
    Style("标准文件_文件名称", font="黑体", size=26, align="center", line=720, frame=_COVER_TITLES),
    Style("封面标准英文名称", font="黑体", size=14, align="center", before=360, line=400, frame=_COVER_TITLES),
    Style("封面标准文稿类别", font="宋体", size=14, align="center", before=480, line=400, frame=_COVER_TITLES),
    Style("封面标准文稿编辑信息", font="宋体", size=10.5, align="center", before=240, frame=_COVER_TITLES),
    Style("其他发布日期", font="黑体", size=14, align="left", frame=Frame(1418, 14000, 4600)),
    Style("其他实施日期", font="黑体", size=14, align="right", frame=Frame(6174, 14000, 4600)),
    Style("其他发布部门", font="黑体", size=14, align="center", rule="top", frame=Frame(1418, 14640, 9356)),
)


def _headings(prefix: str, list_name: str, first_level: int) -> tuple[Style, ...]:
    """一级条标题 … 五级条标题, each based on the one above; 一级无标题 … based on them."""
    names = [f"标准文件_{prefix}{ordinal}级条标题" for ordinal in ORDINALS]
    headed = tuple(
        Style(
            name,
            parent,
            before=LINE // 2,
            after=LINE // 2,
            outline=depth,
            list=list_name,
            level=first_level + depth - 1,
        )
        for depth, (parent, name) in enumerate(pairwise(["标准文件_章标题", *names]), 1)
    )
    unheaded = tuple(
        Style(name.replace("条标题", "无标题"), name, "宋体", before=0, after=0, outline=9, next=SEGMENT)
        for name in names
    )
    return tuple(replace(style, keep_next=True, next=SEGMENT) for style in headed) + unheaded


_CLAUSES = (
    Style("前言标题", outline=9, list="clauses", level=0),
    Style(
        "标准文件_章标题",
        "Normal",
        "黑体",
        before=LINE,
        after=LINE,
        outline=0,
        list="clauses",
        level=1,
        keep_next=True,
        next=SEGMENT,
    ),
    *_headings("", "clauses", 2),
    *(
        Style(
            f"标准文件_术语条{ordinal}",
            f"标准文件_{ordinal}级无标题",
            "黑体",
            align="left",
            left=2 * CHARACTER,
            first=-2 * CHARACTER,
            before=LINE // 2,
            keep_next=True,
            next=SEGMENT,
        )
        for ordinal in ORDINALS
    ),
    Style("标准文件_引言一级条标题", "标准文件_一级条标题", list="introduction", level=1),
    Style(
        "标准文件_附录标识",
        "Normal",
        "黑体",
        align="center",
        before=0,
        after=LINE,
        outline=0,
        list="annexes",
        level=0,
        page_break=True,
        keep_next=True,
        next=SEGMENT,
    ),
    *_headings("附录", "annexes", 1),
)

_LISTS = tuple(
    Style(
        f"标准文件_{name}", SEGMENT, left=(4 + 2 * level) * CHARACTER, first=-2 * CHARACTER, list=list_name, level=level
    )
    for name, list_name, level in (
        ("列项——（一级）", "dash", 0),
        ("列项——（二级）", "dash", 1),
        ("列项·（一级）", "bullet", 0),
        ("列项·（二级）", "bullet", 1),
        ("字母编号列项（一级）", "letter", 0),
        ("数字编号列项（二级）", "letter", 1),
        ("数字编号列项（一级）", "number", 0),
        ("字母编号列项（二级）", "number", 1),
        ("编号列项（一级）", "decimal", 0),
        ("编号列项（二级）", "decimal", 1),
    )
)

_NOTES = tuple(
    Style(f"标准文件_{name}", SEGMENT, "宋体", 9, left=2 * CHARACTER + width, first=-width, list=list_name, level=0)
    for name, list_name, width in (
        ("注：", "note", 360),
        ("注×：", "notes", 450),
        ("示例：", "example", 540),
        ("示例×：", "examples", 630),
    )
)

_TABLES = (
    Style(
        "标准文件_正文表标题",
        "Normal",
        "黑体",
        align="center",
        before=LINE // 2,
        after=LINE // 2,
        list="tables",
        level=0,
        keep_next=True,
    ),
    Style("标准文件_附录表标号", "Normal", size=1, line=20, list="annex-tables", level=0),
    Style("标准文件_附录表标题", "标准文件_正文表标题", list="annex-tables", level=1),
    Style("标准文件_表格", "Normal", "宋体", 9, "center"),
    Style("标准文件_表格左对齐", "标准文件_表格", align="left"),
    Style("标准文件_参考文献条目", SEGMENT, left=4 * CHARACTER, first=-2 * CHARACTER, list="bibliography", level=0),
)

_COMPANION = (
    Style("Title", "Normal", "黑体", 16, "center", after=LINE, line=400, builtin=True),
    Style("Subtitle", "Normal", "宋体", 10.5, "center", after=LINE, builtin=True),
    Style(
        "heading 1",
        "Normal",
        "黑体",
        before=LINE,
        after=LINE // 2,
        outline=0,
        list="companion",
        level=0,
        keep_next=True,
        next=SEGMENT,
        builtin=True,
    ),
    Style("heading 2", "heading 1", before=LINE // 2, outline=1, list="companion", level=1, builtin=True),
    Style("heading 3", "heading 2", outline=2, list="companion", level=2, builtin=True),
    Style("标准文件_附件标识", "heading 1", list="attachments", level=0, page_break=True),
)

STYLES = (*_TEXT, *_COVER, *_CLAUSES, *_LISTS, *_NOTES, *_TABLES, *_COMPANION)


def style_id(name: str) -> str:
    """The id that stands for a style within the file; it means nothing outside."""
    return _IDS[name]


_IDS = {style.name: f"s{position}" for position, style in enumerate(STYLES)}
