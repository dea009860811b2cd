"""A check list by keyboard alone: in the order of Tab, nothing trapped, the focus always to be seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_list_steps import fill_in, opened, question, written_at, yes_no
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FOCUSED = """() => {
    const at = document.activeElement, { outlineStyle, outlineWidth } = getComputedStyle(at);
    const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    return { isSeen, is: `${at.tagName} ${at.className} ${at.name ?? at.textContent}` };
}"""


def tab_to(page: Page, selector: str, key: str = "Tab", most: int = 200) -> None:
    """Press Tab until the focus is there; at every stop on the way it can be seen."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("document.activeElement === document.body || !document.activeElement"):
            continue  # between the end of the page and its beginning
        focused = page.evaluate(FOCUSED)
        assert focused["isSeen"], focused["is"]
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not lead to {selector}")


def test_a_clause_is_answered_the_list_opened_a_record_exported_and_imported(page: Page, tmp_path: Path) -> None:
    page.on("filechooser", lambda chooser: None)  # from the start: Chromium takes a moment to hand its dialog over
    opened(page)
    tab_to(page, "[name=organisation]")
    page.keyboard.type("甲公司")

    tab_to(page, "[data-do=export]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "record.json")
    tab_to(page, "[data-do=import]")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(tmp_path / "record.json")
    expect(page.locator(".check-preview")).to_be_visible()
    tab_to(page, ".check-preview [data-do=merge]", most=10)
    page.keyboard.press("Enter")
    expect(page.locator(".check-done")).to_have_text("已导入。")
    expect(page.locator("[data-do=import]")).to_be_focused()

    tab_to(page, "[data-do=list]")
    page.keyboard.press("Space")
    tab_to(page, ".check-list [data-do=row-copy]", most=10)
    page.keyboard.press("Enter")
    expect(page.locator(".list-rows > li")).to_have_count(2)
    tab_to(page, ".check-list [data-do=list-close]", most=20)
    page.keyboard.press("Enter")
    expect(page.locator("[data-do=list]")).to_be_focused()

    clause = page.locator(".check-clause").first
    fields = clause.locator("fieldset.question")
    for field in fields.all():
        id = field.get_attribute("id")
        tab_to(page, f"[id='{id}'] input[type=radio]")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")  # round to the first answer, then to the second
        tab_to(page, f"[id='{id}'] .more-button", most=2)
        page.keyboard.press("Enter")
        tab_to(page, f"[id='{id}'] .reason textarea", most=2)
        page.keyboard.type("另有安排")
        tab_to(page, f"[id='{id}'] .note-field textarea", most=2)
        page.keyboard.type("看过")
    expect(clause.locator("fieldset.question[data-state=fails]")).to_have_count(fields.count())
    last = fields.last.get_attribute("id")
    tab_to(page, f"[id='{last}'] .reason textarea", key="Shift+Tab", most=2)
    page.reload()
    expect(clause.locator("fieldset.question[data-state=fails]")).to_have_count(fields.count())
    expect(fields.last.locator(".note-field textarea")).to_have_value("看过")


def test_a_deleted_assessment_is_brought_back_by_keyboard(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=delete]").click()
    page.locator("[data-do=list]").focus()
    page.keyboard.press("Enter")
    tab_to(page, ".check-list [data-do=row-restore]", most=12)
    page.keyboard.press("Enter")
    expect(page.locator(".list-rows [data-do=row-open]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")


def test_the_language_switch_keeps_all_of_the_open_assessment(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=list]").click()
    page.locator("[data-do=row-copy]").first.click()
    page.locator("[data-do=list-close]").click()
    page.locator("[name=site]").fill("济南")
    chosen = page.locator("[name=assessment]").input_value()
    page.locator("a.language-switch").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[name=assessment]")).to_have_value(chosen)
    expect(page.locator("[name=site]")).to_have_value("济南")
    expect(question(page, "office-area").locator("[data-measure]")).to_have_value("180")
    expect(written_at(page, "note")).to_have_value("现场看过")
    expect(yes_no(page, "recommendation").locator("input[value=fails]")).to_be_checked()
