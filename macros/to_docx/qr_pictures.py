"""QR codes as pictures of a Word file: a PNG for each address, which its part of the package holds."""

from __future__ import annotations

import io
from functools import lru_cache

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.image import ImagePart

from ..clauses.qr import BORDER, qr_of

SIDE = 15
"of a code with its quiet zone, in millimetres; printed, a phone reads it"


def add_qr_code(document: Document, address: str, number: int) -> str:
    """Puts the code of `address` into the package; returns the id of its relation. Each has a `number` of its own."""
    name = PackURI(f"/word/media/qr{number}.png")
    part = ImagePart(name, CONTENT_TYPE.PNG, qr_png(address))
    return document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


@lru_cache(maxsize=2048)
def qr_png(address: str) -> bytes:
    """The code as a PNG; kept, for the sheets of a standard in several languages have the same ones."""
    stream = io.BytesIO()
    qr_of(address).save(stream, kind="png", scale=4, border=BORDER)
    return stream.getvalue()
