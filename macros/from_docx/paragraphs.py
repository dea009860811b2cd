"""`document.xml` → a flat sequence of paragraphs and tables, each paragraph with its label.

Descends into content controls, tracked insertions, tags and text boxes; counts numbers in tables and text boxes in the
same run; leaves deleted text, fallbacks and the contents list out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..clauses.problem import Place, Problem
from ..clauses.text.formula_line import line
from ..clauses.text.hidden_characters import RULE as HIDDEN_CHARACTER
from ..clauses.text.hidden_characters import hidden_characters
from ..clauses.text.inline import footnote_mark, upright
from ..clauses.text.mathml import written
from .fields import INVISIBLE, TextOfFields, drop_unclosed
from .flow import Block, Flow, FoundPicture, Paragraph, Table, paragraphs_of, problem_at
from .formulas import mathml
from .hidden_text import hidden_texts, hide_by_style
from .indents import Indents, read_indents, table_indent
from .note_texts import note_texts
from .numbering import Counters, Label, Lists, read_lists, unknown_formats
from .package import Package
from .pictures import pictures_in
from .raised_runs import raise_by_style
from .runs import Token, choice, content_of_control, tokens
from .slanting_runs import settled_slant, slant_by_style
from .styles import Styles, read_styles
from .tables import GridRow, grid_row, table
from .tracked_changes import Choice, change_problems, is_deleted_cell, is_deleted_row, is_mark_deleted, settle_changes
from .word_xml import MC, Element, W, child, child_value, number, value


def read_flow(package: Package, changes: Choice = "accepted") -> Flow:
    """The document from front to back. Read twice where it has references to numbers, the second time knowing them."""
    styles = read_styles(package.parts.get("styles"))
    lists = read_lists(package.parts.get("numbering"), package.parts.get("styles"))
    hide_by_style(package.document, package.parts.get("styles"))
    for root in (package.document, *(package.parts[kind] for kind in _WITH_TEXT if kind in package.parts)):
        raise_by_style(root, package.parts.get("styles"))
        slant_by_style(root, package.parts.get("styles"))
    tracked = change_problems(package.file, package.document, changes)
    for root in (package.document, *package.parts.values()):
        settle_changes(root, changes)
    hidden = tuple(_hidden_problems(package))
    notes = {kind: note_texts(package.parts.get(f"{kind}s")) for kind in ("footnote", "endnote")}
    drop_unclosed(package.document)
    indents = read_indents(package.parts.get("styles"), package.parts.get("numbering"), styles, lists)
    reader = _Reader(package.file, styles, indents, Counters(lists, styles), notes, TextOfFields({}), package.pictures)
    blocks = reader.document(package.document)
    if reader.visible.has_references:
        targets = _numbers_by_bookmark(blocks)
        visible = TextOfFields(targets)
        reader = _Reader(package.file, styles, indents, Counters(lists, styles), notes, visible, package.pictures)
        blocks = reader.document(package.document)
    unseen = (
        problem
        for paragraph in paragraphs_of(blocks)
        for problem in hidden_characters(paragraph.text, Place(package.file, paragraph.line))
    )
    problems = (*_format_problems(package.file, lists), *tracked, *hidden, *unseen, *reader.problems)
    return Flow(package.file, blocks, problems)


_CONTAINERS = frozenset(f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml"))


@dataclass(slots=True)
class _Reader:
    file: str
    styles: Styles
    indents: Indents
    counters: Counters
    notes: Mapping[str, Mapping[str, str]]
    visible: TextOfFields
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    lines: int = 0
    _bookmarks: list[str] = field(default_factory=list)
    _comments: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)
    "ids of all comments met so far"
    _is_in_cell: bool = False
    _formulas: list[tuple[str, str]] = field(default_factory=list)
    _pictures: list[FoundPicture] = field(default_factory=list)
    _footnotes: list[tuple[str, str]] = field(default_factory=list)
    _noted: dict[tuple[str, str], str] = field(default_factory=dict)
    "kind and id of each footnote met so far → its number, counted through the document"

    def document(self, root: Element) -> tuple[Block, ...]:
        body = child(root, "body")
        return () if body is None else (*self._blocks(body), *self._remainder())

    def _remainder(self) -> Iterator[Paragraph]:
        """The text of a paragraph that should run on into the next one, where there is none."""
        if self.visible.text.strip():
            yield Paragraph(upright(self.visible.next_paragraph().strip()), self.lines)

    def _blocks(self, container: Element) -> Iterator[Block]:
        for element in container:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._remainder()
                yield from self._table(element)
            elif element.tag in _CONTAINERS:
                yield from self._blocks(element)
            elif element.tag == f"{W}sdt":
                yield from self._control(element)
            elif element.tag == f"{MC}AlternateContent":
                found = choice(element)
                yield from self._blocks(found) if found is not None else ()
            elif element.tag == f"{W}altChunk":
                self._lost("an embedded document")
            else:
                self._mark(element)

    def _control(self, control: Element) -> Iterator[Block]:
        gallery = child_value(child(control, "sdtPr"), "docPartObj", "docPartGallery")
        content = content_of_control(control)
        if content is None or gallery == "Table of Contents":
            self.lines += sum(1 for _ in control.iter(f"{W}p"))
            return iter(())
        return self._blocks(content)

    def _mark(self, element: Element) -> None:
        """Bookmarks and comments that begin between paragraphs belong to the next one."""
        if element.tag == f"{W}bookmarkStart":
            self._bookmarks.append(value(element, "name") or "")
        elif element.tag == f"{W}commentRangeStart":
            self._comment(value(element, "id") or "")

    def _comment(self, id: str) -> None:
        if id not in self._seen:
            self._seen.add(id)
            self._comments.append(id)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.lines += 1
        before = len(self._bookmarks), len(self._comments)
        boxes = [token.element for token in tokens(element) if not self._take(token) and token.element is not None]
        properties = child(element, "pPr")
        if not is_mark_deleted(properties):
            yield self._made(properties)
        elif not self.visible.text.strip():  # deleted as a whole: what hung on it does not pass to the next one
            del self._bookmarks[before[0] :], self._comments[before[1] :]
        for box in boxes:
            yield from self._blocks(box)

    def _take(self, token: Token) -> bool:
        """Takes a token into the paragraph being read; False for a text box, whose paragraphs follow."""
        if token.kind == "bookmark":
            self._bookmarks.append(token.text)
        elif token.kind == "comment":
            self._comment(token.text)
        elif token.kind in {"footnote", "endnote"}:
            self._note(token.kind, token.text)
        elif token.kind == "lost":
            self._lost(token.text)
        elif token.kind == "formula" and token.element is not None:
            math = mathml(token.element)
            self._formulas.append((line(math), written(math)))
            self.visible.take(Token("text", line(math)))
        elif token.kind == "picture" and token.element is not None:
            self._pictures += self._found(token.element)
        else:
            self.visible.take(token)
        return token.kind != "box"

    def _found(self, shape: Element) -> list[FoundPicture]:
        found = pictures_in(shape, self.pictures)
        if not found:
            self._lost("a picture that is not in the file, or too large,")
        return found

    def _note(self, kind: str, id: str) -> None:
        """Puts the mark of a footnote into the text; a second reference to one is its mark again."""
        text = self.notes[kind].get(id)
        if not text:
            return
        number = self._noted.get((kind, id)) or str(len(self._noted) + 1)
        if (kind, id) not in self._noted:
            self._noted[kind, id] = number
            self._footnotes.append((number, text))
        self.visible.take(Token("text", footnote_mark(number)))

    def _made(self, properties: Element | None) -> Paragraph:
        style = child_value(properties, "pStyle") or self.styles.default
        listed = child(properties, "numPr")
        label = self.counters.label(style, child_value(listed, "numId"), number(child_value(listed, "ilvl")))
        name = self.styles.name(style)
        is_contents = self.visible.is_contents or bool(_CONTENTS_STYLE.match(name))
        for sentence in self.visible.stale:
            self.problems.append(problem_at(self.file, self.lines, sentence, "stale-reference", "note"))
        paragraph = Paragraph(
            settled_slant(self.visible.next_paragraph().strip(), self._is_in_cell),
            self.lines,
            name,
            self._is_heading(style, properties),
            label,
            tuple(self._comments),
            tuple(self._bookmarks),
            tuple(self._footnotes),
            tuple(self._formulas),
            tuple(self._pictures),
            is_contents=is_contents,
            left=self.indents.left(properties, style),
            indent=self.indents.own(properties, style),
        )
        self._bookmarks, self._footnotes, self._comments = [], [], []
        self._formulas, self._pictures = [], []
        return paragraph

    def _is_heading(self, style: str, properties: Element | None) -> bool | None:
        said = self.styles.is_heading.get(style)
        outline = number(child_value(properties, "outlineLvl"))
        return said if said is not None or outline is None else outline < 9 or None

    def _table(self, element: Element) -> Iterator[Table]:
        """The table; nothing where tracking deletes all of its rows."""
        line, rows = self.lines + 1, list(_inside(element, f"{W}tr"))
        left = [self._row(row) for row in rows if not self._is_gone(row)]
        if left or not rows:
            yield replace(table(left, line), indent=table_indent(element))

    def _is_gone(self, element: Element) -> bool:
        """Whether a row or cell is deleted by tracking; its paragraphs are counted all the same."""
        is_gone = is_deleted_row(element) or is_deleted_cell(element)
        self.lines += sum(1 for _ in element.iter(f"{W}p")) if is_gone else 0
        return is_gone

    def _row(self, row: Element) -> GridRow:
        return grid_row(
            row, [(cell, tuple(self._cell(cell))) for cell in _inside(row, f"{W}tc") if not self._is_gone(cell)]
        )

    def _cell(self, cell: Element) -> Iterator[Paragraph]:
        was, self._is_in_cell = self._is_in_cell, True
        for block in self._blocks(cell):
            if isinstance(block, Table):
                self._lost("the grid of a table inside a table")
                yield from paragraphs_of((block,))
            else:
                yield block
        yield from self._remainder()
        self._is_in_cell = was

    def _lost(self, what: str) -> None:
        sentence = f"{what} is not taken over; its text is kept where it has any"
        self.problems.append(problem_at(self.file, self.lines, sentence, "left-out"))


_CONTENTS_STYLE = re.compile(r"(?:toc|目录|目次) ?\d", re.IGNORECASE)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through content controls and tags."""
    for inner in element:
        if inner.tag == tag:
            yield inner
        elif inner.tag in _CONTAINERS:
            yield from _inside(inner, tag)
        elif inner.tag == f"{W}sdt":
            content = content_of_control(inner)
            yield from _inside(content, tag) if content is not None else ()


_WITH_TEXT = ("footnotes", "endnotes", "comments")


def _hidden_problems(package: Package) -> Iterator[Problem]:
    for text in hidden_texts(package.document):
        yield problem_at(package.file, 0, f"“{text}” is hidden in Word; left out", "hidden-text", "note")
    signs = [sign for text in package.document.iter(f"{W}t") for sign in INVISIBLE.findall(text.text or "")]
    if signs:
        names = ", ".join(sorted({f"U+{ord(sign):04X}" for sign in signs}))
        count = "1 character" if len(signs) == 1 else f"{len(signs)} characters"
        message = f"{count} of no width ({names}), which nobody sees, left out"
        yield problem_at(package.file, 0, message, HIDDEN_CHARACTER, "note")


def _numbers_by_bookmark(blocks: tuple[Block, ...]) -> dict[str, str]:
    labelled = ((paragraph, paragraph.label) for paragraph in paragraphs_of(blocks))
    return {name: _shown(label) for paragraph, label in labelled if label for name in paragraph.bookmarks}


def _shown(label: Label) -> str:
    return label.text.strip().rstrip(".．、")


def _format_problems(file: str, lists: Lists) -> Iterator[Problem]:
    for number_format in sorted(unknown_formats(lists)):
        message = f"the number format {number_format} is not known; numbers in it are read as 1, 2, 3"
        yield problem_at(file, 0, message, "number-format")
