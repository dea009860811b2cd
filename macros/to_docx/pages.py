"""Pages: size, margins, the number of the standard on top, the page number below (GB/T 1.1—2020, 10 and Annex F).

A4; 25 mm at the binding, 20 mm at the edge, mirrored, so that header and page number stand at the outer edge of odd
(right) and even (left) pages.
"""

from __future__ import annotations

from typing import Literal

from .package import relation_id
from .style_table import LINE, style_id
from .xml import Element, field, run, w

SIDES = {"default": ("1", "right"), "even": ("2", "left")}
"which pages → number of the part, and where the text stands"


def headers_and_footers(text: str) -> dict[str, Element]:
    """Name of the part → header or footer, for odd and for even pages."""
    parts = {}
    for number, side in SIDES.values():
        parts[f"header{number}"] = w("hdr", _line("header", side, run(text)))
        parts[f"footer{number}"] = w("ftr", _line("footer", side, *field("PAGE", run("1"))))
    return parts


def section(pages: Literal["cover", "front", "body"]) -> Element:
    """`w:sectPr`: the cover bare, the front pages counted I, II …, the body 1, 2 …"""
    return w(
        "sectPr",
        *(() if pages == "cover" else _references()),
        w("type", val="nextPage"),
        w("pgSz", w=11906, h=16838),
        w("pgMar", top=1928, right=1134, bottom=1134, left=1134, header=1418, footer=1134, gutter=284),
        _counting(pages),
        w("docGrid", type="lines", linePitch=LINE),
    )


def _counting(pages: str) -> Element:
    return w("pgNumType", fmt="upperRoman" if pages == "front" else "decimal", start=1)


def _references() -> list[Element]:
    return [
        w(f"{kind}Reference", type=pages, r_id=relation_id(f"{kind}{number}"))
        for kind in ("header", "footer")
        for pages, (number, _) in SIDES.items()
    ]


def _line(style: str, side: str, *runs: Element) -> Element:
    return w("p", w("pPr", w("pStyle", val=style_id(style)), w("jc", val=side)), *runs)


def settings_xml() -> Element:
    """`settings.xml`: fields updated when the file is opened, mirrored pages, the rules of Word 2013 and later."""
    compatibility = (
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
    )
    word = "http://schemas.microsoft.com/office/word"
    return w(
        "settings",
        w("mirrorMargins"),
        w("bordersDoNotSurroundHeader"),
        w("bordersDoNotSurroundFooter"),
        w("defaultTabStop", val=420),
        w("evenAndOddHeaders"),
        w("drawingGridVerticalSpacing", val=LINE // 2),
        w("characterSpacingControl", val="compressPunctuation"),
        w("updateFields", val="true"),
        w("compat", *(w("compatSetting", name=name, uri=word, val=value) for name, value in compatibility)),
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )
