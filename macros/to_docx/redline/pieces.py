"""What stands in a paragraph, in pieces that are compared one by one: words, and what is kept or exchanged as a whole.

A picture, a formula, a field and the mark of a footnote are one piece each.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from docx.oxml.parser import parse_xml
from lxml import etree

from ...clauses.text.word_diff import words
from ..paragraphs import add_letters
from ..xml import canonical, element, qn

WHOLE = "\ufffc"
"stands for a piece that is no text, as Unicode has it for objects"
_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n"}
_RAISED = "vertAlign"
"what stands higher or lower is exchanged as one word"
_LEFT = frozenset(qn(f"w:{name}") for name in ("pPr", "bookmarkStart", "bookmarkEnd"))


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    look: str = ""
    "the properties of its run, as XML"
    whole: tuple[etree._Element, ...] = ()
    "what stands in the paragraph for a piece that is no text"
    sign: str = ""
    "by which such a piece is known again"

    @property
    def key(self) -> str:
        """Two pieces with the same key are the same, to the letter."""
        return f"{self.look}\0{self.text}\0{self.sign}"


def pieces_of(paragraph: etree._Element, notes: Mapping[str, str]) -> list[Piece]:
    """The pieces of a `w:p` in their order; `notes` are the texts of the footnotes by their ids."""
    found: list[Piece] = []
    for (look, is_text), group in groupby(_parts(paragraph, notes), key=lambda one: (one.look, not one.whole)):
        held = list(group)
        text = "".join(one.text for one in held)
        cut = [text] if _RAISED in look else words(text)
        found += [Piece(word, look) for word in cut] if is_text else held
    return found


def text_of(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def runs_of(pieces: Iterable[Piece]) -> Iterator[etree._Element]:
    """The pieces as runs again, neighbours that look alike in one."""
    for (look, is_text), group in groupby(pieces, key=lambda one: (one.look, not one.whole)):
        held = list(group)
        if not is_text:
            yield from (copy.deepcopy(part) for piece in held for part in piece.whole)
            continue
        run = element("r")
        if look:
            run.append(parse_xml(look))
        add_letters(run, text_of(held))
        yield run


def _parts(paragraph: etree._Element, notes: Mapping[str, str]) -> Iterator[Piece]:
    """Stretches of text and whole pieces."""
    for part in paragraph:
        if part.tag == qn("w:r"):
            yield from _run_parts(part, notes)
        elif part.tag == qn("w:fldSimple"):
            yield _whole(*_field_runs(part))
        elif part.tag not in _LEFT:
            yield _whole(part)


def _run_parts(run: etree._Element, notes: Mapping[str, str]) -> Iterator[Piece]:
    properties = run.find(qn("w:rPr"))
    look = "" if properties is None else etree.tostring(properties, encoding="unicode", with_tail=False)
    for part in run:
        if part.tag == qn("w:t"):
            yield Piece(part.text or "", look)
        elif part.tag in _CHARACTERS:
            yield Piece(_CHARACTERS[part.tag], look)
        elif part.tag == qn("w:footnoteReference"):
            yield Piece(WHOLE, "", (run,), notes.get(part.get(qn("w:id")) or "", ""))
        elif part.tag != qn("w:rPr"):
            yield _whole(run)


def _whole(*parts: etree._Element) -> Piece:
    """Numbers of drawings do not tell two pictures apart; where their files lie does."""
    held = tuple(copy.deepcopy(part) for part in parts)
    for drawn in (one for part in held for one in part.iter("{*}docPr")):
        drawn.set("id", "0")
    return Piece(WHOLE, "", held, "".join(canonical(part) for part in held))


def _field_runs(field: etree._Element) -> Iterator[etree._Element]:
    """A field in runs, the only form that may stand in a tracked change (ECMA-376 Part 1, 17.16.18)."""
    code = element("instrText")
    code.text = field.get(qn("w:instr"))
    yield element("r", element("fldChar", fldCharType="begin"))
    yield element("r", code)
    yield element("r", element("fldChar", fldCharType="separate"))
    yield from (copy.deepcopy(run) for run in field)
    yield element("r", element("fldChar", fldCharType="end"))
