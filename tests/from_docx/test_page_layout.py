"""Pages that depart from GB/T 1.1—2020, chapter 10: planted into a file of ours, which departs in nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from macros.clauses.files.store import read_standard
from macros.clauses.model import Standard
from macros.from_docx.page_layout import page_layout_problems
from macros.to_docx import docx_bytes

FOLDER = Path(__file__).resolve().parents[1] / "to_docx"
NUMBER = "T/TLA 7—2023"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    standard: Standard = replace(read_standard(FOLDER / "tools", FOLDER, []), number=NUMBER)
    path = tmp_path / "tools.docx"
    path.write_bytes(docx_bytes(standard))
    return path


def letter_paper(document: Document) -> None:
    section = document.sections[-1]
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)


def no_page_numbers(document: Document) -> None:
    for section in document.sections:
        for footer in (section.footer, section.even_page_footer):
            for field in list(footer._element.iter(qn("w:fldSimple"))):
                field.getparent().remove(field)


def no_number_on_top(document: Document) -> None:
    for section in document.sections:
        for header in (section.header, section.even_page_header):
            for paragraph in header.paragraphs:
                paragraph.text = "工具借用站"


def arabic_foreword(document: Document) -> None:
    numbering = document.sections[1]._sectPr.find(qn("w:pgNumType"))
    assert numbering is not None
    numbering.set(qn("w:fmt"), "decimal")


def text_that_counts_on(document: Document) -> None:
    numbering = document.sections[-1]._sectPr.find(qn("w:pgNumType"))
    assert numbering is not None
    del numbering.attrib[qn("w:start")]


PLANTED: dict[str, tuple[Callable[[Document], None], str]] = {
    "letter": (letter_paper, "pages of section 3 are 216 mm × 279 mm; GB/T 1.1—2020, chapter 10, has A4"),
    "no page numbers": (no_page_numbers, "no page carries its number"),
    "no number on top": (no_number_on_top, f"no page carries {NUMBER} on top"),
    "arabic foreword": (arabic_foreword, "contents, foreword and introduction are not on pages I, II, III"),
    "text counts on": (text_that_counts_on, "chapter 1 does not begin on page 1"),
}


def test_a_file_of_ours_departs_in_nothing(path: Path) -> None:
    assert list(page_layout_problems(path, NUMBER)) == []


@pytest.mark.parametrize("kind", PLANTED)
def test_what_departs_is_told_and_nothing_else(kind: str, path: Path) -> None:
    change, sentence = PLANTED[kind]
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))
    assert [problem.message for problem in page_layout_problems(path, NUMBER)] == [sentence]


def test_paper_on_its_side_is_a4_too_and_a_draft_without_a_number_needs_none(path: Path) -> None:
    document = docx.Document(str(path))
    section = document.sections[-1]
    section.page_width, section.page_height = section.page_height, section.page_width
    no_number_on_top(document)
    document.save(str(path))
    assert list(page_layout_problems(path, "")) == []
