"""A script that did not come, or threw: the reader is told, fields are locked, and the next click asks again."""

from __future__ import annotations

import pytest
from check_list_steps import LIST, answer, yes_no
from playwright.sync_api import Page, Route, expect
from site_pages import OpenContext

from macros.to_site.frame.modules import ASSETS, ENTRY, modules_of

pytestmark = pytest.mark.browser

WORKING = {
    "self-check": LIST,
    "check-sheet": "/incubator/checklist/sheet/",
    "check-report": "/incubator/checklist/report/",
    "record-comparison": "/compare-records/",
}
"element whose page is for work → that page"
OF_MANY = ("shards.mjs", "word-files.mjs", "row-files.mjs")
GUESSING = ("guesses.mjs", "lexicon.mjs")
"what it fetches where no clause says what was typed"
NOTHING_FOUND = "nothing-found.mjs"
"what it fetches where nothing is found at all"
SEARCH = sorted(
    path.relative_to(ASSETS).as_posix()
    for path in (ASSETS / "clause-search").glob("*.mjs")
    if path.name not in ("clause-search.mjs", NOTHING_FOUND, *GUESSING, *OF_MANY)
)
"what the search of a small site fetches when it is opened"


def _each_once() -> list[tuple[str, str]]:
    """Pairs of module and the page on which it is missing: each module that one of them runs, once."""
    pages = {module: path for tag, path in reversed(WORKING.items()) for module in modules_of(f"<{tag}>")}
    return sorted(pages.items())


def _told(page: Page) -> None:
    """The reader sees that something does not work: at the event itself, so that no time is measured here."""
    expect(page.locator(".page-fault")).to_be_visible()
    expect(page.locator(".page-fault .fault-missing")).to_be_visible()


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    """A page on which scripts may fail."""
    return open_context().new_page()


@pytest.fixture(autouse=True)
def pages_are_ready() -> None:
    """Not these."""


@pytest.mark.parametrize(("module", "path"), _each_once())
def test_a_module_that_does_not_come_is_told_and_nothing_can_be_typed(page: Page, module: str, path: str) -> None:
    page.route(f"**/{module}", lambda route: route.abort())
    page.goto(path)
    _told(page)
    expect(page.locator(".needs-script")).to_be_visible()
    expect(page.locator("fieldset.locked")).to_have_count(1 if path == LIST else 0)
    assert page.locator(".locked input:enabled, .locked textarea:enabled, .locked button:enabled").count() == 0
    page.unroute(f"**/{module}")
    page.locator("main h1").click()
    expect(page.locator(".needs-script")).to_have_count(0)
    expect(page.locator(".page-fault")).to_be_hidden()


@pytest.mark.parametrize("module", SEARCH)
def test_a_part_of_the_search_that_does_not_come_is_told_and_asked_for_again(page: Page, module: str) -> None:
    page.route(f"**/{module}", lambda route: route.abort())
    page.goto("/about/", wait_until="networkidle")
    page.locator("[data-search]").first.click()
    _told(page)
    page.unroute(f"**/{module}")
    page.locator("[data-search]").first.click()
    expect(page.locator(".search-dialog")).to_be_visible()
    expect(page.locator(".page-fault")).to_be_hidden()


@pytest.mark.parametrize("module", GUESSING)
def test_what_guesses_and_does_not_come_is_told_and_asked_for_again(page: Page, module: str) -> None:
    page.route(f"**/{module}", lambda route: route.abort())
    page.goto("/about/", wait_until="networkidle")
    page.locator("[data-search]").first.click()
    page.locator(".search-dialog input").fill("tousu")
    _told(page)
    page.unroute(f"**/{module}")
    page.locator(".search-dialog input").fill("tousu ")
    expect(page.locator(".search-result").first).to_be_visible()
    expect(page.locator(".page-fault")).to_be_hidden()


def test_what_helps_where_nothing_is_found_and_does_not_come_is_told(page: Page) -> None:
    page.route(f"**/{NOTHING_FOUND}", lambda route: route.abort())
    page.goto("/about/", wait_until="networkidle")
    page.locator("[data-search]").first.click()
    page.locator(".search-dialog input").fill("9.9.9.9")
    _told(page)
    page.locator(".search-dialog input").fill("4.2.2")
    expect(page.locator(".search-result").first).to_be_visible()


def test_a_script_that_hangs_is_told_within_two_seconds(page: Page) -> None:
    held: list[Route] = []
    page.route("**/figures.mjs", lambda route: held.append(route))  # a bound method takes no mark of Playwright
    page.goto(LIST, wait_until="commit")
    page.locator(".check-cover").wait_for()
    late = page.locator(".needs-script").evaluate("notice => getComputedStyle(notice).animationDuration")
    assert 0 < float(late.removesuffix("s")) < 2
    expect(page.locator(".needs-script")).to_have_css("visibility", "visible")
    assert page.locator("[name=organisation]").is_disabled()
    held[0].continue_()
    expect(page.locator("[name=organisation]")).to_be_enabled()
    expect(page.locator(".needs-script")).to_have_count(0)


def test_a_reader_whose_scripts_run_never_sees_the_notice(page: Page) -> None:
    """However long they take here: the notice, which comes after a second and a half, is put off by a minute."""
    page.add_init_script(
        """const slow = new CSSStyleSheet();
        slow.replaceSync('.js .needs-script { animation-duration: 60s !important; }');
        document.adoptedStyleSheets = [slow];
        window.seen = [];
        new MutationObserver(() => {
            const notice = document.querySelector('.needs-script');
            if (notice) window.seen.push(getComputedStyle(notice).visibility);
        }).observe(document, { childList: true, subtree: true });"""
    )
    page.goto(LIST)
    expect(page.locator("[name=organisation]")).to_be_enabled()
    expect(page.locator(".needs-script")).to_have_count(0)
    assert "visible" not in page.evaluate("window.seen")


@pytest.mark.parametrize("path", ["/about/", "/incubator/", "/en/incubator/"])
def test_without_the_entry_a_page_can_be_read_and_the_search_button_says_so(page: Page, path: str) -> None:
    page.route(f"**/{ENTRY}*", lambda route: route.abort())
    page.goto(path)
    _told(page)
    page.locator("[data-fault=close]").click()
    expect(page.locator(".page-fault")).to_be_hidden()
    page.locator("[data-search]").first.click()
    _told(page)


def test_an_error_while_something_is_typed_is_told_and_the_page_not_left_without_a_question(page: Page) -> None:
    page.goto(LIST)
    answer(yes_no(page), "conforms")
    page.evaluate("() => { Date.prototype.toISOString = null; }")
    page.locator("[name=organisation]").fill("甲公司")
    expect(page.locator(".page-fault .fault-error")).to_be_visible()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("[data-fault=reload]").click()
    expect(page.locator("[name=organisation]")).to_have_value("")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    assert asked == ["beforeunload"]


def test_a_rejected_promise_of_a_button_is_told_above_the_open_dialog(page: Page) -> None:
    page.goto(LIST)
    page.locator("[data-do=list]").click()
    page.evaluate("setTimeout(() => Promise.reject(Object.assign(new Error('no'), { stack: '' })))")
    expect(page.locator(".check-list .page-fault .fault-error")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("body > .page-fault")).to_be_visible()


def test_what_an_extension_throws_is_not_told_as_ours(page: Page) -> None:
    page.goto("/about/")
    page.evaluate("dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'chrome-extension://a/b.js' }))")
    expect(page.locator(".page-fault")).to_be_hidden()


def test_a_click_right_after_a_failure_asks_again_although_other_modules_are_still_coming(page: Page) -> None:
    """The dialog fails at once, the index never comes; the failure must not wait for it."""
    page.route("**/search-dialog.mjs", lambda route: route.abort())
    page.route("**/clause-index.mjs", lambda _: None)
    page.goto("/about/", wait_until="load")
    page.locator("[data-search]").first.click()
    _told(page)
    page.unroute("**/search-dialog.mjs")
    page.unroute("**/clause-index.mjs")
    with page.expect_request("**/search-dialog.mjs*"):
        page.locator("[data-search]").first.click()
