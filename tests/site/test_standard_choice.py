"""Of many standards the search is narrowed to one that is found by its words or number, by keyboard or by finger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from serving import serving
from site_pages import OpenContext

from macros.site_build import Order, plan_of, site_files
from macros.site_writing import write_site

pytestmark = pytest.mark.browser

KINDS = {"garden": ("花园", "Gardens"), "library": ("图书馆", "Libraries")}
FIELD = ".search-filters [role=combobox]"
OPTION = ".search-filters [role=option]"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of 16 standards, 8 of each kind, with one clause each."""
    root = tmp_path_factory.mktemp("many")
    for place in range(16):
        kind, number = ("garden", "library")[place % 2], place // 2 + 1
        zh, en = KINDS[kind]
        folder = root / "standards" / f"{kind}-{number}"
        folder.mkdir(parents=True)
        (folder / "standard.yaml").write_text(
            f"id: {kind}-{number}\nkind: standard\ntitle: {{zh: {zh}服务{number}, en: '{en}, part {number}'}}\n"
            f"short-title: {{zh: {zh}{number}, en: '{en} {number}'}}\nnumber: 'T/X {100 + place}—2024'\n"
            "stage: working-draft\nedition: d\n",
            encoding="utf-8",
        )
        (folder / "01-scope.yaml").write_text(
            'clauses:\n- {id: scope, number: "1", heading: {zh: 范围, en: Scope},'
            " body: [{zh: 本文件适用于花床。, en: This document applies to beds.}]}\n",
            encoding="utf-8",
        )
    write_site(site_files(plan_of(Order(root))), root / "site", print)
    with serving(root / "site") as address:
        yield address


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.keyboard.press("/")
    page.wait_for_selector(".search-results[aria-busy=false]", state="attached")
    page.keyboard.type("beds")
    expect(page.locator(".search-result")).to_have_count(16)
    return page


@pytest.mark.parametrize(("home", "typed", "name"), [("/", "图书馆 3", "图书馆3"), ("/en/", "librar 3", "Libraries 3")])
def test_a_standard_is_found_by_its_words_and_chosen_by_keyboard(
    page: Page, many: str, home: str, typed: str, name: str
) -> None:
    opened(page, f"{many}{home}")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.getAttribute('role') !== 'combobox'"):
        page.keyboard.press("Tab")
    page.keyboard.type(typed)
    expect(page.locator(OPTION).first).to_have_text(f"{name} T/X 105—2024")
    assert page.locator(OPTION).count() < 8
    expect(page.locator(".search-result")).to_have_count(16)
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_have_value(name)
    expect(page.locator(OPTION).first).to_be_hidden()
    expect(page.locator(".search-result")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_have_value(name)
    expect(page.locator(".search-dialog")).to_be_visible()


@pytest.mark.parametrize("typed", ["T/X 107", "tx107", "library-4", "１０７"])
def test_a_standard_is_found_by_its_number_however_it_is_written(page: Page, many: str, typed: str) -> None:
    opened(page, many).locator(FIELD).fill(typed)
    expect(page.locator(OPTION)).to_have_text(["图书馆4 T/X 107—2024"])


def test_all_standards_come_back_and_nothing_found_says_so(page: Page, many: str) -> None:
    field = opened(page, many).locator(FIELD)
    field.fill("花园 8")
    page.keyboard.press("Enter")
    expect(page.locator(".search-result")).to_have_count(1)
    field.fill("水族馆")
    expect(page.locator(OPTION)).to_have_count(0)
    expect(page.locator(".search-filters [role=presentation]")).to_have_text("没有符合的标准")
    page.keyboard.press("Enter")
    expect(page.locator(".search-result")).to_have_count(1)
    field.fill("")
    expect(page.locator(OPTION)).to_have_count(17)
    page.locator(OPTION).first.click()
    expect(page.locator(".search-result")).to_have_count(16)
    expect(field).to_have_value("")


def test_on_a_phone_the_list_opens_below_and_a_finger_chooses(
    open_context: OpenContext, many: str, tmp_path: Path
) -> None:
    page = open_context(viewport={"width": 375, "height": 667}, has_touch=True).new_page()
    opened(page, many).locator(FIELD).tap()
    expect(page.locator(OPTION)).to_have_count(17)
    page.screenshot(path=tmp_path / "choice.png")
    assert page.evaluate("document.querySelector('.search-dialog').scrollWidth") <= 375
    place = page.locator(".search-filters [role=listbox]").bounding_box()
    assert place
    assert place["x"] >= 0 and place["x"] + place["width"] <= 375 and place["y"] + place["height"] <= 667
    page.locator(OPTION).nth(4).tap()
    expect(page.locator(".search-result")).to_have_count(1)


def test_of_a_few_standards_the_list_is_a_plain_one(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator(".search-filters select[name=standard]")).to_be_visible()
    expect(page.locator(FIELD)).to_have_count(0)
