"""The styles of the GB/T 1.1 template (TCS), in the names of the template.

Fonts, sizes and spaces follow GB/T 1.1—2020, Annex F (the format of the printed page).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from .style import CHARACTER, LINE, Style

SEGMENT = "标准文件_段"
"a paragraph of text"
EXPLAINED = "标准文件_符号和缩略语"
"an entry of a list of symbols or abbreviations"
ORDINALS = "一二三四五"

_TEXT = (
    Style("Normal", "", "宋体", 10.5, "both"),
    Style("header", font="黑体", size=10.5, after=220),
    Style("footer", font="宋体", size=9),
    Style("toc 1", left=0, has_page=True),
    Style("toc 2", left=CHARACTER, has_page=True),
    Style(SEGMENT, first=2 * CHARACTER),
    Style("标准文件_引用文件", SEGMENT),
    Style("标准文件_终结线", align="center", left=3500, right=3500, before=LINE, rule="top"),
)

_TITLE = "标准文件_目录标题"
_TITLES = (
    Style(_TITLE, font="黑体", size=16, align="center", before=640, after=560, page_break=True),
    Style("标准文件_前言、引言标题", _TITLE, outline=0, next=SEGMENT),
    Style("标准文件_正文标准名称", "Normal", "黑体", 16, "center", before=640, after=680, line=400, next=SEGMENT),
    Style("标准文件_参考文献标题", _TITLE, size=10.5, before=0, after=LINE, outline=0, next=SEGMENT),
)

_COVER = (
    Style("工作文本说明", "Normal", "黑体", 10.5, "left", line=360, rule="box"),
    Style("封面分类号", font="黑体", size=10.5, align="left", line=340),
    Style("封面备案号", font="黑体", size=10.5, align="left", line=340),
    Style("封面密级", font="黑体", size=10.5, align="right", line=340),
    Style("标准称谓", font="黑体", size=36, spacing=360, align="center"),
    Style("标准文件_文件编号", font="黑体", size=14, align="right", rule="bottom"),
    Style("封面标准代替信息", font="宋体", size=10.5, align="right"),
    Style("标准文件_文件名称", font="黑体", size=26, align="center", line=720),
    Style("封面标准英文名称", font="黑体", size=14, align="center", before=360, line=400),
    Style("封面一致性程度标识", font="黑体", size=14, align="center", line=400),
    Style("封面标准文稿类别", font="宋体", size=14, align="center", before=480, line=400),
    Style("封面标准文稿编辑信息", font="宋体", size=10.5, align="center", before=240),
    Style("其他发布日期", font="黑体", size=14, align="left"),
    Style("其他实施日期", font="黑体", size=14, align="right"),
    Style("其他发布部门", font="黑体", size=14, align="center", rule="top"),
)


def _heading(style: Style) -> Style:
    """The style so that its paragraphs stay with the text below them."""
    return replace(style, keep_next=True, next=SEGMENT)


def _clauses(annex: str, kind: str, level: int) -> Iterator[Style]:
    """一级条标题 … 五级条标题, each based on the one above; 一级无标题 … (clauses without heading) based on them."""
    names = [f"标准文件_{annex}{ordinal}级条标题" for ordinal in ORDINALS]
    for depth, (parent, name) in enumerate(pairwise(["标准文件_章标题", *names])):
        style = Style(
            name, parent, before=LINE // 2, after=LINE // 2, outline=depth + 1, list=kind, level=level + depth
        )
        yield _heading(style)
    for name in names:
        bare = Style(name.replace("条标题", "无标题"), name, "宋体", before=0, after=0, outline=9, next=SEGMENT)
        yield replace(bare, keep_next=False)


def _terms() -> Iterator[Style]:
    """术语条一 …: the number stands alone on its line, the term below it, two characters in."""
    for ordinal in ORDINALS:
        style = Style(
            f"标准文件_术语条{ordinal}", f"标准文件_{ordinal}级无标题", "黑体", align="left", before=LINE // 2
        )
        yield _heading(replace(style, left=2 * CHARACTER, first=-2 * CHARACTER))


_CLAUSES = (
    Style("前言标题", outline=9, list="clauses"),
    _heading(Style("标准文件_章标题", "Normal", "黑体", before=LINE, after=LINE, outline=0, list="clauses", level=1)),
    *_clauses("", "clauses", 2),
    *_terms(),
    _heading(Style("标准文件_引言一级条标题", "标准文件_一级条标题", list="introduction", level=1)),
    _heading(
        Style("标准文件_附录标识", font="黑体", align="center", after=LINE, outline=0, list="annexes", page_break=True)
    ),
    *_clauses("附录", "annexes", 1),
)


LEFT_OF_ENTRIES = (4 * CHARACTER, 6 * CHARACTER)
"twips from the margin to the texts of entries, on two levels"


def _entries() -> Iterator[Style]:
    """The entries of lists, on two levels."""
    for name, kind, level in (
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
        ("参考文献条目", "bibliography", 0),
    ):
        left = LEFT_OF_ENTRIES[level]
        yield Style(f"标准文件_{name}", SEGMENT, left=left, first=-2 * CHARACTER, list=kind, level=level)


def _notes() -> Iterator[Style]:
    """Notes and examples, hanging by the width of their label."""
    for name, kind, width in (
        ("注：", "note", 360),
        ("注×：", "notes", 450),
        ("示例：", "example", 540),
        ("示例×：", "examples", 630),
    ):
        yield Style(f"标准文件_{name}", SEGMENT, "宋体", 9, left=2 * CHARACTER + width, first=-width, list=kind)


_CAPTION = Style("标准文件_正文表标题", font="黑体", align="center", before=LINE // 2, after=LINE // 2, list="tables")
_TABLES = (
    replace(_CAPTION, keep_next=True),
    Style("标准文件_附录表标号", size=1, line=20, list="annex-tables"),
    Style("标准文件_附录表标题", "标准文件_正文表标题", list="annex-tables", level=1),
    Style("标准文件_表格", "Normal", "宋体", 9, "center"),
    Style("标准文件_表格左对齐", "标准文件_表格", align="left"),
    Style("自查表_题目", "标准文件_表格左对齐", line=230),
    Style("自查表_小字", "标准文件_表格左对齐", size=7.5, line=195),
    Style("自查表_表头", "自查表_小字", align="center"),
)

_FIGURES = (
    Style("标准文件_图", align="center", before=LINE // 2, keep_next=True),
    replace(_CAPTION, name="标准文件_正文图标题", list="figures"),
    Style("标准文件_附录图标号", size=1, line=20, list="annex-figures"),
    Style("标准文件_附录图标题", "标准文件_正文图标题", list="annex-figures", level=1),
    Style("标准文件_公式", align="both", before=LINE // 2, after=LINE // 2, has_number=True),
    Style("标准文件_标引说明", left=2 * CHARACTER),
    Style(EXPLAINED, left=2 * CHARACTER),
)

_COMPANION = (
    Style("Title", "Normal", "黑体", 16, "center", after=LINE, line=400),
    Style("Subtitle", "Normal", "宋体", 10.5, "center", after=LINE),
    _heading(Style("heading 1", "Normal", "黑体", before=LINE, after=LINE // 2, outline=0, list="companion")),
    _heading(Style("heading 2", "heading 1", before=LINE // 2, outline=1, list="companion", level=1)),
    _heading(Style("heading 3", "heading 2", outline=2, list="companion", level=2)),
    _heading(Style("标准文件_附件标识", "heading 1", list="attachments", page_break=True)),
)

ITEM = "规章_项"
_RULES = (
    _heading(Style("规章_章标题", "Normal", "黑体", 12, "center", before=LINE, after=LINE, outline=0, list="rules")),
    _heading(Style("规章_节标题", "规章_章标题", size=10.5, outline=1, list="rules", level=1)),
    Style("规章_条", SEGMENT, list="articles", next=SEGMENT),
    Style(ITEM, SEGMENT, list="chinese"),
)

STYLES = (*_TEXT, *_TITLES, *_COVER, *_CLAUSES, *_entries(), *_notes(), *_TABLES, *_FIGURES, *_COMPANION, *_RULES)
_NAMES = {style.name: style for style in STYLES}


def style_named(name: str) -> Style:
    """The style with this name."""
    return _NAMES[name]
