"""The published editions of a standard, as its pages ask for them: where a clause stood, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import quote

from ..clauses.corpus import Corpus, PublishedEdition, Succession
from ..clauses.editions.addresses import Destination, resolve
from ..clauses.editions.below import Below, Changes, below, by_clause, changes_by_kind
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
    below: tuple[tuple[ChangeKind, int], ...] = ()
    "the same of the clauses under it, counted; none where all of them stayed as they were"

    @property
    def stage(self) -> str:
        """The stage of the edition; that of a working text is that it is one."""
        is_restated = self.edition.text is not None and self.edition.text.is_restated
        return "working-text" if is_restated else self.edition.stage


@dataclass(frozen=True, slots=True)
class History:
    """Every published edition of one standard, with its indexes."""

    standard: Standard | None
    "the current text; None where the standard is gone"
    editions: tuple[PublishedEdition, ...]
    "with their frozen copies, the oldest first"
    clauses: Mapping[str, Mapping[str, Clause]]
    "edition → id → clause as printed"
    below: Mapping[str, Below]
    "edition → what stands under each of its headings; under an empty label that of the current text"
    changes: Mapping[str, Changes]
    "edition → what changed since the edition before"
    since: Mapping[str, Changes]
    "edition → what changed from it to the current text"
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
        before = ""
        for edition in self.editions:
            label = edition.edition
            if clause := self.clauses[label].get(id):
                under = changes_by_kind(self.below_changed(before, label, id)) if found else ()
                found.append(Standing(edition, clause, self._kinds(edition, id) if found else ("added",), under))
            before = label
        return tuple(reversed(found))

    def _kinds(self, edition: PublishedEdition, id: str) -> tuple[ChangeKind, ...]:
        changes = self.changes.get(edition.edition)
        change = changes.of_new.get(id) if changes else None
        return change.kinds if change else ()

    def below_changed(self, old: str, new: str, id: str) -> tuple[Change, ...]:
        """What changed under a heading from the edition `old` to the next one, `new`; to the current text where it is
        empty. Clauses that came into it or left it are among them."""
        changes = self.changes.get(new) if new else self.since.get(old)
        return changes.among(self.under(old, id), self.under(new, id)) if changes else ()

    def under(self, edition: str, id: str) -> tuple[Clause, ...]:
        """The clauses under a heading in an edition; in the current text where `edition` is empty."""
        return self.below.get(edition, {}).get(id, ())

    def edition_that_prints(self, id: str) -> PublishedEdition | None:
        """The last edition in which a clause, with all that stands under it, is as it is today in both languages."""
        return next((edition for edition in reversed(self.editions) if self.prints(edition.edition, id)), None)

    def prints(self, edition: str, id: str) -> bool:
        """Whether an edition has a clause, with all that stands under it, as it is today in both languages."""
        now = self.parts[id].clause if id in self.parts else None
        return is_same(now, self.clauses[edition].get(id)) and _are_same(self.under("", id), self.under(edition, id))

    @property
    def is_shown_in_full(self) -> bool:
        """Whether the rights of today, or those of the last edition of a standard that is gone, show its sentences."""
        return is_shown_in_full(self.standard or self.editions[-1].text)

    def shown_clause(self, edition: PublishedEdition, clause: Clause) -> Clause:
        """A clause of an edition, as far as the rights of today let it be shown."""
        return clause if self.is_shown_in_full else Clause(clause.id, clause.number, clause.element)

    def shown_text(self, edition: PublishedEdition) -> Standard:
        """The text of an edition, as far as the rights of today let it be shown."""
        text = text_of(edition)
        return as_shown(replace(text, rights=self.standard.rights) if self.standard else text)


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


def _are_same(clauses: tuple[Clause, ...], others: tuple[Clause, ...]) -> bool:
    return len(clauses) == len(others) and all(
        one.id == other.id and is_same(one, other) for one, other in zip(clauses, others)
    )


def frozen_place(clause: Clause) -> str:
    """The last part of the frozen address of a clause: its number, or its id where nothing is printed."""
    return clause.address


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
    texts = {edition.edition: text_of(edition).clauses for edition in editions}
    return History(
        standard=standard,
        editions=editions,
        clauses={label: {clause.id: clause for clause in clauses} for label, clauses in texts.items()},
        below={label: below(clauses) for label, clauses in (texts | {"": now.clauses if now else ()}).items()},
        changes={
            new.edition: by_clause(changes_between(old, new, editions, successions)) for old, new in pairwise(editions)
        },
        since=_since(now, editions, successions),
        successions=successions,
        parts=parts_of(now) if now else {},
        shown={clause.id: clause for clause in as_shown(now).clauses} if now else {},
    )


def _since(
    now: Standard | None, editions: tuple[PublishedEdition, ...], successions: tuple[Succession, ...]
) -> dict[str, Changes]:
    """Edition → what changed from it to the current text, which is compared as if it were published."""
    if now is None:
        return {}
    current = replace(editions[-1], edition=now.edition, text=now)
    return {old.edition: by_clause(changes_between(old, current, editions, successions)) for old in editions}


def published_standards(corpus: Corpus) -> Iterable[str]:
    """The ids of the standards that have published an edition."""
    return dict.fromkeys(edition.standard for edition in corpus.published if edition.published)


def text_of(edition: PublishedEdition) -> Standard:
    """The frozen copy of an edition; ValueError where it is missing, which the check has told before."""
    if edition.text is None:
        raise ValueError(f"the edition {edition.edition} of {edition.standard} has no frozen copy")
    return edition.text
