"""The styles of the template, put into a document."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.text.font import CT_RPr
from docx.oxml.text.parfmt import CT_PPr
from docx.shared import Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from docx.text.parfmt import ParagraphFormat

from .style import TEXT_WIDTH, Style
from .style_table import STYLES
from .xml import element

_DEFAULTS = f"""
<w:docDefaults {nsdecls("w")}>
  <w:rPrDefault>
    <w:rPr><w:kern w:val="2"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr>
  </w:rPrDefault>
  <w:pPrDefault><w:pPr/></w:pPrDefault>
</w:docDefaults>"""


def add_styles(document: Document) -> None:
    """Leave only the default styles of the document, and add those of the standard."""
    styles = document.styles
    for style in list(styles):
        if not style.element.get(qn("w:default")):
            style.delete()
    styles.element.replace(styles.element.find(qn("w:docDefaults")), parse_xml(_DEFAULTS))
    for style in STYLES:
        _add_style(styles, style)
    styles.add_style("annotation text", WD_STYLE_TYPE.PARAGRAPH, builtin=True).style_id = "CommentText"
    styles.add_style("annotation reference", WD_STYLE_TYPE.CHARACTER, builtin=True).style_id = "CommentReference"


def set_letter_spacing(properties: CT_RPr, twips: int) -> None:
    """Room after each letter."""
    properties.insert_element_before(element("spacing", val=twips), "w:sz", "w:szCs")


def _add_style(styles: Styles, style: Style) -> None:
    if style.name not in styles:
        styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH, builtin=style.name.isascii())
    made = styles[style.name]
    if style.parent:
        made.base_style = styles[style.parent]
    if style.next:
        made.next_paragraph_style = styles[style.next]
    made.quick_style = True
    _set_font(made, style)
    _set_paragraphs(made.paragraph_format, style)
    _set_outline(made.element.get_or_add_pPr(), style)


def _set_font(made: ParagraphStyle, style: Style) -> None:
    """Latin letters in Times beside 宋体, in 黑体 itself beside 黑体 (GB/T 1.1—2020, Annex F)."""
    if style.size:
        made.font.size = Pt(style.size)
    if style.font:
        made.font.name = "Times New Roman" if style.font == "宋体" else style.font
        made.element.rPr.rFonts.set(qn("w:eastAsia"), style.font)
    if style.spacing:
        set_letter_spacing(made.element.rPr, style.spacing)


def _set_paragraphs(made: ParagraphFormat, style: Style) -> None:
    """What python-docx knows of paragraphs; it takes None for what the parent says."""
    made.alignment = WD_ALIGN_PARAGRAPH.from_xml(style.align) if style.align else None
    made.keep_with_next, made.page_break_before = style.keep_next, style.page_break
    made.left_indent, made.right_indent, made.first_line_indent = map(_length, (style.left, style.right, style.first))
    made.space_before, made.space_after, made.line_spacing = map(_length, (style.before, style.after, style.line))
    if style.has_page:
        made.tab_stops.add_tab_stop(Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    if style.has_number:
        made.tab_stops.add_tab_stop(Twips(TEXT_WIDTH // 2), WD_TAB_ALIGNMENT.CENTER)
        made.tab_stops.add_tab_stop(Twips(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _length(twips: int | None) -> Twips | None:
    return None if twips is None else Twips(twips)


def _set_outline(properties: CT_PPr, style: Style) -> None:
    """What python-docx does not know: a line above or below, a box, the level in the contents list."""
    if style.rule:
        sides = ("top", "left", "bottom", "right") if style.rule == "box" else (style.rule,)
        lines = [element(side, val="single", sz=8, space=6, color="auto") for side in sides]
        rule = element("pBdr", *lines)
        properties.insert_element_before(rule, "w:tabs", "w:spacing", "w:ind", "w:jc")
    if style.outline is not None:
        properties.append(element("outlineLvl", val=style.outline))
