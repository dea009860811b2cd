"""The text that a Word file was made from, where it still carries it; what people did to the file does not touch it."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from ..clauses.files.handed_out import handed_out_from
from ..clauses.model import Standard
from ..clauses.problem import Place
from .package import MOST_BYTES_OF_A_PART
from .word_xml import DoctypeFoundError, parse

_PART = re.compile(r"customxml/item\d+\.xml")
_ROOT = "{urn:tiaowen:handed-out}text"


def read_handed_out(path: Path) -> Standard | None:
    """The text handed out; None where the file has none or cannot be opened."""
    try:
        return _read(path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        return None


def _read(path: Path) -> Standard | None:
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            name = entry.filename.replace("\\", "/").lower()
            if _PART.fullmatch(name) and entry.file_size <= MOST_BYTES_OF_A_PART:
                text = _text(archive.read(entry))
                if text:
                    return handed_out_from(text, Place(path.name))
    return None


def _text(content: bytes) -> str:
    try:
        root = parse(content)
    except (DoctypeFoundError, etree.XMLSyntaxError):
        return ""
    return root.text or "" if root.tag == _ROOT else ""
