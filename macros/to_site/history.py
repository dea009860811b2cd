"""The published editions of a standard, as its pages ask for them: where a clause stood, and what became of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import quote

from ..clauses.corpus import Corpus, PublishedClause, PublishedEdition, Succession
from ..clauses.editions.addresses import Destination, resolve
from ..clauses.editions.comparison import Change, ChangeKind
from ..clauses.editions.publishing import changes_between
from ..clauses.model import Clause, Standard
from ..clauses.parts import Part, parts_of
from ..clauses.rights import as_shown, is_shown_in_full


@dataclass(frozen=True, slots=True)
class Standing:
    """One edition in which a clause stood."""

    edition: PublishedEdition
    clause: Clause
    "as that edition printed it"
    kinds: tuple[ChangeKind, ...]
    "what happened to it since the edition before; `added` in the first one; none where it stayed as it was"


@dataclass(frozen=True, slots=True)
class History:
    """Every published edition of one standard, with its indexes."""

    standard: Standard | None
    "the current text; None where the standard is gone"
    editions: tuple[PublishedEdition, ...]
    "with their frozen copies, the oldest first"
    clauses: Mapping[str, Mapping[str, Clause]]
    "edition → id → clause as printed"
    changes: Mapping[str, tuple[Change, ...]]
    "edition → what changed since the edition before"
    successions: tuple[Succession, ...]
    parts: Mapping[str, Part]
    "the parts of the current text; none while there is no edition to hold them against"
    shown: Mapping[str, Clause]
    "id → clause of the current text, as far as its rights let it be shown"

    def destination(self, id: str) -> Destination:
        return resolve(id, self.parts, self.successions)

    def standings(self, id: str) -> tuple[Standing, ...]:
        """The editions in which a clause stood, the newest first."""
        found: list[Standing] = []
        for edition in self.editions:
            clause = self.clauses[edition.edition].get(id)
            if clause:
                found.append(Standing(edition, clause, self._kinds(edition, id) if found else ("added",)))
        return tuple(reversed(found))

    def _kinds(self, edition: PublishedEdition, id: str) -> tuple[ChangeKind, ...]:
        changes = self.changes.get(edition.edition, ())
        return next((change.kinds for change in changes if any(clause.id == id for clause in change.new)), ())

    def edition_that_prints(self, id: str) -> PublishedEdition | None:
        """The last edition in which a clause has the number and the text of both languages that it has today."""
        now = self.parts[id].clause if id in self.parts else None
        return next((edition for edition in reversed(self.editions) if is_same(now, self._clause(edition, id))), None)

    def _clause(self, edition: PublishedEdition, id: str) -> Clause | None:
        return self.clauses[edition.edition].get(id)

    @property
    def is_shown_in_full(self) -> bool:
        """Whether the rights of today, or those of the last edition of a standard that is gone, show its sentences."""
        return is_shown_in_full(self.standard or self.editions[-1].text)

    def shown_text(self, edition: PublishedEdition) -> Standard:
        """The text of an edition, as far as the rights of today let it be shown."""
        text = text_of(edition)
        return as_shown(dataclasses.replace(text, rights=self.standard.rights) if self.standard else text)


def is_same(clause: Clause | None, other: Clause | None) -> bool:
    """Whether two clauses print the same: number, heading, term and text in both languages."""
    if clause is None or other is None:
        return False
    return (clause.number, clause.heading, clause.term, clause.body) == (
        other.number,
        other.heading,
        other.term,
        other.body,
    )


def frozen_place(clause: Clause) -> str:
    """The last part of the frozen address of a clause: its number, or its id where nothing is printed."""
    return PublishedClause(clause.id, clause.number, "").label


def frozen_href(edition: PublishedEdition, clause: Clause, root: str) -> str:
    """A link to the frozen page of a clause; `root` leads to the root of the site."""
    return f"{root}c/{edition.standard}/{edition.edition}/{quote(frozen_place(clause))}/"


def histories_of(corpus: Corpus) -> dict[str, History]:
    """The history of every standard that stands or has published an edition; its texts are compared here, once."""
    standing = (standard.id for standard in corpus.standards)
    return {id: _history(corpus, id) for id in dict.fromkeys((*standing, *published_standards(corpus)))}


def _history(corpus: Corpus, id: str) -> History:
    standard, successions = corpus.standard(id), corpus.successions_of(id)
    editions = tuple(edition for edition in corpus.editions_of(id) if edition.text and edition.published)
    now = standard if editions else None
    return History(
        standard=standard,
        editions=editions,
        clauses={edition.edition: {clause.id: clause for clause in text_of(edition).clauses} for edition in editions},
        changes={new.edition: changes_between(old, new, editions, successions) for old, new in pairwise(editions)},
        successions=successions,
        parts=parts_of(now) if now else {},
        shown={clause.id: clause for clause in as_shown(now).clauses} if now else {},
    )


def published_standards(corpus: Corpus) -> Iterable[str]:
    """The ids of the standards that have published an edition."""
    return dict.fromkeys(edition.standard for edition in corpus.published if edition.published)


def text_of(edition: PublishedEdition) -> Standard:
    """The frozen copy of an edition; ValueError where it is missing, which the check has told before."""
    if edition.text is None:
        raise ValueError(f"the edition {edition.edition} of {edition.standard} has no frozen copy")
    return edition.text
