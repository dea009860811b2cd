"""The site is replaced while a search is open: no hit is lost, none is shown twice, nothing of two builds is mixed."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from search_queries import SearchQuery
from search_steps import ask, open_search
from serving import serving

from macros.to_site.library import Library, library
from macros.to_site.pages import library_on_disk
from macros.to_site.search.data import search_files

pytestmark = pytest.mark.browser

QUERIES = [SearchQuery(text, "zh", ()) for text in ("退税", "直播", "消防", "培训", "面积", "投诉")]


@pytest.fixture
def own_site(site_folder: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site whose search a test may replace, and where it is served."""
    folder = tmp_path / "site"
    shutil.copytree(site_folder, folder, ignore=shutil.ignore_patterns("c", "search", "files"))
    with serving(folder) as where:
        yield folder, where


def published(folder: Path, books: Library, build: str, whole_up_to: int) -> None:
    """Put the search of a build, and its id, into a site.

    The builds are made seconds apart, which a server tells by the second.
    """
    made = time.time() - (2 if build == "one" else 0)
    shutil.rmtree(folder / "search", ignore_errors=True)
    files = {f"search/{name}": text for name, text in search_files(books, "zh", whole_up_to)}
    for name, text in {**files, "build.json": json.dumps({"tiaowen": 1, "build": build})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (made, made))


def half() -> Library:
    """The corpus before somebody wrote its second half: what is behind it, stands elsewhere."""
    corpus = library_on_disk().corpus
    shorter = (dataclasses.replace(one, chapters=one.chapters[: len(one.chapters) // 2]) for one in corpus.standards)
    return library(dataclasses.replace(corpus, standards=tuple(shorter), checklists=()))


def answers(page: Page) -> dict[str, list[str]]:
    return {query.text: ask(page, query) for query in QUERIES}


@pytest.mark.parametrize("whole_up_to", [0, 10_000], ids=["in shards", "in one file"])
def test_an_open_search_goes_on_in_the_new_build(page: Page, own_site: tuple[Path, str], whole_up_to: int) -> None:
    folder, where = own_site
    published(folder, half(), "one", whole_up_to)
    open_search(page, where)
    before = ask(page, QUERIES[0])
    published(folder, library_on_disk(), "two", whole_up_to)
    for _ in range(10):  # the search looks for a newer build where the last look is three seconds ago
        page.wait_for_timeout(1100)
        ask(page, QUERIES[0])
        if page.locator(".search-result").count() > len(before):
            break
    found = answers(page)
    with page.context.new_page() as fresh:
        open_search(fresh, where)
        assert found == answers(fresh)


def test_a_word_that_was_not_asked_for_before_is_found_in_the_new_build(page: Page, own_site: tuple[Path, str]) -> None:
    """Its file was of the build that is gone."""
    folder, where = own_site
    published(folder, half(), "one", 0)
    open_search(page, where)
    ask(page, QUERIES[0])
    published(folder, library_on_disk(), "two", 0)
    found = ask(page, QUERIES[1])
    with page.context.new_page() as fresh:
        open_search(fresh, where)
        assert found == ask(fresh, QUERIES[1]) != []
