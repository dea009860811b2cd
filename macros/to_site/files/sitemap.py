"""The sitemap: an index, the pages in both languages, and the clause pages of each standard; and robots.txt.

A sitemap needs whole addresses, so there is none where the address of the site is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from markupsafe import Markup

from ...clauses.editions.addresses import gone_ids
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


def clause_sitemap(library: Library, standard: Standard, site: str) -> str:
    """The lasting pages of a standard: itself, its clauses, and every published edition with its clauses."""
    history, date = library.histories[standard.id], last_changed(library.corpus, standard)
    own = f"{site}c/{standard.id}/"
    places = [("", date), *((f"{clause.id}/", date) for clause in standard.clauses)]
    for edition in history.editions:
        folder = f"{edition.edition}/"
        labels = ("", *(f"{quote(clause.label)}/" for clause in edition.clauses))
        places += [(f"{folder}{label}", edition.published) for label in labels]
    places += [(f"{id}/", date) for id in gone_ids(history.parts, history.editions) if history.editions]
    return _url_set(_url(f"{own}{place}", day, Markup()) for place, day in places)


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


def _url(address: str, date: str, others: Markup) -> Markup:
    changed = Markup("<lastmod>{}</lastmod>").format(whole_date(date)) if date else Markup()
    return Markup("<url><loc>{}</loc>{}{}</url>\n").format(address, changed, others)


def _url_set(urls: Iterable[Markup]) -> str:
    return _HEAD + Markup("<urlset {} {}>\n{}</urlset>\n").format(_XMLNS, _XHTML, Markup("").join(urls))
