"""How far paragraphs and tables are moved in: what stands in an entry of a list is told by nothing else in Word.

`w:ind` of a paragraph goes before that of its list level, and this before that of its styles (ECMA-376 Part 1,
17.3.1.12 and 17.9.22); a style that Word itself calls List Continue says the same as a paragraph's own indent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .numbering import Lists, place_in_list
from .styles import Styles
from .word_xml import Element, child, child_value, children, number, value

CHARACTER = 210
"twips of a character of 10.5 pt, for indents that are given in characters alone"
_GOES_ON = re.compile(r"list continue|列表接续", re.IGNORECASE)
MOST = 31_680
"twips: Word moves nothing in further"


@dataclass(frozen=True, slots=True)
class Edges:
    """What one place says, in twips; None where it says nothing."""

    left: int | None
    hanging: int | None
    "by how much the first line begins before the others"


@dataclass(frozen=True, slots=True)
class Indents:
    """What styles and list levels say of the left edge of a text."""

    styles: Styles
    lists: Lists
    of_styles: Mapping[str, Edges]
    of_levels: Mapping[tuple[str, int], Edges]

    def left(self, properties: Element | None, style: str) -> int:
        """Twips from the margin to the text of a paragraph with these properties, behind its mark."""
        return next((one.left for one in self._edges(properties, style) if one.left is not None), 0)

    def own(self, properties: Element | None, style: str) -> int:
        """Twips from the margin to what comes first, where the paragraph itself is moved in; else 0."""
        goes_on = any(_GOES_ON.match(one.name) for one in self.styles.chain(style))
        left = _edges(properties).left or (self.left(properties, style) if goes_on else 0)
        hanging = (one.hanging for one in self._edges(properties, style) if one.hanging is not None)
        return max(0, left - next(hanging, 0))

    def _edges(self, properties: Element | None, style: str) -> Iterator[Edges]:
        """What is said of a paragraph, that which counts first."""
        yield _edges(properties)
        listed = child(properties, "numPr")
        level = number(child_value(listed, "ilvl"))
        place = place_in_list(self.lists, self.styles, style, child_value(listed, "numId"), level)
        if place and place in self.of_levels:
            yield self.of_levels[place]
        yield from (self.of_styles[one.id] for one in self.styles.chain(style) if one.id in self.of_styles)


def read_indents(styles_root: Element | None, numbering: Element | None, styles: Styles, lists: Lists) -> Indents:
    """The indents of all styles, and of all levels of all lists."""
    of_styles = {value(one, "styleId") or "": _edges(child(one, "pPr")) for one in children(styles_root, "style")}
    abstracts = {
        value(one, "abstractNumId") or "": {
            number(value(level, "ilvl")) or 0: _edges(child(level, "pPr")) for level in children(one, "lvl")
        }
        for one in children(numbering, "abstractNum")
    }
    of_levels = {
        (num, at): edges for num, one in lists.items() for at, edges in abstracts.get(one.abstract, {}).items()
    }
    return Indents(styles, lists, of_styles, of_levels)


def table_indent(table: Element) -> int:
    """Twips that a table is moved in; 0 for one in the middle or at the right."""
    properties = child(table, "tblPr")
    indent = child(properties, "tblInd")
    is_left = child_value(properties, "jc") in (None, "left", "start", "both")
    is_length = value(indent, "type") in (None, "dxa")
    return _bounded(number(value(indent, "w"))) if is_left and is_length else 0


def _edges(properties: Element | None) -> Edges:
    indent = child(properties, "ind")
    is_in_line = _length(indent, "firstLine") is not None
    return Edges(_length(indent, "left", "start"), 0 if is_in_line else _length(indent, "hanging"))


def _length(indent: Element | None, *names: str) -> int | None:
    """The first of these attributes in twips; given in hundredths of a character, where in nothing else."""
    for name in names:
        length = number(value(indent, name))
        characters = number(value(indent, f"{name}Chars"))
        if length is not None or characters is not None:
            return _bounded(length if length is not None else (characters or 0) * CHARACTER // 100)
    return None


def _bounded(length: int | None) -> int:
    return max(0, min(length or 0, MOST))
