"""A list that somebody works on opens and reloads without a net; a newer build tells itself; nothing is mixed."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from check_list_steps import LIST, answer, opened, yes_no
from playwright.sync_api import BrowserContext, Page, expect
from serving import serving
from site_pages import OpenContext

from macros.to_site.offline.worker import WORKER, worker_text

pytestmark = pytest.mark.browser

ACTIVE = "navigator.serviceWorker.ready.then(one => one.active.state)"


@pytest.fixture
def own_site(site_folder: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that a test may build anew, and where it is served."""
    folder = tmp_path / "site"
    left_out = shutil.ignore_patterns("c", "search", "files")
    shutil.copytree(site_folder, folder, ignore=left_out)
    with serving(folder) as where:
        yield folder, where


def begun(context: BrowserContext, where: str = "") -> Page:
    """A list with an answer, kept by its service worker."""
    page = opened(context.new_page(), f"{where}{LIST}")
    answer(yes_no(page), "conforms")
    page.evaluate(ACTIVE)
    return page


def test_nothing_is_kept_before_there_is_something_to_lose(page: Page) -> None:
    opened(page)
    assert page.evaluate("navigator.serviceWorker.getRegistration()") is None


def test_the_list_its_paper_and_its_report_open_without_a_net(open_context: OpenContext) -> None:
    context = open_context()
    page = begun(context)
    context.set_offline(True)
    page.reload()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    answer(yes_no(page, "recommendation"), "fails")
    page.goto(f"{LIST}report/")
    expect(page.locator(".report-text h2").first).to_be_visible()
    page.goto(f"{LIST}sheet/")
    expect(page.locator(".sheet").first).to_be_visible()
    page.goto(LIST)
    expect(yes_no(page, "recommendation").locator("input[value=fails]")).to_be_checked()


def test_a_newer_build_waits_until_it_is_wanted_and_is_served_whole(
    open_context: OpenContext, own_site: tuple[Path, str]
) -> None:
    folder, where = own_site
    page = begun(open_context(), where)
    published(folder)
    page.reload()
    expect(page.locator(".check-done [data-do=takeOver]")).to_be_visible()
    assert [page.locator("h1").inner_text(), style_of(page)] == ["孵化基地自查表", ""]
    with page.expect_navigation():
        page.locator("[data-do=takeOver]").click()
    expect(page.locator("h1")).to_have_text("新版自查表")
    assert style_of(page) == "new"
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_a_build_that_is_half_there_is_not_kept(open_context: OpenContext, own_site: tuple[Path, str]) -> None:
    folder, where = own_site
    page = begun(open_context(), where)
    published(folder)
    script = folder / assets(folder) / "self-check" / "chart.mjs"
    script.write_text(script.read_text(encoding="utf-8") + "// of another build\n", encoding="utf-8")
    page.reload()
    state = "navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 'new', () => 'kept')"
    page.evaluate(state)
    page.wait_for_timeout(1500)
    assert page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.waiting)") is None
    assert page.locator("h1").inner_text() == "孵化基地自查表"


def published(folder: Path) -> None:
    """Another build, with another heading and another style sheet."""
    for name, old, new in (
        ("incubator/checklist/index.html", "<h1>孵化基地自查表", "<h1>新版自查表"),
        (f"{assets(folder)}/site/site.css", "", ":root { --build: new }\n"),
    ):
        path = folder / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1) if old else new + text, encoding="utf-8")
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    digests = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    (folder / WORKER).write_text(worker_text(digests), encoding="utf-8")


def assets(folder: Path) -> str:
    """The folder of scripts and styles that its pages ask for."""
    return str(json.loads((folder / "build.json").read_text(encoding="utf-8"))["assets"])


def style_of(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--build').trim()")
    return found


def test_the_reader_is_reminded_after_a_day_of_work(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-20T08:00:00Z")
    answer(yes_no(opened(page)), "conforms")
    expect(page.locator(".check-reminder")).to_contain_text("尚未导出")
    page.clock.set_fixed_time("2026-11-21T09:00:00Z")
    page.reload()
    expect(page.locator(".check-reminder")).to_contain_text("一天多没有导出")
