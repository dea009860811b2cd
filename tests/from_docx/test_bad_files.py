"""Files that cannot be read: each cause has its own sentence, word for word, with what to do about it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from macros.from_docx import UnreadableFile, package, read_docx
from tests.from_docx.word_file import p, word_file, word_parts, zip_file

SAVE = "open it in Word or WPS and save it as .docx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

CONTENTS: dict[str, tuple[bytes, str]] = {
    "nothing in it": (b"", "draft.docx is empty; ask the sender for the file again"),
    "old Word": (
        OLE + "WordDocument".encode("utf-16-le"),
        f"draft.docx is a Word file of the old kind (.doc), whatever its name says; {SAVE}",
    ),
    "encrypted": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "draft.docx is protected with a password; open it in Word or WPS, take the password off, save it again",
    ),
    "old Excel": (
        OLE + "Workbook".encode("utf-16-le"),
        "draft.docx is an old Office file, but not a Word file; choose the file with the text of the standard",
    ),
    "RTF": (b"{\\rtf1 x}", f"draft.docx is in Rich Text Format (RTF), whatever its name says; {SAVE}"),
    "PDF": (
        b"%PDF-1.7",
        "draft.docx is a PDF; ask for the Word file, or open it in Word, look the result over, and save it as .docx",
    ),
    "HTML": (
        b"\xef\xbb\xbf\n<html>",
        f"draft.docx is a web page or an XML file, whatever its name says; {SAVE}",
    ),
    "MHT": (b"MIME-Version: 1.0", f"draft.docx is a web page saved by Word (.mht); {SAVE}"),
    "text": (
        "1 范围".encode(),
        f"draft.docx is not a Word file; {SAVE}, or export it as .docx from the program that made it",
    ),
    "empty zip": (
        b"PK\x05\x06" + bytes(18),
        "draft.docx is damaged: it is cut off or empty; copy or download it again",
    ),
}
DAMAGED = (
    "draft.docx is damaged: it starts like a Word file, but cannot be unpacked; "
    "copy or download it again, or open it in Word or WPS, let it be repaired, and save it as .docx"
)
BOMB = (
    "draft.docx unpacks to far more than a standard can hold and was not opened; "
    "ask the sender for the file again, or copy its text into a new Word file"
)


def sentence(path: Path) -> str:
    with pytest.raises(UnreadableFile) as raised:
        read_docx(path, "draft")
    return str(raised.value)


@pytest.mark.parametrize("kind", CONTENTS)
def test_a_file_of_another_kind_is_named(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(CONTENTS[kind][0])
    assert sentence(path) == CONTENTS[kind][1]


def test_a_file_that_is_not_there_is_named_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    assert sentence(path) == f"{path} does not exist; check the name and the folder"
    assert sentence(tmp_path) == f"{tmp_path} is a folder; name the Word file in it"


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_that_is_cut_off_is_damaged(share: float, tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", p("1 范围"))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert sentence(path) == DAMAGED


def test_a_part_that_does_not_unpack_is_damaged(tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", p("1 范围" * 500))
    content = bytearray(path.read_bytes())
    begin = content.index(b"word/document.xml", content.index(b"<Relationships") if b"<Relationships" in content else 0)
    content[begin + 30 : begin + 60] = bytes(30)
    path.write_bytes(content)
    assert sentence(path) == DAMAGED


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("xl/workbook.xml", "an Excel workbook; choose the Word file with the text of the standard"),
        ("ppt/presentation.xml", "a PowerPoint presentation; choose the Word file with the text of the standard"),
        ("readme.txt", "a zip file without a Word document in it; unpack it and choose the .docx file inside"),
    ],
)
def test_a_zip_file_of_another_kind_is_named(entry: str, kind: str, tmp_path: Path) -> None:
    assert sentence(zip_file(tmp_path / "draft.docx", {entry: "x"})) == f"draft.docx is {kind}"


def test_an_opendocument_text_is_named(tmp_path: Path) -> None:
    path = zip_file(tmp_path / "draft.docx", {"mimetype": "application/vnd.oasis", "content.xml": "<x/>"})
    assert sentence(path) == (
        "draft.docx is an OpenDocument text (.odt); open it in LibreOffice, Word or WPS and save it as .docx"
    )


def test_a_zip_with_a_password_is_named(tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", p("1 范围"))
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert sentence(path) == (
        "draft.docx is packed with a password; open it in Word or WPS, take the password off, save it as .docx"
    )


def test_a_doctype_is_refused(tmp_path: Path) -> None:
    parts = word_parts(p("1 范围"), {})
    parts["word/document.xml"] = '<!DOCTYPE w [<!ENTITY a "b">]>' + parts["word/document.xml"]
    assert sentence(zip_file(tmp_path / "draft.docx", parts)) == (
        "draft.docx holds a document type declaration (DOCTYPE) in word/document.xml, which Word never writes, "
        f"and was not opened; {SAVE}"
    )


def test_a_doctype_in_another_encoding_is_refused(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = dict(word_parts(p("1 范围"), {}))
    xml = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE w>' + str(parts["word/document.xml"])
    parts["word/document.xml"] = xml.encode("utf-16")
    assert "(DOCTYPE) in word/document.xml" in sentence(zip_file(tmp_path / "draft.docx", parts))


def test_broken_xml_is_named_with_its_part_and_line(tmp_path: Path) -> None:
    parts = word_parts(p("1 范围"), {}) | {"word/document.xml": "<w:document>\n<w:body>"}
    assert sentence(zip_file(tmp_path / "draft.docx", parts)) == (
        "draft.docx is damaged: word/document.xml is not well-formed XML (line 1); "
        "open it in Word or WPS, let it be repaired, and save it as .docx"
    )


def test_a_file_without_a_clause_is_named(tmp_path: Path) -> None:
    assert sentence(word_file(tmp_path / "draft.docx", p("关于茶园的通知"), p("请参加会议。"))) == (
        "draft.docx holds no clause: neither a chapter 1 nor a part 一 was found, computed or typed; "
        "choose the file with the text of the standard, or number its chapters"
    )


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    parts = word_parts(p("1 范围"), {}) | {"word/media/image1.bmp": "0" * 30_000_000}
    assert sentence(zip_file(tmp_path / "draft.docx", parts)) == BOMB


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    parts = word_parts(p("1 范围"), {}) | {f"word/media/{at}": "" for at in range(package.MOST_ENTRIES)}
    assert sentence(zip_file(tmp_path / "draft.docx", parts)) == BOMB


def test_a_declared_size_beyond_the_limit_is_refused_before_anything_is_unpacked(tmp_path: Path) -> None:
    path = word_file(tmp_path / "draft.docx", p("1 范围"))
    content = bytearray(path.read_bytes())
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (package.MOST_BYTES_OF_A_PART + 1).to_bytes(4, "little")
    path.write_bytes(content)
    assert sentence(path) == BOMB


def test_a_size_that_lies_does_not_lead_to_more_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES_OF_A_PART", 2_000)
    path = tmp_path / "draft.docx"
    parts = word_parts(p("1 范围" * 400), {})
    with zipfile.ZipFile(path, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    content = bytearray(path.read_bytes())
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (1_500).to_bytes(4, "little")
    path.write_bytes(content)
    assert sentence(path) == DAMAGED
