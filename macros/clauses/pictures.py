"""Picture files beside the chapters: which forms there are, how large they may be, and what keeps one out.

PNG (W3C PNG, 11.2.2), JPEG (ITU-T T.81, B.2.2) and SVG are shown; EMF and WMF of Word, which no browser shows, are
kept and handed out. The bytes are looked at, never the name alone, and nothing is unpacked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from .blocks import Figure, Picture, all_blocks
from .model import Standard

SHOWN = ("png", "jpg", "svg")
KEPT = ("emf", "wmf")
FILE_NAME = re.compile(r"pictures/[a-z0-9][a-z0-9-]{0,80}\.(?:png|jpg|svg|emf|wmf)")
MOST_BYTES = 8_000_000
LONGEST_SIDE = 12_000
"pixels"
MOST_PIXELS = 60_000_000
_MAGIC = (
    ("png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("jpg", re.compile(rb"\xff\xd8\xff")),
    ("emf", re.compile(rb"\x01\0\0\0.{36} EMF", re.DOTALL)),
    ("wmf", re.compile(rb"\xd7\xcd\xc6\x9a|\x01\0\x09\0\0[\x01\x03]")),
    ("svg", re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?svg[\s>]", re.DOTALL)),
)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"markers of JPEG that tell the size"
_SVG_ELEMENTS = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "title",
        "desc",
        "metadata",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "marker",
        "clipPath",
        "mask",
        "pattern",
        "linearGradient",
        "radialGradient",
        "stop",
        "style",
    ]
)


def form_of(content: bytes) -> str:
    """`png`, `jpg`, `svg`, `emf` or `wmf`, by the bytes; empty for anything else."""
    return next((form for form, magic in _MAGIC if magic.match(content)), "")


def address_of(file: str, content: bytes) -> str:
    """The name under which a site has the picture: by its content, so that another picture is another address."""
    return f"{hashlib.sha256(content).hexdigest()[:24]}.{file.rpartition('.')[2]}"


def pictures_of(standard: Standard) -> Iterator[Picture]:
    """Every picture of a standard, in reading order."""
    for clause in standard.clauses:
        for block in all_blocks(clause.body):
            if isinstance(block, Figure):
                yield from block.pictures


def picture_files(standard: Standard) -> dict[str, bytes]:
    """File name → content of the pictures that the standard has and that are there."""
    return {one.file: one.content for one in pictures_of(standard) if one.content}


def image_word(content: bytes) -> str:
    """Eight letters for the content of a picture; no figures, which would be read as quantities."""
    digest = hashlib.sha256(content).hexdigest()[:8] if content else ""
    return "".join("abcdefghijklmnop"[int(figure, 16)] for figure in digest)


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels; (0, 0) where the file does not say."""
    form = form_of(content)
    if form == "png" and len(content) > 24:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if form == "jpg":
        return _jpeg_size(content)
    return _svg_size(content) if form == "svg" else (0, 0)


def picture_fault(file: str, content: bytes) -> str:
    """Why the picture cannot be taken, as the end of a sentence that begins with its name; empty where it can."""
    form, ending = form_of(content), file.rpartition(".")[2]
    if not form:
        return "is no PNG, JPEG, SVG, EMF or WMF"
    if form != ending:
        return f"is {form.upper()} by its content; let its name end in .{form}"
    if len(content) > MOST_BYTES:
        return f"has {len(content) / 1e6:.1f} MB, and no picture has more than {MOST_BYTES / 1e6:.0f}; save it smaller"
    width, height = size_of(content)
    if form in ("png", "jpg") and not (width and height):
        return "does not say how large it is; save it anew"
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        return f"measures {width} × {height}, and no side may be over {LONGEST_SIDE:,}; save it smaller"
    return _svg_fault(content) if form == "svg" else ""


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _FRAMES:
            return int.from_bytes(content[at + 7 : at + 9], "big"), int.from_bytes(content[at + 5 : at + 7], "big")
        at += 1 if marker == 0xFF else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0


def _svg_size(content: bytes) -> tuple[int, int]:
    head = content[: content.find(b">", content.find(b"svg")) + 1].decode("utf-8", "replace")
    box = re.search(r'viewBox\s*=\s*["\'][\s,]*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)', head)
    said = [re.search(rf'\b{name}\s*=\s*["\']([\d.]+)(?:px)?["\']', head) for name in ("width", "height")]
    sides = [side[1] for side in said if side] if all(said) else list(box.groups()) if box else []
    return (round(_number(sides[0])), round(_number(sides[1]))) if len(sides) == 2 else (0, 0)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _svg_fault(content: bytes) -> str:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"<?xml-stylesheet" in content:
        return "holds a declaration that could fetch or unfold something; save it as plain SVG"
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError):
        return "is not well formed; save it anew"
    return next(_strange(root), "")


def _strange(root: ElementTree.Element) -> Iterator[str]:
    """What a picture does not need: scripts, links, things from elsewhere."""
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        is_drawn = not str(element.tag).startswith("{") or str(element.tag).startswith("{http://www.w3.org/2000/svg}")
        if is_drawn and name not in _SVG_ELEMENTS:
            yield f"holds <{name}>, which a picture of a standard does not need; save it as plain SVG"
        if re.search(r"url\(\s*['\"]?(?!#)|@import|\\", element.text or "") and name == "style":
            yield "fetches something from elsewhere in its style; save it as plain SVG"
        for key, value in element.attrib.items():
            short = key.rpartition("}")[2].lower()
            if short.startswith("on") or (short == "href" and not value.startswith("#")):
                yield f"holds {short}=, which could run or fetch something; save it as plain SVG"
            if re.search(r"url\(\s*['\"]?(?!#)|javascript:", value, re.IGNORECASE):
                yield f"fetches something from elsewhere ({short}); save it as plain SVG"
