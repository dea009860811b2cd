"""Which runs stand higher or lower: by themselves, by the style of their characters, or moved by hand.

ECMA-376 Part 1, 17.3.2.42 (`vertAlign`), 17.3.2.24 (`position`). LibreOffice writes a power as a smaller run moved up.
"""

from __future__ import annotations

from lxml import etree

from .word_xml import Element, W, child, child_value, children, number, value

LEAST = 4
"half points by which a run has to be moved to be a power or an index"


def raise_by_style(document: Element, styles: Element | None) -> None:
    """Marks the runs themselves that their character style or their position raises."""
    by_style = {
        value(one, "styleId") or "": child_value(one, "rPr", "vertAlign") or _moved(child(one, "rPr"))
        for one in children(styles, "style")
        if value(one, "type") == "character"
    }
    for properties in document.iter(f"{W}rPr"):
        if child(properties, "vertAlign") is None:
            height = by_style.get(child_value(properties, "rStyle") or "") or _moved(properties)
            if height:
                etree.SubElement(properties, f"{W}vertAlign").set(f"{W}val", height)


def _moved(properties: Element | None) -> str:
    position = number(child_value(properties, "position")) or 0
    is_small = child(properties, "sz") is not None
    if not is_small or abs(position) < LEAST:
        return ""
    return "superscript" if position > 0 else "subscript"
