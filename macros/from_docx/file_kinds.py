"""What a file is that is not a Word file, in one sentence for the committee, with what to do about it."""

from __future__ import annotations

from pathlib import Path

SAVE = "open it in Word or WPS and save it as .docx"


class UnreadableFile(Exception):  # noqa: N818 - the name is the sentence
    """The file cannot be read as a standard; the message says why and what to do."""


def not_word(path: Path) -> str:
    """Why the file at `path` cannot be a Word file, judged by its first bytes; empty where it may be one."""
    if not path.exists():
        return f"{path} does not exist; check the name and the folder"
    if path.is_dir():
        return f"{path} is a folder; name the Word file in it"
    with path.open("rb") as stream:
        start = stream.read(512)
    return "" if start.startswith(b"PK\x03\x04") else _other_kind(path, start)


def _other_kind(path: Path, start: bytes) -> str:
    text = start.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if not start:
        return f"{path.name} is empty; ask the sender for the file again"
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _ole_kind(path)
    for first, sentence in _KINDS:
        if text.startswith(first):
            return f"{path.name} {sentence}"
    return f"{path.name} is not a Word file; {SAVE}, or export it as .docx from the program that made it"


_KINDS = (
    (b"{\\rtf", f"is in Rich Text Format (RTF), whatever its name says; {SAVE}"),
    (b"%PDF", "is a PDF; ask for the Word file, or open it in Word, look the result over, and save it as .docx"),
    (b"MIME-Version", f"is a web page saved by Word (.mht); {SAVE}"),
    (b"<", f"is a web page or an XML file, whatever its name says; {SAVE}"),
    (b"PK", "is damaged: it is cut off or empty; copy or download it again"),
)


def _ole_kind(path: Path) -> str:
    streams = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in streams:
        return f"{path.name} is protected with a password; open it in Word or WPS, take the password off, save it again"
    if "WordDocument".encode("utf-16-le") in streams:
        return f"{path.name} is a Word file of the old kind (.doc), whatever its name says; {SAVE}"
    return f"{path.name} is an old Office file, but not a Word file; choose the file with the text of the standard"


def other_package(file: str, names: frozenset[str]) -> str:
    """What a zip file without a Word document in it is; `names` are its entries in lower case."""
    if any(name.startswith("xl/") for name in names):
        return f"{file} is an Excel workbook; choose the Word file with the text of the standard"
    if any(name.startswith("ppt/") for name in names):
        return f"{file} is a PowerPoint presentation; choose the Word file with the text of the standard"
    if "content.xml" in names and "mimetype" in names:
        return f"{file} is an OpenDocument text (.odt); open it in LibreOffice, Word or WPS and save it as .docx"
    return f"{file} is a zip file without a Word document in it; unpack it and choose the .docx file inside"
