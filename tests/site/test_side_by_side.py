"""Both languages side by side, and the tools at each clause: by mouse, by keyboard, by touch, without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

CLAUSE = "#premises-area"
REFUSE_STORAGE = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)


def both(page: Page) -> Locator:
    return page.locator("side-by-side [data-both]")


@pytest.mark.parametrize(("path", "language"), [("/incubator/", "en"), ("/en/incubator/", "zh-CN")])
def test_both_languages_stand_in_two_columns_and_go_again(page: Page, path: str, language: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 800})
    page.goto(path)
    own, other = page.locator(f"{CLAUSE} .body:not(.other)"), page.locator(f"{CLAUSE} .body.other")
    both(page).click()
    expect(other).to_have_attribute("lang", language)
    expect(other).to_contain_text("200")
    left, right = own.bounding_box(), other.bounding_box()
    assert left and right
    assert left["x"] + left["width"] <= right["x"]
    assert abs(left["y"] - right["y"]) < 5
    both(page).click()
    expect(other).to_be_hidden()


def test_each_heading_and_each_text_has_its_other_language(page: Page) -> None:
    page.goto("/park/")
    both(page).click()
    counts = page.evaluate(
        """() => [".heading:not(.term-entry)", ".body"].map(part => [
            document.querySelectorAll(`.clause .text > ${part}:not(.other):not(:empty)`).length,
            document.querySelectorAll(`.clause .text > ${part.replace(":not(.term-entry)", "")}.other`).length])"""
    )
    assert counts[0][0] == counts[0][1] > 20
    assert counts[1][1] > 50


def test_on_a_phone_one_stands_below_the_other(open_context: OpenContext) -> None:
    page = open_context(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True).new_page()
    page.goto("/incubator/")
    page.locator(".reading-bar [data-both]").tap()
    own = page.locator(f"{CLAUSE} .body:not(.other)").bounding_box()
    other = page.locator(f"{CLAUSE} .body.other").bounding_box()
    assert own and other and own["y"] + own["height"] <= other["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("width", [320, 700, 1000, 1280])
def test_side_by_side_does_not_scroll_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/en/store/")
    page.locator("[data-both]").first.dispatch_event("click")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_choice_is_remembered_and_the_clause_stays_where_it_was(page: Page) -> None:
    page.goto("/incubator/")
    page.locator(CLAUSE).evaluate("clause => clause.scrollIntoView()")
    before = page.locator(CLAUSE).bounding_box()
    page.locator(".site-actions [data-both]").dispatch_event("click")
    after = page.locator(CLAUSE).bounding_box()
    assert before and after and abs(before["y"] - after["y"]) < 2
    page.goto(f"/en/incubator/{CLAUSE}")
    expect(page.locator(f"{CLAUSE} .body.other")).to_be_visible()
    expect(page.locator(CLAUSE)).to_be_in_viewport()


def test_a_language_of_the_switch_leads_to_its_page_at_the_clause_and_is_shown_alone(page: Page) -> None:
    page.goto(f"/incubator/{CLAUSE}")
    both(page).dispatch_event("click")
    page.locator("side-by-side a[lang=en]").dispatch_event("click")
    expect(page).to_have_url(re.compile(f"/en/incubator/{CLAUSE}$"))
    expect(page.locator(f"{CLAUSE} .body.other")).to_have_count(0)
    expect(both(page)).to_have_attribute("aria-pressed", "false")


def test_it_works_where_storage_is_refused(page: Page) -> None:
    page.add_init_script(REFUSE_STORAGE)
    page.goto("/incubator/")
    both(page).click()
    expect(page.locator(f"{CLAUSE} .body.other")).to_be_visible()


def test_without_script_the_page_is_whole_in_its_language_and_the_switch_leads_to_the_other(
    open_context: OpenContext,
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/incubator/")
    expect(both(page)).to_be_hidden()
    page.locator("side-by-side a[lang=en]").click()
    expect(page).to_have_url(re.compile("/en/incubator/$"))


@pytest.mark.parametrize("path", ["/incubator/", "/en/incubator/"])
def test_axe_finds_nothing_side_by_side_with_the_tools_shown(open_context: OpenContext, path: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_context().new_page()
    page.goto(path)
    both(page).click()
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    for scheme, part in (("light", "html"), ("light", CLAUSE), ("dark", CLAUSE)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        if part == CLAUSE:
            page.locator(part).evaluate("clause => { clause.scrollIntoView({block: 'center'}); clause.focus(); }")
        asked = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"]}
        results = axe.run(page, context=part, options=asked)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"


def test_the_tools_show_on_hover_and_by_keyboard_and_take_no_room(page: Page) -> None:
    page.goto("/incubator/")
    tools, clause = page.locator(f"{CLAUSE} clause-tools"), page.locator(CLAUSE)
    expect(tools).to_have_css("opacity", "0")
    before = clause.bounding_box()
    clause.hover()
    expect(tools).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    page.locator(f"{CLAUSE} .number").focus()
    for _ in range(page.locator(f"{CLAUSE} :is(a, summary):visible").count() - 1):
        page.keyboard.press("Tab")
    expect(tools.locator("a").last).to_be_focused()
    expect(tools).to_have_css("opacity", "1")
    after = clause.bounding_box()
    assert before and after and before["height"] == after["height"]


def test_a_tap_shows_the_tools_with_room_for_a_finger(open_context: OpenContext) -> None:
    page = open_context(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True).new_page()
    page.goto("/incubator/")
    expect(page.locator(f"{CLAUSE} clause-tools")).to_have_css("opacity", "0")
    page.locator(f"{CLAUSE} .body").tap()
    expect(page.locator(f"{CLAUSE} clause-tools")).to_have_css("opacity", "1")
    for link in page.locator(f"{CLAUSE} clause-tools a").all():
        box = link.bounding_box()
        assert box and box["height"] >= 44 and box["width"] >= 44
        assert box["x"] >= 0 and box["x"] + box["width"] <= 375


def test_link_copies_the_lasting_address(open_context: OpenContext, address: str) -> None:
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto("/en/incubator/")
    page.locator(f"{CLAUSE} .tool-link").dispatch_event("click")
    expect(page.locator(f"{CLAUSE} [role=status]")).to_have_text("The lasting address is copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/c/incubator/premises-area/"


@pytest.mark.parametrize(
    ("tool", "target"),
    [
        ("cite", r"/c/incubator/premises-area/#cite$"),
        ("ask", r"/incubator/checklist/#[a-z-]+$"),
        ("compare", r"/compare/#[a-z-]+$"),
    ],
)
def test_a_tool_leads_to_a_part_that_is_there(page: Page, tool: str, target: str) -> None:
    page.goto("/incubator/")
    page.locator(f"{CLAUSE} .tool-{tool}").dispatch_event("click")
    expect(page).to_have_url(re.compile(target))
    expect(page.locator(":target")).to_be_in_viewport()


def test_tools_are_named_by_their_clause_and_stand_only_where_they_lead_somewhere(page: Page) -> None:
    page.goto("/incubator/")
    expect(page.locator("#foreword clause-tools a")).to_have_count(2)
    names = page.locator("clause-tools").evaluate_all("all => all.map(tools => tools.getAttribute('aria-label'))")
    assert len(set(names)) == len(names) and "4.2.2的工具" in names
