"""Numbers and marks at the start of a paragraph, whether Word computed them (a label) or somebody typed them.

A mark says what a paragraph is: a clause, an entry of a list, a note, the caption of a table. Typed marks are only
candidates here; whether `5 名…` is chapter 5 is judged in `lines`, against the number that comes next.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from ..clauses.blocks import ListStyle
from ..clauses.text.numerals import chinese_value
from ..clauses.text.units import COUNTED_IN_TEXT

Kind = Literal[
    "clause",  # 4.2.2, A.1
    "annex",  # 附录A
    "part",  # 一、 and （一） of drafting notes
    "attachment",  # 附件1
    "element",  # 前言, 引言, 参考文献
    "entry",  # of a list
    "caption",  # 表1
    "figure",  # 图1
    "picture",
    "formula",  # （1） behind it
    "note",
    "table-footnote",  # ᵃ below a table
    "example",
    "symbols",  # and abbreviations, with what they stand for
    "source",  # [来源：…]
    "text",
    "table",
]


@dataclass(frozen=True, slots=True)
class Mark:
    kind: Kind
    number: str = ""
    "`4.2.2`, `A`, `1`; for a part its own numeral; for an entry its position as printed"
    text: str = ""
    "what follows the mark"
    style: ListStyle = "dash"
    "of an entry"
    gap: str = ""
    "what stands between the mark and the text"


TEXT = Mark("text")

_LETTER = "A-ZＡ-Ｚ"
_CLAUSE = re.compile(rf"(?P<number>\d{{1,3}}(?:\s?[.．]\s?\d{{1,3}})*|[{_LETTER}](?:\s?[.．]\s?\d{{1,3}})+)")
_ORDINAL = re.compile(
    r"第\s*(?P<number>\d{1,3}(?:\s?[.．]\s?\d{1,3})*|[一二三四五六七八九十]{1,3})\s*(?P<kind>[章节条])"
)
"第4章, 第四章, 第4.2条: the number with its word around it"
_ANNEX = re.compile(
    rf"附\s*录\s*(?P<number>[{_LETTER}](?![A-Za-z.．])|[一二三四五六七八九十](?![一二三四五六七八九十]))"
)
_CAPTION = re.compile(
    r"(?P<more>续)?(?P<kind>[表图])\s*(?P<number>(?:[A-ZＡ-Ｚ]\s?[.．]?\s?)?\d{1,3}(?:[-－.．]\d{1,3})?)(?P<rest>.*)",
    re.DOTALL,
)
_ENGLISH_CAPTION = re.compile(
    r"(?P<kind>Table|Figure)\s+(?P<number>(?:[A-Z]\.)?\d{1,3}(?:[-.]\d{1,3})?)(?P<rest>.*)", re.DOTALL
)
_NOTE = re.compile(
    r"(?P<kind>注|示例|NOTE|EXAMPLE)\s*(?P<number>\d{0,2})(?:\s*[:：]|(?<=E)\s*[—–-]\s|(?<![0-9])\s{2,}|(?<=[注例])[\u3000\t](?![意释明])|(?<=E)\s)"
)
_ENTRIES: tuple[tuple[ListStyle, re.Pattern[str]], ...] = (
    ("dash", re.compile(r"[—–－─]{1,3}|--?(?=[\s\u4e00-\u9fff])")),
    ("bullet", re.compile(r"[•·●▪■◆◇○∙\uf0b7\uf06c\uf06e\uf075\uf0d8\uf0fc]")),
    ("letter", re.compile(r"(?P<number>([a-zａ-ｚ])\2?)(?:\s?[)）]|[.．、](?=\s*[\u4e00-\u9fff]))")),
    ("number", re.compile(r"[(（]?(?P<number>\d{1,2})[)）]|(?P<circle>[①-⑳])")),
    ("decimal", re.compile(r"(?P<number>\d{1,2})[.．、](?!\d)")),
    ("bibliography", re.compile(r"\[(?P<number>\d{1,3})\]")),
)
_PARTS = (
    re.compile(r"(?P<number>[一二三四五六七八九十]{1,3})[、．.]"),
    re.compile(r"[（(](?P<number>[一二三四五六七八九十]{1,3})[)）]"),
)
_ATTACHMENT = re.compile(r"附件\s*(?P<number>\d{0,2})(?=\s*$|\s*[:：\s])")
_SOURCE = re.compile(r"[\[［【(（]?来源\s*[:：]\s*(?P<text>.*?)[\]］】)）]?$", re.DOTALL)
_CODE = re.compile(
    r"(?:GB|GJB|GBZ|DB\s?\d{2,6}|T/[A-Z]{2,}|Q/[A-Z]|ISO|IEC|ITU|IEEE|EN|[A-Z]{2,3})(?:/[A-Z]{1,4})*\s*(?:\w{0,8}\s)?\d[\d.]*"
)

ELEMENTS = {
    "前言": "foreword",
    "引言": "introduction",
    "参考文献": "bibliography",
    "Foreword": "foreword",
    "Introduction": "introduction",
    "Bibliography": "bibliography",
}
FIRST_HEADINGS = frozenset({"范围", "总则", "适用范围", "Scope", "General"})
"headings of a first chapter: 1. before one of these is a chapter, not an entry of a list"
SENTENCE_END = tuple("。；;：:！!？?，,、…")
_COUNTED = re.compile(COUNTED_IN_TEXT)


def label_mark(label: str, is_heading: bool | None) -> Mark:
    """The mark that a label of Word stands for; `is_heading` is what the style says."""
    label = label.strip()
    ordinal = _ORDINAL.fullmatch(label)
    if ordinal and (ordinal["kind"] == "章" or "." in plain(ordinal["number"])):
        return Mark("clause", _figures(ordinal["number"]))
    for kind, pattern in (("annex", _ANNEX), ("clause", _CLAUSE)):
        match = pattern.fullmatch(label)
        if match:
            return Mark("annex" if kind == "annex" else "clause", _annex_letter(match["number"]))
    dotted = re.fullmatch(rf"({_CLAUSE.pattern})[.．、]", label)
    if dotted and (is_heading or "." in plain(dotted["number"])):
        return Mark("clause", plain(dotted["number"]))
    for mark in (_captioned(label), _noted(label if label.endswith((":", "：")) else label + "：")):
        if mark:
            return mark
    return _entry(label) or part_mark(label, 0) or part_mark(label, 1) or TEXT


def clause_candidate(text: str) -> Mark | None:
    """A typed clause number at the start: `4.2.2 text`, `1范围`, `3.1` alone; None where none can be meant."""
    text = re.sub(rf"^附\s*录\s*(?=[{_LETTER}]\s?[.．]\s?\d)", "", text)
    ordinal = _ORDINAL.match(text)
    if ordinal and (ordinal["kind"] == "章" or "." in plain(ordinal["number"])):
        rest = text[ordinal.end() :]
        return Mark("clause", _figures(ordinal["number"]), rest.strip(" \t\u3000\u2002:：、"), gap="\u3000")
    match = re.match(_CLAUSE.pattern + r"(?P<gap>[.．、]?[\s]*)(?![\d%％‰~～/\-)）.．:：,，;；])", text)
    if not match:
        return None
    rest, gap, number = text[match.end() :], match["gap"], plain(match["number"])
    if (not gap and _COUNTED.match(rest)) or (rest and not re.match(r"[\u4e00-\u9fffA-Za-z《“\"（(]", rest)):
        return None
    return Mark("clause", number, rest.strip(), gap=gap)


def typed_mark(text: str) -> Mark:
    """The mark typed at the start of a paragraph, clauses and parts of drafting notes apart."""
    element = ELEMENTS.get(without_spaces(text))
    if element:
        return Mark("element", element, without_spaces(text))
    return _annex(text) or _noted(text) or _source(text) or _captioned(text) or _entry(text) or Mark("text", text=text)


def entry_mark(text: str) -> Mark | None:
    """The mark of a list entry typed at the start, or None."""
    return _entry(text)


def part_mark(text: str, depth: int) -> Mark | None:
    """一、 (depth 0) or （一） (depth 1) of drafting notes at the start of the text."""
    match = _PARTS[depth].match(text)
    return (
        Mark("part", match["number"], text[match.end() :].strip()) if match and chinese_value(match["number"]) else None
    )


def attachment_mark(text: str) -> Mark | None:
    match = _ATTACHMENT.match(text)
    return Mark("attachment", match["number"], text[match.end() :].strip(" :：　\t")) if match else None


def starts_with_code(text: str) -> bool:
    """Whether the text starts with the number of a document, GB/T 1.1—2020, or a title in 《》."""
    return bool(_CODE.match(text)) or text.startswith("《")


def reads_as_heading(text: str) -> bool:
    """Whether a numbered text can be a heading: short, and no sentence."""
    text = text.strip()
    if not text or text.endswith(SENTENCE_END) or "。" in text:
        return False
    return len(text) <= (20 if "，" in text or "," in text else 32)


def plain(number: str) -> str:
    """The number in ASCII and without spaces: figures, letters and full stops may be full-width."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", number))


def _figures(number: str) -> str:
    """第四章 and 第4章 are chapter 4."""
    return str(chinese_value(number) or plain(number))


def _annex_letter(number: str) -> str:
    """附录Ａ and 附录一 are annex A."""
    value = chinese_value(number)
    return chr(ord("A") + value - 1) if value else plain(number)


def without_spaces(text: str) -> str:
    """The text without any space."""
    return re.sub(r"\s+", "", text)


def _annex(text: str) -> Mark | None:
    match = _ANNEX.match(text) or _ENGLISH_ANNEX.match(text)
    rest = text[match.end() :].strip(" \t\u3000:：—–-") if match else ""
    is_title = not rest or rest.startswith(("（规范性", "（资料性", "(规范性", "(资料性")) or reads_as_heading(rest)
    return Mark("annex", _annex_letter(match["number"]), rest) if match and is_title else None


_ENGLISH_ANNEX = re.compile(r"Annex\s+(?P<number>[A-Z])\b(?!\.)")


def _noted(text: str) -> Mark | None:
    match = _NOTE.match(text)
    kind: Kind = "note" if match and match["kind"] in {"注", "NOTE"} else "example"
    return match and Mark(kind, plain(match["number"]), text[match.end() :].strip())


def _source(text: str) -> Mark | None:
    match = _SOURCE.match(text)
    return match and Mark("source", text=match["text"].strip())


def _captioned(text: str) -> Mark | None:
    """A caption; which of these are references at the start of a sentence (表1的数据) is told by what stands below."""
    match = _CAPTION.match(text) or _ENGLISH_CAPTION.match(text)
    if not match or text.endswith(("。", "；")) or not re.match(r"[\s（(.．:：—–\-\u4e00-\u9fff]|$", match["rest"]):
        return None
    kind: Kind = "caption" if match["kind"] in {"表", "Table"} else "figure"
    is_sentence = not re.match(r"[\s（(.．:：—–\-]|$", match["rest"])
    if is_sentence and (kind == "figure" or match["rest"][0] in "的所中给规列为是和与至、及或"):
        return None
    gap = re.match(r"[\s.．:：—–\-]*", match["rest"])
    assert gap
    return Mark(kind, plain(match["number"]), match["rest"][gap.end() :].strip(), gap=gap[0])


def _entry(text: str) -> Mark | None:
    for style, pattern in _ENTRIES:
        match = pattern.match(text)
        if match:
            found = match.groupdict()
            number = found.get("number") or found.get("circle") or ""
            return Mark("entry", plain(number), text[match.end() :].strip(), style)
    return None
