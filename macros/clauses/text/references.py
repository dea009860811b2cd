"""References in running text, found by a grammar: to parts of the document, and to other documents.

Forms: GB/T 1.1—2020, 9.5.4: within the document (`4.2.2`, `第4章`, `附录A`, `表1`, `图1`, `式（1）`), and to other
documents, dated or undated, or to a clause of a dated one. In rules: 第十二条第二款第（三）项, 第三章; Article 12.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .numerals import SCALE_EN, article_numeral
from .units import COUNTED, ENGLISH, SYMBOL


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: what it names, and where it stands in the text."""

    kind: Literal["clause", "annex", "table", "formula", "figure", "document"]
    target: str
    "`4.2.2`, `A`, `1`, or a document as `GB/T 18883` with `—2022` where it is dated"
    start: int
    end: int
    within: str = ""
    "for a document, the clause of it that is cited; for an article, 第三条第二款第（一）项 in full"

    @property
    def is_dated(self) -> bool:
        return self.kind == "document" and "—" in self.target


# A document: the code of its series, its number, and its year where it is dated: GB/T 1.1—2020, T/CCPITCSC 111—2022.
_DOCUMENT = r"""
    (?<![A-Za-z/])
    (?P<series> GB/?[TZ]? | (?:DB\d{2,4}|T)/[A-Z]{1,10} | [A-Z]{2,3}/[TZ] | ISO(?:/IEC)? | IEC
              | HJ | JGJ | CJJ | SB | HS | SN | WB | YZ | JR | JT | LB | GA )
    [\s\u00a0]*
    (?P<document> \d{1,6}(?:\.\d{1,3})? )
    (?: [\s\u00a0]?[—–‐-]{1,2}[\s\u00a0]?(?P<year> (?:19|20)\d{2})(?!\d) | :(?P<colon_year>(?:19|20)\d{2}) )?
    (?: (?:[中的，]|,\s?)\s?(?:第\s?)?(?P<within> \d{1,3}(?:\.\d{1,3})+ | (?<=第)\d{1,2}(?=章) )[章条]? )?
"""

# A number is a reference where something points at it: 见 4.2.2, 4.2.2 的规定, see 4.2.2, 第 4 章, Clause 4.
# 4.2 may as well be a figure (与 4.2 倍相比): what looks like a unit behind it says so.
_NUMBER = r"[1-9]\d?(?:\.\d{1,2}){1,5}"
_DEEP_NUMBER = r"[1-9]\d?(?:\.\d{1,2}){2,5}(?!\.?\d)"
_NO_FIGURE_ZH = rf"(?!\.?\d|\s?(?:[~～+×]|{SYMBOL}|{COUNTED}|[千百]?[万亿]))"
_NO_FIGURE_EN = rf"(?!\.?\d|\s?(?:{SYMBOL}|[ap]\.?m\b)|\s(?:(?:{SCALE_EN})\b|{ENGLISH}))"
_CLAUSE_ZH = rf"""
    (?: (?:见|按照?|符合|依据|根据|满足|执行|遵守|除|与|和|、|至|～(?={_DEEP_NUMBER}))\s?
        (?P<pointed>{_DEEP_NUMBER}|{_NUMBER}{_NO_FIGURE_ZH})
      | (?P<followed>{_NUMBER})(?=\s?(?:的规定|的要求|规定的|要求的|所述|列出|给出|中的|、{_NUMBER}))
      | (?<!》)第\s?(?P<chapter>\d{{1,2}})\s?章
      | (?<!》)第\s?(?P<article>{_NUMBER})\s?条 )
"""
_CLAUSE_EN = rf"""
    (?: \b(?:[Ss]ee|[Ii]n|with|of|[Uu]nder|by|to|and|or|from)\s(?P<pointed>{_DEEP_NUMBER}|{_NUMBER}{_NO_FIGURE_EN})
      | \b[Cc]lauses?\s(?P<chapter>\d{{1,2}}(?:\.\d{{1,2}})*) )
"""
_HAN = "[一二三四五六七八九十百千零〇]{1,7}"
_ARTICLE = rf"第\s?{_HAN}\s?条(?:之{_HAN})?"
_WITHIN_ARTICLE = rf"(?:第\s?{_HAN}\s?款)?(?:第\s?[（(]?{_HAN}[）)]?\s?项)?(?:第\s?(?:{_HAN}|\d{{1,2}})\s?目)?"
# An article of a law is none of ours: 《…》第三条、第五条, 食品安全法第三条; but 本办法第三条.
_FOREIGN = rf"""
    (?: 》 | (?<!本办)法 | (?<!本条)例 | (?<!本规)定 | (?<!本[细规])则 )
    (?P<foreign> {_ARTICLE}{_WITHIN_ARTICLE} (?: [、和及至] {_ARTICLE}{_WITHIN_ARTICLE} )* )
"""
_OF_RULES = rf"(?P<of_rules>{_ARTICLE}|第{_HAN}章(?:第{_HAN}节)?){_WITHIN_ARTICLE}"
_OF_RULES_EN = (
    r"\b(?P<rules_kind>Article|Chapter)\s(?P<rules_figure>\d{1,3})(?:-(?P<rules_more>\d{1,2}))?(?!\d|\sof\sthe\b)"
)
_ANNEX = r"(?:附录\s?|\bAnnex\s)(?P<annex>[A-Z])(?![A-Za-z])"
_TABLE = r"(?:(?<![代报列图仪发外手年月])表\s?|\bTable\s)(?P<table>(?:[A-Z]\.)?\d{1,2})(?!\d)"

_FORMULA = r"""
    (?: (?:公式|(?<![公方形模格样款仪程正])式)\s? | \b(?:Formula|Equation)\s )
    [（(](?P<formula>(?:[A-Z]\.)?\d{1,3})[）)]
"""
_FIGURE = r"(?:(?<![地视附框程草蓝意插面构制绘截拼版示导])图\s?|\bFigure\s)(?P<figure>(?:[A-Z]\.)?\d{1,2})(?!\d)"

_ZH = re.compile(rf"(?:{_DOCUMENT})|{_FOREIGN}|{_OF_RULES}|{_ANNEX}|{_TABLE}|{_FORMULA}|{_FIGURE}|{_CLAUSE_ZH}", re.X)
_EN = re.compile(rf"(?:{_DOCUMENT})|{_OF_RULES_EN}|{_ANNEX}|{_TABLE}|{_FORMULA}|{_FIGURE}|{_CLAUSE_EN}", re.X)


@lru_cache(maxsize=65536)
def references(text: str, language: str = "zh") -> tuple[Reference, ...]:
    """Every reference in `text` in reading order."""
    matches = (_ZH if language == "zh" else _EN).finditer(text)
    return tuple(_reference(match) for match in matches if not match.groupdict().get("foreign"))


def _reference(match: re.Match[str]) -> Reference:
    group = match.groupdict()
    if group["document"]:
        return _document_reference(match)
    if target := group.get("of_rules") or _article_target(group):
        within = re.sub(r"\s", "", match.group()) if group.get("of_rules") else ""
        return Reference("clause", re.sub(r"\s", "", target), *match.span(), within=_in_full(within))
    kinds: tuple[tuple[str, Literal["annex", "table", "formula", "figure", "clause"]], ...] = (
        ("annex", "annex"),
        ("table", "table"),
        ("formula", "formula"),
        ("figure", "figure"),
        ("pointed", "clause"),
        ("followed", "clause"),
        ("chapter", "clause"),
        ("article", "clause"),
    )
    name, kind = next((name, kind) for name, kind in kinds if group.get(name))
    span = match.span() if name in ("annex", "table", "formula", "figure", "chapter", "article") else match.span(name)
    return Reference(kind, group[name] or "", *span)


def _in_full(within: str) -> str:
    """第三条第二款第一项 and 第3条…第(一)项 as an entry is labelled: 第三条第二款第（一）项."""
    return re.sub(r"第[（(]?([^第（()）]+)[）)]?项", r"第（\1）项", within)


def _article_target(group: dict[str, str | None]) -> str:
    """Article 12 and Chapter 3 of an English text, as they are numbered: 第十二条, 第三章."""
    if not group.get("rules_figure"):
        return ""
    numeral, more = article_numeral(int(group["rules_figure"] or 0)), group["rules_more"]
    if group["rules_kind"] == "Chapter":
        return f"第{numeral}章"
    return f"第{numeral}条" + (f"之{article_numeral(int(more))}" if more else "")


def _document_reference(match: re.Match[str]) -> Reference:
    group = match.groupdict()
    target = document_number(f"{group['series']} {group['document']}", group["year"] or group["colon_year"] or "")
    return Reference("document", target, *match.span(), within=group["within"] or "")


def document_number(code: str, year: str = "") -> str:
    """The number of a document in one spelling: `GB/T 18883`, `GB 2894—2008`."""
    return f"{code}—{year}" if year else code


def undated(number: str) -> str:
    """The number of a document without its year: `GB 2894—2008` → `GB 2894`."""
    return number.partition("—")[0]
