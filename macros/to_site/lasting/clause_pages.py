"""The lasting page of a clause of the current text: all that stands under it, what it was, how to cite it, links.

Its address `/c/<standard>/<id>/` never dies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.editions.below import Below, below
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_title
from ...clauses.passages import passages
from ..history import History, frozen_href
from ..library import Library
from ..linked_text import text_linker
from ..reading.standard_page import clause_view, printed_label
from ..templates import render
from ..urls import Urls, site_address
from .about_text import about_text
from .below import below_row
from .chapter_contents import Neighbour, chapter_contents
from .clause_texts import ClauseTexts
from .facts import facts_today
from .former import former
from .head import Described, clause_head
from .opinion_link import OpinionLink, opinion_link
from .references import bar, ways_to_refer
from .states import current_state
from .surroundings import Surroundings
from .validity import words_for

DEPTH = 3


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page to be written: its folder below the root of the site, and its HTML."""

    path: str
    html: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What the pages of all clauses of a standard share; made once a standard."""

    library: Library
    standard: Standard
    history: History
    around: Surroundings
    texts: ClauseTexts
    below: Below
    contents: dict[str, Markup]
    "id of a clause → the contents of its chapter"
    urls: Urls
    about: Markup


def clause_pages(shared: Shared) -> Iterator[SitePage]:
    """A page for each clause of a standard."""
    clauses = shared.standard.clauses
    for clause, before, after in zip(clauses, (None, *clauses), (*clauses[1:], None)):
        yield SitePage(f"c/{shared.standard.id}/{clause.id}", clause_page_html(shared, clause, (before, after)))


def shared_by_clauses(library: Library, standard: Standard, around: Surroundings) -> Shared:
    """Made once a standard: making it once a clause would cost the square of its length."""
    urls = Urls("zh", DEPTH, languages=around.languages)
    linkers = {
        language: text_linker(library, standard, urls.in_language(language), False) for language in around.languages
    }
    texts = ClauseTexts(standard, linkers, lambda clause: clause.id, urls)
    return Shared(
        library=library,
        standard=standard,
        history=library.histories[standard.id],
        around=around,
        texts=texts,
        below=below(standard.clauses),
        contents=chapter_contents(standard, lambda clause: clause.id, urls),
        urls=urls,
        about=about_text(standard, urls),
    )


def clause_page_html(shared: Shared, clause: Clause, neighbours: tuple[Clause | None, Clause | None]) -> str:
    """The whole HTML document of a clause."""
    standard, history, urls = shared.standard, shared.history, shared.urls
    under = shared.below.get(clause.id, ())
    return str(
        render(
            "lasting_clause.html",
            urls,
            head=clause_head(_described(shared, clause)),
            frame=shared.around.at(DEPTH, f"{standard.id}/#{clause.id}"),
            standard=standard,
            standard_href="../",
            facts=facts_today(history, standard, clause.id),
            clause=clause,
            label=Text(printed_label(clause, "zh"), printed_label(clause, "en")),
            is_gone=False,
            validity=None,
            former=former(history, clause.id, urls.root) if history.editions else (),
            text=shared.texts.own(clause),
            under=shared.texts.under(under, clause.level),
            bar=bar(ways_to_refer(history, clause, urls.root, shared.around.address, standard), urls),
            about_text=shared.about,
            opinion=_opinion(shared, clause),
            standings=history.standings(clause.id),
            own_edition="",
            below_row=below_row,
            hanging=_hanging(shared, clause),
            contents=shared.contents.get(clause.id, Markup()),
            neighbours=_neighbours(neighbours),
            frozen_href=frozen_href,
            words_for=words_for,
        )
    )


def _opinion(shared: Shared, clause: Clause) -> OpinionLink | None:
    desk = shared.library.corpus.site.opinions
    return opinion_link(desk, shared.standard, clause, _address(shared, clause)) if desk else None


def _address(shared: Shared, clause: Clause) -> str:
    """Where the page stands on the web; empty where that is not known."""
    site = site_address(shared.around.address)
    return site and f"{site}c/{shared.standard.id}/{clause.id}/"


def _described(shared: Shared, clause: Clause) -> Described:
    standard, printed = shared.standard, shared.history.edition_that_prints(clause.id)
    return Described(
        standard=standard,
        clause=clause,
        address=_address(shared, clause),
        published=printed.published if printed else "",
        state=current_state(standard),
        text=spoken_text((clause, *shared.below.get(clause.id, ()))),
    )


def _hanging(shared: Shared, clause: Clause) -> list[tuple[str, object]]:
    views = [
        (language, clause_view(shared.library, shared.standard, clause, shared.urls.in_language(language)))
        for language in shared.around.languages
    ]
    view = views[0][1]
    return list(views) if view.links or view.mentions or view.questions or view.rationale else []


def _neighbours(neighbours: tuple[Clause | None, Clause | None]) -> list[tuple[str, Neighbour | None]]:
    return [
        (way, Neighbour.of(clause, clause.id) if clause else None) for way, clause in zip(("prev", "next"), neighbours)
    ]


def spoken_text(clauses: tuple[Clause, ...], enough: int = 200) -> str:
    """The Chinese of clauses as one line, as far as a description needs it."""
    pieces: list[str] = []
    for clause in clauses:
        texts = (passage.text.zh for passage in passages(clause) if not (passage.is_name or passage.is_image))
        pieces += [text for text in texts if text] or [clause_title(clause).zh]
        if sum(map(len, pieces)) > enough:
            break
    return " ".join(pieces)
