"""Elements of WordprocessingML for which python-docx has no method: `element("outlineLvl", val=0)`."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from docx.oxml.ns import nsmap
from docx.oxml.ns import qn as _qn
from docx.oxml.parser import oxml_parser
from lxml import etree

Element = etree.ElementBase

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_DECLARED = {"w": nsmap["w"]}


@cache
def qn(name: str) -> str:
    """`w:p` in the form that lxml wants, `{namespace}p`; python-docx makes it anew each time."""
    return _qn(name)


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element `w:tag` with attributes of the same namespace."""
    named = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    made = cast(Element, oxml_parser.makeelement(qn(f"w:{tag}"), attrib=named, nsmap=_DECLARED))
    if children:
        made.extend(children)
    return made


def clean(text: str) -> str:
    """`text` without the characters that XML forbids; every line end is one `\\n`."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n"))


def canonical(element: etree._Element) -> str:
    """The element in the one form that two that are alike have in common (exclusive Canonical XML 1.0)."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False).decode("utf-8")
