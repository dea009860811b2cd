"""The cover: classification, kind of document, number, titles, stage, dates, issuing body (GB/T 1.1—2020, 8.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.clauses.model import Standard

from .paragraphs import WordParagraph

STAGES = {
    "working-draft": "（工作组讨论稿）",
    "draft-for-comment": "（征求意见稿）",
    "approved": "（报批稿）",
    "published": "",
    "withdrawn": "（已废止）",
}


def cover_paragraphs(standard: Standard) -> Iterator[WordParagraph]:
    """The lines of the cover. What is not known yet is left out, but for the dates, which keep their room."""
    classification, dates, bodies = dict(standard.classification), dict(standard.dates), dict(standard.bodies)
    yield WordParagraph("封面分类号", f"ICS {classification.get('ics', '')}".strip())
    yield WordParagraph("封面分类号", f"CCS {classification.get('ccs', '')}".strip())
    yield WordParagraph("标准称谓", "团体标准")
    yield WordParagraph("标准文件_文件编号", standard.number)
    yield WordParagraph("标准文件_文件名称", standard.title.zh)
    yield from _filled("封面标准英文名称", standard.title.en)
    yield from _filled("封面标准文稿类别", STAGES[standard.stage])
    yield from _filled("封面标准文稿编辑信息", drafted(dates.get("drafted", "")))
    yield WordParagraph("其他发布日期", f"{dates.get('published') or '××××-××-××'}　发布")
    yield WordParagraph("其他实施日期", f"{dates.get('implemented') or '××××-××-××'}　实施")
    issuer = bodies.get("issued-by")
    yield WordParagraph("其他发布部门", f"{issuer.zh}　发布" if issuer and issuer.zh else "")


def _filled(style: str, text: str) -> Iterator[WordParagraph]:
    if text:
        yield WordParagraph(style, text)


def drafted(date: str) -> str:
    """When the draft was finished: 2024-08 → 2024年8月."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", date)
    if not match:
        return date
    return f"{match[1]}年{int(match[2])}月" + (f"{int(match[3])}日" if match[3] else "")
