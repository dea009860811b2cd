"""Addresses that are frozen: a clause as an edition printed it, the contents of that edition, and ids that are gone.

`/c/<standard>/<edition>/<number>/`, `/c/<standard>/<edition>/`, and `/c/<standard>/<id>/` where the id stands no more.
Each says plainly whether it is still current and what replaced it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from ...clauses.corpus import Corpus, PublishedEdition
from ...clauses.editions.addresses import gone_ids
from ...clauses.links import Address
from ...clauses.model import Clause, Standard, Text
from ...clauses.parts import clause_title, clause_types, parts_of
from ..citing import citations, edition_name
from ..history import History, frozen_href, frozen_place, published_standards
from ..library import Library, library
from ..linked_text import TextLinker, text_linker
from ..reading.standard_page import is_provision, printed_label, shortened
from ..templates import render
from ..urls import Urls
from ..words.site import word
from .clause_pages import SitePage, clause_text, neighbour, page_title
from .qr_codes import qr_code
from .validity import validity

DEPTH = 4


@dataclass(frozen=True, slots=True)
class FrozenUrls(Urls):
    """Links from a frozen page: within the standard they stay in the edition."""

    edition: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    "id → the end of its frozen address"

    def in_standard(self, address: Address) -> str:
        return f"{self.root}c/{address.standard}/{self.edition}/{self.places.get(address.id, '')}"


def frozen_pages(library: Library, site_url: str) -> Iterator[SitePage]:
    """Every page of every edition of every ledger, then a page for every published id that is gone."""
    for id in published_standards(library.corpus):
        yield from frozen_pages_of(library, id, site_url)


def frozen_pages_of(library: Library, id: str, site_url: str) -> Iterator[SitePage]:
    """The pages of every edition of one standard, and of its published ids that are gone."""
    history = library.histories[id]
    for edition in history.editions:
        yield from edition_pages(library.corpus, history, edition, site_url)
    for gone in gone_ids(history.parts, history.editions) if history.editions else ():
        yield SitePage(f"c/{id}/{gone}", gone_page_html(history, gone, site_url))


def edition_pages(corpus: Corpus, history: History, edition: PublishedEdition, site_url: str) -> Iterator[SitePage]:
    """The pages of one edition: its contents, and each clause."""
    text = history.shown_text(edition)
    folder = f"c/{edition.standard}/{edition.edition}"
    yield SitePage(folder, _contents_html(edition, text))
    own = library(Corpus(standards=(text,), documents=corpus.documents))
    urls = [FrozenUrls(language, DEPTH, edition=edition.edition, places=_places(text)) for language in ("zh", "en")]
    linkers = {links.language: text_linker(own, text, links) for links in urls}
    clauses = text.clauses
    for clause, before, after in zip(clauses, (None, *clauses), (*clauses[1:], None)):
        html = _frozen_html(history, edition, text, clause, (before, after), linkers, site_url)
        yield SitePage(f"{folder}/{frozen_place(clause)}", html)


def _places(text: Standard) -> dict[str, str]:
    """Id of every clause, entry, table and cell → its clause's part of the address, and its own place on that page."""
    return {
        id: f"{quote(frozen_place(part.clause))}/" + ("" if part.is_clause else f"#{id}")
        for id, part in parts_of(text).items()
    }


def _frozen_html(
    history: History,
    edition: PublishedEdition,
    text: Standard,
    clause: Clause,
    neighbours: tuple[Clause | None, Clause | None],
    linkers: Mapping[str, TextLinker],
    site_url: str,
) -> str:
    address = f"{site_url.rstrip('/')}/{frozen_href(edition, clause, '')}" if site_url else ""
    urls = Urls("zh", DEPTH)
    types = [type for type in clause_types(clause) if type != "statement"] if is_provision(text, clause) else []
    return str(
        render(
            "frozen_clause.html",
            urls,
            standard=text,
            edition=edition,
            clause=clause,
            label=Text(printed_label(clause, "zh"), printed_label(clause, "en")),
            title=_title(text, edition, clause),
            description=shortened(clause_text(clause), 120),
            types=types,
            linkers={language: linker.html for language, linker in linkers.items()},
            validity=validity(history, edition, history.clauses[edition.edition][clause.id], urls.root),
            standings=history.standings(clause.id),
            neighbours=[neighbour(other, quote(frozen_place(other))) if other else None for other in neighbours],
            citations=citations(text, clause, address, edition.published),
            address=address,
            qr=qr_code(address) if address else None,
            qr_name=f"{text.id}-{edition.edition}-{frozen_place(clause)}",
            qr_caption=word("qr-edition", "zh") % edition_name(text, edition.published, "zh"),
            frozen_href=frozen_href,
            shortened=shortened,
        )
    )


def _title(text: Standard, edition: PublishedEdition, clause: Clause) -> Text:
    title = page_title(text, clause)
    labels = (word("edition-of", language) % edition.edition for language in ("zh", "en"))
    zh, en = labels
    return Text(f"{title.zh}（{zh}）", f"{title.en} ({en})")


def _contents_html(edition: PublishedEdition, text: Standard) -> str:
    rows = [(quote(frozen_place(clause)), clause, clause_title(clause)) for clause in text.clauses]
    return str(
        render(
            "frozen_edition.html",
            Urls("zh", DEPTH - 1),
            standard=text,
            edition=edition,
            rows=rows,
            title=Text(f"{text.title.zh}（{word('edition-of', 'zh') % edition.edition}）"),
            description="",
            address="",
            shortened=shortened,
        )
    )


def gone_page_html(history: History, id: str, site_url: str) -> str:
    """The page at the lasting address of a clause that no longer stands."""
    last = history.standings(id)[0]
    text = history.shown_text(last.edition)
    clause = next(clause for clause in text.clauses if clause.id == id)
    urls = Urls("zh", DEPTH - 1)
    address = f"{site_url.rstrip('/')}/c/{last.edition.standard}/{id}/" if site_url else ""
    return str(
        render(
            "gone_clause.html",
            urls,
            standard=text,
            last=last,
            id=id,
            clause=clause,
            label=Text(printed_label(clause, "zh"), printed_label(clause, "en")),
            title=_title(text, last.edition, clause),
            description=shortened(clause_text(clause), 120),
            validity=validity(history, last.edition, last.clause, urls.root),
            standings=history.standings(id),
            address=address,
            frozen_href=frozen_href,
            shortened=shortened,
        )
    )
