"""A document → the bytes of a Word file. The same document gives the same bytes: the package tells no time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import cast

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.phys_pkg import PhysPkgWriter
from docx.opc.pkgwriter import PackageWriter

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"the earliest time that a zip file can tell"


def package_bytes(document: Document, filled: Callable[[bytes], bytes] = lambda text: text) -> bytes:
    """The file as python-docx saves it, its parts stamped with one time; `filled` changes the text of the document."""
    package, saved = document.part.package, io.BytesIO()
    parts = package.parts
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as file:
        stamped = cast(PhysPkgWriter, _Stamped(file, {document.part.partname: filled}))
        PackageWriter._write_content_types_stream(stamped, parts)
        PackageWriter._write_pkg_rels(stamped, package.rels)
        PackageWriter._write_parts(stamped, parts)
    return saved.getvalue()


class _Stamped:
    """What python-docx writes the parts of a package to."""

    def __init__(self, file: zipfile.ZipFile, changes: Mapping[PackURI, Callable[[bytes], bytes]]) -> None:
        self._file, self._changes = file, changes

    def write(self, name: PackURI, content: bytes) -> None:
        part = zipfile.ZipInfo(name.membername, _EARLIEST)
        part.create_system = 0
        change = self._changes.get(name)
        self._file.writestr(part, change(content) if change else content, zipfile.ZIP_DEFLATED)
