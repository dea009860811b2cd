"""The pages of lists, check lists and institutions, without a browser: what stands on them, and what they count."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Standard
from macros.to_site.checklists.checklist_page import checklist_html
from macros.to_site.checklists.sheet_questions import questions_for_script, sheet_addresses, sheet_chapters
from macros.to_site.library import Library, library
from macros.to_site.reading.across_pages import comparison_html, links_html
from macros.to_site.reading.listing_pages import references_html, terms_html
from macros.to_site.reading.pilot_page import figures_of, notes_of, pilot_html
from macros.to_site.urls import Urls

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = ROOT / "tests" / "cases" / "everything"
SITE = "https://garden.example/"
languages = pytest.mark.parametrize("language", ["zh", "en"])


@cache
def bundled() -> Library:
    return library(read_corpus(ROOT))


@cache
def small() -> Library:
    return library(read_corpus(EVERYTHING))


def standard(books: Library, id: str) -> Standard:
    found = books.corpus.standard(id)
    assert found
    return found


def said(html: object) -> str:
    """What a reader sees of some HTML, as one line."""
    shown = re.sub(r"<(script|style)\b.*?</\1>", " ", str(html), flags=re.S)
    shown = re.sub(r'<span class="unbroken">(.*?)</span>', r"\1", shown)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())


@languages
def test_a_check_list_asks_every_question_once_under_its_chapter(language: str) -> None:
    books = bundled()
    for checklist in books.corpus.checklists:
        html = str(checklist_html(books, standard(books, checklist.standard), Urls(language, 1)))
        assert sorted(re.findall(r'<fieldset class="question" id="([\w-]+)"', html)) == sorted(
            question.id for question in checklist.questions
        )
        numbers = re.findall(r'<section class="check-chapter" id="chapter-(\w+)"', html)
        assert numbers == sorted(numbers, key=lambda number: (not number.isdigit(), len(number), number))


def test_a_figure_that_was_asked_for_before_says_where() -> None:
    books = small()
    html = said(checklist_html(books, standard(books, "garden"), Urls("zh", 1)))
    assert "是否备有工具？" in html
    assert re.search(r"面积 .*与.*同一数值", html)


def test_the_threshold_and_the_text_of_a_question_stand_on_its_page_for_the_script() -> None:
    books = small()
    html = str(checklist_html(books, standard(books, "garden"), Urls("en", 1)))
    thresholds = [json.loads(unescape(found)) for found in re.findall(r'data-threshold="([^"]+)"', html)]
    assert thresholds[0]["any"][0] == {"measure": "bed-area", "per": "ground-area", "min": 0.5}
    assert thresholds[1] == {"all": [{"measure": "bed-area", "min": 1}]}
    texts = json.loads(re.search(r'class="check-texts">(.*?)</script>', html, re.S)[1])  # type: ignore[index]
    assert "tools:\na spade;\nTools are not lent.\nThe spade shall be wiped dry." in texts.values()


def test_each_clause_of_a_check_list_has_its_code_where_the_address_of_the_site_is_known() -> None:
    books = small()
    with_site = str(checklist_html(books, standard(books, "garden"), Urls("zh", 1, SITE)))
    without = str(checklist_html(books, standard(books, "garden"), Urls("zh", 1)))
    assert with_site.count('class="qr"') == 2
    assert without.count('class="qr"') == 0


def test_the_sheet_has_the_questions_in_the_order_of_the_list_with_their_addresses() -> None:
    books = small()
    garden = standard(books, "garden")
    chapters = sheet_chapters(books, garden, SITE)
    assert [one.question.id for chapter in chapters for clause in chapter.clauses for one in clause.questions] == [
        "tools-there",
        "water-recorded",
        "beds-worked",
    ]
    assert set(sheet_addresses(books, garden, SITE)) == {"beds", "records"}
    assert all(address.startswith(SITE) for address in sheet_addresses(books, garden, SITE).values())
    assert sheet_addresses(books, garden, "") == {}


def test_what_the_scripts_know_of_a_question_is_in_one_language() -> None:
    books = small()
    garden = standard(books, "garden")
    known = questions_for_script(garden, sheet_chapters(books, garden, ""), "en")
    assert known["chapters"] == [{"number": "1", "title": "Beds"}, {"number": "A", "title": "Records"}]
    first, second, third = known["questions"]  # type: ignore[misc]
    assert third["ask"] == "Are these recorded? (loosening; weeding)"
    assert third["parts"] == [{"id": "loosening", "label": "loosening"}, {"id": "weeding", "label": "weeding"}]
    assert (first["serial"], first["ask"], first["type"], first["address"]) == (
        1,
        "Are tools there?",
        "requirement",
        "",
    )
    assert first["measures"][0] == {
        "id": "bed-area",
        "label": "Area",
        "unit": "m²",
        "units": ["m²", "m²"],
        "kind": "count",
        "atMost": "ground-area",
    }
    assert second["threshold"] == {"all": [{"measure": "bed-area", "min": 1}]}
    assert not [text for text in map(str, (first, second)) if re.search("[一-鿿]", text)]


@languages
def test_the_pilot_page_counts_who_meets_each_threshold(language: str) -> None:
    books = bundled()
    for id, institutions in books.corpus.institutions:
        shown = standard(books, id)
        html = said(pilot_html(books, shown, Urls(language, 1)))
        notes = notes_of(books, shown)
        area = [figures_of(one, notes).get("office-area") for one in institutions]
        met, counted = sum(1 for one in area if one and one >= 200), sum(1 for one in area if one)
        sentence = {"zh": f"有数字的{counted}家中{met}家达到", "en": f"{met} of the {counted} with a figure meet it"}
        assert sentence[language] in html


def test_more_than_a_figure_is_the_next_number_above_it() -> None:
    books = small()
    ((_, (institution,)),) = books.corpus.institutions
    figures = figures_of(institution, notes_of(books, standard(books, "garden")))
    assert figures["office-area"] > 300
    assert figures["teachers"] == 6


@languages
def test_every_relation_is_listed_with_its_reason(language: str) -> None:
    html = said(links_html(bundled(), Urls(language, 1)))
    for relation in bundled().corpus.relations:
        assert " ".join(relation.reason.in_language(language).split()) in html


@languages
def test_every_topic_is_compared_with_the_figures_of_its_clauses(language: str) -> None:
    html = said(comparison_html(bundled(), Urls(language, 1)))
    for topic in bundled().corpus.topics:
        assert topic.title.in_language(language) in html
    assert "200 m²" in html


@languages
def test_every_term_and_every_document_is_listed(language: str) -> None:
    books = bundled()
    terms, documents = said(terms_html(books, Urls(language, 1))), said(references_html(books, Urls(language, 1)))
    for one in books.standards():
        for clause in one.clauses:
            assert not clause.term or clause.term.in_language(language) in terms
    for document in books.corpus.documents:
        assert document.number in documents


def test_without_data_the_pages_say_so_and_do_not_fall_over() -> None:
    empty = library(Corpus())
    for html in (links_html, comparison_html, terms_html, references_html):
        assert html(empty, Urls("zh", 1))
