"""Parts → the bytes of a Word file. The same parts give the same bytes: no date, no order left to chance."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from .xml import clean

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"the earliest time that a zip file can tell"


def package_bytes(parts: Mapping[str, bytes], title: str) -> bytes:
    """The file made of `parts` (name within `word/`, without `.xml` → XML), the first one being the document."""
    files = {
        "[Content_Types].xml": _content_types(tuple(parts)),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core_properties(title),
        "word/_rels/document.xml.rels": _document_relations(tuple(parts)),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            _put(package, name, text.encode())
        for name, content in parts.items():
            _put(package, f"word/{name}.xml", content)
    return stream.getvalue()


def relation_id(name: str) -> str:
    """The id by which the document refers to another part."""
    return f"r_{name}"


def _put(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    package.writestr(entry, content)


def _kind(name: str) -> str:
    """header2 → header: parts of one kind differ by a number."""
    return name.rstrip("0123456789")


def _content_types(names: tuple[str, ...]) -> str:
    kinds = {name: "document.main" if name == "document" else _kind(name) for name in names}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>{overrides}</Types>'
    )


def _package_relations() -> str:
    metadata = f"{_RELATIONS}/metadata/core-properties"
    return _relations(
        f'<Relationship Id="r_document" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r_core" Type="{metadata}" Target="docProps/core.xml"/>'
    )


def _document_relations(names: tuple[str, ...]) -> str:
    return _relations(
        "".join(
            f'<Relationship Id="{relation_id(name)}" Type="{_OFFICE}/{_kind(name)}" Target="{name}.xml"/>'
            for name in names[1:]
        )
    )


def _relations(relations: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>'


def _core_properties(title: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{escape(clean(title))}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>"
    )
