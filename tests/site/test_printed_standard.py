"""A standard on A4 as a standard looks: read from the PDF file that Chromium prints, sheet by sheet."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

STANDARDS = ("incubator", "park", "service-center", "store", "incubator-drafting-notes")


def sheets(page: Page, path: Path) -> list[list[str]]:
    """The lines of each sheet, without empty ones."""
    page.pdf(path=path, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return [[line.strip() for line in sheet.splitlines() if line.strip()] for sheet in text.split("\f")[:-1]]


def bare(lines: list[str]) -> str:
    return re.sub(r"\s", "", "".join(lines))


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("id", STANDARDS)
def test_a_standard_prints_as_a_standard(page: Page, site_folder: Path, tmp_path: Path, id: str, language: str) -> None:
    standard = json.loads((site_folder / "files" / f"{id}.json").read_text(encoding="utf-8"))
    page.goto(f"/{language}{id}/")
    printed = sheets(page, tmp_path / "standard.pdf")
    cover, contents, *text = printed
    title = standard["title"]["en" if language else "zh"]
    assert re.sub(r"\s", "", title) in bare(cover)
    assert ("Working text 2026-11" if language else "工作文本 2026-11") in " ".join(cover)
    assert ("Contents" if language else "目次") in contents[:4]
    assert not any(re.fullmatch(r".*\d+ / \d+", line) for line in cover)
    for number, sheet in enumerate(printed[1:], 2):
        assert re.sub(r"\s", "", title) in bare(sheet[:3])
        assert bare(sheet[-1:]).endswith(f"{number}/{len(printed)}")
    words = bare([line for sheet in text for line in sheet])
    for clause in standard["clauses"]:
        if re.fullmatch(r"[\d.]+", clause["number"]):
            assert clause["number"] in words
    assert not {"搜索条文", "Search clauses", "自查表", "Self-check list"} & {
        line for sheet in printed for line in sheet
    }


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("id", STANDARDS)
def test_no_heading_is_the_last_of_a_sheet(
    page: Page, site_folder: Path, tmp_path: Path, id: str, language: str
) -> None:
    standard = json.loads((site_folder / "files" / f"{id}.json").read_text(encoding="utf-8"))
    headings = {
        re.sub(r"\s", "", f"{clause['number']}{clause['heading'][language]}")
        for clause in standard["clauses"]
        if clause.get("heading")
    }
    page.goto(f"/{'' if language == 'zh' else 'en/'}{id}/")
    for sheet in sheets(page, tmp_path / "standard.pdf")[2:]:
        assert bare(sheet[-2:-1]) not in headings


@pytest.mark.parametrize(
    ("language", "caption", "header"), [("", "表1", "具体工作要求"), ("en/", "Table1", "Specificrequirements")]
)
def test_a_long_table_repeats_its_header_and_starts_where_it_is_led_in(
    page: Page, tmp_path: Path, language: str, caption: str, header: str
) -> None:
    page.goto(f"/{language}store/")
    printed = [bare(sheet) for sheet in sheets(page, tmp_path / "standard.pdf")]
    first = next(number for number, sheet in enumerate(printed) if f"{caption}R" in sheet or f"{caption}店" in sheet)
    assert "1.1.1" in printed[first]
    assert len(printed) > first + (1 if language else 0)  # the English runs over a sheet
    for sheet in printed[first:]:
        assert header in sheet and re.search(r"1\.[12]\.\d", sheet)


def test_print_shows_both_languages_where_the_screen_does(page: Page, tmp_path: Path) -> None:
    page.goto("/incubator/")
    alone = bare([line for sheet in sheets(page, tmp_path / "alone.pdf")[2:] for line in sheet])
    page.locator("side-by-side [data-both]").click()
    together = bare([line for sheet in sheets(page, tmp_path / "both.pdf")[2:] for line in sheet])
    for words in ("GeneralConditions", "Termsanddefinitions"):
        assert words.lower() not in alone.lower()
    assert "Termsanddefinitions" in together and "术语和定义" in together


@pytest.mark.parametrize("id", ["incubator/premises-area", "park/utilities", "store/scope"])
def test_the_page_of_a_clause_prints_on_one_sheet(open_context: OpenContext, tmp_path: Path, id: str) -> None:
    page = open_context(locale="zh-CN").new_page()
    page.goto(f"/c/{id}/")
    (sheet,) = sheets(page, tmp_path / "clause.pdf")
    assert "公文" in sheet


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        ("/incubator/", ".unnumbered"),
        ("/c/incubator/foreword/", ".former-numbers a"),
        ("/links/", ".pair > summary"),
    ],
)
def test_what_is_only_for_the_screen_does_not_print(page: Page, path: str, gone: str) -> None:
    page.goto(path)
    expect(page.locator(gone).first).to_be_visible()
    page.emulate_media(media="print")
    for one in page.locator(gone).all():
        expect(one).to_be_hidden()


@pytest.mark.parametrize("path", ["/incubator/changes/", "/c/incubator/2024-08/4.2.2/"])
def test_the_english_of_a_printed_redline_is_not_larger_than_the_chinese(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    sizes = page.evaluate(
        """() => ["zh-CN", "en"].map((lang) => [...document.querySelectorAll(`.both-marked > [lang="${lang}"] *`)]
            .map((part) => parseFloat(getComputedStyle(part).fontSize)))"""
    )
    assert sizes[0] and sizes[1] and max(sizes[1]) <= min(sizes[0])


def test_the_comparison_fills_its_first_page(page: Page, tmp_path: Path) -> None:
    page.goto("/compare/")
    first, *others = sheets(page, tmp_path / "compare.pdf")
    assert "园区总面积不小于" in bare(first)
    assert others
