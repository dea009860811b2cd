"""A document → the bytes of a Word file. The same document gives the same bytes: the package tells no time."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"the earliest time that a zip file can tell"


def package_bytes(document: Document) -> bytes:
    """The file as python-docx saves it, its parts stamped with one time."""
    package, saved = document.part.package, io.BytesIO()
    parts = package.parts
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as file:
        stamped = _Stamped(file)
        PackageWriter._write_content_types_stream(stamped, parts)
        PackageWriter._write_pkg_rels(stamped, package.rels)
        PackageWriter._write_parts(stamped, parts)
    return saved.getvalue()


class _Stamped:
    """What python-docx writes the parts of a package to."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file

    def write(self, name: PackURI, content: bytes) -> None:
        part = zipfile.ZipInfo(name.membername, _EARLIEST)
        part.create_system = 0
        self._file.writestr(part, content, zipfile.ZIP_DEFLATED)
