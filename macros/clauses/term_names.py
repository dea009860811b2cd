"""The designations of a term entry as they are printed, one to a line, and read again.

GB/T 1.1—2020, 8.7, and GB/T 20001.1—2001: the preferred term first, then admitted ones, those to be avoided with a word
that says so, abbreviations and symbols. A line says what it is by its letters where that is plain, else by a word in
brackets: 冰库（拒用）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .blocks import NameKind, TermName, Text
from .model import Clause

MARKS: tuple[tuple[str, NameKind], ...] = (
    ("许用", "admitted"),
    ("拒用", "deprecated"),
    ("弃用", "deprecated"),
    ("被取代", "superseded"),
    ("缩略语", "abbreviation"),
    ("符号", "symbol"),
)
"words that say what a name is; the first of a kind is printed"
_MARKED = re.compile(
    rf"(?P<zh>.*?)\s*[（(](?P<mark>{'|'.join(mark for mark, _ in MARKS)})(?:术语)?[)）]\s*(?P<en>.*)", re.DOTALL
)
_ABBREVIATION = re.compile(r"(?=(?:.*?[A-Z]){2})[A-Z][A-Za-z0-9/&.-]{1,11}")
_SYMBOL = re.compile(r"[A-Za-zΑ-ω](?:[_^]\{[^{}]{1,12}\}|[₀-₉ₐ-ₜ]){0,2}")


def used_names(clause: Clause) -> tuple[Text, ...]:
    """The names by which a text may call what a term entry defines; none for a clause that is no term entry."""
    names = (one for one in clause.body if isinstance(one, TermName) and one.kind in ("admitted", "abbreviation"))
    return (clause.term, *(one.text for one in names)) if clause.term else ()


def name_in(line: str) -> TermName | None:
    """The further name that a line of a term entry is; None for one that may as well go on the line above."""
    marked = _MARKED.fullmatch(line)
    if marked:
        kind = next(kind for mark, kind in MARKS if mark == marked["mark"])
        zh, en = (marked["zh"], marked["en"]) if marked["en"] else split_scripts(marked["zh"])
        return TermName(Text(zh.strip(), en.strip()), kind) if zh.strip() else None
    if _ABBREVIATION.fullmatch(line):
        return TermName(Text(line), "abbreviation")
    if _SYMBOL.fullmatch(line):
        return TermName(Text(line), "symbol")
    return TermName(Text(*split_scripts(line)), "admitted") if _HAN.search(line) else None


def names_of_lines(lines: Sequence[str]) -> tuple[Text, tuple[TermName, ...]]:
    """The preferred term of these lines, and its further names.

    A line in Han characters is a name only where the one above has its English; else it is the same name, broken.
    """
    first: list[str] = []
    names: list[TermName] = []
    for line in lines:
        term = Text(*split_scripts("\n".join(first)))
        name = name_in(line)
        is_whole = bool(names and _ends(names[-1])) or bool(not names and term.en)
        if first and name and (is_whole or _MARKED.fullmatch(line)):
            names.append(name)
        elif names:
            names[-1] = _joined(names[-1], line)
        else:
            first.append(line)
    return Text(*split_scripts("\n".join(first))), tuple(names)


def printed_names(term: Text, names: Sequence[TermName]) -> Iterator[str]:
    """A line for each further name of `term`, so that `names_of_lines` reads it again."""
    is_whole = bool(term.en)
    for name in names:
        plain = "　".join(filter(None, (name.text.zh, name.text.en)))
        if is_whole and name_in(plain) == name:
            yield plain
        else:
            yield "　".join(filter(None, (f"{name.text.zh}（{printed_mark(name.kind)}）", name.text.en)))
        is_whole = _ends(name)


def printed_mark(kind: NameKind) -> str:
    """The word that says what a name is."""
    return next(mark for mark, one in MARKS if one == kind)


def _ends(name: TermName) -> bool:
    """Whether a name is whole, so that the next line is another one."""
    return bool(name.text.en) or name.kind != "admitted"


def _joined(name: TermName, line: str) -> TermName:
    zh, en = name.text.zh, name.text.en
    if en or not _HAN.search(line):
        return TermName(Text(zh, f"{en} {line}".strip()), name.kind)
    return TermName(Text(*split_scripts(in_one_line(f"{zh}\n{line}"))), name.kind)


_HAN = re.compile("[\u4e00-\u9fff]")


def split_scripts(text: str) -> tuple[str, str]:
    """A term and its English, parted at the change of script; an abbreviation in capitals stays with the term.

    The change is after the last Han character, or at the wide space behind it: 数据交换 EDI　data interchange.
    """
    text = in_one_line(text)
    tail = 1 + max((at for at, character in enumerate(text) if "\u4e00" <= character <= "\u9fff"), default=-1)
    begin = _WIDE_GAP.search(text, tail) or _LATIN.search(text, tail)
    if not tail or not begin or not re.search(r"[a-z]{2}", text[tail:]):
        return text, ""
    zh, en = text[: begin.start()].strip(), text[begin.start() :].strip()
    return (zh[:-1].strip(), en[:-1].strip()) if zh.endswith(("（", "(")) and en.endswith(("）", ")")) else (zh, en)


_WIDE_GAP = re.compile(r"\u3000|\s\s")
_LATIN = re.compile(r"\b(?=[A-Za-z])")


def in_one_line(text: str) -> str:
    """The text without line breaks: set close between Han characters, with a space elsewhere."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    joined = "".join(lines[:1])
    for line in lines[1:]:
        is_han = "\u4e00" <= joined[-1] <= "\u9fff" and "\u4e00" <= line[0] <= "\u9fff"
        joined += line if is_han else f" {line}"
    return joined
