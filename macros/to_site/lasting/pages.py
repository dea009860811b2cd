"""Every page below `/c/`, in one list: what each of them is stands in `addresses.py`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...clauses.editions.addresses import gone_ids
from ...clauses.model import Standard
from ..frame.page_frame import Frame
from ..library import Library
from .clause_pages import SitePage, clause_pages, shared_by_clauses
from .frozen_pages import edition_pages, gone_page_html, printed_edition
from .list_pages import all_standards_page, edition_page, gone_standard_page, standard_page
from .number_pages import number_pages
from .surroundings import Surroundings


def lasting_pages_of(library: Library, standard: Standard, frames: Mapping[str, Frame]) -> Iterator[SitePage]:
    """The pages of one standard, of its clauses, numbers and editions."""
    around = Surroundings(frames)
    shared = shared_by_clauses(library, standard, around)
    yield standard_page(shared)
    yield from clause_pages(shared)
    yield from number_pages(shared)
    yield from _published_pages(library, standard.id, around)


def lasting_pages_across(library: Library, frames: Mapping[str, Frame]) -> Iterator[SitePage]:
    """The page that leads to all of them, and those of standards that are gone."""
    around = Surroundings(frames)
    yield all_standards_page(library, around)
    for id in library.gone_standards():
        yield gone_standard_page(library.histories[id], id, around)
        yield from _published_pages(library, id, around)


def _published_pages(library: Library, id: str, around: Surroundings) -> Iterator[SitePage]:
    """The pages of every edition of a standard, then one for every published id that is gone."""
    history = library.histories[id]
    for edition in history.editions:
        printed = printed_edition(library.corpus, history, edition, around)
        yield edition_page(printed)
        yield from edition_pages(printed)
    for gone in gone_ids(history.parts, history.editions) if history.editions else ():
        yield SitePage(f"c/{id}/{gone}", gone_page_html(library.corpus, history, gone, around))
