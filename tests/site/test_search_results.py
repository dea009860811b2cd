"""The list of results: the rest of it can be read, by mouse and by keyboard, and what a query fetches stays small."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from search_queries import SearchQuery
from search_steps import ask, open_search, open_sharded

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sharded_site")]

COMMON = SearchQuery("跨境", "zh", ())
BOTH_WAYS = pytest.mark.parametrize(("opened", "page_of"), [(open_search, 40), (open_sharded, 12)])
Opened = Callable[[Page, str], None]


def told(page: Page) -> list[int]:
    """The figures of the sentence that a screen reader says: how many in all, and how many are listed."""
    return [int(figure) for figure in re.findall(r"\d+", page.locator(".search-dialog [role=status]").inner_text())]


def results(page: Page) -> list[str]:
    hrefs: list[str] = page.eval_on_selector_all(".search-result", "all => all.map(one => one.getAttribute('href'))")
    return hrefs


@BOTH_WAYS
def test_the_rest_of_the_results_is_listed_when_asked_for(page: Page, opened: Opened, page_of: int) -> None:
    opened(page, "/")
    first = ask(page, COMMON)
    count, shown = told(page)
    assert shown == len(first) <= page_of < count
    more = page.locator(".search-more")
    for _ in range(count):
        if not more.is_visible():
            break
        before = page.locator(".search-result").count()
        more.click()
        expect(page.locator(".search-result").nth(before)).to_be_attached()
        expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    assert told(page) == [count]
    assert len(set(results(page))) == len(results(page)) == count
    assert ask(page, COMMON) == first


@BOTH_WAYS
def test_the_arrow_leads_on_past_the_last_result(page: Page, opened: Opened, page_of: int) -> None:
    opened(page, "/")
    shown = len(ask(page, COMMON))
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search-result").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(".search-result[aria-selected=true]")
    expect(chosen).to_have_id(f"search-result-{shown}")
    expect(page.locator(".search-dialog input")).to_have_attribute("aria-activedescendant", f"search-result-{shown}")
    expect(page.locator(".search-dialog input")).to_be_focused()
    assert told(page)[-1] > shown


@BOTH_WAYS
def test_the_last_results_leave_the_keyboard_in_the_list(page: Page, opened: Opened, page_of: int) -> None:
    opened(page, "/")
    ask(page, COMMON)
    more = page.locator(".search-more")
    more.focus()
    for _ in range(told(page)[0]):
        before = page.locator(".search-result").count()
        page.keyboard.press("Enter")
        expect(page.locator(".search-result").nth(before)).to_be_attached()
        expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
        if not more.is_visible():
            break
    expect(page.locator(".search-results")).to_be_focused()
    chosen = page.locator(".search-result[aria-selected=true]")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".search-dialog")).not_to_be_visible()


@BOTH_WAYS
def test_nothing_more_is_offered_where_all_is_listed(page: Page, opened: Opened, page_of: int) -> None:
    opened(page, "/")
    assert 0 < len(ask(page, SearchQuery("防雷", "zh", ()))) < page_of
    expect(page.locator(".search-more")).to_be_hidden()
    ask(page, COMMON)
    expect(page.locator(".search-more")).to_be_visible()
    ask(page, SearchQuery("", "zh", ()))
    expect(page.locator(".search-more")).to_be_hidden()


@pytest.mark.parametrize(
    ("text", "words"), [("投诉", 1), ("4.2.2", 1), ("complaints", 1), ("tax refund", 2), ("投诉电话", 3)]
)
def test_a_query_fetches_one_file_for_a_word_and_one_for_a_row(page: Page, text: str, words: int) -> None:
    open_sharded(page, "/")
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    assert ask(page, SearchQuery(text, "zh", ()))
    assert len([url for url in asked_for if "/search/words-" in url]) <= words
    assert len([url for url in asked_for if "/search/rows-" in url]) <= 24


def test_the_data_are_asked_for_with_the_code_and_not_after_it(page: Page) -> None:
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url.rpartition("/")[2]))
    open_search(page, "/")
    assert asked_for.index("clauses.json") < asked_for.index("search-dialog.mjs")
    assert asked_for.count("clauses.json") == 1


@BOTH_WAYS
@pytest.mark.parametrize(
    ("home", "typed", "near", "topic"),
    [
        ("/", "4.9.9", "最接近的条文，按“4”找到：", "场地与面积"),
        ("/en/", "photovoltaic incubators 4.99", "The nearest clauses, found for “incubators”:", "Premises and area"),
    ],
)
def test_nothing_found_is_a_page(
    page: Page, opened: Opened, page_of: int, home: str, typed: str, near: str, topic: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, home)
    assert not [url for url in asked if "nothing-found" in url]
    assert ask(page, SearchQuery(typed, "zh", ())) == told(page) == []
    expect(page.locator(".search-near p")).to_have_text(near)
    assert 1 <= page.locator(".search-near a").count() <= 5
    expect(page.locator(".search-near a").first).to_be_visible()
    expect(page.locator(".search-help")).to_contain_text("4.2.2")
    page.locator(".search-topics a", has_text=topic).click()
    expect(page.locator("#premises")).to_be_in_viewport()
    assert page.url.endswith(f"{home}compare/#premises")


@BOTH_WAYS
@pytest.mark.parametrize(
    ("home", "typed", "near"),
    [
        ("/", "磁悬浮鎏翥黼黻投诉翀翮", "最接近的条文，按“投诉”找到："),
        ("/en/", "complexities", "The nearest clauses, found for “competition”:"),
    ],
)
def test_an_unknown_word_has_its_nearest_clauses(
    page: Page, opened: Opened, page_of: int, home: str, typed: str, near: str
) -> None:
    opened(page, home)
    assert ask(page, SearchQuery(typed, "zh", ())) == told(page) == []
    expect(page.locator(".search-near p")).to_have_text(near)
    expect(page.locator(".search-near a").first).to_be_visible()


@pytest.mark.parametrize("typed", ["磁悬浮", "zzzz", "；；", "<img>", "𠀀"])
def test_where_nothing_is_near_the_standards_and_topics_are_listed(page: Page, typed: str) -> None:
    open_search(page, "/")
    assert ask(page, SearchQuery(typed, "zh", ())) == []
    expect(page.locator(".search-near p")).to_have_text(f"“{typed}”里没有条文中的字词。这里有这些标准：")
    expect(page.locator(".search-near a")).to_have_count(5)
    expect(page.locator(".search-near a").first).to_have_attribute("href", "./incubator/")
    expect(page.locator(".search-topics a").first).to_be_visible()


def test_filters_that_find_nothing_are_lifted_for_what_is_near(page: Page) -> None:
    open_search(page, "/")
    assert ask(page, SearchQuery("投诉", "zh", (), standard="incubator", type=8)) == []
    expect(page.locator(".search-near p")).to_have_text("不限标准和条款类型，找到：")
    expect(page.locator(".search-near a").first).to_be_visible()
    assert ask(page, COMMON)
    expect(page.locator(".search-near")).to_be_hidden()
