"""Text that Word does not show: runs marked as hidden, by themselves or by the style of their characters.

ECMA-376 Part 1, 17.3.2.41 (`vanish`). Hidden text is never published; what is left out is told.
"""

from __future__ import annotations

from lxml import etree

from .word_xml import Element, W, child, child_value, children, is_on, value


def hide_by_style(document: Element, styles: Element | None) -> None:
    """Marks the runs as hidden whose character style, or one that it is based on, hides them."""
    hidden = _hidden_styles(styles)
    for style in document.iter(f"{W}rStyle") if hidden else ():
        properties = style.getparent()
        if value(style) in hidden and properties is not None and child(properties, "vanish") is None:
            etree.SubElement(properties, f"{W}vanish")


def hidden_texts(root: Element) -> tuple[str, ...]:
    """What is hidden, run by run."""
    runs = (run for run in root.iter(f"{W}r") if is_on(child(child(run, "rPr"), "vanish")))
    texts = ("".join(part.text or "" for part in run.iter(f"{W}t")) for run in runs)
    return tuple(text for text in texts if text.strip())


def _hidden_styles(root: Element | None) -> frozenset[str]:
    styles = {value(one, "styleId") or "": one for one in children(root, "style") if value(one, "type") == "character"}
    return frozenset(id for id in styles if _is_hidden(id, styles))


def _is_hidden(id: str, styles: dict[str, Element]) -> bool:
    seen: set[str] = set()
    while id in styles and id not in seen:
        seen.add(id)
        said = child(child(styles[id], "rPr"), "vanish")
        if said is not None:
            return is_on(said)
        id = child_value(styles[id], "basedOn") or ""
    return False
