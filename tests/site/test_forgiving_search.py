"""Queries in other writings, asked in a browser; test_search_ways.py asks all of them, by the scripts alone."""

from __future__ import annotations

from collections import Counter

import pytest
from forgiving_queries import Forgiven, forgiving_queries
from playwright.sync_api import Page
from search_queries import WITHIN
from search_steps import sharded

pytestmark = pytest.mark.browser

ASK = """async ([index, rows]) => {
  const entry = document.querySelector("[type=module]").src;
  const {openIndex} = await import(new URL("../clause-search/clause-index.mjs", entry));
  const open = {};
  for (const [language, home] of [["zh", "/"], ["en", "/en/"]]) {
    open[language] = await openIndex(new URL(`${home}search/clauses.json`, location.href).href);
  }
  const found = [];
  for (const [text, language] of rows) {
    const {data, find} = open[language];
    const {hits} = await find(text, {});
    found.push(hits.slice(0, 3).map(({entry}) => `${data.standards[entry.row[0]][0]}/${entry.row[1]}`));
  }
  return found;
}"""


def shares(page: Page, asked: list[Forgiven]) -> dict[str, tuple[int, int]]:
    """Kind → how many queries found a right clause among the first three, of how many."""
    page.goto("/")
    found = page.evaluate(ASK, ["", [[one.query.text, one.query.page] for one in asked]])
    right, all = Counter[str](), Counter[str]()
    for one, clauses in zip(asked, found, strict=True):
        all[one.kind] += 1
        right[one.kind] += 0 < one.query.rank(clauses) <= WITHIN
    return {kind: (right[kind], all[kind]) for kind in all}


@pytest.mark.usefixtures("sharded_site")
def test_a_browser_finds_in_shards_what_it_finds_in_one_file(page: Page) -> None:
    asked = [one for one in forgiving_queries() if one.half == "seen"][::9]
    whole = shares(page, asked)
    page.route("**/search/**", lambda route: route.continue_(url=sharded(route.request.url)))
    assert shares(page, asked) == whole


def test_what_was_taken_for_what_is_said(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.wait_for_selector(".search-results[aria-busy=false]", state="attached")
    page.locator(".search-dialog input").fill("tousu")
    page.wait_for_selector(".search-result")
    assert "tousu" in page.locator(".search-dialog").inner_text()
    assert "投诉" in page.locator(".search-result").first.inner_text()
