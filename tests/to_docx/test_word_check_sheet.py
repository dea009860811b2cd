"""The empty check list as a Word file, read back with python-docx, its QR codes as a phone reads them."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import docx
import pytest
import zxingcpp
from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.table import Table, _Row
from PIL import Image

from macros.clauses.asked import asked_chapters
from macros.clauses.checklist import Question
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus
from macros.clauses.fingerprints import standard_fingerprint
from macros.clauses.parts import parts_of
from macros.to_docx import checklist_docx_bytes
from macros.to_site.checklists.sheet_questions import sheet_addresses, sheet_chapters
from macros.to_site.library import library

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://standards.example/base/"
STANDARDS = ("incubator", "park", "service-center", "store")
LANGUAGES = (("zh",), ("en",), ("zh", "en"))
both_ways = pytest.mark.parametrize("languages", LANGUAGES)


@cache
def corpus() -> Corpus:
    return read_corpus(ROOT)


def sheet_bytes(id: str, languages: tuple[str, ...], site: str = SITE) -> bytes:
    standard, books = corpus().standard(id), library(corpus())
    assert standard
    return checklist_docx_bytes(standard, books.asked(standard), languages, sheet_addresses(books, standard, site))


def sheet(id: str, languages: tuple[str, ...], site: str = SITE) -> Document:
    return docx.Document(io.BytesIO(sheet_bytes(id, languages, site)))


def texts(row: _Row) -> list[str]:
    return [cell.text for cell in row.cells]


def question_rows(table: Table) -> list[_Row]:
    """The rows with a question; those of chapters are one cell wide."""
    return [row for row in table.rows[1:] if len(row._tr.tc_lst) > 1]


def asked_questions(id: str) -> list[Question]:
    """The questions in the order of the clauses."""
    standard, measures = corpus().standard(id), {measure.id: measure for measure in corpus().measures}
    assert standard
    chapters = asked_chapters(standard, corpus().checklist(id), parts_of(standard), measures)
    return [asked.question for chapter in chapters for asked in chapter.questions]


def asked_lines(question: Question, languages: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """What is asked in each language, and the line of boxes for its parts below."""
    asks = [question.ask.in_language(language) for language in languages]
    boxes = ["　".join(f"□ {part.text.in_language(one)}" for part in question.parts) for one in languages]
    return asks, [line for line in boxes if line]


def codes(document: Document, row: _Row) -> list[str]:
    """What a phone reads from the pictures in a row."""
    found = []
    for blip in row._tr.iter(qn("a:blip")):
        part = document.part.related_parts[blip.get(qn("r:embed"))]
        found += zxingcpp.read_barcodes(Image.open(io.BytesIO(part.blob)).convert("L"))
    return [code.text for code in found]


@pytest.mark.parametrize("id", STANDARDS)
@both_ways
def test_every_question_has_a_row_with_boxes(id: str, languages: tuple[str, ...]) -> None:
    assert sheet_bytes(id, languages) == sheet_bytes(id, languages)
    _, table, _ = sheet(id, languages).tables
    checklist = corpus().checklist(id)
    assert checklist
    rows = [texts(row) for row in question_rows(table)]
    assert [row[1] for row in rows] == [str(serial) for serial in range(1, len(checklist.questions) + 1)]
    assert all(row[3:6] == ["□"] * 3 for row in rows)
    by_serial = asked_questions(id)
    for row, question in zip(rows, by_serial, strict=True):
        asks, boxes = asked_lines(question, languages)
        lines = row[2].split("\n")[: len(asks) + len(boxes)]
        assert all(any(ask in line for line in lines) for ask in asks), question.id
        assert [line for line in lines if line.startswith("□ ")] == boxes, question.id


@pytest.mark.parametrize("id", STANDARDS)
@both_ways
def test_the_qr_code_beside_a_clause_opens_its_address(id: str, languages: tuple[str, ...]) -> None:
    document = sheet(id, languages)
    standard = corpus().standard(id)
    assert standard
    chapters = sheet_chapters(library(corpus()), standard, SITE)
    expected = [(one.clause.number, one.address) for chapter in chapters for one in chapter.clauses]
    rows = [(row.cells[0].text.strip(), codes(document, row)) for row in question_rows(document.tables[1])]
    assert [(number, *found) for number, found in rows if found] == expected
    assert all(address.startswith(SITE) for _, address in expected)


def test_a_picture_says_what_it_is() -> None:
    pictures = list(sheet("store", ("en",)).element.iter(qn("wp:docPr")))
    assert len({picture.get("id") for picture in pictures}) == len(pictures)
    assert all(str(picture.get("descr")).startswith("QR code of clause ") for picture in pictures)


def test_without_the_address_of_the_site_there_are_no_codes_and_none_are_promised() -> None:
    document = sheet("store", ("zh",), "")
    assert not list(document.element.iter(qn("a:blip")))
    assert not any("二维码" in paragraph.text for paragraph in document.paragraphs)
    assert any("二维码" in paragraph.text for paragraph in sheet("store", ("zh",)).paragraphs)


@both_ways
def test_the_head_is_on_each_page_and_no_row_is_torn(languages: tuple[str, ...]) -> None:
    cover, questions, signatures = sheet("incubator", languages).tables
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in questions.rows]
    assert heads == [True] + [False] * (len(heads) - 1)
    for row in (*cover.rows, *questions.rows, *signatures.rows):
        assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
    (conclusion, signed) = signatures.rows
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in conclusion.cells[0].paragraphs)
    assert len(signed.cells) == 3


@pytest.mark.parametrize(
    ("languages", "below"),
    [(("zh",), "第1页，共1页"), (("en",), "Page 1 of 1"), (("zh", "en"), "第1页，共1页 · Page 1 of 1")],
)
def test_each_page_says_which_it_is_of_how_many(languages: tuple[str, ...], below: str) -> None:
    (section,) = sheet("incubator", languages).sections
    for footer in (section.footer, section.even_page_footer):
        (paragraph,) = footer.paragraphs
        assert "".join(text.text or "" for text in paragraph._p.iter(qn("w:t"))) == below
        fields = [field.get(qn("w:instr")) for field in paragraph._p.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"] * len(languages)


@pytest.mark.parametrize("id", STANDARDS)
@both_ways
def test_the_sheet_says_which_text_was_checked(id: str, languages: tuple[str, ...]) -> None:
    standard = corpus().standard(id)
    assert standard
    assert sheet(id, languages).tables[0].rows[2].cells[3].text.endswith(standard_fingerprint(standard))


def test_lines_are_as_tall_as_their_letters_and_the_table_as_wide_as_the_page() -> None:
    (section,) = sheet("incubator", ("zh", "en")).sections
    assert section._sectPr.find(qn("w:docGrid")) is None
    room = section.page_width - section.left_margin - section.right_margin
    grid = [int(column.get(qn("w:w"))) * 635 for column in sheet("incubator", ("zh",)).tables[1]._tbl.tblGrid]
    assert abs(sum(grid) - room) < 36000 / 2


def test_an_english_sheet_is_english() -> None:
    document = sheet("incubator", ("en",))
    said = [paragraph.text for paragraph in document.paragraphs]
    said += [text for table in document.tables for row in table.rows for text in texts(row)]
    assert not [text for text in said if any("\u4e00" <= letter <= "\u9fff" for letter in text)]


PRINTED = {"incubator": 15, "park": 20, "service-center": 15, "store": 11}
"sheets of the printed list in two languages, as tests/site/test_check_sheet.py counts them"
QUESTION_WIDTH = 88 - 2
"millimetres of a question between the margins of its cell"
USABLE = 297 - 20 - 15 - 8
"millimetres of a page for rows, without edges and the head of the table"


def text_lines(text: str, size: float) -> int:
    """How many lines a text takes: a Han character is as wide as it is high, another one half of that."""
    room = QUESTION_WIDTH / (size * 25.4 / 72)
    widths = (sum(1 if letter > "\u2e7f" else 0.5 for letter in line) for line in text.split("\n"))
    return sum(max(1, -int(-width // room)) for width in widths)


def row_height(row: _Row) -> float:
    """Millimetres, by the lines of the question and of what stands smaller below it."""
    points = 0.0
    for paragraph in row.cells[2].paragraphs:
        style = paragraph.style
        assert style is not None
        size = style.font.size or style.base_style.font.size or style.base_style.base_style.font.size
        line = style.paragraph_format.line_spacing
        assert style.paragraph_format.line_spacing_rule == WD_LINE_SPACING.EXACTLY, style.name
        points += text_lines(paragraph.text, size.pt) * line.pt
    return max(12, points * 25.4 / 72 + 0.2)


@pytest.mark.parametrize("id", STANDARDS)
def test_a_sheet_in_two_languages_is_as_long_as_the_print(id: str) -> None:
    """By the widths of characters; that a renderer agrees is seen in tests/site/test_check_sheet.py."""
    table = sheet(id, ("zh", "en"), "").tables[1]
    questions = question_rows(table)
    chapters = len(table.rows) - 1 - len(questions)
    height = sum(row_height(row) for row in questions) + 5 * chapters
    first_and_last = 60 + 55  # title, cover and how to fill it in; conclusion and signatures
    torn = 1 + 0.04  # no row is torn: on average half a row of a page stays empty
    assert abs((height * torn + first_and_last) / USABLE - PRINTED[id]) <= 1.5
