"""Steps that the tests of the check lists share: open a list, answer, export."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

LIST = "/incubator/checklist/"
KEY = "tiaowen.self-check"
CLAUSE_CHANGED = """key => {
    for (const [name, text] of Object.entries(localStorage).filter(([name]) => name.startsWith(key))) {
        localStorage.setItem(name, text.replaceAll(/f1:[0-9a-f]{12}/g, "f1:000000000000"));
    }
}"""
"as if every clause had said something else when it was answered"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


def question(page: Page, measure: str) -> Locator:
    """The question that asks for a figure."""
    return page.locator(f"fieldset.question:has([data-measure={measure}])").first


def yes_no(page: Page, type: str = "requirement") -> Locator:
    return page.locator(f"fieldset.question[data-type={type}]:not([data-threshold])").first


def opened(page: Page, path: str = LIST) -> Page:
    page.goto(path)
    expect(page.locator(".check-panel")).to_be_visible(timeout=15_000)
    return page


def answer(fieldset: Locator, value: str) -> None:
    fieldset.locator(f"input[value='{value}']").check()


def written_at(within: Page | Locator, name: str, type: str = "requirement") -> Locator:
    """The field of that name of a question: of the first yes-or-no question of a page."""
    fieldset = yes_no(within, type) if isinstance(within, Page) else within
    button = fieldset.locator(".more-button")
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    return fieldset.locator(f"[name$=':{name}']")


def exported(page: Page, folder: Path, name: str) -> str:
    with page.expect_download() as download:
        page.locator("[data-do=export]").click()
    download.value.save_as(folder / name)
    return (folder / name).read_text(encoding="utf-8")


def fill_in(page: Page) -> None:
    """Some answers of every kind."""
    page.locator("[name=organisation]").fill("甲公司")
    answer(yes_no(page), "conforms")
    answer(yes_no(page, "recommendation"), "fails")
    question(page, "office-area").locator("[data-measure]").fill("180")
    written_at(page, "note").fill("现场看过")


def stored(page: Page) -> list[dict[str, Any]]:
    """The assessments on the shelf of the browser, as they are written there."""
    shelf: dict[str, str] = page.evaluate("({ ...localStorage })")
    return [json.loads(text) for key, text in sorted(shelf.items()) if key.startswith(f"{KEY}.of.")]


def deleted_elsewhere(context: BrowserContext) -> tuple[Page, Page]:
    """A tab that answered and hears of no other, and one that then deleted the assessment."""
    first = context.new_page()
    first.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
    answer(yes_no(opened(first)), "conforms")
    second = opened(context.new_page())
    second.locator("[data-do=delete]").click()
    return first, second
