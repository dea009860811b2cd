"""The macros of the pages, in one list: name → the function that makes its HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from markupsafe import Markup, escape

from ..clauses.files.program import PROGRAM
from ..clauses.files.store import read_corpus
from ..clauses.model import Standard
from ..clauses.rights import corpus_as_shown, with_settled_rights
from .checklists.checklist_page import checklist_html
from .checklists.record_comparison_page import record_comparison_html
from .checklists.report_page import report_html
from .checklists.sheet_page import sheet_html
from .frame.navigation import across, compares_records
from .library import Library, library
from .reading.across_pages import comparison_html, links_html
from .reading.changes_page import changes_html
from .reading.differences_page import differences_html
from .reading.home_page import home_html
from .reading.listing_pages import references_html, terms_html
from .reading.pilot_page import pilot_html
from .reading.standard_page import standard_html
from .urls import Urls


def _standard(make: Callable[..., Markup]) -> Callable[..., Markup]:
    """A macro that takes the id of a standard."""

    def page(books: Library, urls: Urls, id: str) -> Markup:
        standard = books.corpus.standard(id)
        if standard is None:
            known = ", ".join(standard.id for standard in books.corpus.standards)
            raise ValueError(f"there is no standard {id!r}; there are {known}")
        return make(books, standard, urls)

    return page


def page_html(name: str, books: Library, urls: Urls, arguments: tuple[str, ...]) -> str:
    """The HTML of macro `name` on a page with the links `urls`."""
    return str(PAGES[name](books, urls, *arguments))


def link_html(books: Library, urls: Urls, page: str, name: str, anchor: str = "") -> Markup:
    """A link to a page across standards, `links` or `terms`; its name alone where the site has no such page."""
    is_there = page in ("about", *across(books)) or (page == "compare-records" and compares_records(books))
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
    title = standard.title if standard.kind == "standard" else standard.short_title
    return Markup('<a href="{}">{}</a>').format(urls.page(standard.id), title.in_language(urls.language))


PAGES: Mapping[str, Callable[..., Markup]] = {
    "home_page": home_html,
    "standard_page": _standard(standard_html),
    "checklist_page": _standard(checklist_html),
    "sheet_page": _standard(sheet_html),
    "report_page": _standard(report_html),
    "record_comparison_page": record_comparison_html,
    "changes_page": _standard(changes_html),
    "differences_page": _standard(differences_html),
    "links_page": links_html,
    "comparison_page": comparison_html,
    "terms_page": terms_html,
    "references_page": references_html,
    "pilot_institutions": _standard(pilot_html),
    "standards_here": standards_html,
    "link_to": link_html,
}


@cache
def library_on_disk() -> Library:
    """The library of the standards of this project, as far as they may be shown."""
    settled = with_settled_rights(read_corpus(PROGRAM), is_public=True)
    return library(corpus_as_shown(settled), settled)
