"""A document → the bytes of a Word file. The same document gives the same bytes: the package tells no time."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"the earliest time that a zip file can tell"


def package_bytes(document: Document) -> bytes:
    """The file as python-docx saves it, its parts stamped with one time."""
    saved, stamped = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as package, zipfile.ZipFile(stamped, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            part = zipfile.ZipInfo(name, _EARLIEST)
            part.create_system = 0
            copy.writestr(part, package.read(name), zipfile.ZIP_DEFLATED)
    return stamped.getvalue()
