"""The sitemap: an index, the pages in both languages, and the clause pages of each standard; and robots.txt.

A sitemap needs whole addresses, so there is none where the address of the site is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ...clauses.model import Standard
from ..dates import last_changed, whole_date
from ..library import Library

_HEAD = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
_XMLNS = Markup('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"')
_XHTML = Markup('xmlns:xhtml="http://www.w3.org/1999/xhtml"')


def sitemap_files(library: Library, pages: Iterable[str], site: str) -> dict[str, str]:
    """File name → text of the index and of what it lists; `site` ends in a slash."""
    dates = {standard.id: last_changed(library.corpus, standard) for standard in library.corpus.standards}
    files = {"sitemap-pages.xml": _url_set(_pages(pages, dates, site, library.corpus.languages))}
    names = [*files, *(f"c/{standard.id}/sitemap.xml" for standard in library.corpus.standards)]
    listed = Markup("").join(Markup("<sitemap><loc>{}</loc></sitemap>\n").format(site + name) for name in names)
    return {"sitemap.xml": _HEAD + Markup("<sitemapindex {}>\n{}</sitemapindex>\n").format(_XMLNS, listed), **files}


def clause_sitemap(standard: Standard, date: str, site: str) -> str:
    """The lasting pages of the clauses of a standard, which changed last on `date`."""
    return _url_set(_clauses(standard, date, site))


def robots_txt(site: str) -> str:
    """Everything may be read; `site` is empty where there is no sitemap."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {site}sitemap.xml\n" if site else "")


def _pages(pages: Iterable[str], dates: dict[str, str], site: str, languages: tuple[str, ...]) -> Iterator[Markup]:
    """Each page in every language, each with its address in all."""
    homes = {"zh": site, "en": f"{site}en/"}
    for page in pages:
        date = dates.get(page.rstrip("/"), "")
        named = [("en" if language == "en" else "zh-CN", f"{homes[language]}{page}") for language in languages]
        others = Markup("").join(
            Markup('<xhtml:link rel="alternate" hreflang="{}" href="{}"/>').format(language, address)
            for language, address in ([*named, ("x-default", f"{site}{page}")] if len(named) > 1 else ())
        )
        yield from (_url(address, date, others) for _, address in named)


def _clauses(standard: Standard, date: str, site: str) -> Iterator[Markup]:
    """The lasting pages, which hold both languages."""
    return (_url(f"{site}c/{standard.id}/{clause.id}/", date, Markup()) for clause in standard.clauses)


def _url(address: str, date: str, others: Markup) -> Markup:
    changed = Markup("<lastmod>{}</lastmod>").format(whole_date(date)) if date else Markup()
    return Markup("<url><loc>{}</loc>{}{}</url>\n").format(address, changed, others)


def _url_set(urls: Iterable[Markup]) -> str:
    return _HEAD + Markup("<urlset {} {}>\n{}</urlset>\n").format(_XMLNS, _XHTML, Markup("").join(urls))
