"""Deleted assessments stay in the browser until the reader clears them, or there is no room for answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_list_steps import (
    FORBIDDEN,
    FULL,
    LIST,
    answer,
    deleted_elsewhere,
    exported,
    fill_in,
    opened,
    written_at,
    yes_no,
)
from playwright.sync_api import Locator, Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

BIN = "tiaowen.self-check.deleted."


def deleted_as(page: Page, organisation: str) -> None:
    """An assessment of this organisation with an answer, deleted."""
    page.locator("[name=organisation]").fill(organisation)
    answer(yes_no(page), "conforms")
    page.locator("[data-do=delete]").click()
    expect(page.locator("[name=organisation]")).to_have_value("")


def listed(page: Page) -> Locator:
    """The deleted ones in the dialog of all assessments, which is opened."""
    page.locator("[data-do=list]").click()
    return page.locator(".deleted-rows > li")


def in_bin(page: Page) -> list[str]:
    keys: list[str] = page.evaluate("bin => Object.keys(localStorage).filter(key => key.startsWith(bin)).sort()", BIN)
    return keys


def test_a_deletion_is_taken_back_after_a_reload(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=delete]").click()
    expect(page.locator(".check-done")).to_contain_text("以后也可以在“全部自查”里恢复")
    page.reload()
    rows = listed(page)
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("甲公司")
    rows.first.locator("[data-do=row-restore]").click()
    expect(page.locator(".list-deleted")).to_be_hidden()
    expect(page.locator(".list-rows [data-do=row-open]")).to_be_focused()
    page.reload()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    assert in_bin(page) == []


def test_the_english_list_tells_of_what_was_deleted_in_the_chinese_one(page: Page) -> None:
    deleted_as(opened(page), "甲公司")
    opened(page, f"/en{LIST}")
    expect(listed(page).first).to_contain_text("deleted")
    expect(page.locator(".list-deleted")).to_contain_text("What you delete stays in this browser")


def test_only_the_reader_clears_for_good_and_is_asked_before(page: Page) -> None:
    deleted_as(opened(page), "甲公司")
    deleted_as(page, "乙公司")
    rows = listed(page)
    expect(rows.first).to_contain_text("乙公司")
    page.once("dialog", lambda dialog: dialog.dismiss())
    rows.first.locator("[data-do=row-clear]").click()
    expect(rows).to_have_count(2)
    page.once("dialog", lambda dialog: dialog.accept())
    rows.first.locator("[data-do=row-clear]").click()
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("甲公司")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-do=trash-clear]").click()
    expect(page.locator(".list-deleted")).to_be_hidden()
    assert in_bin(page) == []


def test_an_empty_assessment_leaves_nothing_to_bring_back(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=new]").click()
    page.locator("[data-do=delete]").click()
    expect(page.locator(".check-done")).to_have_text("已删除这一份空白的自查。")
    assert in_bin(page) == []


def test_the_same_assessment_deleted_twice_is_there_twice(page: Page, tmp_path: Path) -> None:
    fill_in(opened(page))
    exported(page, tmp_path, "record.json")
    answer(yes_no(page), "fails")
    page.locator("[data-do=delete]").click()
    page.locator("input[type=file]").set_input_files(tmp_path / "record.json")
    page.locator("[data-do=merge]").click()
    page.locator("[data-do=delete]").click()
    expect(listed(page)).to_have_count(2)


def test_what_another_tab_answered_meanwhile_stays(open_context: OpenContext) -> None:
    first, second = deleted_elsewhere(open_context())
    answer(yes_no(first), "fails")
    answer(yes_no(first, "recommendation"), "conforms")
    second.locator(".check-done [data-do=undo]").click()
    expect(yes_no(second).locator("input[value=fails]")).to_be_checked()
    expect(yes_no(second, "recommendation").locator("input[value=conforms]")).to_be_checked()
    expect(second.locator("[name=assessment] option")).to_have_count(1)


FILL_UP = """() => {
    for (let size = 4e6, n = 0; size >= 1; n += 1) {
        try { localStorage.setItem(`other.${n}`, "x".repeat(size)); } catch { size = Math.floor(size / 2); }
    }
}"""


def test_where_storage_is_full_the_oldest_is_cleared_first_and_the_reader_is_told(page: Page) -> None:
    deleted_as(opened(page), "甲公司")
    deleted_as(page, "乙公司")
    page.locator("[name=organisation]").fill("丙公司")
    page.evaluate(FILL_UP)
    written_at(page, "note").fill("看" * 40)
    expect(page.locator(".check-message")).to_contain_text("清除了最早删除的自查：甲公司。")
    page.reload()
    expect(written_at(page, "note")).to_have_value("看" * 40)
    rows = listed(page)
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("乙公司")


def test_where_clearing_does_not_help_nothing_is_cleared(page: Page) -> None:
    deleted_as(opened(page), "甲公司")
    kept = in_bin(page)
    page.evaluate(f"() => {{ window.write = Storage.prototype.setItem; {FULL} }}")
    answer(yes_no(page), "fails")
    expect(page.locator(".check-message")).to_contain_text("已满")
    expect(listed(page).first).to_contain_text("甲公司")
    page.keyboard.press("Escape")
    page.evaluate("() => { Storage.prototype.setItem = window.write; }")
    answer(yes_no(page), "conforms")
    expect(page.locator(".check-message")).to_be_empty()
    assert in_bin(page) == kept


def test_where_storage_is_forbidden_it_says_for_how_long_a_deletion_can_be_taken_back(
    open_context: OpenContext,
) -> None:
    page = open_context().new_page()
    page.add_init_script(FORBIDDEN)
    deleted_as(opened(page), "甲公司")
    expect(page.locator(".check-done")).to_contain_text("只能在离开本页之前恢复")
    page.locator(".check-done [data-do=undo]").click()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")
    page.locator("[data-do=list]").click()
    expect(page.locator(".list-deleted")).to_be_hidden()
