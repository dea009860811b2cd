"""The Word file as a file: valid, the same each time, whatever the texts hold."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

from docx import Document
from lxml import etree

from macros.clauses.blocks import Paragraph, Table, Text
from macros.clauses.model import Chapter, Clause, Standard
from macros.to_docx import docx_bytes
from macros.to_docx.style_table import STYLES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = [
    *(
        "pStyle",
        "keepNext",
        "pageBreakBefore",
        "framePr",
        "numPr",
        "pBdr",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
    ),
    "sectPr",
]


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(f"word/{name}.xml"))


def values(root: etree._Element, tag: str, attribute: str = "val") -> list[str]:
    return [element.get(W + attribute, "") for element in root.iter(W + tag)]


def test_the_same_standard_gives_the_same_bytes(standard: Standard) -> None:
    assert docx_bytes(standard) == docx_bytes(standard)


def test_the_file_tells_no_time_and_no_person(standard: Standard) -> None:
    package = zipfile.ZipFile(io.BytesIO(docx_bytes(standard)))
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = package.read("docProps/core.xml").decode()
    assert "created" not in properties and "creator" not in properties
    assert "w:date" not in package.read("word/comments.xml").decode()


def test_nothing_is_left_of_the_template_of_python_docx(standard: Standard) -> None:
    content = docx_bytes(standard)
    names = {name.rpartition("/")[2] for name in zipfile.ZipFile(io.BytesIO(content)).namelist()}
    parts = {"document", "styles", "numbering", "settings", "comments", "core", "item1"}
    sides = {f"{part}{number}" for part in ("header", "footer") for number in (1, 2)}
    assert names == {"[Content_Types].xml", ".rels", "document.xml.rels", *(f"{name}.xml" for name in parts | sides)}
    used = {style.name for style in STYLES} | {"annotation text", "annotation reference"}
    defaults = {"Default Paragraph Font", "Normal Table", "No List"}
    assert {name.get(f"{W}val") for name in part(content, "styles").iter(f"{W}name")} == used | defaults


def test_python_docx_opens_it_and_finds_three_sections(standard: Standard) -> None:
    document = Document(io.BytesIO(docx_bytes(standard)))
    assert len(document.sections) == 3
    assert document.sections[2].header.paragraphs[0].text == "T/TOOL 7—2023"
    assert document.sections[2].even_page_header.paragraphs[0].text == "T/TOOL 7—2023"


def test_properties_stand_in_the_order_of_the_schema(standard: Standard) -> None:
    content = docx_bytes(standard)
    for name in ("document", "styles", "comments", "header1"):
        for properties in part(content, name).iter(f"{W}pPr"):
            names = [etree.QName(child).localname for child in properties]
            assert names == sorted(names, key=ORDER.index)


def test_every_style_and_list_that_is_used_is_there(standard: Standard) -> None:
    content = docx_bytes(standard)
    document, styles, numbering = (part(content, name) for name in ("document", "styles", "numbering"))
    assert {*values(document, "pStyle"), *values(numbering, "pStyle")} <= set(values(styles, "style", "styleId"))
    assert {*values(document, "numId"), *values(styles, "numId")} - {"0"} <= set(values(numbering, "num", "numId"))


def test_bookmarks_have_one_id_each_and_carry_the_keys(standard: Standard) -> None:
    document = part(docx_bytes(standard), "document")
    ids, names = values(document, "bookmarkStart", "id"), values(document, "bookmarkStart", "name")
    assert len(set(ids)) == len(ids) == len(values(document, "bookmarkEnd", "id"))
    assert {"K_premises_day", "K_step_pay", "K_fee_hand_week", "K_table_form", "K_foreword"} <= set(names)
    assert set(values(document, "hyperlink", "anchor")) <= set(names)


def test_no_number_of_a_clause_is_typed(standard: Standard) -> None:
    document = Document(io.BytesIO(docx_bytes(standard)))
    texts = {paragraph.style.name: paragraph.text for paragraph in document.paragraphs if paragraph.style}
    assert texts["标准文件_五级无标题"] == "归还时应检查电缆，检查项目包括："
    assert texts["标准文件_附录标识"] == "\n（资料性）\n工具示例"
    assert texts["标准文件_术语条一"] == "\n押金　deposit"
    assert texts["标准文件_注×："] == "夜间不测。"


def test_initials_tell_what_was_mended_from_a_remark(standard: Standard) -> None:
    comments = part(docx_bytes(standard), "comments")
    assert values(comments, "comment", "initials") == ["M", "R"]
    assert set(values(comments, "comment", "author")) == {"起草组"}


def test_a_list_starts_anew_and_a_second_level_belongs_to_its_list(standard: Standard) -> None:
    document = Document(io.BytesIO(docx_bytes(standard)))
    lists = [
        (paragraph._p.pPr.numPr.numId.val, paragraph._p.pPr.numPr.ilvl.val)
        for paragraph in document.paragraphs
        if paragraph.style and "编号列项" in str(paragraph.style.name)
    ]
    premises, steps = lists[:7], lists[7:]
    assert [level for _, level in premises] == [0, 1, 1, 0, 1, 1, 0]
    assert len({number for number, _ in premises}) == len({number for number, _ in steps}) == 1
    assert premises[0][0] != steps[0][0]


def test_characters_that_xml_forbids_are_dropped(standard: Standard) -> None:
    dirty = "归还\x00时\x0b应\ud800擦\ufffe净 <&> ]]>"
    chapter = Chapter("01", (Clause("a", "1", heading=Text(dirty), body=(Paragraph(Text(dirty)),)),))
    content = docx_bytes(replace(standard, title=Text(dirty), number=dirty, chapters=(chapter,)))
    assert "归还时应擦净 <&> ]]>" in [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


def test_a_standard_of_which_nothing_is_known_yet_still_gives_a_file(standard: Standard) -> None:
    bare = Standard("x", Text(), Text(), "", "working-draft", "", (), kind="standard")
    assert len(Document(io.BytesIO(docx_bytes(bare))).sections) == 3
    odd: tuple[Clause, ...] = (
        Clause("a"),
        Clause("b", "9.9.9.9.9.9.9.9"),
        Clause("b", "Z.1"),
        Clause("c", element="bibliography"),
    )
    odd += (Clause("d", "4", body=(Table("t", "", Text(), ((), ())), Table("u", "B.7", Text(), ()))),)
    Document(io.BytesIO(docx_bytes(replace(standard, chapters=(Chapter("", odd),)))))


def test_drafting_notes_have_a_title_and_their_own_headings() -> None:
    parts = (
        Clause("one", "一", heading=Text("概况")),
        Clause("two", "一（一）", heading=Text("来由")),
        Clause("three", "一（一）1", heading=Text("起因"), body=(Paragraph(Text("居民提出借用工具。")),)),
        Clause("four", "附件1", heading=Text("名单")),
    )
    notes = Standard(
        "n", Text("编制说明"), Text(), "", "working-draft", "", (Chapter("01", parts),), kind="companion",
        dates=(("drafted", "2023-04"),),
    )  # fmt: skip
    document = Document(io.BytesIO(docx_bytes(notes)))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles[:5] == ["Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"]
    assert len(document.sections) == 1
