"""What stands in an entry of a list, moved in as far as the text of the entry: that is how Word tells it."""

from __future__ import annotations

from docx.oxml.styles import styleId_from_name
from docx.oxml.text.paragraph import CT_P
from docx.shared import Twips
from lxml import etree

from .style_table import LEFT_OF_ENTRIES, STYLES
from .xml import qn

_HANGING = {styleId_from_name(style.name): -style.first for style in STYLES if style.first and style.first < 0}
"by how much the first line of a style stands out to the left"


def entry_left(depth: int) -> int:
    """Twips from the margin to the texts of entries that stand `depth` lists deep; 0 outside of all lists."""
    return LEFT_OF_ENTRIES[min(depth, len(LEFT_OF_ENTRIES)) - 1] if depth else 0


def move_in(above: etree._Element, left: int) -> None:
    """Moves the paragraphs behind `above` in; notes and examples still hang by the width of their label."""
    for paragraph in (one for one in above.itersiblings(qn("w:p")) if isinstance(one, CT_P)):
        hangs = _HANGING.get(paragraph.style or "", 0)
        properties = paragraph.get_or_add_pPr()
        properties.ind_left = Twips(left + hangs)
        if not hangs:
            properties.first_line_indent = Twips(0)
