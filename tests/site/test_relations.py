"""The page of the links between standards: a map, contradictions first, a choice of kind and standard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_a_cell_of_the_map_names_its_chapters_and_leads_to_their_links(page: Page) -> None:
    page.goto("/en/links/")
    cell = page.locator(".relation-map td a.conflicts").first
    assert " — " in str(cell.get_attribute("aria-label"))
    cell.press("Enter")
    row = page.locator(".relation:target")
    expect(row).to_be_in_viewport()
    expect(row).to_have_class("relation conflicts")


def test_contradictions_stand_first_and_can_be_shown_alone(page: Page) -> None:
    page.goto("/links/")
    first = page.locator(".relation-group:has(.conflicts) .relation").first
    expect(first).to_have_class("relation conflicts")
    page.locator("relation-filter input[value=conflicts]").check()
    shown = page.locator(".relation:visible")
    assert shown.count() == page.locator(".relation.conflicts").count() > 0
    page.locator("relation-filter input[value=store]").check()
    assert page.locator(".relation-group:visible").evaluate_all(
        "groups => groups.every(group => group.dataset.of.includes('store'))"
    )


def test_the_page_is_short_until_a_reader_opens_a_list(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 667})
    page.goto("/links/")
    assert page.evaluate("document.documentElement.scrollHeight") < 5000
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_heads_of_the_comparison_stay_in_sight(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/compare/")
    page.locator(".comparison tbody tr").last.scroll_into_view_if_needed()
    for head in page.locator(".comparison thead th").all():
        expect(head).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
