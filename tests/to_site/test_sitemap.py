"""The sitemap: every page in both languages and every clause, where robots.txt says; none without an address."""

from __future__ import annotations

from lxml import etree

from macros.to_site.files.sitemap import clause_sitemap, robots_txt, sitemap_files
from macros.to_site.library import Library

ADDRESS = "https://standards.example/base/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(xml: str) -> etree._Element:
    return etree.fromstring(xml.encode())


def locations(xml: str) -> list[str]:
    return [str(loc.text) for loc in read(xml).iterfind(".//s:loc", NAMES)]


def test_the_index_names_the_pages_and_a_file_of_clauses_for_each_standard(books: Library) -> None:
    files = sitemap_files(books, ["", "park/"], ADDRESS)
    clauses = [f"c/{standard.id}/sitemap.xml" for standard in books.corpus.standards]
    assert locations(files["sitemap.xml"]) == [ADDRESS + name for name in ("sitemap-pages.xml", *clauses)]
    standard = books.corpus.standard("park")
    assert standard and locations(clause_sitemap(books, standard, ADDRESS)) == [
        f"{ADDRESS}c/park/",
        *(f"{ADDRESS}c/park/{clause.id}/" for clause in standard.clauses),
    ]


def test_frozen_pages_are_listed_with_the_day_of_their_edition(books: Library) -> None:
    standard = books.corpus.standard("incubator")
    assert standard
    listed = locations(clause_sitemap(books, standard, ADDRESS))
    assert f"{ADDRESS}c/incubator/2024-08/" in listed
    assert f"{ADDRESS}c/incubator/2024-08/4.2.2/" in listed


def test_each_page_has_both_languages_and_each_names_both(books: Library) -> None:
    pages = sitemap_files(books, ["", "park/"], ADDRESS)["sitemap-pages.xml"]
    assert locations(pages) == [ADDRESS, f"{ADDRESS}en/", f"{ADDRESS}park/", f"{ADDRESS}en/park/"]
    for url in read(pages).iterfind("s:url", NAMES):
        others = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
        assert set(others) == {"zh-CN", "en", "x-default"}
        assert str(url.findtext("s:loc", namespaces=NAMES)) in others.values()


def test_robots_txt_names_the_sitemap_where_there_is_one() -> None:
    assert "Sitemap" not in robots_txt("")
    assert robots_txt(ADDRESS).endswith(f"Sitemap: {ADDRESS}sitemap.xml\n")
