"""The macros of the pages, in one list: name → the function that makes its HTML."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup

from ..clauses.corpus import Corpus
from ..clauses.files.store import read_corpus
from ..clauses.rights import corpus_as_shown, with_settled_rights
from .checklists.checklist_page import checklist_html
from .checklists.record_comparison_page import record_comparison_html
from .checklists.report_page import report_html
from .checklists.sheet_page import sheet_html
from .library import Library, library
from .reading.across_pages import comparison_html, links_html
from .reading.changes_page import changes_html
from .reading.home_page import home_html
from .reading.listing_pages import references_html, terms_html
from .reading.pilot_page import pilot_html
from .reading.standard_page import standard_html
from .urls import Urls, urls_of_page

ROOT = Path(__file__).resolve().parents[2]


def _standard(make: Callable[..., Markup]) -> Callable[..., Markup]:
    """A macro that takes the id of a standard."""

    def page(books: Library, urls: Urls, id: str) -> Markup:
        standard = books.corpus.standard(id)
        if standard is None:
            known = ", ".join(standard.id for standard in books.corpus.standards)
            raise ValueError(f"there is no standard {id!r}; there are {known}")
        return make(books, standard, urls)

    return page


PAGES: Mapping[str, Callable[..., Markup]] = {
    "home_page": home_html,
    "standard_page": _standard(standard_html),
    "checklist_page": _standard(checklist_html),
    "sheet_page": _standard(sheet_html),
    "report_page": _standard(report_html),
    "record_comparison_page": record_comparison_html,
    "changes_page": _standard(changes_html),
    "links_page": links_html,
    "comparison_page": comparison_html,
    "terms_page": terms_html,
    "references_page": references_html,
    "pilot_institutions": _standard(pilot_html),
}


def page_html(name: str, url: str, language: str, site_url: str, arguments: tuple[str, ...]) -> str:
    """The HTML of macro `name` on the page at `url`, in the language of the site that is being built."""
    return str(PAGES[name](library_on_disk(bool(site_url)), urls_of_page(language, url, site_url), *arguments))


@cache
def corpus_on_disk() -> Corpus:
    """All that the project's files say, read once per build for both languages.

    TIAOWEN_ROOT names another folder with `standards/` and `checklists/`; `build_site.py --from` sets it.
    """
    return read_corpus(Path(os.environ.get("TIAOWEN_ROOT") or ROOT))


@cache
def library_on_disk(is_public: bool = True) -> Library:
    """The library of the project's files, as far as they may be shown; on a site with an address, or at home."""
    settled = with_settled_rights(corpus_on_disk(), is_public)
    return library(corpus_as_shown(settled), settled)


def read_anew() -> None:
    """Forget what was read: a build that follows in the same process sees what changed."""
    corpus_on_disk.cache_clear()
    library_on_disk.cache_clear()
