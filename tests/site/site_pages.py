"""What the tests of the site share: one page of each kind, in both languages, and the type of a fixture."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

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
    "/combined-check/",
    "/compare/",
    "/links/",
    "/terms/",
    "/references/",
    "/guide/readers/",
    "/guide/editors/",
    "/guide/afternoon/",
    "/guide/operators/",
    "/guide/rules/",
    "/guide/year/",
    "/about/",
)
LASTING_PAGES = (
    "/c/incubator/premises-area/",
    "/c/incubator/premises/",
    "/c/incubator/2024-08/4.2.2/",
    "/c/incubator/2024-08/",
    "/c/incubator/2026-11/foreword/",
    "/c/incubator/4.2.2/",
    "/c/incubator/",
    "/c/",
)
LOST_PAGES = ("/404.html", "/en/404.html")
EVERY_PAGE = (*PAGES, *(f"/en{page}" for page in PAGES), *LASTING_PAGES)

_NUMBER = re.compile(r"[A-Z]|[A-Z]?\.?\d{1,2}(?:\.\d+)*")
_EDITION = re.compile(r"\d{4}(?:-\d\d)?")


def kind_of(path: str, standards: Collection[str]) -> str:
    """What kind of page stands at a path of the site: `/c/incubator/2024-08/4.2.2/` → c/standard/edition/number."""
    parts = [part for part in path.split("/") if part]
    return "/".join(_kind(part, at, parts, standards) for at, part in enumerate(parts))


def _kind(part: str, at: int, parts: Sequence[str], standards: Collection[str]) -> str:
    if part in standards:
        return "standard"
    if parts[0] != "c" or at < 2:
        return part
    return "edition" if _EDITION.fullmatch(part) else "number" if _NUMBER.fullmatch(part) else "clause"


OpenContext = Callable[..., BrowserContext]
"""Opens a browser context of its own, as a new reader has it; arguments as for Playwright's `new_context`."""


def set_up(page: Page) -> None:
    """Wait until every element of ours on a page has its script; at once where scripts are off."""
    if page.evaluate("document.documentElement.classList.contains('js')"):
        expect(page.locator(":not(:defined)")).to_have_count(0)
