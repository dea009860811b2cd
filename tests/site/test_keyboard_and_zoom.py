"""Everything by keyboard, nothing hidden under the bars of the frame; 400 % zoom in one column."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, TimeoutError
from site_pages import EVERY_PAGE, OpenContext

pytestmark = pytest.mark.browser

KINDS = (
    "/",
    "/incubator/",
    "/en/store/",
    "/incubator-drafting-notes/",
    "/incubator/changes/",
    "/incubator/checklist/sheet/",
    "/compare-records/",
    "/compare/",
    "/en/terms/",
    "/references/",
    "/guide/readers/",
    "/c/incubator/premises-area/",
    "/c/incubator/2024-08/4.2.2/",
)
REACHABLE = """() => {
    const inTurn = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    const groups = new Set();
    return inTurn.filter(part => part.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
        && !part.disabled && part.tabIndex >= 0 && (part.type !== "radio" || part.checked)
        && !part.closest("[inert], dialog:not([open])")).length;
}"""
FOCUSED = """() => {
    const part = document.activeElement;
    if (!part || part === document.body || part.dataset.passed) return null;
    part.dataset.passed = "";
    const { outlineStyle, boxShadow } = getComputedStyle(part);
    return { name: part.outerHTML.slice(0, 120), isOutlined: outlineStyle !== "none" || boxShadow !== "none" };
}"""
IS_SEEN = """() => {
    const part = document.activeElement;
    const middle = (start, end, size) => (Math.max(start, 0) + Math.min(end, size)) / 2;
    return [...part.getClientRects()].some(({ left, top, right, bottom }) => {
        const above = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
        return above !== null && (part.contains(above) || above.contains(part));
    });
}"""
"nothing lies over the middle of what has the focus"


def walked(page: Page) -> list[dict[str, Any]]:
    """What Tab leads to, from the top of the page to its end."""
    passed: list[dict[str, Any]] = []
    for _ in range(2000):
        page.keyboard.press("Tab")
        if not (part := page.evaluate(FOCUSED)):
            break
        passed.append({**part, "isSeen": is_seen(page)})
    return passed


def is_seen(page: Page) -> bool:
    """Now, or once the definition of the term before has gone."""
    try:
        page.wait_for_function(IS_SEEN, timeout=2_000)
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("size", [(1280, 800), (375, 700)], ids=["wide", "phone"])
@pytest.mark.parametrize("path", KINDS)
def test_tab_leads_to_everything_and_the_focus_is_seen(
    open_context: OpenContext, path: str, size: tuple[int, int]
) -> None:
    page = open_context(viewport={"width": size[0], "height": size[1]}).new_page()
    page.goto(path)
    passed = walked(page)
    assert [part["name"] for part in passed if not part["isOutlined"]] == []
    assert [part["name"] for part in passed if not part["isSeen"]] == []
    assert len(passed) == page.evaluate(REACHABLE)


def test_the_first_tab_skips_to_the_text(page: Page) -> None:
    page.goto("/incubator/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_at_400_percent_a_page_reads_in_one_column_and_the_bars_leave_room(
    open_context: OpenContext, path: str
) -> None:
    """A window of 1280 × 1024 at 400 % is one of 320 × 256 to the page."""
    page = open_context(viewport={"width": 320, "height": 256}, device_scale_factor=4).new_page()
    page.goto(path)
    page.evaluate("scrollTo(0, 600)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    bars = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter(part => {
            const { position } = getComputedStyle(part), box = part.getBoundingClientRect();
            return ["fixed", "sticky"].includes(position) && part.checkVisibility() && box.width > 200
                && box.bottom > 0 && box.top < innerHeight && (position === "fixed" || box.top <= 0);
        }).reduce((sum, part) => sum + part.getBoundingClientRect().height, 0)"""
    )
    assert bars <= 128
