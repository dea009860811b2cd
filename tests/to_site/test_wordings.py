"""The glossary page prints words, never the beginnings of words that the check looks for."""

from __future__ import annotations

import re

from macros.to_site.library import Library
from macros.to_site.reading.listing_pages import terms_html, words_begun_by
from macros.to_site.urls import Urls

TEXT = "The companies are registered. A company is rectified; the stores are stored. Complaints are rectified."


def test_a_wording_is_printed_as_the_words_of_the_texts() -> None:
    assert words_begun_by(["compan", "rectif"], TEXT) == ("company", "rectified")
    assert words_begun_by(["store"], TEXT) == ("store",)
    assert words_begun_by(["complain"], TEXT) == ("complaints",)
    assert words_begun_by(["nowhere"], TEXT) == ()


def test_every_wording_on_the_page_is_a_word_of_the_texts(books: Library) -> None:
    page = str(terms_html(books, Urls("en", 1)))
    english = " ".join(
        text for standard in books.corpus.standards for clause in standard.clauses for text in _english(clause.body)
    )
    words = {word.casefold() for word in re.findall(r"[\w-]+", english)}
    printed = re.findall(r'<dd lang="en">(.*?)</dd>', page)
    last = {wording.split()[-1].casefold() for line in printed for wording in line.split(", ")}
    assert printed and {word for word in last if not {word, f"{word}s", f"{word}es"} & words} == set()


def _english(body: object) -> list[str]:
    from macros.clauses.model import Clause
    from macros.clauses.passages import passages

    return [passage.text.en for passage in passages(Clause("x", body=body))]  # type: ignore[arg-type]
