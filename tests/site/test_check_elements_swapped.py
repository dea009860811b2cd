"""Elements that are taken out of the page and put back, or put in anew, as navigation without a reload does it."""

from __future__ import annotations

import pytest
from check_list_steps import FULL, answer, fill_in, opened, yes_no
from playwright.sync_api import Page, expect
from site_pages import set_up

pytestmark = pytest.mark.browser

PUT_BACK = """name => {
    const element = document.querySelector(name), place = element.parentNode, next = element.nextSibling;
    element.remove();
    place.insertBefore(element, next);
}"""
FETCHED = """async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
}"""
COUNTED = """() => {
    window.counts = { written: 0, printed: 0, made: 0, read: 0 };
    const counted = (owner, method, name, isMeant = () => true) => {
        const own = owner[method];
        owner[method] = function (...given) {
            if (isMeant(...given)) window.counts[name] += 1;
            return own.apply(this, given);
        };
    };
    counted(Storage.prototype, "setItem", "written", (key) => key.includes(".of."));
    window.print = () => { window.counts.printed += 1; };
    counted(URL, "createObjectURL", "made");
    counted(Blob.prototype, "arrayBuffer", "read");
}"""
each_way = pytest.mark.parametrize("way", ["put back", "put back twice", "fetched", "fetched and put back"])


def swap(page: Page, name: str, way: str) -> None:
    page.evaluate(COUNTED)
    if "fetched" in way:
        page.evaluate(FETCHED)
        set_up(page)
    for _ in range(2 if "twice" in way else 1 if "put back" in way else 0):
        page.evaluate(PUT_BACK, name)


def counts(page: Page, name: str) -> int:
    return int(page.evaluate("name => window.counts[name]", name))


@each_way
def test_a_check_list_keeps_its_answers_and_takes_each_once(page: Page, way: str) -> None:
    fill_in(opened(page))
    swap(page, "self-check", way)
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")
    before = counts(page, "written")
    answer(yes_no(page), "fails")
    assert counts(page, "written") == before + 1
    expect(page.locator(".check-sentence")).to_contain_text("不符合 2 项。")
    expect(page.locator(".check-chart [data-type=requirement]")).to_have_count(
        page.locator(".check-chapter:has(.question[data-type=requirement])").count()
    )
    page.locator("[data-do=new]").click()
    page.locator("[name=organisation]").fill("乙公司")
    expect(page.locator("[name=assessment] option")).to_have_count(2)
    page.locator("[data-do=delete]").click()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")
    page.locator(".check-done [data-do=undo]").click()
    expect(page.locator("[name=assessment] option")).to_have_count(2)


def test_a_deletion_is_taken_back_after_the_list_was_put_back(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=delete]").click()
    page.evaluate(PUT_BACK, "self-check")
    page.locator(".check-done [data-do=undo]").click()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")


def test_what_could_not_be_written_is_there_when_the_list_is_put_back(page: Page) -> None:
    opened(page)
    page.evaluate(f"() => {{ {FULL} }}")
    answer(yes_no(page), "conforms")
    page.evaluate(PUT_BACK, "self-check")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    expect(page.locator(".check-message")).to_contain_text("已满")
    page.on("dialog", lambda dialog: dialog.accept())


@each_way
def test_a_check_sheet_prints_once_and_counts_anew(page: Page, way: str) -> None:
    fill_in(opened(page))
    page.goto("/incubator/checklist/sheet/#filled")
    count = page.locator("[data-count=failed]")
    expect(count).to_have_text("不符合 1 项")
    swap(page, "check-sheet", way)
    expect(count).to_have_text("不符合 1 项")
    page.locator("[name=answers][value=empty]").check()
    expect(count).to_have_text("不符合____项")
    page.locator("[name=answers][value=filled]").check()
    expect(count).to_have_text("不符合 1 项")
    page.locator("[data-do=print]").click()
    assert counts(page, "printed") == 1


@each_way
def test_a_report_makes_one_file_at_a_time(page: Page, way: str) -> None:
    fill_in(opened(page))
    page.goto("/incubator/checklist/report/")
    headings = page.locator(".report-text h2")
    expect(headings.first).to_be_visible()
    before = headings.count()
    swap(page, "check-report", way)
    expect(headings).to_have_count(before)
    with page.expect_download():
        page.locator("[data-file=csv]").click()
    assert counts(page, "made") == 1


@each_way
def test_a_comparison_reads_each_file_once(page: Page, way: str) -> None:
    record = {"name": "record.json", "mimeType": "application/json", "buffer": b"{half"}
    page.goto("/compare-records/")
    swap(page, "record-comparison", way)
    page.locator("input[type=file]").set_input_files([record])  # type: ignore[list-item]
    expect(page.locator(".compare-faults li")).to_have_count(1)
    assert counts(page, "read") == 1
    if "fetched" not in way:
        page.evaluate(PUT_BACK, "record-comparison")
        expect(page.locator(".compare-faults li")).to_have_count(1)
