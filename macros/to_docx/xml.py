"""Elements of WordprocessingML, written briefly: `w("jc", val="center")`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("(\r\n|[\n\r\t])")


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element `w:tag` with its attributes (`r_id` stands for `r:id`); a child that is None is left out."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap={"w": W, "r": R})
    for name, value in attributes.items():
        space, local = (R, name[2:]) if name.startswith("r_") else (W, name)
        element.set(f"{{{space}}}{local}", clean(str(value)))
    element.extend(child for child in children if child is not None)
    return element


def clean(text: str) -> str:
    """`text` without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def run(text: str, *properties: Element) -> Element:
    """A run of text; a line end becomes a break in the line, a tab a tab."""
    return w("r", w("rPr", *properties) if properties else None, *_text_elements(text))


def field(instruction: str, *shown: Element) -> list[Element]:
    """The runs of a field: its instruction, and what it shows until it is updated."""
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", _kept("instrText", f" {instruction} ")),
        w("r", w("fldChar", fldCharType="separate")),
        *shown,
        w("r", w("fldChar", fldCharType="end")),
    ]


def part(root: Element) -> bytes:
    """The file of a part of the package."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def holding(root: Element, children: Iterable[Element]) -> Element:
    """`root` with `children` put in."""
    root.extend(children)
    return root


def _text_elements(text: str) -> Iterator[Element]:
    for piece in _BREAK.split(clean(text)):
        if piece == "\t":
            yield w("tab")
        elif _BREAK.fullmatch(piece):
            yield w("br")
        elif piece:
            yield _kept("t", piece)


def _kept(tag: str, text: str) -> Element:
    element = w(tag)
    element.text = text
    element.set(f"{{{XML}}}space", "preserve")
    return element
