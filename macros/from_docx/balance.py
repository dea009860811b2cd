"""The balance of an import: each character of the file is text of the standard, a number, a mark, or left out by rule.

The file is walked here a second time, on its own and without the reader's steps, so that what the reader forgets shows
as a difference. Counted are characters without spaces, in compatibility form: a full-width figure is a figure.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..clauses.blocks import Block, Figure, Formula, Note, all_blocks
from ..clauses.cover_fields import replaced_lines
from ..clauses.model import Standard
from ..clauses.passages import passages
from ..clauses.problem import Problem
from ..clauses.text.inline import without_notation
from .dropped import DroppedParagraphs
from .fields import INVISIBLE
from .formulas import linear
from .package import Package
from .runs import DROPPED
from .word_xml import MC, Element, M, W, value

FEWEST = 2
"characters that count as a run of text when they are found; a single one is found everywhere"


@dataclass(frozen=True, slots=True)
class Dropped:
    paragraph: int
    "counted from 1; 0 for what stands outside of the body"
    text: str
    rule: str
    "why it is not in the standard; empty where nobody knows"


@dataclass(frozen=True, slots=True)
class Balance:
    characters: int
    "in the file: body, tables, boxes, notes, headers and footers"
    as_text: int
    as_marks: int
    "numbers and marks, which the standard keeps as data"
    dropped: tuple[Dropped, ...]

    @property
    def lost(self) -> tuple[Dropped, ...]:
        """What no rule dropped: mistakes of the reader."""
        return tuple(one for one in self.dropped if not one.rule)

    @property
    def by_rule(self) -> dict[str, int]:
        """Rule → number of dropped characters."""
        counts: dict[str, int] = {}
        for one in self.dropped:
            counts[one.rule] = counts.get(one.rule, 0) + len(counted_characters(one.text))
        return counts


def balance(package: Package, standard: Standard, dropped: DroppedParagraphs, problems: tuple[Problem, ...]) -> Balance:
    """What became of every character; `dropped` says why whole paragraphs were left out, `problems` quote parts."""
    count = _Count(counted_characters("".join(_texts(standard))), dropped.rules, dropped.cover, _quotes(problems))
    apart = {counted_characters(text) for text in dropped.footnotes}
    for paragraph, text, rule in _paragraphs(package):
        is_apart = not paragraph and counted_characters(text) in apart
        count.take(paragraph, text, rule or ("behind the standard" if is_apart else ""))
    return Balance(count.characters, count.as_text, count.as_marks, tuple(count.dropped))


def counted_characters(text: str) -> str:
    """The characters that are counted, in the form in which they are compared."""
    plain = unicodedata.normalize("NFKC", without_notation(INVISIBLE.sub("", text))).translate(_ALIKE)
    return "".join(plain.split())


_LETTER = re.compile(r"\[\^([a-z])\]")
"a letter in a cell that leads to a footnote below the table"
_ALIKE = str.maketrans({"−": "-", "\u00ad": None, "‑": "-", "⏎": None})
_MARK = re.compile(
    r"第?[\d一二三四五六七八九十]{1,4}(?:\.\d{1,3})*[章节条]|附录?[A-Z一二三四五六七八九十]?|附件\d*|[A-Z]?(?:\.?\d{1,3})+[.、)]?"
    r"|[(\[【]?(?:来源|\d{1,3}|[a-z]{1,2}|[一二三四五六七八九十]{1,3})[)\]:.、]|续?[表图]|\(续\)|(?:注|示例|NOTE|EXAMPLE)\d*:?"
    r"|\((?:许用|拒用|弃用|被取代|缩略语|符号)(?:术语)?\)|来源|[—–─-]{1,3}|[•·●▪■◆◇○∙]|\((?:规范性|资料性|normative|informative)(?:附录)?\)|(?:规范性|资料性)附录|Table|Figure|Annex[A-Z]?|[\])】:.,;、()—-]"
)
"what stands before or around a text and is kept as a number, a mark or a kind"


@dataclass(slots=True)
class _Count:
    kept: str
    rules: Mapping[int, str]
    cover: frozenset[int]
    quotes: list[tuple[str, str]]
    characters: int = 0
    as_text: int = 0
    as_marks: int = 0
    dropped: list[Dropped] = field(default_factory=list)
    _cursor: int = 0

    def take(self, paragraph: int, text: str, rule: str) -> None:
        """Accounts for one run of text of the file."""
        rest = counted_characters(text)
        self.characters += len(rest)
        rule = rule or self.rules.get(paragraph, "")
        if rest and rule:
            self.dropped.append(Dropped(paragraph, text.strip(), rule))
            return
        if self._find(rest) < 0:
            rest = (self._mark(rest) or rest).removeprefix("\0")
        while rest:
            rest = (
                self._text(rest) or self._quoted(paragraph, rest) or self._mark(rest) or self._left_out(paragraph, rest)
            )
            rest = rest.removeprefix("\0")

    def _text(self, rest: str) -> str:
        """What follows the longest start that stands in the standard; empty where none does."""
        length, at = self._longest(rest)
        if length < min(FEWEST, len(rest)):
            return ""
        self.as_text += length
        self._cursor = at + length
        return "\0" + rest[length:]

    def _longest(self, rest: str) -> tuple[int, int]:
        least, most, place = 0, len(rest), 0
        while least < most:
            middle = (least + most + 1) // 2
            at = self._find(rest[:middle])
            least, most, place = (middle, most, at) if at >= 0 else (least, middle - 1, place)
        return least, place

    def _find(self, text: str) -> int:
        near = self.kept.find(text, self._cursor, self._cursor + 50_000)
        return near if near >= 0 else self.kept.find(text)

    def _mark(self, rest: str) -> str:
        match = _MARK.match(rest)
        if not match or not match[0]:
            return ""
        self.as_marks += match.end()
        return "\0" + rest[match.end() :]

    def _quoted(self, paragraph: int, rest: str) -> str:
        """What follows a run that a message quotes, so that it was left out with a word; empty where none does."""
        for text, rule in self.quotes:
            run = text if rest.startswith(text) else rest if text.startswith(rest) else ""
            if run:
                self._drop(paragraph, run, rule)
                return "\0" + rest[len(run) :]
        return ""

    def _left_out(self, paragraph: int, rest: str) -> str:
        self._drop(paragraph, rest[:1], "word of the cover" if paragraph in self.cover else "")
        return "\0" + rest[1:]

    def _drop(self, paragraph: int, run: str, rule: str) -> None:
        before = self.dropped[-1] if self.dropped else None
        if before and before.paragraph == paragraph and before.rule == rule:
            self.dropped[-1] = Dropped(paragraph, before.text + run, rule)
        else:
            self.dropped.append(Dropped(paragraph, run, rule))


def _texts(standard: Standard) -> Iterator[str]:
    """All text of the standard, in reading order, the front matter first."""
    yield from (standard.number, standard.title.zh, standard.title.en, standard.edition)
    yield from (code for _, code in standard.classification)
    yield from (body.zh for _, body in standard.bodies)
    yield from (line.zh for line in replaced_lines(standard.replaces))
    yield from (text for one in standard.consistency for text in (one.number, one.title))
    yield from (standard.record_number, standard.confidentiality)
    for clause in standard.clauses:
        texts = (text for one in passages(clause) for text in (one.text.zh, one.text.en))
        yield from (clause.number, *(_LETTER.sub(r"\1", text) for text in texts))
        below = (block for block in all_blocks(clause.body) if isinstance(block, Note) and block.is_below_table)
        yield from (f"{note.footnote}{note.text.zh}" for note in below)
        yield from (text for block in all_blocks(clause.body) for text in _set_apart(block))


def _set_apart(block: Block) -> Iterator[str]:
    """What is printed around the symbols of a formula and the key of a figure, which is no text of the standard."""
    symbols = block.symbols if isinstance(block, Formula) else block.key if isinstance(block, Figure) else ()
    for symbol in symbols:
        said = f"{symbol.symbol}——{symbol.text.zh}"
        yield from (f"{symbol.symbol}{dash}{symbol.text.zh}" for dash in _DASHES)
        yield from (
            *(f"{head}：{said}" for head in ("式中", "图中", "标引序号说明", "说明", "图例")),
            f"{said}；",
            f"{said}。",
        )


_DASHES = ("", "—", "–", "--", "-", "──", "---")
"what stands between a sign and its meaning; nothing where these stand in cells"


def _quotes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """What the messages quote, longest first, with their rules."""
    quotes = [(counted_characters(text), one.rule) for one in problems for text in re.findall("“([^”]+)”", one.message)]
    return sorted((one for one in quotes if one[0]), key=lambda one: -len(one[0]))


def _paragraphs(package: Package) -> Iterator[tuple[int, str, str]]:
    """Every run of text of the file: its paragraph, its text, and the rule that drops it where Word's XML says so."""
    outside = f"{MC}Fallback"
    found = (one for one in package.document.iter(f"{W}p") if not any(up.tag == outside for up in one.iterancestors()))
    for at, paragraph in enumerate(found, 1):
        yield from ((at, text, rule) for text, rule in _own_text(paragraph))
    for kind in ("footnotes", "endnotes"):
        part = package.parts.get(kind)
        for paragraph in part.iter(f"{W}p") if part is not None else ():
            rule = "" if _is_marked(package, paragraph) else "footnote without a mark in the text"
            yield from ((0, text, rule or said) for text, said in _own_text(paragraph))
    for part in package.furniture:
        yield from ((0, text, "header or footer") for text in ("".join(t.text or "" for t in part.iter(f"{W}t")),))


def _is_marked(package: Package, paragraph: Element) -> bool:
    """Whether a reference of the document leads to the note that the paragraph stands in."""
    note = paragraph.getparent()
    tag = "" if note is None else f"{note.tag}Reference"
    marks = package.document.iter(tag) if tag else ()
    return note is not None and any(value(one, "id") == value(note, "id") for one in marks)


def _written(part: Element) -> str:
    """The text of `w:t`; a formula in one line, without the sign that Word puts before its number: `#(1)`."""
    return part.text or "" if part.tag == f"{W}t" else re.sub(r"#(?=\([A-Z.\d]+\)$)", "", linear(part))


def _unwritten(part: Element) -> str:
    """The characters of a formula that its line has not; none but & where all is well, which only aligns lines."""
    if part.tag == f"{W}t":
        return ""
    signs = Counter(counted_characters("".join(one.text or "" for one in part.iter(f"{W}t", f"{M}t"))).replace("&", ""))
    return "".join((signs - Counter(counted_characters(linear(part)))).elements())


def _own_text(paragraph: Element) -> Iterator[tuple[str, str]]:
    """The text of a paragraph, kept and tracked as deleted apart; that of boxes in it belongs to theirs."""
    kept, deleted = "", ""
    for part in paragraph.iter(f"{W}t", f"{M}oMath"):
        between = []
        for outer in part.iterancestors():
            if outer is paragraph:
                break
            between.append(outer.tag)
        if f"{W}txbxContent" in between or f"{MC}Fallback" in between:
            continue
        if f"{M}oMath" in between:
            continue
        if DROPPED.intersection(between):
            deleted += _written(part)
        else:
            kept += _written(part)
            yield _unwritten(part), ""
    yield kept, ""
    yield deleted, "tracked change"
