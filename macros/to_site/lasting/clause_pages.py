"""The lasting page of a clause: both languages, where it stands, links in and out, how to cite it.

Its address `/c/<standard>/<id>/` never dies; the page is written from a template without the theme, so that it stays
light and depends on nothing that may change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...clauses.ids import parent_number
from ...clauses.model import Clause, Standard, Text
from ...clauses.parts import clause_title
from ...clauses.passages import passages
from ..citing import citations, edition_name
from ..history import History, frozen_href
from ..library import Library
from ..linked_text import TextLinker, text_linker
from ..reading.standard_page import Link, clause_view, printed_label, shortened
from ..templates import render
from ..urls import Urls
from ..words.site import word
from .qr_codes import qr_code

DEPTH = 3


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page to be written: its folder below the root of the site, and its HTML."""

    path: str
    html: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What the pages of all clauses of a standard share."""

    library: Library
    standard: Standard
    history: History
    site_url: str
    "the address of the site, empty where it is not known"
    linkers: tuple[TextLinker, ...]
    "one for each language of the site, Chinese first"


def clause_pages(library: Library, site_url: str) -> Iterator[SitePage]:
    """A page for each clause of each standard; `site_url` is the address of the site, empty where it is not known."""
    for standard in library.corpus.standards:
        yield from clause_pages_of(library, standard, site_url)


def clause_pages_of(library: Library, standard: Standard, site_url: str) -> Iterator[SitePage]:
    """The pages of the clauses of one standard."""
    clauses, shared = standard.clauses, shared_by_clauses(library, standard, site_url)
    for clause, before, after in zip(clauses, (None, *clauses), (*clauses[1:], None)):
        yield SitePage(f"c/{standard.id}/{clause.id}", clause_page_html(shared, clause, (before, after)))


def shared_by_clauses(library: Library, standard: Standard, site_url: str) -> Shared:
    """Made once a standard: making it once a clause would cost the square of its length."""
    languages = library.corpus.languages
    pages = (Urls(language, DEPTH, languages=languages) for language in languages)
    linkers = tuple(text_linker(library, standard, urls) for urls in pages)
    return Shared(library, standard, library.histories[standard.id], site_url, linkers)


def clause_page_html(shared: Shared, clause: Clause, neighbours: tuple[Clause | None, Clause | None]) -> str:
    """The whole HTML document of a clause."""
    library, standard, history, site_url = shared.library, shared.standard, shared.history, shared.site_url
    cited = cited_as(history, standard, clause, site_url)
    return str(
        render(
            "clause_page.html",
            Urls("zh", DEPTH),
            standard=standard,
            clause=clause,
            label=Text(printed_label(clause, "zh"), printed_label(clause, "en")),
            title=page_title(standard, clause),
            description=shortened(clause_text(clause), 120),
            languages=[
                (links.urls.language, links.urls, clause_view(library, standard, clause, links.urls), links.html)
                for links in shared.linkers
            ],
            above=ancestors(library, standard, clause),
            neighbours=[neighbour(other, other.id) if other else None for other in neighbours],
            standings=history.standings(clause.id),
            frozen_href=frozen_href,
            citations=citations(cited.text, clause, cited.address, cited.published),
            address=f"{site_url.rstrip('/')}/c/{standard.id}/{clause.id}/" if site_url else "",
            qr=qr_code(cited.address) if cited.address else None,
            qr_name=f"{standard.id}-{clause.number or clause.id}",
            qr_caption=word("qr-edition", "zh") % edition_name(cited.text, cited.published, "zh"),
        )
    )


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation of a clause names: its text, where it can be read in years, and since when."""

    text: Standard
    address: str
    published: str = ""


def cited_as(history: History, standard: Standard, clause: Clause, site_url: str) -> Cited:
    """The published edition that prints a clause as it stands; else the current text, which no edition names yet."""
    site = f"{site_url.rstrip('/')}/" if site_url else ""
    printed = history.edition_that_prints(clause.id)
    if printed and printed.text:
        return Cited(printed.text, site and frozen_href(printed, clause, site), printed.published)
    labels = {edition.edition for edition in history.editions}
    text = replace(standard, edition="") if standard.edition in labels else standard
    return Cited(text, site and f"{site}c/{standard.id}/{clause.id}/")


def page_title(standard: Standard, clause: Clause) -> Text:
    """What a chat or a bookmark shows: number, title and standard."""
    title, name = clause_title(clause), standard.title
    return Text(
        f"{clause.number} {shortened(title.zh, 30)} —《{name.zh}》".strip(),
        f"{clause.number} {shortened(title.en or title.zh, 60)} — {name.en}".strip(),
    )


def clause_text(clause: Clause) -> str:
    """The Chinese of a clause as one line."""
    texts = (passage.text.zh for passage in passages(clause) if not passage.is_name)
    return " ".join(text for text in texts if text) or clause_title(clause).zh


def ancestors(library: Library, standard: Standard, clause: Clause) -> list[Clause]:
    """The clauses that this one belongs to, from the chapter down."""
    above: list[Clause] = []
    number = parent_number(clause.number)
    while number:
        parent = library.numbers[standard.id].get(number)
        above = [parent, *above] if parent else above
        number = parent_number(number)
    return above


def neighbour(clause: Clause, place: str) -> Link:
    """The link to the clause before or after; `place` is its folder beside that of the page."""
    return Link(f"../{place}/", f"{clause.number} {shortened(clause_title(clause).zh, 16)}".strip())
