"""The policy of the guide for operators stops nothing of ours; texts with markup in them stay texts."""

from __future__ import annotations

import functools
import http.server
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile_corpus import HOSTILE, MARKS, write_hostile_corpus
from lxml import html
from playwright.sync_api import Page, expect
from site_pages import EVERY_PAGE, OpenContext

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ("/incubator/checklist/report/", "/en/park/checklist/report/")
GUARDED = (*EVERY_PAGE, *REPORTS)
WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", event => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
window.hurt = what => violations.push(`hurt by ${what}`);
"""


def policy(language: str) -> str:
    """The policy as the guide gives it for nginx."""
    guide = (ROOT / "docs" / language / "guide" / "operators.md").read_text(encoding="utf-8")
    found = re.search(r'add_header Content-Security-Policy "([^"]+)"', guide)
    assert found
    return found[1]


class _UnderPolicy(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", policy("en"))
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing; the tests do."""


def serve(folder: Path) -> Iterator[str]:
    handler = functools.partial(_UnderPolicy, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def guarded(site_folder: Path) -> Iterator[str]:
    """Where the site is served under the policy."""
    yield from serve(site_folder)


@pytest.fixture
def watched(open_context: OpenContext) -> Iterator[Page]:
    """A page; a violation of the policy, an error and a hostile text that came alive fail the test."""
    page = open_context().new_page()
    said: list[str] = []
    page.add_init_script(WATCH)
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    yield page
    assert page.evaluate("violations") == []
    assert said == []


def test_the_guide_gives_one_policy_in_both_languages_and_it_forbids_inline_scripts() -> None:
    assert policy("zh") == policy("en")
    assert "unsafe" not in policy("en")
    assert "script-src 'self';" in policy("en")


@pytest.mark.browser
@pytest.mark.parametrize("path", [*GUARDED, "/404.html", "/en/404.html"])
def test_no_kind_of_page_meets_the_policy(watched: Page, guarded: str, path: str) -> None:
    watched.goto(guarded + path, wait_until="networkidle")
    if path in ("/", "/en/park/"):
        watched.keyboard.press("/")
        expect(watched.locator(".search-results")).to_have_attribute("aria-busy", "false")
        watched.locator(".search-dialog input").fill("投诉")
        expect(watched.locator(".search-result").first).to_be_visible()
        watched.keyboard.press("Escape")
    watched.emulate_media(media="print")


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a corpus with markup in every text."""
    corpus, folder = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("site")
    assert write_hostile_corpus(corpus) > 2000
    command = [sys.executable, "scripts/build_site.py", "--from", str(corpus), "--into", str(folder)]
    command += ["--address", "https://standards.example/"]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr[-3000:]
    return folder


@pytest.fixture(scope="module")
def hostile(hostile_site: Path) -> Iterator[str]:
    yield from serve(hostile_site)


def test_no_text_becomes_an_element_or_an_attribute(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*.html"):
        page = html.parse(path).getroot()
        written = [script for script in page.iter("script") if not script.get("src")]
        assert {script.get("type") for script in written} <= {"application/json", "application/ld+json"}, path
        for script in written:
            assert json.loads(script.text or "null") is not None, path  # data, whole: no text has ended the block
        assert page.xpath("//img | //@onerror | //@style | //*[@id='given'] | //*[@class='class']") == [], path
        assert not [href for href in page.xpath("//@href") if href.strip().startswith("javascript:")], path


KINDS = (
    "",
    "incubator/",
    "park/",
    "incubator-drafting-notes/",
    "incubator/changes/",
    "incubator/checklist/",
    "incubator/checklist/sheet/",
    "links/",
    "terms/",
    "references/",
)


@pytest.mark.parametrize("path", [*KINDS, *(f"en/{kind}" for kind in KINDS), "c/incubator/premises-area/"])
def test_the_characters_stand_on_the_page(hostile_site: Path, path: str) -> None:
    page = html.parse(hostile_site / path / "index.html").getroot()
    shown = " ".join("".join(page.find("body").itertext()).split())
    for mark in MARKS:
        assert " ".join(mark.split()) in shown


@pytest.mark.parametrize("path", ["c/incubator/2099-01/4.2.2/", "c/incubator/2099-01/", "compare/", "en/compare/"])
def test_what_is_cut_short_stands_on_the_page_as_text(hostile_site: Path, path: str) -> None:
    assert MARKS[0] in html.parse(hostile_site / path / "index.html").getroot().find("body").text_content()


@pytest.mark.parametrize("name", ["incubator.json", "incubator.csv", "incubator.oscal.json"])
def test_the_files_to_download_keep_the_characters(hostile_site: Path, name: str) -> None:
    text = (hostile_site / "files" / name).read_text(encoding="utf-8")
    assert MARKS[3] in text and MARKS[7] in text and "hurt(" in text


@pytest.mark.browser
@pytest.mark.parametrize("path", [*GUARDED, "/c/incubator/2099-01/4.2.2/"])
def test_nothing_in_a_text_comes_alive(watched: Page, hostile: str, path: str) -> None:
    watched.goto(hostile + path, wait_until="networkidle")
    if watched.locator(".site-actions [data-both]").count():
        watched.locator(".site-actions [data-both]").dispatch_event("click")
        assert HOSTILE in str(watched.locator(".clause .other").nth(2).text_content())


@pytest.mark.browser
@pytest.mark.parametrize("home", ["/", "/en/"])
def test_the_search_shows_markup_as_text(watched: Page, hostile: str, home: str) -> None:
    watched.goto(hostile + home)
    watched.keyboard.press("/")
    expect(watched.locator(".search-results")).to_have_attribute("aria-busy", "false")
    watched.locator(".search-dialog input").fill("script")
    expect(watched.locator(".search-result").first).to_contain_text('<script>hurt("script")</script>')
