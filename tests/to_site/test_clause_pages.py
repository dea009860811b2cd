"""The lasting page of a clause, as HTML."""

from __future__ import annotations

import pytest
from lasting_pages import lasting_pages
from lxml import html

from macros.to_site.library import Library
from macros.to_site.said import tag


@pytest.fixture(scope="module")
def pages(books: Library) -> dict[str, html.HtmlElement]:
    return {page.path: html.document_fromstring(page.html) for page in lasting_pages(books, "")}


@pytest.mark.parametrize(
    ("path", "part", "zh", "en"),
    [
        ("c/store/specific-work", "figcaption", "表 1", "Table 1"),
        ("c/store/specific-work", "p[@class='note']/b", "注：", "NOTE: "),
    ],
)
def test_each_language_labels_tables_and_notes_in_its_own_words(
    pages: dict[str, html.HtmlElement], path: str, part: str, zh: str, en: str
) -> None:
    for language, label in (("zh", zh), ("en", en)):
        (labelled,) = pages[path].xpath(f"//div[@lang='{tag(language)}' and contains(@class, 'clause')]//{part}")
        assert labelled.text_content().startswith(label)


def test_headings_of_what_hangs_on_a_clause_stand_in_both_languages(pages: dict[str, html.HtmlElement]) -> None:
    (more,) = pages["c/incubator/premises-area"].xpath("//div[contains(@class, 'more ')]")
    assert "关联条文" in more.text_content() and "Linked clauses" in more.text_content()
