"""The contents at the side, and the ids that links can lead to, as a scan finds them."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from macros.to_site.frame.page_contents import Heading, anchors_in, contents_of
from macros.to_site.library import Library
from macros.to_site.reading.standard_page import standard_html
from macros.to_site.urls import Urls

CLAUSE = """<section class="clause headed" id="premises" tabindex="-1">
<a class="number" href="../c/garden/premises/">4.2</a> <p>text</p>
<h3 class="heading">Premises &amp; <em>beds</em></h3></section>"""


def outline(headings: list[Heading]) -> list[object]:
    return [(heading.id, heading.title, outline(heading.below)) for heading in headings]


def test_a_clause_stands_in_the_contents_with_its_number_and_the_id_of_its_section() -> None:
    assert outline(contents_of(CLAUSE)) == [("premises", "4.2 Premises &amp; beds", [])]


def test_a_heading_of_its_own_id_goes_by_that() -> None:
    html = '<article id="garden"><h2 id="history" class="x">History</h2><h2>Text</h2></article>'
    assert outline(contents_of(html)) == [("history", "History", []), ("garden", "Text", [])]


def test_a_heading_that_nothing_leads_to_is_left_out() -> None:
    assert contents_of("<h1 id='top'>Garden</h1><h2>Nowhere</h2>") == []


def test_deeper_headings_stand_below() -> None:
    html = "".join(f'<h{level} id="{id}">{id}</h{level}>' for id, level in (("a", 2), ("b", 4), ("c", 3), ("d", 2)))
    assert outline(contents_of(html)) == [("a", "a", [("b", "b", []), ("c", "c", [])]), ("d", "d", [])]


def test_the_number_of_one_clause_is_not_that_of_the_next() -> None:
    assert [title for _, title, _ in outline(contents_of(f'{CLAUSE}<section id="b"><h2>B</h2></section>'))] == [
        "4.2 Premises &amp; beds",
        "B",
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_scan_finds_on_our_pages_every_id_that_a_parser_finds(books: Library, language: str) -> None:
    for standard in books.corpus.standards:
        html = str(standard_html(books, standard, Urls(language, 1)))
        parser = _Ids()
        parser.feed(html)
        assert anchors_in(html) == parser.ids != set()


class _Ids(HTMLParser):
    """Every id, read properly."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str | None] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids |= {value for name, value in attrs if name == "id"}
