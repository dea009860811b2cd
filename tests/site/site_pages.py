"""What the tests of the site share: one page of each kind, in both languages, and the type of a fixture."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

PAGES = (
    "/",
    "/incubator/",
    "/store/",
    "/incubator-drafting-notes/",
    "/incubator/changes/",
    "/incubator/differences/",
    "/incubator/checklist/",
    "/park/checklist/",
    "/incubator/checklist/sheet/",
    "/incubator/checklist/report/",
    "/compare-records/",
    "/compare/",
    "/links/",
    "/terms/",
    "/references/",
    "/guide/readers/",
    "/guide/editors/",
    "/about/",
)
LASTING_PAGES = (
    "/c/incubator/premises-area/",
    "/c/incubator/premises/",
    "/c/incubator/2024-08/4.2.2/",
    "/c/incubator/2024-08/",
    "/c/incubator/4.2.2/",
    "/c/incubator/",
    "/c/",
)
EVERY_PAGE = (*PAGES, *(f"/en{page}" for page in PAGES), *LASTING_PAGES)

OpenContext = Callable[..., BrowserContext]
"""Opens a browser context of its own, as a new reader has it; arguments as for Playwright's `new_context`."""


def set_up(page: Page) -> None:
    """Wait until every element of ours on a page has its script; at once where scripts are off."""
    if page.evaluate("document.documentElement.classList.contains('js')"):
        expect(page.locator(":not(:defined)")).to_have_count(0)
