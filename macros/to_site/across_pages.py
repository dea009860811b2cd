"""The pages across standards, from the home page to the references; each where there is something to show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from markupsafe import Markup

from .checklists.combined_page import combined_html
from .checklists.record_comparison_page import record_comparison_html
from .frame.navigation import MANY, across, combines_lists, compares_records
from .frame.page_frame import Frame, FramedPage, urls_at
from .library import Library
from .reading.about_page import about_html
from .reading.across_pages import comparison_html, links_html
from .reading.home_page import home_html, list_html
from .reading.listing_pages import references_html, terms_html
from .standard_pages import headed
from .urls import Urls
from .words.site import word

MAKERS: Mapping[str, Callable[[Library, Urls], Markup]] = {
    "links": links_html,
    "compare": comparison_html,
    "terms": terms_html,
    "references": references_html,
}


def across_pages(library: Library, frame: Frame, written: Collection[str]) -> Iterator[FramedPage]:
    """The pages in the language of `frame`, without those that somebody has written by hand at the same place."""
    for page in _pages(library, frame):
        if page.path not in written:
            yield page


def _pages(library: Library, frame: Frame) -> Iterator[FramedPage]:
    language = frame.language
    site = frame.site
    heading = (site.heading or site.title).in_language(language)
    yield FramedPage(
        "", "", headed(heading, home_html(library, urls_at("", frame))), has_contents=False, findings=frame.findings
    )
    for name in across(library):
        title, lead = word(f"page-{name}", language), word(f"lead-{name}", language)
        html = headed(title, MAKERS[name](library, urls_at(f"{name}/", frame)), lead)
        yield FramedPage(f"{name}/", title, html, has_contents=name != "compare")
    if combines_lists(library):
        title = word("page-combined-check", language)
        html = headed(title, combined_html(library, urls_at("combined-check/", frame)))
        yield FramedPage("combined-check/", title, html, has_contents=False)
    if compares_records(library):
        title = word("page-compare-records", language)
        html = headed(title, record_comparison_html(library, urls_at("compare-records/", frame)))
        yield FramedPage("compare-records/", title, html)
    if len(library.standards()) > MANY:
        title = word("page-standards", language)
        html = headed(title, list_html(library, urls_at("standards/", frame)))
        yield FramedPage("standards/", title, html, has_contents=False)
    title = word("page-about", language)
    yield FramedPage("about/", title, headed(title, about_html(library, urls_at("about/", frame))))
