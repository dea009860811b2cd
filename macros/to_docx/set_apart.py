"""Formulas and the pictures of figures → paragraphs of the Word file, with symbols and key under them."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from lxml import etree

from ..clauses.blocks import Figure, Formula, Symbol
from ..clauses.schemes import list_mark
from .drawings import add_drawing
from .formulas import omml
from .paragraphs import add_keys, add_paragraph, add_text
from .style_table import SEGMENT
from .xml import element, qn

FORMULA, PICTURE, KEY = "标准文件_公式", "标准文件_图", "标准文件_标引说明"


def write_formula(document: Document, formula: Formula, start: int | None) -> None:
    """The formula in the middle of its line, its number at the right edge, and under it what its symbols stand for."""
    paragraph = add_paragraph(document, FORMULA)
    _tab(paragraph._p)
    paragraph._p.append(omml(formula.mathml, formula.line))
    if formula.number:
        _tab(paragraph._p)
        _write_number(paragraph._p, formula.number, start)
    add_keys(paragraph, *((formula.id,) if formula.id else ()))
    if formula.symbols:
        add_paragraph(document, SEGMENT, "式中：")
        _write_symbols(document, formula.symbols)


def add_pictures(document: Document, figure: Figure) -> None:
    """The pictures, each with the title of its part where there are several, and the key. Notes and title follow.

    A figure without number and title carries its permanent key on its first picture.
    """
    is_bare = not (figure.number or figure.title.zh)
    for at, picture in enumerate(figure.pictures):
        paragraph = add_paragraph(document, PICTURE)
        add_drawing(document, paragraph, picture)
        add_keys(paragraph, *((figure.id,) if is_bare and not at and figure.id else ()))
        if len(figure.pictures) > 1:
            add_paragraph(document, PICTURE, f"{list_mark('letter', at + 1)} {picture.title.zh}".strip())
    if figure.key:
        add_paragraph(document, KEY, "标引序号说明：")
        _write_symbols(document, figure.key)


def _write_symbols(document: Document, symbols: Sequence[Symbol]) -> None:
    for at, symbol in enumerate(symbols, 1):
        add_paragraph(document, KEY, f"{symbol.symbol}——{symbol.text.zh}{'。' if at == len(symbols) else '；'}")


def _write_number(paragraph: etree._Element, number: str, start: int | None) -> None:
    """The number in brackets, a field that counts: `SEQ` (ECMA-376 Part 1, 17.16.5.56), `\\r` where it starts anew."""
    annex, _, count = number.rpartition(".")
    if not count.isdigit():
        add_text(paragraph, f"（{number}）")
        return
    add_text(paragraph, f"（{annex}." if annex else "（")
    code = f"SEQ 公式{annex} \\* ARABIC" + (f" \\r {start}" if start is not None else "")
    field = element("fldSimple", instr=code)
    add_text(field, count)
    paragraph.append(field)
    add_text(paragraph, "）")


def _tab(paragraph: etree._Element) -> None:
    etree.SubElement(etree.SubElement(paragraph, qn("w:r")), qn("w:tab"))
