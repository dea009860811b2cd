"""Pages: size, margins, the number of the standard on top, the page number below (GB/T 1.1—2020, 10 and Annex F).

A4; 25 mm at the binding, 20 mm at the edge, mirrored, so that header and page number stand at the outer edge of odd
(right) and even (left) pages.
"""

from __future__ import annotations

import re
from typing import Literal

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section
from docx.shared import Mm, Twips
from docx.text.paragraph import Paragraph

from .paragraphs import fill_paragraph
from .style import LINE
from .xml import element

Numerals = Literal["decimal", "upperRoman"]
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def set_page(section: Section) -> None:
    """The paper, which later sections take over."""
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.top_margin, section.bottom_margin = Twips(1928), Twips(1134)
    section.left_margin, section.right_margin, section.gutter = Twips(1134), Twips(1134), Twips(284)
    section.header_distance, section.footer_distance = Twips(1418), Twips(1134)
    section._sectPr.remove_all("w:docGrid")
    section._sectPr.append(element("docGrid", type="lines", linePitch=LINE))


def set_sheet_page(section: Section) -> None:
    """The paper of a form: narrow margins as the printed sheet has them, lines as tall as their letters.

    On the grid of `set_page` a line of 9 pt takes 15.6 pt, and a form half as many pages more.
    """
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(15)
    section.left_margin = section.right_margin = Mm(12.5)
    section.gutter = Mm(0)
    section.header_distance, section.footer_distance = Mm(10), Mm(8)
    section._sectPr.remove_all("w:docGrid")


def count_pages(section: Section, numerals: Numerals) -> None:
    """Number the pages of a section from 1 or from I."""
    section._sectPr.remove_all("w:pgNumType")
    section._sectPr.insert_element_before(element("pgNumType", fmt=numerals, start=1), "w:cols")


def add_headers(document: Document, text: str, number: str = "{page}") -> None:
    """`text` on top and the page number below, on odd and on even pages, from the last section on.

    `number` says how: `{page}` is the number of the page, `{pages}` how many there are.
    """
    section = document.sections[-1]
    document.settings.odd_and_even_pages_header_footer = True
    for header, footer, side in (
        (section.header, section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_header, section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        header.is_linked_to_previous = footer.is_linked_to_previous = False
        fill_paragraph(header.paragraphs[0], "header", text).alignment = side
        below = fill_paragraph(footer.paragraphs[0], "footer", "")
        below.alignment = side
        _add_number(below, number)


def _add_number(paragraph: Paragraph, number: str) -> None:
    for part in filter(None, re.split(r"(\{\w+\})", number)):
        field = _FIELDS.get(part)
        run = paragraph.add_run("1" if field else part)._r
        if field:
            paragraph._p.append(element("fldSimple", run, instr=field))
