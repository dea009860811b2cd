"""A record as one HTML file: it reads by itself, loads back, and tells whether it was changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_list_steps import LIST, answer, exported, fill_in, opened, yes_no
from playwright.sync_api import Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

SCRIPT = "<script>document.title = 'hurt'</script>"


def readable(page: Page, folder: Path) -> Path:
    page.goto(f"{LIST}report/")
    with page.expect_download() as download:
        page.locator("[data-file=html]").click()
    path = folder / "record.html"
    download.value.save_as(path)
    return path


@pytest.fixture
def file(page: Page, tmp_path: Path) -> Path:
    fill_in(opened(page))
    page.locator("[name=site]").fill(SCRIPT)
    return readable(page, tmp_path)


def imported(page: Page, file: Path) -> str:
    opened(page)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".preview-counts")).to_contain_text("甲公司")
    return page.locator(".preview-seal").inner_text()


def test_it_reads_without_script_and_what_is_typed_stays_text(open_context: OpenContext, file: Path) -> None:
    alone = open_context(java_script_enabled=False).new_page()
    alone.context.route("http*://**", lambda route: route.abort())
    alone.goto(file.as_uri())
    expect(alone.locator("h1")).to_contain_text("自查报告")
    expect(alone.locator("table").first).to_contain_text(SCRIPT)
    assert "hurt" not in alone.title()


def test_it_loads_back_as_it_was(page: Page, open_context: OpenContext, file: Path, tmp_path: Path) -> None:
    opened(page)
    before = exported(page, tmp_path, "before.json")
    other = open_context().new_page()
    assert "没有改动" in imported(other, file)
    other.locator("[data-do=merge]").click()
    expect(yes_no(other).locator("input[value=conforms]")).to_be_checked()
    assert exported(other, tmp_path, "after.json") == before


@pytest.mark.parametrize(
    ("old", "new"), [("甲公司</td>", "乙公司</td>"), ('"answer": "fails"', '"answer": "conforms"')]
)
def test_it_tells_that_somebody_changed_it(page: Page, file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert "改动过" in imported(page, file)


def test_a_record_of_before_is_not_said_to_be_sealed(page: Page, tmp_path: Path) -> None:
    fill_in(opened(page))
    answer(yes_no(page), "fails")
    exported(page, tmp_path, "record.json")
    assert imported(page, tmp_path / "record.json") == ""
