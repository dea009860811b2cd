"""Faults of the browser's storage: whatever happens, no answer is lost without a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from check_list_steps import (
    FORBIDDEN,
    FULL,
    KEY,
    answer,
    deleted_elsewhere,
    exported,
    opened,
    stored,
    written_at,
    yes_no,
)
from playwright.sync_api import Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser


def test_two_tabs_do_not_overwrite_each_other(open_context: OpenContext) -> None:
    context = open_context()
    first, second = opened(context.new_page()), opened(context.new_page())
    answer(yes_no(first), "conforms")
    answer(yes_no(second, "recommendation"), "conforms")
    first.reload()
    expect(yes_no(first).locator("input[value=conforms]")).to_be_checked()
    expect(yes_no(first, "recommendation").locator("input[value=conforms]")).to_be_checked()


def test_two_tabs_in_one_note_keep_both_texts_and_show_them(open_context: OpenContext) -> None:
    context = open_context()
    first, second = opened(context.new_page()), opened(context.new_page())
    notes = [written_at(tab, "note") for tab in (first, second)]
    notes[1].focus()  # what is being typed in is left alone: it stays empty
    notes[0].press_sequentially("甲写的话")
    notes[1].press_sequentially("乙写的")
    first.reload()
    expect(written_at(first, "note")).to_have_value("乙写的")
    earlier = yes_no(first).locator(".earlier-answers")
    earlier.locator("summary").click()
    expect(earlier.locator("li")).to_have_count(1)
    expect(earlier).to_contain_text("甲写的话")


def test_a_deleted_assessment_that_cannot_be_read_is_told(page: Page) -> None:
    opened(page)
    page.evaluate("localStorage.setItem('tiaowen.self-check.deleted.2026-11-20T08:00:00.000Z.x1', '{half')")
    page.locator("[data-do=list]").click()
    expect(page.locator(".deleted-unsound")).to_contain_text("1 份已删除的自查读不出来")


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (FORBIDDEN, "浏览器不允许本站保存数据"),
        (FULL, "浏览器的存储空间已满"),
        (f"localStorage.setItem('{KEY}', '{{half')", "已损坏"),
        (f"""localStorage.setItem('{KEY}', '{{"version": 99}}')""", "更新的版本"),
    ],
)
def test_faults_of_the_storage_are_survived_and_told(
    open_context: OpenContext, tmp_path: Path, script: str, message: str
) -> None:
    page = open_context().new_page()
    page.add_init_script(script)
    answer(yes_no(opened(page)), "conforms")
    expect(page.locator(".check-message")).to_contain_text(message)
    assert '"conforms"' in exported(page, tmp_path, "record.json")


def test_damaged_content_is_set_aside_and_newer_content_left_alone(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("/about/")
    page.evaluate("key => localStorage.setItem(key, '{half')", KEY)
    answer(yes_no(opened(page)), "conforms")
    assert "{half" in page.evaluate("Object.values(localStorage)")
    page.evaluate("key => localStorage.setItem(key, '{\"version\": 99}')", KEY)
    answer(yes_no(opened(page)), "fails")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == '{"version": 99}'


ANSWER_AT = """([time, type, value]) => new Promise((done) => setTimeout(() => {
    const asked = `fieldset.question[data-type=${type}]:not([data-threshold])`;
    const fields = [...document.querySelectorAll(asked)].slice(0, 10);
    for (const field of fields) field.querySelector(`input[value=${value}]`).click();
    done();
}, time - Date.now()))"""


def test_two_tabs_that_write_at_the_same_moment_keep_all_answers(open_context: OpenContext) -> None:
    context = open_context()
    first, second = opened(context.new_page()), opened(context.new_page())
    answer(yes_no(first), "conforms")
    expect(yes_no(second).locator("input[value=conforms]")).to_be_checked()
    time = first.evaluate("Date.now() + 600")
    for tab, type in ((first, "requirement"), (second, "recommendation")):
        tab.evaluate(f"(given) => {{ window.done = ({ANSWER_AT})(given); }}", [time, type, "fails"])
    for tab in (first, second):
        tab.evaluate("window.done")
    first.wait_for_timeout(500)
    first.reload()
    expect(first.locator("fieldset.question[data-type=requirement][data-state=fails]")).to_have_count(10)
    expect(first.locator("fieldset.question[data-type=recommendation][data-state=fails]")).to_have_count(10)


CHOOSER = """(button) => {
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, hidden: true });
    input.dataset.evidence = "";
    button.after(input);
}"""
FILE_AT = """([time, name]) => new Promise((done) => setTimeout(() => {
    const input = document.querySelector("[data-evidence]");
    const files = new DataTransfer();
    files.items.add(new File([name], name, { type: "text/plain" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    done();
}, time - Date.now()))"""


def test_two_tabs_that_add_files_to_one_question_at_the_same_moment_keep_both(open_context: OpenContext) -> None:
    context = open_context()
    tabs = opened(context.new_page()), opened(context.new_page())
    answer(yes_no(tabs[0]), "fails")
    expect(yes_no(tabs[1]).locator("input[value=fails]")).to_be_checked()
    for tab in tabs:
        written_at(tab, "note")
        yes_no(tab).locator("[data-do=add-files]").evaluate(CHOOSER)
    time = tabs[0].evaluate("Date.now() + 600")
    for tab, name in zip(tabs, ("a.txt", "b.txt"), strict=True):
        tab.evaluate(f"(given) => {{ window.done = ({FILE_AT})(given); }}", [time, name])
    for tab in tabs:
        tab.evaluate("window.done")
        expect(yes_no(tab).locator(".files li")).to_have_count(2)
    first, second = tabs
    first.reload()
    expect(yes_no(first).locator(".file-name")).to_have_count(2)
    first.on("dialog", lambda dialog: dialog.accept())
    yes_no(first).locator("[data-do=remove-file]").first.click()
    for tab in tabs:
        expect(yes_no(tab).locator(".files li")).to_have_count(1)
    answer(yes_no(second), "conforms")
    second.reload()
    expect(yes_no(second).locator(".files li")).to_have_count(1)


def test_an_assessment_deleted_in_another_tab_is_not_lost_to_who_goes_on(open_context: OpenContext) -> None:
    first, _ = deleted_elsewhere(open_context())
    answer(yes_no(first, "recommendation"), "fails")
    first.reload()
    expect(yes_no(first).locator("input[value=conforms]")).to_be_checked()


def test_a_reload_in_the_middle_of_typing_keeps_what_was_typed(page: Page) -> None:
    written_at(opened(page), "note").press_sequentially("现场看过，资料齐")
    page.reload()
    expect(written_at(page, "note")).to_have_value("现场看过，资料齐")


def test_answers_are_kept_as_soon_as_there_is_room_again(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    page.evaluate(f"() => {{ window.write = Storage.prototype.setItem; {FULL} }}")
    answer(yes_no(page, "recommendation"), "fails")
    expect(page.locator(".check-message")).to_contain_text("已满")
    page.evaluate("() => { Storage.prototype.setItem = window.write; }")
    written_at(page, "note").fill("看过")
    expect(page.locator(".check-message")).to_be_empty()
    page.reload()
    expect(yes_no(page, "recommendation").locator("input[value=fails]")).to_be_checked()
    expect(written_at(page, "note")).to_have_value("看过")


def test_who_leaves_with_answers_that_could_not_be_kept_is_asked(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.add_init_script(FULL)
    answer(yes_no(opened(page)), "conforms")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("/about/")
    assert asked == ["beforeunload"]


def test_browser_data_cleared_while_the_page_is_open_do_not_take_its_answers(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    page.evaluate("localStorage.clear()")
    answer(yes_no(page, "recommendation"), "fails")
    page.reload()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_one_damaged_assessment_leaves_the_others(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    page.locator("[data-do=new]").click()
    page.locator("[name=organisation]").fill("乙公司")
    page.evaluate(
        """key => {
        const names = Object.keys(localStorage).filter((name) => name.startsWith(key));
        const name = names.find((one) => localStorage[one].includes("乙公司"));
        localStorage.setItem(name, "{half");
    }""",
        f"{KEY}.of.",
    )
    page.reload()
    expect(page.locator(".check-message")).to_contain_text("已损坏")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_contents_that_are_damaged_are_made_anew_from_the_assessments(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    page.evaluate("key => localStorage.setItem(key, '{half')", KEY)
    page.reload()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_what_version_one_stored_is_taken_over(page: Page) -> None:
    page.goto("/about/")
    given = {"answer": "fails", "note": "旧", "changed": "2026-01-02T03:04:05.678Z"}
    answers = {"incubator": {"gone": {"f1:000000000000": given}}}
    assessments = [{"id": id, "cover": {"organisation": id}, "figures": {}, "answers": answers} for id in ("a", "b")]
    old = {"version": 1, "current": "a", "assessments": assessments}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(old)])
    opened(page)
    expect(page.locator("[name=organisation]")).to_have_value("a")
    expect(page.locator("[name=assessment] option")).to_have_count(2)
    assert [kept["answers"] for kept in stored(page)] == [answers, answers]
