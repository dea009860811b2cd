"""A rehearsal: a third edition is published, and somebody follows every address and every number ever printed."""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lasting_pages import lasting_pages
from lxml import html
from third_edition import EDITION, with_third_edition

from macros.clauses.editions.below import below
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Chapter
from macros.to_site.files.feed import feed_xml
from macros.to_site.files.json_file import json_text
from macros.to_site.lasting.addresses import numbers_with_pages
from macros.to_site.lasting.facts import facts_today
from macros.to_site.library import Library, library

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://standards.example/"


@pytest.fixture(scope="module")
def books() -> Library:
    return library(with_third_edition(read_corpus(ROOT)))


@pytest.fixture(scope="module")
def pages(books: Library) -> dict[str, str]:
    made = [(page.path, page.html) for page in lasting_pages(books, SITE) if page.path.startswith("c/incubator")]
    assert len({path.casefold() for path, _ in made}) == len(made)
    return dict(made)


def page(pages: dict[str, str], place: str) -> html.HtmlElement:
    return html.document_fromstring(pages[f"c/incubator/{place}".rstrip("/")])


def words(element: html.HtmlElement, language: str = "zh-CN") -> str:
    """What a reader of one language sees."""
    other = "en" if language == "zh-CN" else "zh-CN"
    said = f".//*[@class='say']/*[@lang='{other}'] | .//*[contains(@class, 'said')][@lang='{other}']"
    for hidden in element.xpath(said):
        hidden.drop_tree()
    return " ".join(element.text_content().split())


def part(pages: dict[str, str], place: str, css: str, language: str = "zh-CN") -> str:
    found = select(page(pages, place), css)
    return words(found[0], language) if found else ""


def select(element: html.HtmlElement, where: str) -> list[html.HtmlElement]:
    """The elements at a path of `.class`, `#id`, `[name=value]` and tags."""
    steps = ""
    for step in where.split():
        name, _, value = step.strip("[]").partition("=")
        if step.startswith("."):
            steps += f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {step[1:]} ')]"
        else:
            steps += f"//*[@id='{step[1:]}']" if step[0] == "#" else f"//*[@{name}='{value}']" if value else f"//{step}"
    return list(element.xpath(f".{steps}"))


def test_every_address_and_every_number_of_every_edition_is_a_page(books: Library, pages: dict[str, str]) -> None:
    history = books.histories["incubator"]
    assert [edition.edition for edition in history.editions][-1] == EDITION
    for edition in history.editions:
        assert f"c/incubator/{edition.edition}" in pages
        for clause in edition.clauses:
            assert f"c/incubator/{clause.id}" in pages
            assert f"c/incubator/{edition.edition}/{clause.label}" in pages
            assert f"c/incubator/{clause.label}" in pages
    assert {"c/incubator"} <= pages.keys()


def test_every_page_of_a_heading_shows_all_that_stands_under_it(books: Library, pages: dict[str, str]) -> None:
    history = books.histories["incubator"]
    for edition in history.editions:
        assert edition.text
        for id, under in below(edition.text.clauses).items():
            place = history.clauses[edition.edition][id].number
            shown = [section.get("id") for section in select(page(pages, f"{edition.edition}/{place}"), ".under")]
            assert shown == [clause.id for clause in under]


def test_no_page_says_current_where_something_under_it_changed(books: Library, pages: dict[str, str]) -> None:
    history = books.histories["incubator"]
    for edition in history.editions[:-1]:
        assert edition.text
        for id in below(edition.text.clauses):
            place = f"{edition.edition}/{history.clauses[edition.edition][id].number}"
            (said,) = select(page(pages, place), ".validity")
            assert ("current" in said.classes) == (not history.below_changed(edition.edition, "", id)), place


def test_the_heading_of_a_former_edition_counts_and_links_what_changed_under_it(pages: dict[str, str]) -> None:
    said = part(pages, "2026-11/4.2", ".validity")
    assert "标题未变，其下有改动" in said
    assert "其下废止1条，更改1条，改号3条。" in said
    assert "4.2.2 → 4.2.1" in said
    assert "1 withdrawn, 1 changed, 3 renumbered" in part(pages, "2026-11/4.2", ".validity", "en")
    links = links_in(select(page(pages, "2026-11/4.2"), "#below")[0])
    assert "../../../../c/incubator/2026-11/4.2.2/#differences" in links
    assert "../../../../c/incubator/2026-11/4.2.1/" in links


FORMER = [
    ("premises-area", "至工作文本 2026-11编号为4.2.2"),
    ("premises-area", "与工作文本 2026-11相比有更改 200 m² → 300 m²"),
    ("premises-layout", "至工作文本 2026-11编号为4.2.3"),
    ("premises", "与工作文本 2026-11相比，其下废止1条，更改1条，改号3条"),
    ("supervision-inside", "由工作文本 2026-11的7.1.1拆分而来"),
    ("complaints-handling", "并入了工作文本 2026-11的7.2.1"),
    ("customer-management", "至工作文本 2026-11编号为6.1.3"),
]


@pytest.mark.parametrize(("id", "sentence"), FORMER)
def test_a_clause_of_today_says_at_the_top_what_it_was(pages: dict[str, str], id: str, sentence: str) -> None:
    assert sentence in part(pages, id, ".former-numbers")


def test_a_text_is_never_called_by_the_edition_from_which_it_was_changed(books: Library, pages: dict[str, str]) -> None:
    standard, history = books.corpus.standard("incubator"), books.histories["incubator"]
    assert standard
    renamed = dataclasses.replace(standard, edition="2026-11")
    said = {clause.id: facts_today(history, renamed, clause.id).zh for clause in standard.clauses}
    assert said["premises-area"] == "工作文本 2026-11之后的文字"
    assert said["scope"] == "工作文本 2026-11"
    assert facts_today(history, renamed).en == "Working text 2026-11, as changed since"
    changed = {id for id, facts in said.items() if facts.endswith("之后的文字")}
    assert changed == {id for id in said if not history.prints("2026-11", id)}


def test_it_says_so_in_english_and_leads_to_the_comparison(pages: dict[str, str]) -> None:
    said = part(pages, "premises-area", ".former-numbers", "en")
    assert "Until working text 2026-11 numbered 4.2.2" in said
    assert "200 m² → 300 m²" in said
    links = links_in(select(page(pages, "premises-area"), ".former-numbers")[0])
    assert "../../../c/incubator/2026-11/4.2.2/#differences" in links


def test_a_number_says_what_it_is_today_and_what_it_was(pages: dict[str, str]) -> None:
    assert "这个编号换过条文" in part(pages, "4.2.2", "main")
    now, then = select(page(pages, "4.2.2"), ".address-list")
    assert links_in(now) == ["../premises-layout/"]
    assert "../../../c/incubator/2026-11/4.2.2/" in links_in(then)
    assert "另一条，现在见4.2.1" in words(then)


def test_a_number_that_is_no_more_says_so(pages: dict[str, str]) -> None:
    whole = part(pages, "6.1.3", "main")
    assert "现行文本没有编号6.1.3。" in whole
    assert "另一条，现在见7.3" in whole


def test_a_withdrawn_clause_keeps_its_last_words_and_says_so_in_its_title(pages: dict[str, str]) -> None:
    assert "工作文本已删去" in str(page(pages, "premises-location").findtext(".//title"))
    assert "交通便利" in part(pages, "premises-location", ".lasting-text")
    assert "选址不再规定。" in part(pages, "premises-location", ".validity")


def test_the_history_of_a_heading_tells_what_changed_under_it(pages: dict[str, str]) -> None:
    assert "标题未变， 其下废止1条，更改1条，改号3条" in part(pages, "premises", "#history")


def test_a_heading_is_cited_to_the_edition_that_prints_all_of_it(pages: dict[str, str]) -> None:
    (pinned,) = select(page(pages, "premises"), "[data-way=pinned]")
    assert words(select(pinned, "code")[0]).endswith(f"，4.2（据条文项目工作文本 {EDITION}）")
    assert pinned.get("data-href").endswith(f"/{EDITION}/4.2/")


def test_every_link_between_these_pages_leads_somewhere(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        for href in re.findall(r'<a [^>]*?href="(\.\.?/[^"]*)"', text):
            target = _resolved(path, href)
            if target.startswith("c/incubator"):
                place, _, fragment = target.partition("#")
                assert place.rstrip("/") in pages, f"{path}: {href}"
                assert not fragment or f'id="{fragment}"' in pages[place.rstrip("/")], f"{path}: {href}"


def test_the_data_say_the_same_of_a_heading_as_its_page(books: Library) -> None:
    standard = books.corpus.standard("incubator")
    assert standard
    clauses = {clause["id"]: clause for clause in json.loads(json_text(books, standard, SITE))["clauses"]}
    state = clauses["premises"]["state"]
    assert state["printed-in"] == EDITION
    assert state["editions"][0] == {
        "edition": EDITION,
        "number": "4.2",
        "kinds": [],
        "below": {"removed": 1, "changed": 1, "renumbered": 3},
    }


def test_the_feed_counts_as_the_page_of_changes_and_names_the_chapters(books: Library) -> None:
    feed = feed_xml(books, "zh", SITE)
    assert "废止1条，拆分1条，合并1条，移动1条，更改1条，改号7条；涉及第4章、第6章、第7章" in feed


def test_no_published_address_means_something_else_for_being_a_number_as_well(books: Library) -> None:
    history = books.histories["incubator"]
    standard = books.corpus.standard("incubator")
    assert standard
    annex = replace(standard.clauses[-1], id="annex", number="A")
    named = replace(standard.clauses[-1], id="a", number="9")
    chapters = (*standard.chapters, Chapter("90", (annex, named)))
    editions = (replace(history.editions[0], edition="4"), *history.editions[1:])
    numbers = numbers_with_pages(replace(history, editions=editions), replace(standard, chapters=chapters))
    assert "4.2.2" in numbers and "9" in numbers
    assert "A" not in numbers, "a host that knows no case would show it in place of the clause `a`"
    assert "4" not in numbers, "the edition 4 was published at this address"


def links_in(element: html.HtmlElement) -> list[str]:
    return [str(link.get("href")) for link in element.iter("a")]


def _resolved(path: str, href: str) -> str:
    steps = path.split("/")
    while href.startswith("../"):
        href, steps = href[3:], steps[:-1]
    return "/".join([*steps, href.removeprefix("./")])
