"""Addresses that are frozen: a clause as an edition printed it, and ids that are gone.

`/c/<standard>/<edition>/<number>/`, and `/c/<standard>/<id>/` where the id stands no more. Each says plainly whether it
is still current, with all that stands under it, and what replaced it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.corpus import Corpus, PublishedEdition
from ...clauses.links import Address
from ...clauses.model import Clause, Standard
from ...clauses.parts import parts_of
from ..history import History, Standing, frozen_href, frozen_place
from ..library import Library, library
from ..linked_text import text_linker
from ..reading.standard_page import printed_label
from ..templates import render
from ..urls import Urls, site_address
from ..words.site import word_in_both
from .about_text import about_text
from .below import below_row
from .chapter_contents import Neighbour, chapter_contents
from .clause_pages import SitePage, spoken_text
from .clause_texts import ClauseTexts
from .facts import facts_of, label_of
from .head import Described, clause_head
from .references import WayToRefer, bar, floating, pinned
from .states import frozen_state
from .surroundings import Surroundings
from .validity import Validity, validity, words_for

DEPTH = 4


@dataclass(frozen=True, slots=True)
class FrozenUrls(Urls):
    """Links from a frozen page: within the standard they stay in the edition."""

    edition: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    "id → the end of its frozen address"

    def in_standard(self, address: Address) -> str:
        return f"{self.root}c/{address.standard}/{self.edition}/{self.places.get(address.id, '')}"


@dataclass(frozen=True, slots=True)
class Printed:
    """What the pages of one edition share."""

    history: History
    edition: PublishedEdition
    text: Standard
    "as far as the rights of today let it be shown"
    texts: ClauseTexts
    contents: Mapping[str, Markup]
    around: Surroundings
    about: Markup


def printed_edition(corpus: Corpus, history: History, edition: PublishedEdition, around: Surroundings) -> Printed:
    text = history.shown_text(edition)
    own = library(Corpus(standards=(text,), documents=corpus.documents))
    texts = _texts(own, text, edition.edition, DEPTH, "")
    urls = Urls("zh", DEPTH)
    contents = chapter_contents(text, frozen_place, urls)
    return Printed(history, edition, text, texts, contents, around, about_text(text, urls))


def _texts(own: Library, text: Standard, edition: str, depth: int, folder: str) -> ClauseTexts:
    """The texts of an edition for pages at `depth`; `folder` is that of the edition, seen from beside the page."""
    places = _places(text)
    linkers = {
        language: text_linker(own, text, FrozenUrls(language, depth, edition=edition, places=places), False)
        for language in ("zh", "en")
    }
    return ClauseTexts(text, linkers, lambda clause: f"{folder}{quote(frozen_place(clause))}", Urls("zh", depth))


def _places(text: Standard) -> dict[str, str]:
    """Id of every clause, entry, table and cell → its clause's part of the address, and its own place on that page."""
    return {
        id: f"{quote(frozen_place(part.clause))}/" + ("" if part.is_clause else f"#{id}")
        for id, part in parts_of(text).items()
    }


def edition_pages(printed: Printed) -> Iterator[SitePage]:
    """The pages of the clauses of one edition."""
    clauses = printed.text.clauses
    folder = f"c/{printed.edition.standard}/{printed.edition.edition}"
    for clause, before, after in zip(clauses, (None, *clauses), (*clauses[1:], None)):
        yield SitePage(f"{folder}/{frozen_place(clause)}", _frozen_html(printed, clause, (before, after)))


def _frozen_html(printed: Printed, clause: Clause, neighbours: tuple[Clause | None, Clause | None]) -> str:
    history, edition, urls, site = (
        printed.history,
        printed.edition,
        Urls("zh", DEPTH),
        site_address(printed.around.address),
    )
    stood = _stood(history, edition, printed.text, clause, urls)
    return str(
        render(
            "lasting_clause.html",
            urls,
            **_shared(stood, frozen_href(edition, clause, site) if site else "", printed.around, urls),
            is_gone=False,
            text=printed.texts.own(clause),
            under=printed.texts.under(stood.under, clause.level),
            bar=bar(_references(printed, clause, urls.root), urls),
            about_text=printed.about,
            own_edition=edition.edition,
            opinion=None,
            contents=printed.contents.get(clause.id, Markup()),
            neighbours=[
                (way, Neighbour.of(other, frozen_place(other)) if other else None)
                for way, other in zip(("prev", "next"), neighbours)
            ],
        )
    )


def _here(history: History, clause: Clause) -> str:
    """The place of the clause on the pages of a language; the home page where the standard is gone."""
    if history.standard is None:
        return ""
    return f"{history.standard.id}/#{clause.id}"


def _references(printed: Printed, clause: Clause, root: str) -> tuple[WayToRefer, ...]:
    history = printed.history
    dated = pinned(printed.edition, printed.text, clause, root, printed.around.address)
    now = history.shown.get(clause.id)
    if history.standard is None or now is None:
        return (dated,)
    is_printed = history.edition_that_prints(now.id) is not None
    return (dated, floating(history.standard, now, root, printed.around.address, is_printed))


def gone_page_html(corpus: Corpus, history: History, id: str, around: Surroundings) -> str:
    """The page at the lasting address of a clause that no longer stands: what became of it, and its last words."""
    last = history.standings(id)[0]
    text, urls, site = history.shown_text(last.edition), Urls("zh", DEPTH - 1), site_address(around.address)
    own = library(Corpus(standards=(text,), documents=corpus.documents))
    texts = _texts(own, text, last.edition.edition, DEPTH - 1, f"{last.edition.edition}/")
    clause = next(clause for clause in text.clauses if clause.id == id)
    stood = _stood(history, last.edition, text, clause, urls)
    return str(
        render(
            "lasting_clause.html",
            urls,
            **_shared(stood, f"{site}c/{text.id}/{id}/" if site else "", around, urls),
            is_gone=True,
            last_stood=_last_stood(last),
            text=texts.own(clause),
            under=texts.under(stood.under, clause.level),
            bar=bar((pinned(last.edition, text, clause, urls.root, around.address),), urls),
            about_text=about_text(text, urls),
            own_edition="",
            opinion=None,
            contents=Markup(),
            neighbours=[],
        )
    )


@dataclass(frozen=True, slots=True)
class _Stood:
    """A clause as an edition printed it, and what its page says of it."""

    history: History
    edition: PublishedEdition
    text: Standard
    clause: Clause
    under: list[Clause]
    said: Validity


def _stood(history: History, edition: PublishedEdition, text: Standard, clause: Clause, urls: Urls) -> _Stood:
    under = [history.shown_clause(edition, one) for one in history.under(edition.edition, clause.id)]
    said = validity(history, edition, history.clauses[edition.edition][clause.id], urls.root)
    return _Stood(history, edition, text, clause, under, said)


def _shared(stood: _Stood, address: str, around: Surroundings, urls: Urls) -> dict[str, object]:
    """What the template takes for the page of a clause that stands and of one that is gone alike."""
    edition, clause = stood.edition, stood.clause
    described = Described(
        standard=stood.text,
        clause=clause,
        address=address,
        edition=edition.edition,
        published=edition.published,
        state=frozen_state(stood.said, stood.text, edition.edition),
        text=spoken_text((clause, *stood.under)),
    )
    return {
        "head": clause_head(described),
        "frame": around.at(urls.depth, _here(stood.history, clause)),
        "standard": stood.text,
        "standard_href": "../",
        "facts": facts_of(stood.text, edition.edition, edition.published),
        "clause": clause,
        "label": Text(printed_label(clause, "zh"), printed_label(clause, "en")),
        "validity": stood.said,
        "former": (),
        "standings": stood.history.standings(clause.id),
        "below_row": below_row,
        "hanging": [],
        "frozen_href": frozen_href,
        "words_for": words_for,
    }


def _last_stood(last: Standing) -> Text:
    return word_in_both("last-stood", edition=label_of(last.edition), number=last.clause.label or last.clause.heading)
