"""Ids of earlier editions that no longer stand, so that `#id` on the page of a standard leads somewhere for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...clauses.corpus import PublishedEdition
from ...clauses.parts import Part, parts_of
from ..history import History
from ..urls import Urls


@dataclass(frozen=True, slots=True)
class FormerPart:
    """A clause, entry, table or cell of an earlier edition."""

    id: str
    label: str
    "how its last edition cites it"
    edition: str
    href: str
    "the lasting page of its clause, where that stands no more as well; else empty"
    targets: tuple[Part, ...]
    "where to read on in the current text; none where it was withdrawn"


def former_parts(history: History, urls: Urls) -> tuple[FormerPart, ...]:
    """Every id that an edition printed and that stands no more, in the order of the editions."""
    last = {part.id: (edition, part) for edition in history.editions for part in _parts(edition)}
    gone = ((edition, part) for id, (edition, part) in last.items() if id not in history.parts)
    return tuple(_former(history, edition, part, urls) for edition, part in gone)


def _parts(edition: PublishedEdition) -> Iterator[Part]:
    return iter(parts_of(edition.text).values() if edition.text else ())


def _former(history: History, edition: PublishedEdition, part: Part, urls: Urls) -> FormerPart:
    """Where nobody says what became of an entry, it goes where its clause went."""
    own, clause = history.destination(part.id), part.clause.id
    there = own if own.kind != "lost" else history.destination(clause)
    return FormerPart(
        id=part.id,
        label=part.label.in_language(urls.language),
        edition=edition.edition,
        href="" if clause in history.parts else urls.clause(edition.standard, clause),
        targets=tuple(history.parts[id] for id in there.ids),
    )
