"""The search in a real browser: the query set on both sites, whole and in shards, and queries that are none."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from search_queries import WITHIN, SearchQuery, search_queries
from search_steps import ask, open_search, open_sharded, sharded

from macros.to_site.pages import library_on_disk
from macros.to_site.search.data import shard_of
from macros.to_site.search.rows import rows
from macros.to_site.search.spelling import normalised, squeezed, words_in

pytestmark = pytest.mark.browser

ENOUGH = 0.95
UNTIDY = [
    *(
        "/",
        "//",
        " / ",
        "",
        "   ",
        "-",
        "。",
        "……",
        "“”",
        "？！",
        "\\",
        "|",
        "'",
        "%",
        "²",
        "\u200b",
        "𠮷",
        "😀",
        "的",
        "the",
    ),
    *(".*", "(a+)+$", "[", "(?<=x)", "^$", "a{99999}", "$&", "{{ 7*7 }}", "__proto__", "constructor"),
    *("</mark><script>alert(1)</script>", "投" * 5000, "投诉处理" * 500, "4." * 2000, "a-" * 3000, "GB" * 3000),
    *("GB/T " * 1000, "9" * 9000, "GB/T 18883 " * 500, " ".join("投诉处理的规定")),
]


def misses(page: Page, language: str) -> list[str]:
    """The queries of one language that do not find what they have to, told with what they found."""
    missed = []
    for query in search_queries():
        if query.page == language:
            found = ask(page, query)
            if not 0 < query.rank(found) <= WITHIN:
                missed.append(f"{query}: {found[:WITHIN]}, not {list(query.finds)}")
    return missed


def test_every_answer_of_the_query_set_is_a_clause() -> None:
    corpus = library_on_disk().corpus
    clauses = {f"{standard.id}/{clause.id}" for standard in corpus.standards for clause in standard.clauses}
    clauses |= {f"{standard.id}/" for standard in corpus.standards}
    assert {clause for query in search_queries() for clause in query.finds} <= clauses
    assert len(search_queries()) >= 90


@pytest.mark.parametrize(("language", "home"), [("zh", "/"), ("en", "/en/")])
def test_the_query_set_is_found_among_the_first_three(page: Page, language: str, home: str) -> None:
    open_search(page, home)
    missed = misses(page, language)
    print("\n".join(missed))
    asked = sum(1 for query in search_queries() if query.page == language)
    assert len(missed) <= (1 - ENOUGH) * asked, missed


@pytest.mark.usefixtures("sharded_site")
@pytest.mark.parametrize(("language", "home"), [("zh", "/"), ("en", "/en/")])
def test_the_query_set_is_found_among_the_first_three_in_shards(page: Page, language: str, home: str) -> None:
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    open_sharded(page, home)
    missed = misses(page, language)
    print("\n".join(missed))
    asked = sum(1 for query in search_queries() if query.page == language)
    assert len(missed) <= (1 - ENOUGH) * asked, missed
    assert any("/search/rows-" in url for url in asked_for)


@pytest.mark.usefixtures("sharded_site")
@pytest.mark.parametrize("opened", [open_search, open_sharded])
def test_what_is_no_query_neither_hangs_nor_throws(page: Page, opened: Callable[[Page, str], None]) -> None:
    opened(page, "/")
    for text in UNTIDY:
        page.set_default_timeout(5_000)
        ask(page, SearchQuery(text, "zh", ()))
    assert ask(page, SearchQuery("投诉", "zh", ()))


def test_python_and_the_browser_spell_alike_and_file_alike(page: Page) -> None:
    page.goto("/")
    texts = [str(value) for row in rows(library_on_disk(), "zh") for value in row] + [
        "100 ㎡",
        "5 m ²",
        "4。2",
        "ＧＢ—１",
    ]
    words = sorted({word for text in texts[:4000] for word in words_in(text)} | {"#4.2.2", "=投诉", "type:1"})
    words += ["=《办法》", "=complaints", "=12345热线", "=5g", "#a.1", "=𠮷𠮷𠮷", "=—"]
    spelt, filed = page.evaluate(
        """async ([texts, words]) => {
          const entry = document.querySelector("[type=module]").src;
          const {normalised, squeezed} = await import(new URL("../clause-search/spelling.mjs", entry));
          const {shardOf} = await import(new URL("../clause-search/word-files.mjs", entry));
          return [texts.map((text) => [normalised(text), squeezed(text)]), words.map((word) => shardOf(word, 64))];
        }""",
        [texts, words],
    )
    assert [tuple(pair) for pair in spelt] == [(normalised(text), squeezed(text)) for text in texts]
    assert filed == [shard_of(word, 64) for word in words]


@pytest.mark.usefixtures("sharded_site")
def test_a_lost_address_is_answered_from_the_shards(page: Page) -> None:
    page.route("**/search/**", lambda route: route.continue_(url=sharded(route.request.url)))
    lost = "/c/park/5.2.1.1.1/"
    page.route(f"**{lost}", lambda route: route.continue_(url=route.request.url.replace(lost, "/404.html")))
    page.goto(lost)
    expect(page.locator(".not-found-meant a").first).to_have_attribute(
        "href", re.compile("/c/park/warehousing-base-area/$")
    )
