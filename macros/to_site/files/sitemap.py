"""The sitemap: an index, the pages in both languages, and the clause pages of each standard; and robots.txt.

A sitemap needs whole addresses, so there is none where the address of the site is not known. MkDocs writes one file a
language, with the day of the build in it; from the Chinese one the pages are read, then these take its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from markupsafe import Markup

from ...clauses.model import Standard
from ..dates import last_changed, whole_date
from ..library import Library

_HEAD = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
_XMLNS = Markup('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"')
_XHTML = Markup('xmlns:xhtml="http://www.w3.org/1999/xhtml"')


def write_sitemap(library: Library, folder: Path, site_url: str) -> None:
    """Sitemap and robots.txt of the site in `folder`, in place of what MkDocs wrote for each language."""
    pages = pages_in((folder / "sitemap.xml").read_text(encoding="utf-8"), site_url) if site_url else []
    for path in (folder / home / name for home in ("", "en") for name in ("sitemap.xml", "sitemap.xml.gz")):
        path.unlink(missing_ok=True)
    site = f"{site_url.rstrip('/')}/" if site_url else ""
    for name, text in sitemap_files(library, pages, site).items() if site else ():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "robots.txt").write_text(robots_txt(site), encoding="utf-8")


def pages_in(sitemap: str, site_url: str) -> list[str]:
    """The paths, below the root of the site, of the pages that a sitemap of MkDocs lists."""
    addresses = map(unescape, re.findall(r"<loc>\s*([^<\s]+)\s*</loc>", sitemap))
    return [address.removeprefix(site_url).lstrip("/") for address in addresses]


def sitemap_files(library: Library, pages: Iterable[str], site: str) -> dict[str, str]:
    """File name → text of the index and of what it lists; `site` ends in a slash."""
    dates = {standard.id: last_changed(library.corpus, standard) for standard in library.corpus.standards}
    files = {"sitemap-pages.xml": _url_set(_pages(pages, dates, site))}
    for standard in library.corpus.standards:
        files[f"c/{standard.id}/sitemap.xml"] = _url_set(_clauses(standard, dates[standard.id], site))
    listed = Markup("").join(Markup("<sitemap><loc>{}</loc></sitemap>\n").format(site + name) for name in files)
    return {"sitemap.xml": _HEAD + Markup("<sitemapindex {}>\n{}</sitemapindex>\n").format(_XMLNS, listed), **files}


def robots_txt(site: str) -> str:
    """Everything may be read; `site` is empty where there is no sitemap."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site}sitemap.xml\n" if site else "")


def _pages(pages: Iterable[str], dates: dict[str, str], site: str) -> Iterator[Markup]:
    """Each page in both languages, each with its address in both."""
    for page in pages:
        zh, en = f"{site}{page}", f"{site}en/{page}"
        others = Markup("").join(
            Markup('<xhtml:link rel="alternate" hreflang="{}" href="{}"/>').format(language, address)
            for language, address in (("zh-CN", zh), ("en", en), ("x-default", zh))
        )
        date = dates.get(page.rstrip("/"), "")
        yield from (_url(address, date, others) for address in (zh, en))


def _clauses(standard: Standard, date: str, site: str) -> Iterator[Markup]:
    """The lasting pages, which hold both languages."""
    return (_url(f"{site}c/{standard.id}/{clause.id}/", date, Markup()) for clause in standard.clauses)


def _url(address: str, date: str, others: Markup) -> Markup:
    changed = Markup("<lastmod>{}</lastmod>").format(whole_date(date)) if date else Markup()
    return Markup("<url><loc>{}</loc>{}{}</url>\n").format(address, changed, others)


def _url_set(urls: Iterable[Markup]) -> str:
    return _HEAD + Markup("<urlset {} {}>\n{}</urlset>\n").format(_XMLNS, _XHTML, Markup("").join(urls))
