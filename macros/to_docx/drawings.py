"""Pictures in the line of text, as DrawingML wants them told (ECMA-376 Part 1, 20.4.2.8).

The bytes go in as they are. An SVG has a PNG of one empty point beside it, which Word before 2016 shows in its place.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from xml.sax.saxutils import quoteattr

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from ..clauses.blocks import Picture
from ..clauses.pictures import size_of
from .xml import clean

PIXEL = 9525
"of a picture at 96 to the inch, in English Metric Units"
WIDEST, HIGHEST = 5_760_000, 7_200_000
"160 mm and 200 mm"
_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "svg": "image/svg+xml",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
}
_SVG = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst>'
)


def add_drawing(document: Document, paragraph: Paragraph, picture: Picture) -> None:
    """The picture at the end of the paragraph; its alternative text where the file is missing."""
    if not picture.content:
        paragraph.add_run(clean(picture.alt.zh))
        return
    ending = picture.file.rpartition(".")[2]
    own = _related(document, picture.content, ending)
    shown = _related(document, _empty_png(), "png") if ending == "svg" else own
    number = 1 + sum(1 for _ in document.element.body.iter(f"{{{_WP}}}docPr"))
    paragraph._p.append(parse_xml(_run(picture, number, shown, _SVG.format(own) if ending == "svg" else "")))


_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def _related(document: Document, content: bytes, ending: str) -> str:
    """The relationship to the part that holds the content; the same content is one part."""
    name = PackURI(f"/word/media/{hashlib.sha256(content).hexdigest()[:16]}.{ending}")
    known = next((part for part in document.part.related_parts.values() if part.partname == name), None)
    part = known or Part(name, _TYPES[ending], content, document.part.package)
    return str(document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))


def _run(picture: Picture, number: int, relation: str, extension: str) -> str:
    width, height = _size(picture)
    name = quoteattr(picture.file.rpartition("/")[2])
    size = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r {nsdecls("w", "wp", "a", "pic", "r")}><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name={name} descr={quoteattr(clean(picture.alt.zh))}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="0" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _size(picture: Picture) -> tuple[int, int]:
    """In English Metric Units; within the width of the text and the height of a page."""
    pixels = size_of(picture.content)
    width, height = (side * PIXEL for side in (pixels if all(pixels) else (400, 300)))
    scale = min(1.0, WIDEST / width, HIGHEST / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _empty_png() -> bytes:
    """One point that lets all through."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(5))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
