"""Schemes of printed numbers: how the numbers of a kind of document look, stand above each other, count and are cited.

A standard has clauses (4.2.2, A.1; GB/T 1.1—2020, 7 and 10), drafting notes have parts (二（三）1), rules have articles
that run on through the chapters (第三章, 第十二条). No number is of two schemes: a clause alone can be labelled.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import ClassVar

from .blocks import Text
from .text.numerals import article_numeral, chinese_numeral, chinese_value, letters

_HAN = "一二三四五六七八九十百千零〇"
NUMBER = re.compile(r"(?:\d{1,3}|[A-Z])(?:\.\d{1,3})*")
"a printed number of a standard: 4, 4.2.2, A, A.1"
COMPANION_NUMBER = re.compile(r"([一二三四五六七八九十]+)(?:（([一二三四五六七八九十]+)）(\d+)?)?|附件(\d*)")
"a number of drafting notes, put together from its levels: 二, 二（三）, 二（三）1; 附件1"
ARTICLE_NUMBER = re.compile(
    rf"第(?P<chapter>[{_HAN}]+)章(?:第(?P<section>[{_HAN}]+)节)?|第(?P<article>[{_HAN}]+)条(?:之(?P<more>[{_HAN}]+))?"
)
"a number of rules: 第三章, its section 第三章第一节, 第十二条, 第十二条之一 put in later"


class Scheme:
    """The numbers of standards, 4.2.2 and A.1; the other schemes say what is otherwise with them."""

    pattern: ClassVar[re.Pattern[str]] = NUMBER
    goes_by_place: ClassVar[bool] = False
    "whether what a clause stands below is told by its place in the text, not by its number"

    def parts(self, number: str) -> tuple[str, ...]:
        """The levels of a number: `4.2.2` → 4, 2, 2; a number of no scheme is one; an empty one has none."""
        if self.pattern.fullmatch(number):
            return tuple(number.split("."))
        return (number,) if number else ()

    def parent(self, number: str) -> str:
        """The number of the clause that this one belongs to; empty for a chapter, and where the place tells it."""
        return number.rpartition(".")[0] if self.pattern.fullmatch(number) else ""

    def level(self, number: str) -> int:
        """1 for a chapter or annex, 2 for 4.2, 3 for 4.2.2."""
        return max(1, len(self.parts(number)))

    def label(self, number: str) -> Text:
        """The number as a page shows it."""
        return Text(number, number)

    def cited(self, number: str, kind: str) -> Text:
        """The number as a sentence names it, by the `kind` of its clause: 第4章, 附录A, 4.2.2."""
        if kind == "chapter":
            return Text(f"第{number}章", f"Clause {number}")
        if kind == "annex":
            return Text(f"附录{number}", f"Annex {number}")
        return Text(number, number)

    def address(self, number: str) -> str:
        """What stands for the number in an address; never like a key of a clause, which begins with a small letter."""
        return number

    def entry(self, style: str, position: int, above: Text) -> Text:
        """How to cite an entry of a list that stands in `above`: `4.2 a)`, `4.5.1 第3项` / `4.5.1, entry 3`."""
        mark = list_mark(style, position)
        if style in ("letter", "number", "decimal", "bibliography"):
            return Text(f"{above.zh} {mark}", f"{above.en} {mark}")
        return Text(f"{above.zh} 第{position}项", f"{above.en}, entry {position}")

    def series(self, number: str) -> str:
        """Which count a number belongs to: chapters, annexes, attachments."""
        return "annex" if number[:1].isalpha() else "chapter"

    def ordinal(self, number: str) -> int:
        """The place that the last level of a number gives: 4.2.3 → 3, C → 3."""
        last = (self.parts(number) or ("1",))[-1]
        return int(last) if last.isdigit() else ord(last) - ord("A") + 1 if len(last) == 1 else chinese_value(last)

    def sibling(self, number: str, place: int) -> str:
        """The number that stands at `place` beside `number`: 4.2.3 and 2 → 4.2.2."""
        parent = self.parent(number)
        if parent:
            return f"{parent}.{place}"
        return chr(ord("A") + place - 1) if self.series(number) == "annex" else str(place)


class PartScheme(Scheme):
    """The numbers of drafting notes."""

    pattern = COMPANION_NUMBER

    def parts(self, number: str) -> tuple[str, ...]:
        match = self.pattern.fullmatch(number)
        return tuple(part for part in match.groups() if part) if match else ()

    def parent(self, number: str) -> str:
        parts = self.parts(number)
        return {3: number.rstrip("0123456789"), 2: "".join(parts[:1])}.get(len(parts), "")

    def cited(self, number: str, kind: str) -> Text:
        return self.label(number) if number.startswith("附件") else super().cited(number, kind)

    def series(self, number: str) -> str:
        return "attachment" if number.startswith("附件") else "chinese"

    def ordinal(self, number: str) -> int:
        last = (self.parts(number) or ("1",))[-1]
        return int(last) if last.isdigit() else chinese_value(last)

    def sibling(self, number: str, place: int) -> str:
        parent = self.parent(number)
        if number.startswith("附件"):
            return f"附件{place}"
        if number[-1].isdigit():
            return f"{parent}{place}"
        return f"{parent}（{chinese_numeral(place)}）" if parent else chinese_numeral(place)


class ArticleScheme(Scheme):
    """The numbers of rules: articles count through the whole document, whatever chapter or section they stand in."""

    pattern = ARTICLE_NUMBER
    goes_by_place = True

    def parts(self, number: str) -> tuple[str, ...]:
        head, mark, section = number.partition("章")
        return (head + mark, section) if section else (number,)

    def parent(self, number: str) -> str:
        return self.parts(number)[0] if len(self.parts(number)) > 1 else ""

    def level(self, number: str) -> int:
        """1 for a chapter, 2 for a section, 3 for an article also where nothing stands above it."""
        return 3 if "条" in number else len(self.parts(number))

    def label(self, number: str) -> Text:
        chapter, section, article, more = self.figures(number)
        if article:
            return Text(number, f"Article {article}" + (f"-{more}" if more else ""))
        zh = number.partition("章")[2] or number
        return Text(zh, f"Section {section}" if section else f"Chapter {chapter}")

    def cited(self, number: str, kind: str) -> Text:
        chapter, section, *_ = self.figures(number)
        return Text(number, f"Chapter {chapter}, Section {section}") if section else self.label(number)

    def address(self, number: str) -> str:
        """12 for 第十二条, 12-1 for 第十二条之一, 3-chapter, 3-1-section."""
        chapter, section, article, more = self.figures(number)
        if article:
            return f"{article}-{more}" if more else str(article)
        return f"{chapter}-{section}-section" if section else f"{chapter}-chapter"

    def entry(self, style: str, position: int, above: Text) -> Text:
        """款, 项 and 目: 第十二条第二款第（三）项第1目 / Article 12, paragraph 2, item (3), point 1."""
        named = {
            "paragraph": (f"第{article_numeral(position)}款", f"paragraph {position}"),
            "chinese": (f"第{list_mark('chinese', position)}项", f"item ({position})"),
            "decimal": (f"第{position}目", f"point {position}"),
        }.get(style)
        return (
            Text(f"{above.zh}{named[0]}", f"{above.en}, {named[1]}") if named else super().entry(style, position, above)
        )

    def series(self, number: str) -> str:
        match = self.pattern.fullmatch(number)
        if match and match["more"]:
            return f"put in after 第{match['article']}条"
        return "article" if match and match["article"] else "chinese"

    def ordinal(self, number: str) -> int:
        return next((one for one in reversed(self.figures(number)) if one), 1)

    def sibling(self, number: str, place: int) -> str:
        numeral = article_numeral(place)
        if self.series(number).startswith("put in"):
            return f"{number.partition('之')[0]}之{numeral}"
        parent = self.parent(number)
        return f"第{numeral}条" if "条" in number else f"{parent}第{numeral}节" if parent else f"第{numeral}章"

    def figures(self, number: str) -> tuple[int, int, int, int]:
        """Chapter, section, article, and the count of what was put in behind it; 0 where there is none."""
        match = self.pattern.fullmatch(number)
        if not match:
            return 0, 0, 0, 0
        chapter, section, article, more = (chinese_value(one or "") for one in match.groups())
        return chapter, section, article, more


CLAUSES, PARTS, ARTICLES = Scheme(), PartScheme(), ArticleScheme()
SCHEMES: dict[str, tuple[Scheme, ...]] = {
    "standard": (CLAUSES,),
    "companion": (PARTS, CLAUSES),
    "rules": (ARTICLES, PARTS, CLAUSES),
}
"kind of a document → the schemes that its numbers may be of; the first is its own"


@lru_cache(maxsize=65536)
def scheme_of(number: str) -> Scheme:
    """The scheme of a number; that of standards where it is of none."""
    return next((one for one in (ARTICLES, PARTS) if one.pattern.fullmatch(number)), CLAUSES)


def cited_number(number: str) -> Text:
    """A number alone as a sentence names it: 第4章 / Clause 4, 附录A / Annex A, 4.2.2, 第十二条 / Article 12."""
    kind = "chapter" if number.isdigit() else "annex" if number.isascii() and number.isalpha() else ""
    return scheme_of(number).cited(number, kind)


def annex_of(number: str) -> str:
    """The letter of the annex that a clause stands in: A for A.1; empty in the chapters, and in rules."""
    return number[:1] if number[:1].isascii() and number[:1].isalpha() else ""


def list_mark(style: str, position: int, language: str = "zh") -> str:
    """The mark printed before an entry: ——, a), 1), 1., （一）, [1]; none before a 款 or the documents of clause 2."""
    return {
        "dash": "——",
        "bullet": "·",
        "letter": f"{letters(position)})",
        "number": f"{position})",
        "decimal": f"{position}.",
        "chinese": f"（{article_numeral(position)}）" if language == "zh" else f"({position})",
        "bibliography": f"[{position}]",
    }.get(style, "")
