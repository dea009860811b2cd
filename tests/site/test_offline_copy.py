"""The offline copy in a real browser, opened from a folder: no server, no request that leaves the machine."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from records import assessment, record_text
from site_pages import OpenContext

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]


def pack(site: Path, target: Path) -> str:
    command = [sys.executable, "scripts/pack_offline.py", "--site", str(site), "--into", str(target)]
    packed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert packed.returncode == 0, packed.stderr
    return packed.stdout


@pytest.fixture(scope="module")
def folder(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy, below a folder with a space and Chinese in its name."""
    place = tmp_path_factory.mktemp("offline") / "我的 文件"
    place.mkdir()
    print(pack(site_folder, place / "copy.zip"))
    with zipfile.ZipFile(place / "copy.zip") as archive:
        archive.extractall(place)
    return place / "tiaowen-offline"


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    return open_context()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page; an error of a script, and a request to anything but a file, fail the test."""
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("requestfailed", lambda request: wrong.append(request.url))
    opened.on("request", lambda request: None if _is_local(request.url) else wrong.append(request.url))
    yield opened
    assert wrong == []


def _is_local(url: str) -> bool:
    return url.startswith(("file:", "data:", "blob:"))


def test_the_same_site_gives_the_same_zip_file(site_folder: Path, tmp_path: Path) -> None:
    said = pack(site_folder, tmp_path / "one.zip")
    pack(site_folder, tmp_path / "other.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
    assert re.search(r"one\.zip: \d+ files, \d+\.\d MB\. Unpack it and open index\.html\.", said)


def test_every_link_of_every_page_leads_to_a_file_of_the_copy(folder: Path) -> None:
    broken = {
        f"{path.relative_to(folder).as_posix()}: {link}"
        for path in folder.rglob("*.html")
        for link in re.findall(
            r'<(?:a|script|link|img)\b[^>]*\s(?:href|src)="([^"#]+)', path.read_text(encoding="utf-8")
        )
        if not urlsplit(link).scheme and not _leads_to_a_file(path, link)
    }
    assert broken == set()


def _leads_to_a_file(page: Path, link: str) -> bool:
    target = posixpath.normpath(posixpath.join(page.parent.as_posix(), unquote(urlsplit(link).path)))
    is_hreflang = Path(target).is_dir() and (Path(target) / "index.html").is_file()
    return Path(target).is_file() or is_hreflang


@pytest.mark.parametrize("home", ["index.html", "en/index.html"])
def test_the_search_finds_a_clause_and_leads_to_it(page: Page, folder: Path, home: str) -> None:
    page.goto((folder / home).as_uri())
    page.keyboard.press("/")
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    page.locator(".search-dialog input").fill("投诉")
    first = page.locator(".search-result").first
    expect(first).to_contain_text("投诉")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"^file:.*/index\.html#[a-z-]+$"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_search_finds_a_clause_of_the_page_it_is_opened_on(page: Page, folder: Path) -> None:
    page.goto((folder / "incubator" / "index.html").as_uri())
    page.keyboard.press("/")
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")
    page.locator(".search-dialog input").fill("4.2.2")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#[a-z-]+$"))


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_tick_of_a_check_list_survives_a_reload(page: Page, folder: Path, language: str) -> None:
    page.goto((folder / f"{language}park" / "checklist" / "index.html").as_uri())
    answer = "fieldset.question:not([data-threshold]) >> nth=0 >> input[value=conforms]"
    page.locator(answer).check(force=True)
    page.reload()
    expect(page.locator(answer)).to_be_checked()


def test_links_the_language_switch_and_clause_pages_work(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.locator(".home-standards h3 a").first.click()
    expect(page).to_have_url(re.compile(r"/incubator/index\.html$"))
    page.locator("#premises-area .number").click()
    expect(page).to_have_url(re.compile(r"/c/incubator/premises-area/index\.html$"))
    page.goto((folder / "incubator" / "index.html").as_uri() + "#premises-area")
    page.locator("a.language-switch").click()
    expect(page).to_have_url(re.compile(r"/en/incubator/index\.html#premises-area$"))


def test_it_reads_without_script_too(open_context: OpenContext, folder: Path) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto((folder / "index.html").as_uri())
    page.locator(".home-standards h3 a").first.click()
    expect(page.locator("#premises-area")).to_contain_text("200")


def test_records_are_compared_with_the_questions_that_lie_beside(
    page: Page, folder: Path, site_folder: Path, tmp_path: Path
) -> None:
    questions = json.loads((site_folder / "incubator/checklist/questions.json").read_text(encoding="utf-8"))[
        "questions"
    ]
    asked = next(one for one in questions if one["type"] == "requirement" and "threshold" not in one)
    for name, answer in (("济南", "conforms"), ("青岛", "fails")):
        given = {"incubator": {asked["id"]: {"answer": answer, "reason": "无"}}}
        cover = {"organisation": "甲公司", "site": name, "date": "2026-05-01", "assessor": "甲"}
        text = record_text(assessment(name, cover, given, {"incubator": questions}))
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    page.goto((folder / "compare-records" / "index.html").as_uri())
    page.locator("input[type=file]").set_input_files(sorted(tmp_path.glob("*.json")))
    expect(page.locator(".compare-text table").first).to_be_visible()
    expect(page.locator(".compare-faults")).to_be_empty()
