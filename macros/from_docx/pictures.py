"""Pictures in a paragraph: drawings in the line or anchored (DrawingML), old shapes (VML), objects of other programs.

ECMA-376 Part 1, 20.4.2.8 (inline), 20.4.2.3 (anchor), 20.1.8.13 (blip); Part 4, 19.1.2.11 (imagedata of VML).
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from .flow import FoundPicture
from .word_xml import Element

_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}"


def pictures_in(shape: Element, contents: Mapping[str, bytes]) -> list[FoundPicture]:
    """The pictures of a shape that are in the file; of one drawing the SVG rather than its PNG."""
    is_formula = any(
        str(one.tag).endswith("}OLEObject") and one.get("ProgID", "").startswith(("Equation", "MathType"))
        for one in shape.iter("*")
    )
    found = []
    for one in shape.iter("*"):
        if str(one.tag).endswith(("}blip", "}imagedata")):
            content = contents.get(_id(one), b"")
            name, alt = _said(one)
            found += [FoundPicture(content, name, alt, is_formula)] if content else []
    return found


def _id(picture: Element) -> str:
    better = (one for one in picture.iter("*") if str(one.tag).endswith("}svgBlip"))
    for one in chain(better, (picture,)):
        for name in ("embed", "id"):
            id = one.get(f"{_RELATED}{name}") or one.get(f"{_STRICT}{name}")
            if id:
                return id
    return ""


def _said(picture: Element) -> tuple[str, str]:
    """Name and alternative text: of the drawing around the picture, or of the old shape."""
    for outer in picture.iterancestors():
        tag = str(outer.tag).rpartition("}")[2]
        if tag in ("inline", "anchor"):
            said = next((one for one in outer if str(one.tag).endswith("}docPr")), None)
            return ("", "") if said is None else (said.get("name", ""), (said.get("descr") or "").strip())
        if tag in ("shape", "rect"):
            return "", (outer.get("alt") or "").strip()
    return "", ""
