"""`styles.xml` from the table of styles."""

from __future__ import annotations

from .lists import base_number
from .style_table import CHARACTER, LINE, STYLES, Style, style_id
from .xml import Element, holding, w

_NAMES = {style.name: style for style in STYLES}


def styles_xml() -> Element:
    """Every style of the template."""
    defaults = w("docDefaults", w("rPrDefault", _default_font()), w("pPrDefault", w("pPr")))
    return holding(w("styles", defaults), (*(_style(style) for style in STYLES), *_other_styles()))


def style_named(name: str) -> Style:
    return _NAMES[name]


def indent(style: Style) -> Element | None:
    """The indents of a style, None where it takes those of its parent"""
    if style.left is None and style.first is None:
        return None
    left, first = style.left or 0, style.first or 0
    sides: dict[str, str | int] = {"leftChars": 0, "left": left}
    if style.right:
        sides |= {"rightChars": 0, "right": style.right}
    if first < 0:
        return w("ind", **sides, hangingChars=0, hanging=-first)
    return w("ind", **sides, firstLineChars=first * 100 // CHARACTER, firstLine=first)


def frame(style: Style) -> Element | None:
    """Where the paragraphs of a style stand on the page, None for those that stand in the text."""
    if style.frame is None:
        return None
    anchor: dict[str, str | int] = {"vAnchor": "page", "hAnchor": "page"}
    return w("framePr", w=style.frame.width, wrap="around", **anchor, x=style.frame.x, y=style.frame.y)


def _default_font() -> Element:
    language = w("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    return w("rPr", _fonts("宋体"), w("kern", val=2), w("sz", val=21), w("szCs", val=21), language)


def _fonts(name: str) -> Element:
    """Latin letters in Times beside 宋体, in 黑体 itself beside 黑体 (GB/T 1.1—2020, Annex F)."""
    latin = "Times New Roman" if name == "宋体" else name
    return w("rFonts", ascii=latin, hAnsi=latin, eastAsia=name, cs="Times New Roman")


def _style(style: Style) -> Element:
    is_default = {"default": 1} if not style.parent else {}
    custom = {} if style.builtin else {"customStyle": 1}
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style_id(style.parent)) if style.parent else None,
        w("next", val=style_id(style.next)) if style.next else None,
        w("uiPriority", val=39 if style.name.startswith("toc") else 0),
        w("qFormat") if not style.builtin else None,
        _paragraph_properties(style),
        _run_properties(style),
        type="paragraph",
        styleId=style_id(style.name),
        **is_default,
        **custom,
    )


def _paragraph_properties(style: Style) -> Element:
    """The paragraph properties in the order of the schema; Word refuses any other."""
    parent = _NAMES.get(style.parent)
    return w(
        "pPr",
        _switch("keepNext", style.keep_next, parent is not None and parent.keep_next),
        _switch("pageBreakBefore", style.page_break, parent is not None and parent.page_break),
        frame(style),
        _numbering(style, parent),
        w("pBdr", w(style.rule, val="single", sz=8, space=6, color="auto")) if style.rule else None,
        _tabs(style),
        _spacing(style),
        indent(style),
        w("jc", val=style.align) if style.align else None,
        w("outlineLvl", val=style.outline) if style.outline is not None else None,
    )


def _switch(name: str, is_on: bool, parent_is_on: bool) -> Element | None:
    """A property that is on or off, left out where the parent says the same."""
    return None if is_on == parent_is_on else w(name, val=int(is_on))


def _numbering(style: Style, parent: Style | None) -> Element | None:
    """`numPr`; the list itself only where the parent has another, as in the template."""
    if style.level is None:
        return None
    is_inherited = parent is not None and parent.list == style.list
    list_number = None if is_inherited else w("numId", val=base_number(style.list))
    return w("numPr", w("ilvl", val=style.level), list_number)


def _tabs(style: Style) -> Element | None:
    if not style.tabs:
        return None
    return w("tabs", *(w("tab", val=side, leader="dot", pos=position) for side, position in style.tabs))


def _spacing(style: Style) -> Element | None:
    lengths: dict[str, str | int] = {}
    for side, length in (("before", style.before), ("after", style.after)):
        if length is not None:
            lengths |= {f"{side}Lines": length * 100 // LINE if length % (LINE // 2) == 0 else 0, side: length}
    if style.line is not None:
        lengths |= {"line": style.line, "lineRule": "exact"}
    return w("spacing", **lengths) if lengths else None


def _run_properties(style: Style) -> Element | None:
    size = int(style.size * 2)
    font = _fonts(style.font) if style.font else None
    spacing = w("spacing", val=style.spacing) if style.spacing else None
    sizes = (w("sz", val=size), w("szCs", val=size)) if size else ()
    return w("rPr", font, spacing, *sizes) if font is not None or sizes else None


def _other_styles() -> tuple[Element, ...]:
    """What a file needs beside its paragraph styles."""
    margins = w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in _CELL_MARGINS))
    table = w("style", w("name", val="Normal Table"), w("tblPr", margins), type="table", default=1, styleId="table")
    mark = w("rPr", w("sz", val=21))
    return table, w("style", w("name", val="annotation reference"), mark, type="character", styleId="mark")


_CELL_MARGINS = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
