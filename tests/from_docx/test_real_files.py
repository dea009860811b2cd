"""What the five real files must give beyond their outlines: every character, the front matter, comments, the tables."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator

import pytest
from lxml import etree

from macros.clauses.blocks import Cell, Example, ListEntry, Note, Paragraph, Source, Table, Text
from macros.clauses.blocks_within import blocks_of
from macros.clauses.model import Clause
from tests.from_docx.sources import DOCUMENTS, imported, source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_character_of_the_text_comes_through_and_none_is_added(name: str) -> None:
    document = imported(name)
    named = {
        problem.place.line for problem in document.problems if problem.rule in {"page-furniture", "title-repeated"}
    }
    named |= {problem.place.line for problem in document.problems if problem.rule == "title-differs"}
    begin = document.standard.clauses[0].place.line
    given = [text for line, text in enumerate(paragraphs(name), 1) if line >= begin and line not in named]
    is_typed = name in {"service-center", "store", "incubator-drafting-notes"}
    read = [part for clause in document.standard.clauses for part in printed(clause, is_typed)]
    assert squeezed(read) == squeezed(given)


def paragraphs(name: str) -> list[str]:
    """The text of each paragraph, read without the package under test; no file has tracked changes."""
    with zipfile.ZipFile(source(name)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(part.text or "" for part in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p")]


def printed(clause: Clause, is_typed: bool) -> Iterator[str]:
    """What the draft prints of a clause, in order; typed marks with it, computed ones without."""
    if is_typed and not clause.element:
        yield typed_number(clause.number)
    elif is_typed and clause.number:
        yield clause.number
    yield from (clause.heading.zh, clause.term.zh, clause.term.en)
    for part in blocks_of(clause):
        if isinstance(part, Table):
            yield f"表{part.number}{part.title.zh}" if part.number else part.title.zh
        elif isinstance(part, Source):
            yield f"来源:{part.text.zh}"
        elif isinstance(part, Paragraph | ListEntry | Cell | Note | Example):
            yield part.text.zh


def typed_number(number: str) -> str:
    """The number as it is typed in drafting notes: its last level with its mark; of a standard, as it is."""
    match = re.fullmatch(r"([一二三四五六七八九十]+)(（[一二三四五六七八九十]+）)?(\d+)?", number)
    if not match:
        return number
    return f"{match[3]}." if match[3] else match[2] or f"{match[1]}、"


def squeezed(texts: list[str]) -> str:
    return re.sub(r"\s+", "", "".join(texts))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_real_file_gives_a_warning_but_for_the_title_that_differs(name: str) -> None:
    warnings = [problem.rule for problem in imported(name).problems if problem.severity != "note"]
    assert warnings == (["title-differs"] if name == "store" else [])


def test_the_cover_of_the_published_standard_is_understood() -> None:
    standard = imported("store").standard
    assert standard.title.zh.startswith("跨境电商平台") and standard.title.en.startswith("Specification for operation")
    assert (standard.number, standard.stage, standard.edition) == ("T/CCPITCSC 111—2022", "published", "2022")
    assert standard.dates == (("published", "2022-12-15"), ("implemented", "2023-01-15"))
    assert standard.classification == (("ics", "03.100.20"), ("ccs", "A 10"))
    assert dict(standard.bodies)["issued-by"] == Text("中国国际贸易促进委员会商业行业委员会")


def test_a_number_not_yet_given_is_kept_as_printed_and_dates_of_that_kind_say_nothing() -> None:
    standard = imported("service-center").standard
    assert (standard.number, standard.stage, standard.edition) == ("T/CDAS XXX—20XX", "draft-for-comment", "draft")
    assert (standard.dates, standard.classification) == ((), ())
    assert [role for role, _ in standard.bodies] == ["proposed-by", "in-charge", "issued-by"]


def test_the_contents_lists_are_dropped() -> None:
    assert imported("incubator").standard.chapters[0].name == "00-foreword"
    assert imported("service-center").standard.chapters[0].name == "00-foreword"


def test_comments_stand_with_the_clauses_they_are_made_on() -> None:
    clauses = imported("incubator").standard.clauses
    commented = [clause.number for clause in clauses for _ in clause.comments]
    assert commented == ["3.1", "4.1.2", "4.2.2", "4.3", "4.4", "4.5", "7"]
    assert all("起草组" not in comment.text.zh for clause in clauses for comment in clause.comments)


def test_page_furniture_is_named_paragraph_by_paragraph() -> None:
    lines = [problem.place.line for problem in imported("store").problems if problem.rule == "page-furniture"]
    assert lines == [44, 45, 46, 81, 82, 83]


def test_the_table_of_the_store_keeps_its_spans_and_its_figures_are_no_clauses() -> None:
    table = next(block for block in imported("store").standard.clauses[-1].body if isinstance(block, Table))
    assert (table.number, len(table.rows), table.header_rows) == ("1", 12, 1)
    assert [(cell.rows, cell.columns) for cell in table.rows[1]] == [(11, 1), (9, 1), (1, 1)]
    assert [len(row) for row in table.rows] == [3, 3, *[1] * 8, 2, 1]


def test_the_drafting_notes_are_a_companion_with_the_table_of_institutions_in_an_annex() -> None:
    standard = imported("incubator-drafting-notes").standard
    assert (standard.kind, standard.stage, standard.edition) == ("companion", "draft-for-comment", "2024-08")
    annex = standard.clauses[-1]
    table = next(block for block in annex.body if isinstance(block, Table))
    assert (annex.number, annex.element, annex.kind) == ("附件1", "annex-informative", "annex")
    assert [len(row) for row in table.rows] == [13] * 14


def test_the_numbers_of_the_drafting_notes_are_put_together_from_their_levels() -> None:
    numbers = [clause.number for clause in imported("incubator-drafting-notes").standard.clauses]
    assert numbers == [
        *("一", "一（一）", "一（二）", "一（二）1", "一（二）2", "一（三）", "一（三）1", "一（三）2", "一（三）3"),
        *("二", "二（一）", "二（二）", "二（二）1", "二（二）2", "二（二）3", "二（二）4", "二（三）"),
        *("三", "四", "五", "六", "七", "八", "九", "附件1"),
    ]


def test_no_two_places_of_a_document_have_one_key() -> None:
    for name in DOCUMENTS:
        clauses = imported(name).standard.clauses
        keys = Counter(
            part.id for clause in clauses for part in (clause, *blocks_of(clause)) if getattr(part, "id", "")
        )
        assert max(keys.values()) == 1
