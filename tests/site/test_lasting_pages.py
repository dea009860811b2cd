"""A lasting page in use: on a phone that scanned its code, in the language of the reader, cited, taken along."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from site_pages import OpenContext

from macros.clauses.passages import passages
from macros.to_site.pages import library_on_disk

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
CLAUSE = "/c/incubator/premises-area/"
PHONE = {"viewport": {"width": 375, "height": 667}, "has_touch": True, "is_mobile": True}
SITE = "https://standards.example/"
FIRST_SCREEN = """(selectorOfText) => {
  const place = (selector) => [...document.querySelectorAll(selector)]
    .map((part) => part.getBoundingClientRect()).find((box) => box.height > 0);
  const [search, status, title, body] = [".search-button", ".of-standard .told", "h1", selectorOfText].map(place);
  const bar = place("[data-does=cite]");
  const [text, height, end] = [body.top, body.height, bar.bottom];
  return {search: search.top, status: status.top, title: title.top, text, height, bar: bar.top, end};
}"""
"""where the parts that are looked for begin, and where the citing bar ends, in px from the top of the screen"""


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site, told its address, without which it has no codes."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "scripts/build_site.py", "--into", str(folder), "--address", SITE]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    yield folder


@pytest.fixture
def scanned(open_context: OpenContext, named: Path) -> Page:
    """A page of the named site, handed out at its address."""
    context = open_context(permissions=["clipboard-read", "clipboard-write"], locale="zh-CN")
    page = context.new_page()

    def answer(route) -> None:  # type: ignore[no-untyped-def]
        path = named / route.request.url.removeprefix(SITE).split("#")[0]
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    page.route(f"{SITE}**", answer)
    return page


def longest_and_shortest(many: int = 20) -> list[str]:
    """The lasting pages of the clauses with the fewest and with the most letters of their own."""
    lengths = {
        f"/c/{standard.id}/{clause.id}/": sum(len(said.text.zh) for said in passages(clause) if not said.is_name)
        for standard in library_on_disk().corpus.standards
        for clause in standard.clauses
    }
    ordered = sorted((length, path) for path, length in lengths.items() if length)
    return [path for _, path in (*ordered[:many], *ordered[-many:])]


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
def test_the_longest_and_shortest_clauses_show_all_that_is_looked_for_without_scrolling(
    open_context: OpenContext, locale: str
) -> None:
    """Search, whose text, number, the text or 200 px of it, citing bar: in this order, on the first screen."""
    page = open_context(**PHONE, locale=locale).new_page()
    paths = longest_and_shortest()
    assert len(set(paths)) == 40
    seen = {}
    for path in paths:
        page.goto(path)
        seen[path] = page.evaluate(FIRST_SCREEN, f".lasting-text .clause:lang({locale[:2]}) .body")
    short = {
        path: at
        for path, at in seen.items()
        if not 0 <= at["search"] < at["status"] < at["title"] < at["text"] < at["bar"] < at["end"] <= 667
        or at["bar"] - at["text"] < min(at["height"], 200)
    }
    assert short == {}
    whole = sum(at["text"] + at["height"] <= at["bar"] for at in seen.values())
    print(locale, "whole above the bar:", whole, "text from at most", max(at["text"] for at in seen.values()), "px")


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
@pytest.mark.parametrize("path", [CLAUSE, "/c/park/office-equipment/", "/c/incubator/2024-08/4.2.2/"])
def test_text_status_citation_and_search_are_on_the_first_screen_of_a_phone(
    open_context: OpenContext, path: str, locale: str
) -> None:
    page = open_context(**PHONE, locale=locale).new_page()
    page.goto(path)
    text = f".lasting-text .clause:lang({locale[:2]}) .body"
    for part in (".of-standard", "h1", text, "[data-does=cite]", ".search-button:visible"):
        expect(page.locator(part).first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize(
    ("locale", "shown", "hidden"), [("zh-CN", "版本沿革", "History"), ("en-GB", "History", "版本沿革")]
)
def test_the_page_speaks_the_language_of_the_reader(
    open_context: OpenContext, locale: str, shown: str, hidden: str
) -> None:
    page = open_context(locale=locale).new_page()
    page.goto(CLAUSE)
    assert page.evaluate("document.documentElement.lang") == ("zh-CN" if locale == "zh-CN" else "en")
    expect(page.locator("#history h2")).to_have_text(re.compile(shown))
    expect(page.get_by_text(shown, exact=True)).to_be_visible()
    expect(page.get_by_text(hidden, exact=True)).to_be_hidden()


def test_the_switch_changes_the_page_in_place_and_is_remembered(open_context: OpenContext) -> None:
    page = open_context(locale="zh-CN").new_page()
    page.goto(CLAUSE)
    page.locator("a[data-speak]:visible").click()
    expect(page.get_by_role("button", name="Cite")).to_be_visible()
    expect(page).to_have_title(re.compile("Specification"))
    page.goto("/c/park/office-equipment/")
    expect(page.get_by_role("button", name="Cite")).to_be_visible()


def test_a_reader_who_comes_from_the_english_pages_is_spoken_to_in_english(open_context: OpenContext) -> None:
    page = open_context(locale="zh-CN").new_page()
    page.goto("/en/incubator/")
    page.locator("#premises-area a.number").first.click()
    expect(page.get_by_role("button", name="Cite")).to_be_visible()


def test_without_script_both_languages_are_there_and_all_forms(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(CLAUSE)
    expect(page.get_by_text("版本沿革", exact=True)).to_be_visible()
    expect(page.get_by_text("History", exact=True)).to_be_visible()
    page.locator("#cite > summary").click()
    expect(page.locator(".forms code:visible").first).to_contain_text("4.2.2")


def test_search_opens_by_its_key(page: Page) -> None:
    page.goto(CLAUSE)
    page.keyboard.press("/")
    expect(page.locator(".search-dialog")).to_have_count(1)
    page.locator(".search-dialog input").fill("投诉")
    expect(page.locator(".search-result").first).to_be_visible()


def test_a_notice_is_copied_with_its_link_and_follows_the_choice(scanned: Page) -> None:
    scanned.goto(f"{SITE}c/incubator/2024-08/4.2.2/")
    for choice, place in (("pinned", "2024-08/4.2.2"), ("floating", "premises-area")):
        scanned.locator(f"input[value={choice}]").check()
        scanned.locator("[data-does=cite]").click()
        expect(scanned.locator(".cite-actions [role=status]")).not_to_be_empty()
        scanned.wait_for_function(
            "place => navigator.clipboard.readText().then(text => text.endsWith(place))", arg=f"{place}/"
        )
        plain, rich = clipboard(scanned)
        assert plain.endswith(f" {SITE}c/incubator/{place}/")
        assert f'href="{SITE}c/incubator/{place}/"' in rich
        scanned.locator("[data-does=link]").click()
        scanned.wait_for_function(
            "place => navigator.clipboard.readText().then(text => text.endsWith(place))", arg=f"{place}/"
        )


def clipboard(page: Page) -> tuple[str, str]:
    read = """async () => {
      for (let tries = 0; ; tries += 1) {
        try {
          const [found] = await navigator.clipboard.read();
          return await Promise.all(["text/plain", "text/html"].map(async type => (await found.getType(type)).text()));
        } catch (fault) {
          if (fault.name !== "InvalidStateError" || tries > 20) throw fault;  // written anew while it was read
          await new Promise((done) => setTimeout(done, 100));
        }
      }
    }"""
    plain, rich = page.evaluate(read)
    return plain, rich


def saved(page: Page, deed: str) -> bytes:
    with page.expect_download() as download:
        page.locator(f".forms:visible [data-does={deed}]").first.click()
    return Path(download.value.path()).read_bytes()


def test_files_for_reference_managers_and_pictures_hold_the_clause_and_its_address(scanned: Page) -> None:
    scanned.goto(f"{SITE}c/incubator/2024-08/4.2.2/")
    scanned.locator("#cite > summary").click()
    address = f"{SITE}c/incubator/2024-08/4.2.2/"
    entry = json.loads(saved(scanned, "csl"))[0]
    assert (entry["type"], entry["URL"], entry["section"]) == ("standard", address, "4.2.2")
    fields = [line.split("  - ", 1) for line in saved(scanned, "ris").decode().split("\r\n") if line]
    assert fields[0] == ["TY", "STAND"] and fields[-1][0] == "ER" and ["UR", address] in fields
    tex = saved(scanned, "bibtex").decode()
    assert tex.startswith("@manual{") and f"url = {{{address}}}" in tex and tex.count("{") == tex.count("}")
    for deed in ("png", "picture"):
        picture = Image.open(io.BytesIO(saved(scanned, deed))).convert("RGB")
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [address]
    assert saved(scanned, "svg").startswith(b"<svg")
