"""Names and small questions of WordprocessingML. XML goes no further up than the modules that import this one.

Strict files (ISO/IEC 29500 Strict) are brought to the transitional names when they are parsed: one set of names serves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

W = f"{{{TRANSITIONAL}}}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"

_STRICT_TO_TRANSITIONAL = {
    STRICT: TRANSITIONAL,
    "http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1],
}
_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")


class DoctypeFoundError(ValueError):
    """The part holds a DOCTYPE, which Word never writes."""


def parse(content: bytes) -> Element:
    """The root of one part, without entities, network, DTDs, huge trees; raises DoctypeFoundError, XMLSyntaxError."""
    if _DOCTYPE.search(content):
        raise DoctypeFoundError
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    return _transitional(root) if root.nsmap and STRICT in root.nsmap.values() else root


def child(element: Element | None, name: str) -> Element | None:
    """The first child `w:name`; None where there is none, or no element to look into."""
    return None if element is None else element.find(W + name)


def value(element: Element | None, name: str = "val") -> str | None:
    """The attribute `w:name`, or None."""
    return None if element is None else element.get(W + name)


def child_value(element: Element | None, *path: str) -> str | None:
    """`w:val` of the element down the path of child names, or None."""
    for name in path:
        element = child(element, name)
    return value(element)


def number(text: str | None) -> int | None:
    """A whole number as Word writes it, or None."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else None


def is_on(element: Element | None) -> bool:
    """Whether an on/off property stands there and is not switched off."""
    return element is not None and value(element) not in {"0", "false", "off"}


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children `w:name`; none where there is no element."""
    return iter(()) if element is None else element.iterchildren(W + name)


def _transitional(root: Element) -> Element:
    for element in root.iter(etree.Element):
        element.tag = _renamed(str(element.tag))
        for name, text in list(element.attrib.items()):
            renamed = _renamed(str(name))
            if renamed != name:
                del element.attrib[name]
                element.set(renamed, text)
    return root


def _renamed(name: str) -> str:
    namespace, brace, local = name[1:].partition("}")
    known = _STRICT_TO_TRANSITIONAL.get(namespace) if brace else None
    return f"{{{known}}}{local}" if known else name
