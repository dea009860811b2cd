"""The page that compares the published editions of a standard: what changed, and which number became which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition
from ...clauses.cover_comparison import cover_changes
from ...clauses.differences import counts_by_kind
from ...clauses.editions.comparison import CHANGE_KINDS, Change, ChangeKind, Pair, paired
from ...clauses.editions.main_changes import MainChanges, main_changes
from ...clauses.editions.publishing import steps_between
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_title
from ..history import History, frozen_href, text_of
from ..library import Library
from ..templates import render
from ..urls import Urls
from ..words.site import word
from .standard_page import differences_word, shortened


@dataclass(frozen=True, slots=True)
class NumberLink:
    """A clause by the number that an edition printed, with a link to its frozen page."""

    number: str
    href: str
    title: Text


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change as the page shows it."""

    change: Change
    old: tuple[NumberLink, ...]
    new: tuple[NumberLink, ...]
    title: Text
    also: tuple[ChangeKind, ...]
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class NumberRow:
    old: tuple[NumberLink, ...]
    new: tuple[NumberLink, ...]
    title: Text
    is_changed: bool


@dataclass(frozen=True, slots=True)
class CoverChange:
    """A field of the cover that the two editions say otherwise; empty where one of them does not say it."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ComparedEditions:
    """Two editions, one after the other, with what changed between them."""

    id: str
    old: PublishedEdition
    new: PublishedEdition
    cover: tuple[CoverChange, ...]
    groups: tuple[tuple[ChangeKind, tuple[ChangeView, ...]], ...]
    "kind → its changes; only kinds that there are"
    same: int
    "clauses that stayed as they were"
    numbers: tuple[NumberRow, ...]
    main: MainChanges | None
    "drafted for the foreword of an official text; a working text makes no changes of the document"


def changes_html(library: Library, standard: Standard, urls: Urls) -> Markup:
    """Every edition against the one before it, the newest first."""
    history = library.histories[standard.id]
    return render(
        "changes.html",
        urls,
        standard=standard,
        editions=history.editions,
        is_full=history.is_shown_in_full,
        is_restated=standard.is_restated,
        has_differences=bool(counts_by_kind(standard)),
        differences_word=differences_word(standard),
        compared=[_compared(history, old, new, urls) for old, new in reversed(list(pairwise(history.editions)))],
        shortened=shortened,
    )


def _compared(history: History, old: PublishedEdition, new: PublishedEdition, urls: Urls) -> ComparedEditions:
    before, after = text_of(old), text_of(new)
    changes = history.changes[new.edition].all
    views = [_view(change, old, new, urls) for change in changes]
    groups = ((kind, tuple(view for view in views if view.change.kind == kind)) for kind in CHANGE_KINDS)
    steps = steps_between(old.edition, new.edition, history.editions, history.successions)
    pairs = paired(before, after, steps)
    changed = {clause.id for change in changes for clause in change.new}
    return ComparedEditions(
        id=f"from-{old.edition}-to-{new.edition}",
        old=old,
        new=new,
        cover=() if after.is_restated else tuple(cover_lines(before, after, urls.language)),
        groups=tuple((kind, of_kind) for kind, of_kind in groups if of_kind),
        same=sum(clause.id not in changed for clause in after.clauses),
        numbers=tuple(_row(pair, old, new, urls) for pair in pairs if any(side and side[0].number for side in pair)),
        main=None if after.is_restated else main_changes(before, after, changes),
    )


def cover_lines(before: Standard, after: Standard, language: str) -> Iterator[CoverChange]:
    """What the covers say otherwise, in the words of the page; the title, which the pages of both print, left out."""
    for field, *sides in cover_changes(before, after, language):
        name = field.rpartition(".")[2]
        shown = [word(side, language) if field == "stage" and side else side for side in sides]
        if field != "title":
            called = name.upper() if field.startswith("classification") else word(_NAMES.get(name, name), language)
            yield CoverChange(called, *shown)


_NAMES = {"drafted": "drafted-on", "published": "published-on", "implemented": "implemented-on"}


def _view(change: Change, old: PublishedEdition, new: PublishedEdition, urls: Urls) -> ChangeView:
    clauses = change.new or change.old
    reasons = dict.fromkeys(step.reason for step in change.successions if step.reason)
    return ChangeView(
        change=change,
        old=_links(old, change.old, urls),
        new=_links(new, change.new, urls),
        title=clauses[0].heading or clauses[0].term if clauses[0].number else Text(),
        also=change.kinds[1:],
        reasons=tuple(reasons),
    )


def _row(pair: Pair, old: PublishedEdition, new: PublishedEdition, urls: Urls) -> NumberRow:
    before, after = pair
    numbers = ([clause.number for clause in clauses] for clauses in pair)
    was, now = numbers
    return NumberRow(
        _links(old, before, urls), _links(new, after, urls), clause_title((after or before)[0]), was != now
    )


def _links(edition: PublishedEdition, clauses: Sequence[Clause], urls: Urls) -> tuple[NumberLink, ...]:
    return tuple(_link(edition, clause, urls) for clause in clauses)


def _link(edition: PublishedEdition, clause: Clause, urls: Urls) -> NumberLink:
    shown = (clause.label or clause.heading).in_language(urls.language)
    return NumberLink(shown, frozen_href(edition, clause, urls.root), clause_title(clause))
