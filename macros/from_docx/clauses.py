"""Sections → clauses and chapters: keys, headings, terms with their English, annexes, comments, file names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypedDict

from ..clauses.blocks import Block, ListStyle, Paragraph, Text
from ..clauses.commenters import Commenter
from ..clauses.model import Chapter, Clause, Comment, Element, StandardKind
from ..clauses.problem import Place, Problem
from ..clauses.term_names import in_one_line, name_in, names_of_lines
from ..clauses.text.inline import without_footnotes
from .article_paragraphs import in_paragraphs
from .blocks import Blocks
from .comments import Remark, comment_of
from .flow import Paragraph as FlowParagraph
from .flow import paragraphs_of, problem_at
from .keys import Keys
from .line import Line
from .marks import without_spaces
from .sections import Section, one_line_term


@dataclass(slots=True)
class Clauses:
    """Makes the clauses of a document, in reading order."""

    file: str
    keys: Keys
    remarks: Mapping[str, Remark]
    commenters: tuple[Commenter, ...] = ()
    kind: StandardKind = "standard"
    problems: list[Problem] = field(default_factory=list)
    _placed: set[str] = field(default_factory=set)
    _written: Mapping[str, int] = field(init=False)
    "the order in which the remarks were written"
    "ids of the remarks that stand with a clause"

    def __post_init__(self) -> None:
        self._written = {id: at for at, id in enumerate(self.remarks)}

    def of(self, sections: tuple[Section, ...]) -> tuple[Clause, ...]:
        blocks = Blocks(self.file, self.keys)
        clauses = tuple(self._clause(section, blocks) for section in sections)
        self.problems += blocks.problems
        for id in self.remarks.keys() - self._placed:
            message = f"the comment “{self.remarks[id].text}” stands on no clause; left out"
            self.problems.append(problem_at(self.file, 0, message, "comment-left"))
        return clauses

    def _clause(self, section: Section, blocks: Blocks) -> Clause:
        kind = section.head.mark.kind
        if kind == "element":
            return self._element(section, blocks)
        if kind == "annex" or kind == "attachment":
            return self._annex(section, blocks)
        if section.kind == "term":
            return self._term(section, blocks)
        return self._numbered(section, blocks)

    def _numbered(self, section: Section, blocks: Blocks) -> Clause:
        id, head = self.keys.for_clause(section.head.paragraphs), section.head
        style: ListStyle | None = "reference" if "规范性引用文件" in without_spaces(head.text) else None
        if self.kind == "rules" and (paragraphs := in_paragraphs(head, section.body, section.kind == "unheaded")):
            heading = Text(_unmarked(head), head.both.en) if section.kind == "headed" else Text()
            body = blocks.of(id, paragraphs)
            return Clause(id, head.mark.number, heading=heading, body=body, **self._common(section))
        body = blocks.of(id, section.body, style, without_spaces(head.text))
        noted = tuple(blocks.footnotes(head))
        if section.kind == "unheaded":
            sentence = Paragraph(head.both, self._place(head))
            return Clause(id, head.mark.number, body=(sentence, *noted, *body), **self._common(section))
        return Clause(
            id,
            head.mark.number,
            heading=Text(_unmarked(head), head.both.en),
            body=(*noted, *body),
            **self._common(section),
        )

    def _term(self, section: Section, blocks: Blocks) -> Clause:
        id, head = self.keys.for_clause(section.head.paragraphs), section.head
        printed = without_footnotes(head.text).strip()
        is_sentence = "\n" not in printed or printed.endswith("。")
        one_line = one_line_term(printed) if is_sentence else None
        below, lines = _names_below(section) if not one_line else (section.body, [])
        term, names = names_of_lines([*filter(None, map(str.strip, printed.split("\n"))), *lines])
        zh, en, definition = one_line or (term.zh, term.en, "")
        en = en or head.both.en
        body = blocks.of(id, below)
        if definition:
            body = (Paragraph(Text(definition), self._place(head)), *body)
        elif not en and not names:
            en, body = _english_below(body)
        placed = (replace(name, place=self._place(head)) for name in names)
        noted = (
            note for line in (head, *section.body[: len(section.body) - len(below)]) for note in blocks.footnotes(line)
        )
        return Clause(id, head.mark.number, term=Text(zh, en), body=(*placed, *noted, *body), **self._common(section))

    def _element(self, section: Section, blocks: Blocks) -> Clause:
        head = section.head
        element: Element = next(name for name in _ELEMENTS if name == head.mark.number)
        id = self.keys.named(head.paragraphs, element)
        body = blocks.of(id, section.body, "bibliography" if element == "bibliography" else None)
        return Clause(
            id,
            element=element,
            heading=Text(_element_title(without_footnotes(head.text)), head.both.en),
            body=(*blocks.footnotes(head), *body),
            **self._common(section),
        )

    def _annex(self, section: Section, blocks: Blocks) -> Clause:
        id, head = self.keys.for_clause(section.head.paragraphs), section.head
        lines = [line.strip() for line in without_footnotes(head.text).split("\n") if line.strip()]
        below = list(section.body)
        noted = list(blocks.footnotes(head))
        while below and below[0].mark.kind == "text" and _is_annex_head(lines, below[0].text):
            noted += blocks.footnotes(below[0])
            lines.append(without_footnotes(below.pop(0).text))
        kind = next((match[1] or match[2] for match in map(_ANNEX_KIND.search, lines) if match), "")
        if not kind and head.mark.kind == "annex":
            message = f"annex {head.mark.number} does not say 规范性 or 资料性; taken as informative"
            self.problems.append(problem_at(self.file, head.number, message, "annex-kind"))
        title = " ".join(filter(None, (_ANNEX_KIND.sub("", line).strip() for line in lines)))
        is_normative = kind in {"规范性", "normative"} or self.kind == "rules"
        element: Element = "annex-normative" if is_normative else "annex-informative"
        body = (*noted, *blocks.of(id, tuple(below)))
        english = _ANNEX_KIND.sub("", head.both.en).strip()
        return Clause(id, head.mark.number, element, Text(title, english), body=body, **self._common(section))

    def _common(self, section: Section) -> _Common:
        return {"comments": tuple(self._comments(section)), "place": self._place(section.head)}

    def _comments(self, section: Section) -> list[Comment]:
        found = []
        for paragraph in _all_paragraphs(section):
            hung = [id for id in paragraph.comments if id in self.remarks]
            for id, remark in ((id, self.remarks[id]) for id in sorted(hung, key=lambda id: self._written[id])):
                self._placed.add(id)
                found.append(comment_of(remark, self.commenters))
                if remark.is_done:
                    message = "a comment is marked as done in Word; it is kept with its clause"
                    self.problems.append(problem_at(self.file, paragraph.line, message, "comment-done", "note"))
        return found

    def _place(self, line: Line) -> Place:
        return Place(self.file, line.number)


class _Common(TypedDict):
    comments: tuple[Comment, ...]
    place: Place


_ELEMENTS: tuple[Element, ...] = ("foreword", "introduction", "bibliography")
_ANNEX_KIND = re.compile(
    r"[（(]\s*(规范性|资料性|normative|informative)\s*(?:附录)?\s*[)）]|^\s*(规范性|资料性)附录\s*$"
)


def chapters_of(clauses: tuple[Clause, ...]) -> tuple[Chapter, ...]:
    """The clauses in files: each chapter, annex and element begins one."""
    files: list[list[Clause]] = []
    for clause in clauses:
        is_top = bool(clause.element) or clause.level == 1 or not files
        files += [[]] if is_top else []
        files[-1].append(clause)
    names = [_file_name(file[0], position) for position, file in enumerate(files, 1)]
    return tuple(Chapter(_once(names, at), tuple(file)) for at, file in enumerate(files))


_NAMES = {"范围": "scope", "规范性引用文件": "normative-references"}


def _file_name(clause: Clause, position: int) -> str:
    if clause.element.startswith("annex"):
        letter = clause.number.removeprefix("附件") or str(position)
        order = ord(letter) - ord("A") if letter.isalpha() else int(letter) - 1
        return f"{min(90 + order, 98)}-annex-{letter.lower()}"
    if clause.element:
        return f"{'99' if clause.element == 'bibliography' else '00'}-{clause.element}"
    heading = without_spaces(clause.heading.zh)
    name = _NAMES.get(heading) or ("terms" if heading.startswith("术语") else "chapter")
    if clause.level > 1:
        return f"{position:02d}-articles"
    figure = clause.number.partition(".")[0]
    return f"{int(figure) if figure.isdigit() else position:02d}-{name}"


def _once(names: list[str], at: int) -> str:
    """The name; with a figure where an earlier file has it, as when a draft numbers two chapters alike."""
    before = names[:at].count(names[at])
    return f"{names[at]}-{before + 1}" if before else names[at]


def _unmarked(head: Line) -> str:
    """A heading without the marks of its footnotes, which are those without a mark in the text."""
    return in_one_line(without_footnotes(head.text))


def _element_title(text: str) -> str:
    return without_spaces(text) if not text.isascii() else text


LONGEST_NAME = 60


def _names_below(section: Section) -> tuple[tuple[Line, ...], list[str]]:
    """The lines of a term entry without those of its further names, and these: short, in paragraphs of their own.

    The last line is the definition. A name without a word for what it is has its English beside it.
    """
    lines, names = list(section.body), []
    is_whole = bool(names_of_lines(without_footnotes(section.head.text).split("\n"))[0].en)
    while len(lines) > 1 and lines[0].mark.kind == "text" and not lines[0].table:
        text = without_footnotes(lines[0].text)
        name = name_in(text) if is_whole and len(text) <= LONGEST_NAME and text[-1:] not in "。；：，" else None
        if not name or (name.kind == "admitted" and not name.text.en):
            break
        names.append(text)
        lines.pop(0)
    return tuple(lines), names


def _english_below(body: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The English of a term that stands at the start of the line below it, and the body without it."""
    first = body[0] if body and isinstance(body[0], Paragraph) else None
    match = re.match(r"[A-Za-z][^\u4e00-\u9fff。]*?(?=\s*[\u4e00-\u9fff《“]|$)", first.text.zh) if first else None
    if not first or not match or not any(re.fullmatch(r"[A-Za-z]?[a-z-]{2,},?", word) for word in match[0].split()):
        return "", body
    rest = first.text.zh[match.end() :].strip()
    return match[0].strip(), ((Paragraph(Text(rest), first.place),) if rest else ()) + body[1:]


def _is_annex_head(lines: list[str], text: str) -> bool:
    """Whether a plain line after 附录A still belongs to its head: （规范性）, or the title where there is none yet."""
    has_title = any(_ANNEX_KIND.sub("", line).strip() for line in lines)
    return bool(_ANNEX_KIND.match(text)) or (not has_title and not text.endswith(("。", "：", "；")))


def _all_paragraphs(section: Section) -> list[FlowParagraph]:
    lines = (section.head, *section.body)
    tables = (one for line in lines if line.table for one in paragraphs_of((line.table,)))
    return [*(one for line in lines for one in line.paragraphs), *tables]
