"""The sitemap: every page in both languages and every clause, where robots.txt says; none without an address."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from macros.to_site.files.sitemap import pages_in, robots_txt, sitemap_files, write_sitemap
from macros.to_site.library import Library

ADDRESS = "https://standards.example/base/"
OF_MKDOCS = f"<urlset><url><loc>{ADDRESS}</loc></url><url>\n<loc>{ADDRESS}park/</loc></url></urlset>"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(xml: str) -> etree._Element:
    return etree.fromstring(xml.encode())


def locations(xml: str) -> list[str]:
    return [str(loc.text) for loc in read(xml).iterfind(".//s:loc", NAMES)]


def test_the_pages_are_those_that_mkdocs_lists() -> None:
    assert pages_in(OF_MKDOCS, ADDRESS) == ["", "park/"]


def test_the_index_names_the_pages_and_a_file_of_clauses_for_each_standard(books: Library) -> None:
    files = sitemap_files(books, ["", "park/"], ADDRESS)
    assert locations(files["sitemap.xml"]) == [ADDRESS + name for name in files if name != "sitemap.xml"]
    standard = books.corpus.standard("park")
    assert standard and locations(files["c/park/sitemap.xml"]) == [
        f"{ADDRESS}c/park/{clause.id}/" for clause in standard.clauses
    ]


def test_each_page_has_both_languages_and_each_names_both(books: Library) -> None:
    pages = sitemap_files(books, ["", "park/"], ADDRESS)["sitemap-pages.xml"]
    assert locations(pages) == [ADDRESS, f"{ADDRESS}en/", f"{ADDRESS}park/", f"{ADDRESS}en/park/"]
    for url in read(pages).iterfind("s:url", NAMES):
        others = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
        assert set(others) == {"zh-CN", "en", "x-default"}
        assert str(url.findtext("s:loc", namespaces=NAMES)) in others.values()


def test_what_mkdocs_wrote_gives_way(books: Library, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    for standard in books.corpus.standards:
        (tmp_path / "c" / standard.id).mkdir(parents=True)
    for name in ("sitemap.xml", "sitemap.xml.gz", "en/sitemap.xml", "en/sitemap.xml.gz"):
        (tmp_path / name).write_text(OF_MKDOCS, encoding="utf-8")
    write_sitemap(books, tmp_path, ADDRESS)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("sitemap*")) == sorted(
        ["sitemap.xml", "sitemap-pages.xml", *(f"c/{standard.id}/sitemap.xml" for standard in books.corpus.standards)]
    )


def test_without_an_address_there_is_no_sitemap_and_robots_txt_names_none(books: Library, tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    write_sitemap(books, tmp_path, "")
    assert [path.name for path in tmp_path.iterdir()] == ["robots.txt"]
    assert "Sitemap" not in robots_txt("")
    assert robots_txt(ADDRESS).endswith(f"Sitemap: {ADDRESS}sitemap.xml\n")
