"""An address that leads nowhere: the page that a server hands out for it proposes what was meant."""

from __future__ import annotations

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
BASE = "/base"


class _Handing(http.server.SimpleHTTPRequestHandler):
    """Serves a site below /base and hands out 404.html as nginx does."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE) if path.startswith(f"{BASE}/") else "/nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / ("en/404.html" if self.path.startswith(f"{BASE}/en/") else "404.html")
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing; the tests do."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served that stands below the root of its host and knows its address."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "scripts/build_site.py", "--into", str(folder)]
    command += ["--address", f"https://standards.example{BASE}/"]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    handler = functools.partial(_Handing, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("/c/incubator/4.2.2。/", "/c/incubator/premises-area/"),
        ("/c/incubator/premises-area/）", "/c/incubator/premises-area/"),
        ("/c/incubator/2024-08/4.2.2.", "/c/incubator/2024-08/4.2.2/"),
        ("/c/incubator/2024-08/４.２.２）/", "/c/incubator/2024-08/4.2.2/"),
        ("/c/incubator/2024-08/4.2.99/", "/c/incubator/premises/"),
        ("/C/Incubator/Premises-Area/", "/c/incubator/premises-area/"),
        ("/c/incubator/４．２．２/", "/c/incubator/premises-area/"),
        ("/c/incubator/2024-08/premises-area/", "/c/incubator/premises-area/"),
        ("/incubator/4.2.2", "/c/incubator/premises-area/"),
        ("/incubator/第4.2.2条", "/c/incubator/premises-area/"),
        ("/c/incubator/2019-01/4.2.2/", "/c/incubator/premises-area/"),
        ("/c/incubator/premises-aera/", "/c/incubator/premises-area/"),
        ("/c/incubater/premises-area/", "/c/incubator/premises-area/"),
        ("/c/premises-area/", "/c/incubator/premises-area/"),
        ("/en/incubator/4.2.2/", "/c/incubator/premises-area/"),
        ("/c/incubator/4.2.99/", "/c/incubator/premises/"),
        ("/c/parc/", "/park/"),
        ("/孵化基地/", "/incubator/"),
        ("/en/stores/", "/en/store/"),
    ],
)
def test_the_first_proposal_is_what_was_meant(page: Page, base: str, path: str, first: str) -> None:
    page.goto(base + path)
    proposals = page.locator(".not-found-meant:visible a")
    expect(proposals.first).to_have_attribute("href", f"{base}{first}")
    proposals.first.click()
    expect(page).to_have_url(f"{base}{first}")


def test_an_address_of_an_edition_that_is_not_there_names_those_that_are(page: Page, base: str) -> None:
    page.goto(f"{base}/c/incubator/2019-01/4.2.2/")
    proposals = page.locator(".not-found-meant:visible a")
    places = ["premises-area/", "4.2.2/", "2026-11/#premises-area", "2024-08/#premises-area"]
    for proposal, place in zip(proposals.all(), places):
        expect(proposal).to_have_attribute("href", f"{base}/c/incubator/{place}")


def test_an_id_below_an_edition_leads_to_its_place_in_that_edition(page: Page, base: str) -> None:
    page.goto(f"{base}/c/incubator/2024-08/premises-area/")
    page.locator(".not-found-meant:visible a", has_text="2024-08").click()
    expect(page.locator("#premises-area")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/c/incubator/zzzzzzzzzz/", "/%E0%A4%A/", "/nothing/like/it"])
def test_where_nothing_is_near_the_page_still_leads_on(page: Page, base: str, path: str) -> None:
    page.goto(base + path)
    expect(page.locator("section.not-found").first.get_by_role("link").first).to_be_visible()
    expect(page.locator(".not-found-meant a[href*='/c/']")).to_have_count(0)


def test_an_english_address_is_answered_in_english_first(page: Page, base: str) -> None:
    page.goto(f"{base}/en/park/5.1/")
    first = page.locator("section.not-found").first
    assert first.get_attribute("lang") == "en"
    expect(first.locator(".not-found-meant")).to_contain_text("Park 5.1")


@pytest.mark.parametrize("path", ["/no/such/page/", "/en/no/such/page/"])
def test_without_script_it_leads_home_and_to_the_standards_in_both_languages(
    open_context: OpenContext, base: str, path: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    answer = page.goto(base + path)
    assert answer and answer.status == 404
    for home in (f"{base}/", f"{base}/en/"):
        for target in ("", "incubator/", "park/", "service-center/", "store/"):
            links = page.locator("main a").evaluate_all("links => links.map(link => link.href)")
            assert home + target in links
    page.locator("main a").first.click()
    assert page.locator("h1").first.inner_text()


def test_every_file_of_the_page_comes_from_the_site(page: Page, base: str) -> None:
    asked: list[tuple[str, int]] = []
    page.on("response", lambda response: asked.append((response.url, response.status)))
    page.goto(f"{base}/c/incubator/4.2.2.2/")
    expect(page.locator(".not-found-meant:visible a").first).to_be_visible()
    assert all(url.startswith(f"{base}/") for url, _ in asked)
    assert [url for url, status in asked[1:] if status != 200] == []


def test_without_a_known_address_the_page_takes_the_root_of_the_host(site_folder: Path) -> None:
    for page in ("404.html", "en/404.html"):
        text = (site_folder / page).read_text(encoding="utf-8")
        assert 'href="//' not in text and 'src="//' not in text
