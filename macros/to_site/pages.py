"""The macros that the pages of the guide call, in one list: name → the function that makes its HTML.

Pages of the corpus need none: they exist because a standard does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from markupsafe import Markup, escape

from ..clauses.files.program import PROGRAM
from ..clauses.files.store import read_corpus
from ..clauses.model import Standard
from ..clauses.rights import corpus_as_shown, with_settled_rights
from .frame.navigation import across, combines_lists, compares_records
from .library import Library, library
from .urls import Urls


def page_html(name: str, books: Library, urls: Urls, arguments: tuple[str, ...]) -> str:
    """The HTML of macro `name` on a page with the links `urls`."""
    return str(PAGES[name](books, urls, *arguments))


_CHECKS = {"compare-records": compares_records, "combined-check": combines_lists}
"pages about check lists, and whether a site has them"


def link_html(books: Library, urls: Urls, page: str, name: str, anchor: str = "") -> Markup:
    """A link to a page across standards, `links` or `terms`; its name alone where the site has no such page."""
    is_there = page in ("about", *across(books)) or (page in _CHECKS and _CHECKS[page](books))
    href = urls.page(page) + (f"#{anchor}" if anchor else "")
    return Markup('<a href="{}">{}</a>').format(href, name) if is_there else escape(name)


def standards_html(books: Library, urls: Urls) -> Markup:
    """What stands on the site, one link a standard, its companions behind it."""
    rows = Markup("").join(_row(books, standard, urls) for standard in books.standards())
    return Markup("<ul>\n{}</ul>").format(rows)


def _row(books: Library, standard: Standard, urls: Urls) -> Markup:
    companions = [other for other in books.corpus.standards if other.companion_to == standard.id]
    links = [_link(one, urls) for one in (standard, *companions)]
    return Markup("<li>{}</li>\n").format(Markup(" · ").join(links))


def _link(standard: Standard, urls: Urls) -> Markup:
    title = standard.short_title if standard.is_companion else standard.title
    return Markup('<a href="{}">{}</a>').format(urls.page(standard.id), title.in_language(urls.language))


PAGES: Mapping[str, Callable[..., Markup]] = {
    "standards_here": standards_html,
    "link_to": link_html,
}


@cache
def library_on_disk() -> Library:
    """The library of the standards of this project, as far as they may be shown."""
    settled = with_settled_rights(read_corpus(PROGRAM), is_public=True)
    return library(corpus_as_shown(settled), settled)
