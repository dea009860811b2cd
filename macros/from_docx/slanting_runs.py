"""Which stretches of a paragraph are variables in slanting type, and which only look so.

ECMA-376 Part 1, 17.3.2.16 (`i`): of the run itself or of its character style. What the style of a paragraph slants is
no emphasis, nor is a paragraph that slants from end to end, nor a label at its beginning: NOTE 1, a), Table 1.
"""

from __future__ import annotations

import re

from lxml import etree

from ..clauses.text.inline import notation_spans, upright
from .word_xml import Element, W, child, child_value, children, is_on, value

LONGEST, MOST_WORDS = 40, 3
"of what is a variable or the name of a species; more is a sentence"
_NEIGHBOURS = re.compile(r"(~\{[^{}\n]*)\}( ?)~\{")
_ONE = re.compile(r"~\{([^{}\n]*)\}")
_LONE = re.compile(r"~\{[A-Za-z\u0370-\u03ff]\}(?:_\{[^{}]*\}|[₀-₉ₙ]+)?")
_GOES_ON = re.compile(r"(?:[\^_]\{[^{}]*\}|[⁰-₎²³¹ₙⁿ])*(?:[\u4e00-\u9fff]| ?[=＝<>＜＞≤≥≈≠+×])")
"what follows a variable with which a sentence begins"


def slant_by_style(document: Element, styles: Element | None) -> None:
    """Marks the runs themselves that their character style slants."""
    slanting = {
        value(one, "styleId")
        for one in children(styles, "style")
        if value(one, "type") == "character" and is_on(child(child(one, "rPr"), "i"))
    }
    for properties in document.iter(f"{W}rPr") if slanting else ():
        if child(properties, "i") is None and child_value(properties, "rStyle") in slanting:
            etree.SubElement(properties, f"{W}i")


def settled_slant(text: str, is_cell: bool) -> str:
    """The text of a paragraph with its variables, neighbouring runs of one put together; all else upright."""
    if "~{" not in text:
        return text
    text = _NEIGHBOURS.sub(r"\1\2", text)
    if is_cell and _LONE.fullmatch(text):
        return text
    if not re.search(r"[^\W\d_]", _without(text)):
        return upright(text)
    first = _ONE.match(text)
    if first and not _GOES_ON.match(text, first.end()):
        text = first[1] + text[first.end() :]
    return _ONE.sub(lambda one: one[1] if _is_sentence(one[1]) else one[0], text)


def _without(text: str) -> str:
    """The text without what stands in any notation."""
    spans, end, kept = notation_spans(text), 0, ""
    for start, after in spans:
        kept, end = kept + text[end:start], after
    return kept + text[end:]


def _is_sentence(text: str) -> bool:
    return len(text) > LONGEST or len(text.split()) > MOST_WORDS
