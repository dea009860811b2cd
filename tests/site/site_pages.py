"""What the tests of the site share: one page of each kind, in both languages, and the type of a fixture."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext

PAGES = (
    "/",
    "/incubator/",
    "/store/",
    "/incubator-drafting-notes/",
    "/incubator/checklist/",
    "/park/checklist/",
    "/compare/",
    "/links/",
    "/terms/",
    "/references/",
    "/guide/readers/",
    "/about/",
)
EVERY_PAGE = (*PAGES, *(f"/en{page}" for page in PAGES), "/c/incubator/premises-area/")

OpenContext = Callable[..., BrowserContext]
"""Opens a browser context of its own, as a new reader has it; arguments as for Playwright's `new_context`."""
