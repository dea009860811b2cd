"""Reading and finding: pages open, the switch keeps the clause, the search finds clauses, lasting pages open."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from site_pages import EVERY_PAGE, OpenContext

pytestmark = pytest.mark.browser


def search_for(page: Page, query: str) -> None:
    page.keyboard.press("/")
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    page.locator(".search-dialog input").fill(query)
    expect(page.locator(".search-results")).to_have_attribute("data-query", query)


def found(page: Page) -> list[str]:
    return [str(link.get_attribute("href")) for link in page.locator(".search-result").all()]


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_opens_and_asks_no_other_host(page: Page, address: str, path: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(path)
    assert answer and answer.ok
    expect(page.locator("main")).to_contain_text(re.compile(r"\S"))
    assert {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))} == {
        urlsplit(address).netloc
    }


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_names_in_its_head_the_scripts_that_it_runs(page: Page, path: str) -> None:
    page.goto(path)
    named, run = page.evaluate(
        """() => [
            [...document.querySelectorAll("link[rel=modulepreload]")].map(link => link.href),
            performance.getEntriesByType("resource").map(one => one.name).filter(name => name.endsWith(".mjs")),
        ]"""
    )
    assert set(named) == set(run)
    assert len(run) == len(set(run))


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_does_not_scroll_sideways(open_context: OpenContext, path: str) -> None:
    page = open_context().new_page()
    page.goto(path)
    for width in (320, 375, 700, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_the_language_switch_keeps_page_and_clause(page: Page) -> None:
    page.goto("/incubator/#premises-area")
    page.locator("a.language-switch").click()
    expect(page).to_have_url(re.compile(r"/en/incubator/#premises-area$"))
    expect(page.locator("#premises-area")).to_be_in_viewport()
    page.locator("a.language-switch").click()
    expect(page).to_have_url(re.compile(r"(?<!/en)/incubator/#premises-area$"))


def test_the_language_switch_keeps_the_clause_that_was_scrolled_to(page: Page) -> None:
    page.goto("/incubator/")
    page.locator("#premises-area").evaluate("clause => clause.scrollIntoView()")
    page.locator("a.language-switch").dispatch_event("click")
    expect(page).to_have_url(re.compile(r"/en/incubator/#premises-area$"))


def test_the_language_switch_works_without_script(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/en/incubator/")
    page.locator("a.language-switch").click()
    expect(page).to_have_url(re.compile(r"(?<!/en)/incubator/$"))


def test_nothing_is_fetched_for_the_search_before_it_is_opened(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/incubator/", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url]
    search_for(page, "投诉")
    assert len([url for url in asked if "/search/clauses.json" in url]) == 1


@pytest.mark.parametrize(
    ("start", "query", "clause"),
    [
        ("/", "投诉", "incubator/#complaints"),
        ("/", "4.2.2", "incubator/#premises-area"),
        ("/", "GB3096", "incubator/#premises-noise"),
        ("/", "gb 3096-2008", "incubator/#premises-noise"),
        ("/", "18883", "incubator/#premises-indoor-environment"),
        ("/", "GB/T18883", "incubator/#premises-indoor-environment"),
        ("/", "200 m²", "incubator/#premises-area"),
        ("/", "complaint", "incubator/#complaints"),
        ("/", "投诉处理时限", "incubator/#complaints"),
        ("/", "第4章", "incubator/#construction"),
        ("/en/", "complaints", "incubator/#complaints"),
        ("/en/", "投诉", "incubator/#complaints"),
    ],
)
def test_the_search_finds_the_clause_among_the_first(page: Page, start: str, query: str, clause: str) -> None:
    page.goto(start)
    search_for(page, query)
    assert any(href.endswith(clause) for href in found(page)[:6]), found(page)[:6]


def test_enter_leads_to_the_chosen_clause(page: Page) -> None:
    page.goto("/")
    search_for(page, "4.2.2")
    first = page.locator(".search-result").first
    expect(first).to_have_attribute("aria-selected", "true")
    target = str(first.get_attribute("href")).lstrip("./")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(target) + "$"))
    expect(page.locator(f"[id='{target.partition('#')[2]}']")).to_be_in_viewport()


def test_a_result_on_the_same_page_closes_the_search(page: Page) -> None:
    page.goto("/incubator/")
    search_for(page, "4.2.2")
    page.keyboard.press("Enter")
    expect(page.locator(".search-dialog")).not_to_be_visible()


def test_every_word_of_a_query_must_be_in_the_clause(page: Page) -> None:
    page.goto("/")
    search_for(page, "投诉 网址")
    for result in page.locator(".search-result").all():
        assert {"投诉", "网址"} <= set(result.locator("mark").all_inner_texts())


def test_the_search_is_narrowed_by_standard_and_type(page: Page) -> None:
    page.goto("/")
    search_for(page, "投诉")
    page.locator(".search-dialog [name=standard]").select_option("park")
    page.locator(".search-dialog [name=type]").select_option("1")
    assert found(page)
    assert all("/park/" in f"/{href.lstrip('./')}" for href in found(page))


def test_the_home_page_has_a_search_in_its_text(page: Page) -> None:
    page.goto("/")
    page.locator(".home-search button").click()
    expect(page.locator(".search-dialog input")).to_be_focused()


def test_the_bar_of_a_phone_switches_the_language_at_the_clause(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 760})
    page.goto("/en/incubator/#premises-area")
    page.locator(".reading-bar .other-language").click()
    page.wait_for_url("**/incubator/#premises-area")
    assert "/en/" not in page.url


def test_the_search_says_when_nothing_is_found(page: Page) -> None:
    page.goto("/")
    search_for(page, "磁悬浮")
    expect(page.locator(".search-dialog [role=status]")).to_have_text("没有找到")
    expect(page.locator(".search-help")).to_be_visible()


def test_a_lasting_page_shows_the_clause_in_both_languages(page: Page) -> None:
    page.goto("/incubator/#premises-area")
    page.locator("#premises-area a.number").click()
    expect(page).to_have_url(re.compile(r"/c/incubator/premises-area/$"))
    expect(page.locator("h1")).to_contain_text("4.2.2")
    expect(page.locator(".lasting-text .clause:lang(zh)").first).to_contain_text("200")
    expect(page.locator(".lasting-text .clause:lang(en)").first).to_contain_text("200")


def test_the_definition_of_a_term_opens_by_focus_and_closes_by_escape(page: Page) -> None:
    page.goto("/incubator/")
    term = page.locator("term-mark a.term").first
    definition = page.locator("term-mark [role=tooltip]").first
    expect(definition).to_be_hidden()
    term.focus()
    expect(definition).to_be_visible()
    page.keyboard.press("Escape")
    expect(definition).to_be_hidden()


def test_a_citation_is_copied(open_context: OpenContext) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/c/incubator/premises-area/")
    page.get_by_role("button", name="Cite").click()
    expect(page.locator("citing-bar [role=status]")).not_to_be_empty()
    assert "4.2.2" in page.evaluate("navigator.clipboard.readText()")


def test_light_and_dark_are_chosen_and_remembered(page: Page) -> None:
    page.goto("/incubator/")
    page.locator(".scheme-switch").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    page.goto("/terms/")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


def test_the_contents_open_from_the_bottom_edge_of_a_phone_without_script(open_context: OpenContext) -> None:
    context = open_context(viewport={"width": 375, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto("/incubator/")
    expect(page.locator("nav.contents")).to_be_hidden()
    page.locator(".opens-contents").click()
    expect(page.locator("nav.contents")).to_be_visible()
    page.locator("nav.contents a", has_text="场地要求").click()
    expect(page).to_have_url(re.compile("#"))


def test_a_standard_is_complete_without_script(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/incubator/")
    expect(page.locator("#premises-area")).to_contain_text("200")
    expect(page.locator("details.more").first).to_be_visible()
    expect(page.locator("nav.contents")).to_be_visible()
