"""What machines read of the site: files, feed, sitemap, canonical links; nothing absolute where nobody said where."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Page, expect

from macros.from_docx import read_docx

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://standards.example/base/"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="module")
def named_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, told its address."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "scripts/build_site.py", "--into", str(folder), "--address", ADDRESS]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


def locations(folder: Path, address: str) -> list[str]:
    tree = etree.parse(folder / address.removeprefix(ADDRESS))
    return [str(loc.text) for loc in tree.iter(LOC)]


def test_the_sitemap_lists_every_page_and_only_pages_that_are_there(named_site: Path) -> None:
    listed = {page for file in locations(named_site, f"{ADDRESS}sitemap.xml") for page in locations(named_site, file)}
    written = {
        f"{ADDRESS}{path.parent.relative_to(named_site).as_posix()}/".replace("/./", "/")
        for path in named_site.rglob("index.html")
    }
    assert listed <= written
    assert {page for page in written - listed if not page.startswith(f"{ADDRESS}c/")} == set()


def test_the_sitemap_lists_the_lasting_page_of_every_clause_of_today(named_site: Path) -> None:
    for id in ("incubator", "park", "incubator-drafting-notes"):
        listed = locations(named_site, f"{ADDRESS}c/{id}/sitemap.xml")
        standard = json.loads((named_site / "files" / f"{id}.json").read_text(encoding="utf-8"))
        assert {clause["address"] for clause in standard["clauses"]} <= set(listed)


def test_canonical_links_and_languages_are_whole_addresses_where_the_site_knows_its_own(named_site: Path) -> None:
    for path in ("park/", "en/park/", "c/park/office-equipment/"):
        head = html.parse(named_site / path / "index.html").getroot().head
        links = {(link.get("rel"), link.get("hreflang")): link.get("href") for link in head.iter("link")}
        assert links["canonical", None] == ADDRESS + path
        if not path.startswith("c/"):
            assert links["alternate", "zh-CN"] == f"{ADDRESS}park/"
            assert links["alternate", "en"] == f"{ADDRESS}en/park/"


def test_without_an_address_nothing_absolute_is_invented(site_folder: Path) -> None:
    assert not list(site_folder.rglob("sitemap*"))
    assert "Sitemap" not in (site_folder / "robots.txt").read_text(encoding="utf-8")
    for path in ("park/index.html", "c/park/office-equipment/index.html", "feed.xml", "files/park.json"):
        text = (site_folder / path).read_text(encoding="utf-8")
        assert "canonical" not in text
        assert not re.search(r'(?:href|"address"\s*)[=:]\s*"https?://', text)


@pytest.mark.parametrize(("page", "home"), [("park/index.html", ""), ("en/park/index.html", "en/")])
def test_the_head_names_the_feed_of_its_language(site_folder: Path, page: str, home: str) -> None:
    head = html.parse(site_folder / page).getroot().head
    feed = head.xpath("link[@type='application/atom+xml']")[0].get("href")
    target = (site_folder / page).parent / feed
    assert target.resolve() == (site_folder / home / "feed.xml").resolve()
    etree.parse(target)


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/incubator/", "/en/incubator/", "/incubator-drafting-notes/"])
def test_the_cover_offers_the_files_and_each_is_there(page: Page, path: str) -> None:
    page.goto(path)
    links = page.locator(".downloads a")
    expect(links).to_have_count(2 if "notes" in path else 4)
    for link in links.all():
        with page.expect_download() as download:
            link.click()
        assert Path(download.value.path()).stat().st_size > 1000


def test_the_word_file_gives_the_clauses_back(site_folder: Path) -> None:
    path = site_folder / "files" / "park.docx"
    clauses = json.loads((site_folder / "files" / "park.json").read_text(encoding="utf-8"))["clauses"]
    read = read_docx(path, "park").standard
    assert [clause.id for clause in read.clauses] == [clause["id"] for clause in clauses]
