"""Lists of a document: those of the template, tied to its styles, and one more for whatever starts anew.

python-docx counts the lists (`w:num`), but does not know what they look like (`w:abstractNum`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.styles import styleId_from_name
from docx.text.parfmt import ParagraphFormat

from .list_table import LISTS, ListLevel
from .style import Style
from .style_table import STYLES
from .xml import Element, element, qn


@dataclass(frozen=True, slots=True)
class WordList:
    """Paragraphs of a file that count together."""

    kind: str
    "a name of LISTS"
    id: int
    "`w:numId`"


UNNUMBERED = WordList("", 0)
_BEFORE_NUMBER = frozenset(
    qn(f"w:{name}") for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"what stands before the number among the properties of a paragraph (ECMA-376 Part 1, 17.3.1.26)"


def add_lists(document: Document) -> None:
    """Put the lists of the template into the document, and tie them to the styles that stand on their levels."""
    numbering = document.part.numbering_part.element
    numbering[:] = [_abstract_list(kind, levels) for kind, levels in LISTS.items()]
    for kind in LISTS:
        numbering.add_num(template_list(kind).id)
    for style in STYLES:
        if style.list:
            set_number(document.styles[style.name].paragraph_format, template_list(style.list), style.level)


def template_list(kind: str) -> WordList:
    """The list that the styles are tied to."""
    return WordList(kind, 1 + list(LISTS).index(kind))


def new_list(document: Document, kind: str, level: int = 0, start: int = 1) -> WordList:
    """A list of its own, which counts from `start` on `level`."""
    numbering = document.part.numbering_part.element
    id = 1 + int(numbering[-1].get(qn("w:numId")))  # python-docx looks through all lists for a free one
    override = element("lvlOverride", element("startOverride", val=start), ilvl=level)
    numbering.append(element("num", element("abstractNumId", val=template_list(kind).id), override, numId=id))
    return WordList(kind, id)


def set_number(paragraphs: ParagraphFormat, numbers: WordList, level: int = 0) -> None:
    """Let `numbers` count the paragraphs of this format."""
    properties = paragraphs.element.get_or_add_pPr()
    for before in properties.findall(qn("w:numPr")):
        properties.remove(before)
    number = element("numPr", element("ilvl", val=level), element("numId", val=numbers.id))
    properties.insert(sum(child.tag in _BEFORE_NUMBER for child in properties), number)


def _abstract_list(kind: str, levels: tuple[ListLevel, ...]) -> Element:
    styles = {style.level: style for style in reversed(STYLES) if style.list == kind}
    depth = element("multiLevelType", val="multilevel")
    parts = (element("lvl", *_level(level, styles.get(at)), ilvl=at) for at, level in enumerate(levels))
    return element("abstractNum", depth, *parts, abstractNumId=template_list(kind).id)


def _level(level: ListLevel, style: Style | None) -> Iterator[Element]:
    yield element("start", val=1)
    yield element("numFmt", val=level.format)
    if style:
        yield element("pStyle", val=styleId_from_name(style.name))
    yield element("suff", val=level.suffix)
    yield element("lvlText", val=level.text)
    yield element("lvlJc", val="left")
    if style and style.left is not None:
        yield element("pPr", element("ind", left=style.left, hanging=-(style.first or 0)))
    if level.is_hei:
        yield element("rPr", element("rFonts", ascii="黑体", hAnsi="黑体", eastAsia="黑体", hint="eastAsia"))
