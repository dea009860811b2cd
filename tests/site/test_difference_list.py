"""The page of differences is narrowed by kind and chapter and fits a phone; a citation carries the day of access."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_the_list_is_narrowed_by_kind_and_chapter(page: Page) -> None:
    page.goto("/park/differences/")
    rows = page.locator(".difference")
    everything = rows.count()
    page.locator("select[name=kind]").select_option("question")
    shown = page.locator(".difference:visible")
    questions = shown.count()
    assert 0 < questions < everything
    assert set(shown.evaluate_all("rows => rows.map((row) => row.dataset.kind)")) == {"question"}
    page.locator("select[name=chapter]").select_option("5")
    assert set(shown.evaluate_all("rows => rows.map((row) => row.dataset.chapter)")) == {"5"}
    expect(page.locator("[data-shown]")).to_have_text(re.compile(rf"{shown.count()} / {everything}"))


def test_the_list_fits_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto("/park/differences/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_a_citation_carries_the_day_of_access(page: Page) -> None:
    page.goto("/c/store/specific-work/#cite")
    expect(page.locator("citing-bar code").nth(1)).not_to_contain_text("YYYY-MM-DD")
