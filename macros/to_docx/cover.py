"""The cover: classification, kind of document, number, titles, stage, dates, issuing body (GB/T 1.1—2020, 8.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document

from ..clauses.blocks import Text
from ..clauses.cover_fields import correspondence_line, replaced_lines
from ..clauses.document_classes import class_of
from ..clauses.model import Standard
from ..clauses.whose_text import based_on, edition_label, notice
from .paragraphs import add_paragraph
from .xml import Element, element

STAGES = {
    "working-draft": "（工作组讨论稿）",
    "draft-for-comment": "（征求意见稿）",
    "draft-for-review": "（送审稿）",
    "approved": "（报批稿）",
    "published": "",
    "withdrawn": "（已废止）",
    "working-text": "",
}


@dataclass(frozen=True, slots=True)
class CoverPlace:
    """Where a line of the cover stands, in twips from the corner of the page."""

    x: int
    y: int
    width: int


_TITLES = CoverPlace(1418, 5600, 9356)
_LEFT, _RIGHT = CoverPlace(1418, 14000, 4600), CoverPlace(6174, 14000, 4600)
_UNKNOWN = "××××-××-××"


def write_cover(document: Document, standard: Standard) -> None:
    """The lines of the cover. What is not known yet is left out among the titles, and elsewhere leaves its room."""
    for style, frame, text in _title_page(standard) if standard.is_restated else _lines(standard):
        if text or frame is not _TITLES:
            add_paragraph(document, style, text)._p.get_or_add_pPr().append(_frame_element(frame))


def drafted(standard: Standard) -> str:
    """When the draft was finished: 2024-08 → 2024年8月; empty where that is not known."""
    return _in_words(dict(standard.dates).get("drafted", ""))


def _in_words(date: str) -> str:
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", date)
    if not match:
        return date
    return f"{match[1]}年{int(match[2])}月" + (f"{int(match[3])}日" if match[3] else "")


def issued(standard: Standard) -> Iterator[str]:
    """What stands below the title of rules: stage, who issued them under which number, and the dates."""
    dates = {name: _in_words(date) for name, date in standard.dates}
    since = f"{dates['implemented']}起施行" if dates.get("implemented") else ""
    yield STAGES[standard.stage]
    if dates.get("published"):
        yield f"（{dates['published']}{standard.number}公布{since and f'　自{since}'}）"
    else:
        yield from (standard.number, dates.get("drafted", ""), since)
    body = dict(standard.bodies).get("issued-by", Text()).zh
    yield f"{body}　发布" if body and not standard.number.startswith(f"{body}令") else ""


def _title_page(standard: Standard) -> Iterator[tuple[str, CoverPlace, str]]:
    """A working text has no official cover: whose text it is in a box, then its title."""
    box = CoverPlace(1418, 1700, 9070)
    for told in (edition_label(standard), based_on(standard), notice(standard)):
        yield "工作文本说明", box, told.zh
    yield "标准文件_文件名称", _TITLES, standard.title.zh
    yield "封面标准英文名称", _TITLES, standard.title.en


def _lines(standard: Standard) -> Iterator[tuple[str, CoverPlace, str]]:
    """Style, place and text of each line."""
    classification, dates, bodies = dict(standard.classification), dict(standard.dates), dict(standard.bodies)
    issuer = bodies.get("issued-by", Text()).zh
    yield "封面分类号", CoverPlace(1418, 1000, 4600), f"ICS {classification.get('ics', '')}".strip()
    yield "封面分类号", CoverPlace(1418, 1000, 4600), f"CCS {classification.get('ccs', '')}".strip()
    if standard.record_number:
        yield "封面备案号", CoverPlace(1418, 1000, 4600), f"备案号：{standard.record_number}"
    if standard.confidentiality:
        yield "封面密级", CoverPlace(7500, 1000, 3274), f"密级：{standard.confidentiality}"
    yield "标准称谓", CoverPlace(1418, 2400, 9356), class_of(standard.number).zh
    yield "标准文件_文件编号", CoverPlace(1418, 3700, 9356), standard.number
    for line in replaced_lines(standard.replaces):
        yield "封面标准代替信息", CoverPlace(1418, 3700, 9356), line.zh
    yield "标准文件_文件名称", _TITLES, standard.title.zh
    yield "封面标准英文名称", _TITLES, standard.title.en
    for one in standard.consistency:
        yield "封面一致性程度标识", _TITLES, correspondence_line(one)
    yield "封面标准文稿类别", _TITLES, STAGES[standard.stage]
    yield "封面标准文稿编辑信息", _TITLES, drafted(standard)
    yield "其他发布日期", _LEFT, f"{dates.get('published') or _UNKNOWN}　发布"
    yield "其他实施日期", _RIGHT, f"{dates.get('implemented') or _UNKNOWN}　实施"
    yield "其他发布部门", CoverPlace(1418, 14640, 9356), f"{issuer}　发布" if issuer else ""


def _frame_element(frame: CoverPlace) -> Element:
    """The frame of a paragraph, which python-docx does not know."""
    return element("framePr", x=frame.x, y=frame.y, w=frame.width, wrap="around", hAnchor="page", vAnchor="page")
