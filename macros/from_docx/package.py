"""A Word file opened safely: what kind of file it is, how large it may be, and its parts, parsed once each.

Nothing is unpacked before the central directory was looked at, and nothing is read beyond a limit, since declared sizes
can lie. Limits: real files of standards reach a ratio of 11, hostile ones 660 and more.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from .file_kinds import UnreadableFile, not_word, other_package
from .word_xml import DoctypeFoundError, Element, W, parse

MOST_ENTRIES = 5_000
MOST_BYTES = 200_000_000
"declared size of all entries together"
MOST_BYTES_OF_A_PART = 64_000_000
MOST_BYTES_OF_PICTURE = 20_000_000
MOST_BYTES_OF_PICTURES = 150_000_000
"of all pictures of a document together"
MOST_RATIO = 200
"unpacked to packed, for parts above SMALL bytes"
SMALL = 100_000
MOST_TAGS = 2_500_000
"signs `<` in one part, counted before it is parsed: what a parsed tree takes in memory hangs on them"
MOST_PARAGRAPHS = 60_000
"paragraphs and tables of a document: more than a thousand pages have"

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
PARTS = ("styles", "numbering", "comments", "commentsExtended", "footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts that the reader needs; `parts` is keyed by the last word of the relationship type."""

    file: str
    "name of the file, without its folder"
    document: Element
    parts: Mapping[str, Element]
    furniture: tuple[Element, ...] = ()
    "headers and footers, which are never part of the text"
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    "id of a relationship of the document → the picture it leads to; one that is too large is left out"


def open_package(path: Path) -> Package:
    """The parsed parts of a Word file; raises UnreadableFile with one sentence that says why and what to do."""
    kind = not_word(path)
    if kind:
        raise UnreadableFile(kind)
    try:
        with zipfile.ZipFile(path) as archive:
            return _package(_Archive(path.name, archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as problem:
        raise UnreadableFile(
            f"{path.name} is damaged: it starts like a Word file, but cannot be unpacked; "
            "copy or download it again, or open it in Word or WPS, let it be repaired, and save it as .docx"
        ) from problem


@dataclass(frozen=True, slots=True)
class _Archive:
    file: str
    zip: zipfile.ZipFile

    def names(self) -> dict[str, str]:
        """Names as they are, by their lower-case form: Word does not tell them apart by case."""
        return {name.replace("\\", "/").lower(): name for name in self.zip.namelist()}


def _package(archive: _Archive) -> Package:
    _check_limits(archive)
    names = archive.names()
    main = _related(archive, names, "").get("officeDocument", "word/document.xml")
    if main.lower() not in names:
        raise UnreadableFile(other_package(archive.file, frozenset(names)))
    document = _parsed(archive, names[main.lower()])
    if document.tag != f"{W}document":
        raise UnreadableFile(other_package(archive.file, frozenset(names)))
    if sum(1 for _ in document.iter(f"{W}p", f"{W}tbl")) > MOST_PARAGRAPHS:
        raise _too_long(archive)
    related = _related(archive, names, main)
    found = {kind: names[target.lower()] for kind, target in related.items() if target.lower() in names}
    parts = {kind: _parsed(archive, found[kind]) for kind in PARTS if kind in found}
    pictures = dict(_pictures(archive, names, main))
    return Package(archive.file, document, parts, tuple(_furniture(archive, main)), pictures)


def _pictures(archive: _Archive, names: Mapping[str, str], source: str) -> Iterator[tuple[str, bytes]]:
    """The pictures that the document refers to, by the id of the relationship; those outside of the file are not."""
    left = MOST_BYTES_OF_PICTURES
    for id, kind, target in _relationships(archive, names, source):
        name = names.get(target.lower())
        size = archive.zip.getinfo(name).file_size if name else 0
        if kind == "image" and name and size <= min(MOST_BYTES_OF_PICTURE, left):
            with archive.zip.open(name) as stream:
                content = stream.read(size + 1)
            left -= len(content)
            yield id, content


def _furniture(archive: _Archive, main: str) -> Iterator[Element]:
    folder = posixpath.dirname(main).lower()
    for lower, name in sorted(archive.names().items()):
        if re.fullmatch(rf"{re.escape(folder)}/(?:header|footer)\d*\.xml", lower):
            yield _parsed(archive, name)


def _check_limits(archive: _Archive) -> None:
    entries = archive.zip.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile(
            f"{archive.file} is packed with a password; open it in Word or WPS, take the password off, save it as .docx"
        )
    large = len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES
    if large or any(_is_bomb(entry) for entry in entries):
        raise _bomb(archive)


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    is_xml = entry.filename.lower().endswith((".xml", ".rels"))
    if is_xml and entry.file_size > MOST_BYTES_OF_A_PART:
        return True
    return entry.file_size > SMALL and entry.file_size > MOST_RATIO * max(1, entry.compress_size)


def _bomb(archive: _Archive) -> UnreadableFile:
    return UnreadableFile(
        f"{archive.file} unpacks to far more than a standard can hold and was not opened; "
        "ask the sender for the file again, or copy its text into a new Word file"
    )


def _too_long(archive: _Archive) -> UnreadableFile:
    return UnreadableFile(
        f"{archive.file} holds more paragraphs and tables than any standard does (over {MOST_PARAGRAPHS:,}) and was "
        "not read; split it into its parts, or ask the sender for the file again"
    )


def _related(archive: _Archive, names: Mapping[str, str], source: str) -> dict[str, str]:
    """Relationship type (its last word) → name of the part, for the parts that `source` refers to; the first wins."""
    found: dict[str, str] = {}
    for _, kind, target in _relationships(archive, names, source):
        found.setdefault(kind, target)
    return found


def _relationships(archive: _Archive, names: Mapping[str, str], source: str) -> Iterator[tuple[str, str, str]]:
    """Id, type (its last word) and name of the part, for each part within the file that `source` refers to."""
    folder, name = posixpath.split(source)
    part = names.get(posixpath.join(folder, "_rels", f"{name}.rels").lower())
    for relationship in _parsed(archive, part).iter(RELATIONSHIP) if part else ():
        target = relationship.get("Target", "")
        if relationship.get("TargetMode") != "External" and target not in {"", "NULL"}:
            kind = relationship.get("Type", "").rpartition("/")[2]
            yield relationship.get("Id", ""), kind, _resolved(folder, target)


def _resolved(folder: str, target: str) -> str:
    target = unquote(target).replace("\\", "/")
    return posixpath.normpath(target[1:] if target.startswith("/") else posixpath.join(folder, target))


def _parsed(archive: _Archive, name: str) -> Element:
    try:
        return parse(_content(archive, name))
    except DoctypeFoundError as problem:
        raise UnreadableFile(
            f"{archive.file} holds a document type declaration (DOCTYPE) in {name}, which Word never writes, "
            "and was not opened; open it in Word or WPS and save it as .docx"
        ) from problem
    except etree.XMLSyntaxError as problem:
        raise UnreadableFile(
            f"{archive.file} is damaged: {name} is not well-formed XML (line {problem.lineno or 1}); "
            "open it in Word or WPS, let it be repaired, and save it as .docx"
        ) from problem


def _content(archive: _Archive, name: str) -> bytes:
    with archive.zip.open(name) as stream:
        content = stream.read(MOST_BYTES_OF_A_PART + 1)
    if len(content) > MOST_BYTES_OF_A_PART:
        raise _bomb(archive)
    if content.count(b"<") > MOST_TAGS:
        raise _too_long(archive)
    return content
