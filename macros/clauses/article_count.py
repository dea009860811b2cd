"""Counting the numbers of rules anew: chapters, sections within a chapter, articles through the whole document."""

from __future__ import annotations

from dataclasses import dataclass

from .schemes import ARTICLE_NUMBER
from .text.numerals import article_numeral, chinese_value


@dataclass(slots=True)
class ArticleCount:
    """The last number of each level; in a part of a document the first article keeps its own."""

    chapter: int = 0
    section: int = 0
    article: int = 0
    more: int = 0

    def next_number(self, number: str) -> str:
        """The number that what is printed as `number` has where it stands; 之一 stays one that was put in."""
        match = ARTICLE_NUMBER.fullmatch(number)
        if not match:
            return number
        if match["article"]:
            return self._article(bool(match["more"]), chinese_value(match["article"]))
        if match["section"]:
            self.section += 1
            return f"第{article_numeral(self.chapter or 1)}章第{article_numeral(self.section)}节"
        self.chapter, self.section = (self.chapter or chinese_value(match["chapter"]) - 1) + 1, 0
        return f"第{article_numeral(self.chapter)}章"

    def _article(self, was_put_in: bool, own: int) -> str:
        if was_put_in and self.article:
            self.more += 1
            return f"第{article_numeral(self.article)}条之{article_numeral(self.more)}"
        self.article, self.more = (self.article or own - 1) + 1, 0
        return f"第{article_numeral(self.article)}条"
