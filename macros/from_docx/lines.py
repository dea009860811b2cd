"""Paragraphs → lines: each paragraph or table with the mark that says what it is.

Computed labels are taken as Word prints them. Typed numbers are taken only where they fit the counting; one that stands
beside a computed one is reported and never doubled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..clauses.model import StandardKind
from ..clauses.problem import Problem, Severity
from ..clauses.text.numerals import letters
from .article_numbers import ArticleNumbers
from .flow import Block, Paragraph, Table, problem_at
from .joined_lines import split_at_breaks, with_lone_numbers, with_text_below
from .line import Line, picture_lines
from .marks import (
    FIRST_HEADINGS,
    TEXT,
    Mark,
    attachment_mark,
    clause_candidate,
    label_mark,
    reads_as_heading,
    typed_mark,
    without_spaces,
)
from .part_numbers import PartNumbers
from .running_number import fit

_RULE = re.compile(r"[_＿—－─\-\s]{4,}")
"the line that ends a standard, where it is typed"


def marked_lines(
    file: str, blocks: tuple[Block, ...], kind: StandardKind, before: str = ""
) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    """The lines of a document, in reading order, and what had to be decided or was not understood.

    `before` is the number that the first one comes after, where a part of a draft does not begin with chapter 1.
    """
    marker = _Marker(file, kind, clause=before)
    lines = tuple(marker.lines(blocks))
    joined = tuple(with_text_below(with_lone_numbers(lines, marker.report)))
    return joined, tuple(marker.problems)


@dataclass(slots=True)
class _Marker:
    """Reads from front to back and knows which numbers came last."""

    file: str
    kind: StandardKind
    "which numbers are looked for"
    problems: list[Problem] = field(default_factory=list)
    clause: str = ""
    "the last clause number"
    lists_of_clauses: set[str] = field(default_factory=set)
    has_dotted_chapters: bool = False
    entry: str = ""
    "number of the last list entry"

    parts: PartNumbers = field(init=False)
    articles: ArticleNumbers = field(init=False)

    def __post_init__(self) -> None:
        self.parts, self.articles = PartNumbers(self.report), ArticleNumbers(self.report)

    def lines(self, blocks: tuple[Block, ...]) -> Iterator[Line]:
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                yield Line(Mark("table"), "", table=block)
                continue
            before_table = _stands_at_table(blocks, at)
            for paragraph in split_at_breaks(block):
                line = self._line(paragraph, before_table)
                pictured = picture_lines(paragraph)
                if line and line.mark.kind != "figure":
                    self.entry = line.mark.number if line.mark.kind == "entry" else self.entry
                    yield line
                    self._say_moved(line, pictured)
                yield from pictured
                if line and line.mark.kind == "figure":
                    yield line

    def _say_moved(self, line: Line, pictured: tuple[Line, ...]) -> None:
        """A picture in the middle of a sentence stands behind it in ours."""
        for one in pictured:
            what = "a formula, set by another program as a picture," if one.is_formula else "a picture"
            message = f"{what} stands in the sentence “{line.text[:30]}”; it is kept behind it"
            self.report(one.number, message, "picture-in-text")

    def report(self, paragraph: int, message: str, rule: str, severity: Severity = "warning") -> None:
        self.problems.append(problem_at(self.file, paragraph, message, rule, severity))

    def _line(self, paragraph: Paragraph, before_table: bool) -> Line | None:
        label = paragraph.label
        if label and label.text.strip():
            mark = self._labelled(paragraph, label_mark(label.text, paragraph.is_heading))
            is_empty = not paragraph.text and mark.kind != "clause"
            return None if is_empty else Line(mark, mark.text, (paragraph,), level=label.level)
        if not paragraph.text:
            return None
        if _RULE.fullmatch(paragraph.text):
            self.report(paragraph.line, "a line drawn with signs; left out", "end-line", "note")
            return None
        self._look_at_signs(paragraph)
        mark = self._numbered(paragraph) or self._typed(paragraph, before_table)
        if mark.kind == "text" and paragraph.is_heading and self.clause:
            message = f"“{paragraph.text}” looks like a heading, but has no number; kept as text"
            self.report(paragraph.line, message, "not-understood")
        return Line(mark, mark.text, (paragraph,))

    def _numbered(self, paragraph: Paragraph) -> Mark | None:
        """The mark of a clause whose number is typed, in the numbers of this kind of document."""
        if self.kind == "rules":
            return self.articles.typed(paragraph)
        return self.parts.typed(paragraph, self.entry) if self.kind == "companion" else self._clause(paragraph)

    def _look_at_signs(self, paragraph: Paragraph) -> None:
        """What stands in a text by mistake: the sentence of a field that found nothing, signs that have no meaning."""
        broken = _BROKEN.search(paragraph.text)
        if broken:
            message = f"a reference is broken in Word: “{broken[0]}” stands in the text; kept as it is"
            self.report(paragraph.line, message, "broken-reference")
        private = "".join(sorted({f"U+{ord(sign):04X} " for sign in paragraph.text if "\ue000" <= sign <= "\uf8ff"}))
        if private:
            message = f"a sign of a symbol font is not known ({private.strip()}); kept as it is, look what Word shows"
            self.report(paragraph.line, message, "unknown-sign")

    def _labelled(self, paragraph: Paragraph, mark: Mark) -> Mark:
        self._look_at_signs(paragraph)
        attachment = attachment_mark(paragraph.label.text.strip()) if paragraph.label else None
        if attachment and self.kind != "standard":
            return replace(attachment, number=f"附件{attachment.number}", text=paragraph.text)
        if self.kind == "rules":
            if article := self.articles.computed(paragraph):
                return article
            if mark.kind == "clause" and re.fullmatch(
                r"\d{1,2}[.．、]?", paragraph.label.text.strip() if paragraph.label else ""
            ):
                return replace(mark, kind="entry", text=paragraph.text, style="decimal")
        if mark.kind == "part" or (mark.kind == "clause" and self.kind != "standard"):
            part = self.parts.computed(paragraph, mark, self.entry) if self.kind == "companion" else None
            as_entry = replace(mark, kind="entry", text=paragraph.text, style="decimal")
            return part or (as_entry if mark.kind == "clause" else self._unknown(paragraph))
        if mark.kind == "clause":
            return self._misnumbered(paragraph, mark) or self._labelled_clause(paragraph, mark)
        if mark.kind == "text":
            return self._unknown(paragraph)
        if mark.kind == "annex":
            self.clause = mark.number
        return replace(mark, text=self._undoubled(paragraph, mark))

    def _unknown(self, paragraph: Paragraph) -> Mark:
        """The number that Word prints is kept in the text."""
        label = paragraph.label.text.strip() if paragraph.label else ""
        message = f"the number “{label}” is not one of a clause or list; kept as text"
        self.report(paragraph.line, message, "number-form")
        return replace(TEXT, text=f"{label} {paragraph.text}")

    def _misnumbered(self, paragraph: Paragraph, mark: Mark) -> Mark | None:
        """An annex or element typed in a heading whose number somebody forgot to take off."""
        typed = typed_mark(paragraph.text)
        if typed.kind not in {"annex", "element"} or "." in mark.number:
            return None
        message = f"“{paragraph.text}” stands in a heading that Word numbers {mark.number}; the number is left out"
        self.report(paragraph.line, message, "number-conflict")
        self.clause = typed.number if typed.kind == "annex" else self.clause
        return typed

    def _labelled_clause(self, paragraph: Paragraph, mark: Mark) -> Mark:
        name = paragraph.label.list if paragraph.label else ""
        fits = fit(mark.number, self.clause)
        is_chapter = "." not in mark.number
        is_lone_figure = is_chapter and (fits != "next" or not reads_as_heading(paragraph.text))
        is_list = is_lone_figure or (fits == "other" and name not in self.lists_of_clauses)
        if is_list and paragraph.is_heading is None and paragraph.text:
            if not is_lone_figure:
                message = f"the number {mark.number} is not one of chapter {self.clause}; kept as a list entry"
                self.report(paragraph.line, message, "number-order")
            return Mark("entry", mark.number, self._undoubled(paragraph, mark), "decimal")
        self.lists_of_clauses.add(name)
        self._count(paragraph, mark.number)
        return replace(mark, text=self._without_typed_number(paragraph, mark.number))

    def _count(self, paragraph: Paragraph, number: str) -> None:
        is_first = number == f"{self.clause}.0.1"  # of a chapter in standards of construction
        if fit(number, self.clause) != "next" and not is_first:
            after = f"after {self.clause}" if self.clause else "first"
            self.report(paragraph.line, f"the clause number {number} comes {after}; kept as printed", "number-order")
        self.clause = number
        self.entry = ""

    def _without_typed_number(self, paragraph: Paragraph, number: str) -> str:
        """The text of a numbered paragraph; a number typed in front of it is not part of the text."""
        typed = clause_candidate(paragraph.text)
        if not typed or not typed.text:
            return paragraph.text
        if typed.number == number:
            self.report(
                paragraph.line, f"the number {number} is typed and computed; it is kept once", "number-twice", "note"
            )
            return typed.text
        if typed.gap and typed.number.count(".") == number.count(".") and "." in number:
            message = f"the text begins with {typed.number}, but Word numbers the clause {number}; {number} is kept"
            self.report(paragraph.line, message, "number-conflict")
            return typed.text
        return paragraph.text

    def _undoubled(self, paragraph: Paragraph, mark: Mark) -> str:
        """The text without a typed mark that repeats the computed one."""
        typed = typed_mark(paragraph.text)
        if typed.kind in {"text", "element", "source"} or (typed.kind != mark.kind and mark.kind != "clause"):
            return paragraph.text
        if typed.number == mark.number:
            self.report(paragraph.line, "the mark is typed and computed; it is kept once", "number-twice", "note")
            return typed.text
        message = (
            f"the text begins with the mark {typed.number}, but Word prints {mark.number} before it; both are kept"
        )
        self.report(paragraph.line, message, "number-conflict")
        return paragraph.text

    def _clause(self, paragraph: Paragraph) -> Mark | None:
        """A typed clause number, where it fits the counting."""
        typed = clause_candidate(paragraph.text)
        if not typed or not self._is_clause(typed, is_spaced=not _is_close(paragraph.text)):
            self._say_not_taken(paragraph, typed)
            return None
        if "." not in typed.number and typed.gap.strip():
            self.has_dotted_chapters = True
        self._count(paragraph, typed.number)
        return typed

    def _say_not_taken(self, paragraph: Paragraph, typed: Mark | None) -> None:
        is_measure = bool(typed and re.match(r"[A-Za-z]{1,4}(?![A-Za-z])", typed.text))
        if typed and typed.gap and typed.text and "." in typed.number and self.clause and not is_measure:
            start = paragraph.text[:20] + ("…" if len(paragraph.text) > 20 else "")
            message = f"“{start}” looks numbered, but {typed.number} does not come after {self.clause}; kept as text"
            self.report(paragraph.line, message, "not-a-clause", "note")

    def _is_clause(self, typed: Mark, is_spaced: bool) -> bool:
        fits = fit(typed.number, self.clause)
        if "." not in typed.number:
            is_dotted = bool(typed.gap.strip())
            may_be_dotted = self.has_dotted_chapters or without_spaces(typed.text) in FIRST_HEADINGS
            return fits == "next" and reads_as_heading(typed.text) and (may_be_dotted or not is_dotted)
        is_text = not typed.text[:1].isascii()
        is_out_of_order = fits in {"later", "back"} and bool(typed.gap) and is_text and not is_spaced
        return fits == "next" or is_out_of_order

    def _typed(self, paragraph: Paragraph, before_table: bool) -> Mark:
        mark = typed_mark(paragraph.text)
        if mark.kind == "annex" and fit(mark.number, self.clause) != "next" and mark.number != "A":
            return replace(TEXT, text=paragraph.text)
        if mark.kind == "annex":
            self.clause = mark.number
        is_caption_alone = mark.kind == "caption" and not before_table
        is_figure_of_text = (
            mark.kind == "entry" and mark.style == "decimal" and mark.number not in {"1", _after(self.entry)}
        )
        return replace(TEXT, text=paragraph.text) if is_caption_alone or is_figure_of_text else mark


_BROKEN = re.compile(r"错误[!！]\s*未[^。；，]{0,12}|Error!\s*(?:Reference source not found|Bookmark not defined)\.?")


def _is_close(text: str) -> bool:
    """Whether the number at the start is typed without spaces in it."""
    number = re.match(r"[\d.．A-ZＡ-Ｚ]+(?P<more>\s?[.．]\s?\d)?", text)
    return not number or not number["more"]


def _stands_at_table(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether a table follows: at once, behind one line, or behind notes, units and the English of a caption."""
    for distance, block in enumerate(blocks[at + 1 : at + 8]):
        if isinstance(block, Table):
            return True
        is_of_table = not block.text or block.text.startswith("单位") or typed_mark(block.text).kind in _OF_TABLE
        if distance and not is_of_table:
            return False
    return False


_OF_TABLE = frozenset({"note", "caption"})


def _after(number: str) -> str:
    """The number of the entry that comes after this one."""
    if number.isdigit():
        return str(int(number) + 1)
    return letters(ord(number) - ord("a") + 2) if len(number) == 1 else ""
