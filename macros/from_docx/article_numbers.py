"""The numbers of rules: chapters 第一章, sections 第一节, articles 第一条 that run on, items （一）; 附件1."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..clauses.text.numerals import article_numeral, chinese_value
from .flow import Paragraph
from .marks import Mark, attachment_mark, plain, reads_as_heading

_NUMERAL = r"[一二三四五六七八九十百千零〇两\d０-９]{1,7}"
_HEAD = re.compile(
    rf"第\s*(?P<number>{_NUMERAL})\s*(?P<kind>[章节条])(?:\s*之\s*(?P<more>{_NUMERAL}))?(?P<gap>[\s:：、]*)"
)
_ITEM = re.compile(r"[（(]\s*(?P<number>[一二三四五六七八九十百]{1,5})\s*[)）]\s*")
_GOES_ON = re.compile(r"[的所至和与、，。；）或及款项规第]|(?:规定|约定|情形)")
"what follows 第三条 where a sentence only names an article"


@dataclass(slots=True)
class ArticleNumbers:
    """Knows which chapter, section and article came last."""

    report: Callable[[int, str, str], None]
    "takes a paragraph, a sentence and the id of a rule"
    chapter: int = 0
    section: int = 0
    article: int = 0
    more: int = 0
    "of 第十二条之一"

    def typed(self, paragraph: Paragraph) -> Mark | None:
        """The mark of a paragraph whose number is typed, if any."""
        attachment = attachment_mark(paragraph.text)
        if attachment and reads_as_heading(attachment.text or "附件"):
            return replace(attachment, number=f"附件{attachment.number}")
        head = _HEAD.match(paragraph.text)
        if head:
            return self._head(paragraph, head, paragraph.text[head.end() :].strip(), is_typed=True)
        item = _ITEM.match(paragraph.text)
        return item_mark(item, paragraph.text[item.end() :].strip()) if item else None

    def computed(self, paragraph: Paragraph) -> Mark | None:
        """The mark of a paragraph whose label Word computes; None where it is none of rules."""
        label = paragraph.label.text.strip() if paragraph.label else ""
        head, item = _HEAD.fullmatch(label), _ITEM.fullmatch(label)
        if head:
            return self._head(paragraph, head, paragraph.text, is_typed=False)
        return item_mark(item, paragraph.text) if item else None

    def _head(self, paragraph: Paragraph, head: re.Match[str], text: str, *, is_typed: bool) -> Mark | None:
        count, more = value(head["number"]), value(head["more"] or "")
        if head["kind"] == "条":
            is_next = count == self.article + 1 or (count == self.article and more == self.more + 1)
            if is_typed and not head["gap"] and (not is_next or _GOES_ON.match(text)):
                return None
            return self._article(paragraph, count, more, text)
        if is_typed and text and not reads_as_heading(text):
            return None
        return self._division(paragraph, head["kind"], count, text)

    def _article(self, paragraph: Paragraph, count: int, more: int, text: str) -> Mark:
        expected = (self.article, self.more + 1) if more else (self.article + 1, 0)
        number = f"第{article_numeral(count)}条" + (f"之{article_numeral(more)}" if more else "")
        if (count, more) != expected and self.article:
            last = f"第{article_numeral(self.article)}条"
            self.report(paragraph.line, f"the article {number} comes after {last}; kept as printed", "number-order")
        self.article, self.more = count, more
        return Mark("clause", number, text)

    def _division(self, paragraph: Paragraph, kind: str, count: int, text: str) -> Mark:
        before = self.chapter if kind == "章" else self.section
        number = f"第{article_numeral(count)}{kind}"
        if count != before + 1:
            next_one = f"第{article_numeral(before + 1)}{kind}"
            self.report(paragraph.line, f"{number} stands where {next_one} follows; kept as printed", "number-order")
        if kind == "章":
            self.chapter, self.section = count, 0
            return Mark("clause", number, text)
        self.section = count
        return Mark("clause", f"第{article_numeral(self.chapter)}章{number}" if self.chapter else number, text)


def value(numeral: str) -> int:
    """What a numeral stands for, 十二 or 12; 0 for none."""
    figure = plain(numeral)
    return int(figure) if figure.isascii() and figure.isdigit() else chinese_value(figure)


def item_mark(item: re.Match[str], text: str) -> Mark:
    """The mark of （三）, which is the third item of a 款."""
    return Mark("entry", str(value(item["number"])), text, "chinese")


def is_head(printed: str) -> str:
    """`章`, `节` or `条` where a paragraph begins as one of these with a gap behind its number; else empty."""
    match = _HEAD.match(printed)
    rest = printed[match.end() :] if match else ""
    is_one = match and (bool(match["gap"]) or not rest or not _GOES_ON.match(rest))
    return match["kind"] if match and is_one else ""
