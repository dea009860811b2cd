"""Lines → sections: a heading, unheaded clause, term or element each, with the lines that belong to it.

Which of these a numbered line is, its style says; where it does not, the text and the neighbours do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from ..clauses.schemes import scheme_of
from ..clauses.term_names import split_scripts
from .line import HEADS, Line
from .marks import SENTENCE_END, reads_as_heading

SectionKind = Literal["headed", "unheaded", "term"]


@dataclass(frozen=True, slots=True)
class Section:
    head: Line
    body: tuple[Line, ...]
    kind: SectionKind = "headed"
    chapter: str = ""
    "heading of the chapter it stands in"

    @property
    def depth(self) -> int:
        number = self.head.mark.number
        return scheme_of(number).level(number) if self.head.mark.kind == "clause" else 1


def sections_of(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """The sections in reading order; lines before the first head belong to none and are not among them."""
    found = _with_chapters(_cut(lines))
    kinds = tuple(_kind(section, after) for section, after in zip(found, (*found[1:], None)))
    return tuple(replace(section, kind=kind) for section, kind in zip(found, _uniform(found, kinds)))


def _cut(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    begins = [at for at, line in enumerate(lines) if line.mark.kind in HEADS]
    return tuple(Section(lines[at], lines[at + 1 : end]) for at, end in zip(begins, (*begins[1:], len(lines))))


def _with_chapters(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    chapter = ""
    known = []
    for section in sections:
        is_chapter = section.depth == 1 and section.head.mark.kind != "part"
        chapter = section.head.text if is_chapter else chapter
        known.append(replace(section, chapter=chapter))
    return tuple(known)


def _kind(section: Section, after: Section | None) -> SectionKind:
    head = section.head
    is_point = head.mark.kind == "part" and head.mark.number[-1:].isdigit()
    if is_point:
        return "headed" if reads_as_heading(head.text) else "unheaded"
    if head.mark.kind != "clause" or section.depth == 1:
        return "headed"
    if scheme_of(head.mark.number).goes_by_place:
        return "headed" if "条" not in head.mark.number or _is_bracketed(head.text) else "unheaded"
    is_divided = after is not None and after.head.mark.number.startswith(f"{head.mark.number}.")
    if is_term_chapter(section.chapter) and not is_divided and _is_term(section):
        return "term"
    if head.is_heading is False or head.text.endswith(SENTENCE_END):
        return "unheaded"
    return "headed" if head.is_heading or reads_as_heading(head.text) else "unheaded"


def _is_bracketed(text: str) -> bool:
    """Whether an article has a heading, which stands in brackets by itself: 【目的】, （适用范围）."""
    return bool(re.fullmatch(r"[【（〔(][^】）〕)。；]{1,30}[】）〕)]", text.strip()))


def is_term_chapter(heading: str) -> bool:
    return "术语" in heading


def _is_term(section: Section) -> bool:
    """A term entry: a designation, not a sentence, and a definition below it or behind it."""
    if "术语" in "".join(one.style for one in section.head.paragraphs):
        return True
    if re.search(r"缩略语|符号|代号", section.head.text) and len(section.head.text) <= 16:
        return False
    is_designation = not section.head.text.endswith(SENTENCE_END)
    return is_designation or one_line_term(section.head.text) is not None


def one_line_term(text: str) -> tuple[str, str, str] | None:
    """Term, English and definition where all three stand in one line."""
    match = re.fullmatch(
        r"([^a-z。，]*[\u4e00-\u9fff])\s*([A-Za-z][A-Za-z\s,'’()\-]*[a-z)])\s*([\u4e00-\u9fff].*)", text, re.DOTALL
    )
    if match:
        return match[1].strip(), match[2].strip(), match[3].strip()
    match = re.fullmatch(
        r"(?P<term>[^：:，。；]{1,30}?)\s*[：:]\s*(?P<definition>[\u4e00-\u9fff].*。)", text, re.DOTALL
    )
    if not match:
        return None
    zh, en = split_scripts(match["term"])
    return zh, en, match["definition"].strip()


def _uniform(sections: tuple[Section, ...], kinds: tuple[SectionKind, ...]) -> tuple[SectionKind, ...]:
    """A short typed clause without a full stop and with nothing below it is no heading where others are sentences.

    GB/T 1.1—2020, 7.2: the clauses of one level either all have headings or none has.
    """
    unheaded_parents = {_parent(one) for one, kind in zip(sections, kinds) if kind == "unheaded"}
    uniform: list[SectionKind] = []
    for at, (section, kind) in enumerate(zip(sections, kinds)):
        after = sections[at + 1] if at + 1 < len(sections) else None
        is_divided = after is not None and after.depth > section.depth
        is_of_rules = scheme_of(section.head.mark.number).goes_by_place
        is_bare = kind == "headed" and not is_of_rules and section.depth > 1 and not section.body and not is_divided
        is_sentence = is_bare and section.head.is_heading is None and _parent(section) in unheaded_parents
        uniform.append("unheaded" if is_sentence else kind)
    return tuple(uniform)


def _parent(section: Section) -> str:
    return section.head.mark.number.rpartition(".")[0]
