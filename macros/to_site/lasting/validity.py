"""What a frozen page says of itself: whether its text is still current, what replaced it, and which words changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition, Succession
from ...clauses.editions.addresses import Destination
from ...clauses.editions.comparison import MarkedLine, compared_lines, families
from ...clauses.editions.publishing import steps_between
from ...clauses.model import Clause
from ...clauses.parts import clause_title
from ..history import History
from ..words.site import WORDS, word_in_both
from .below import BelowRow, below_rows, changes_below, counts_of
from .facts import label_in, label_of

ValidityKind = Literal["current", "below", "changed", "split", "merged", "moved", "withdrawn"]
"""`below`: a heading that is as it was, with clauses under it that are not"""


@dataclass(frozen=True, slots=True)
class Successor:
    """A clause of the current text that took the place of a frozen one, or a part of it."""

    href: str
    label: Text
    title: Text


@dataclass(frozen=True, slots=True)
class Validity:
    kind: ValidityKind
    name: Text
    "the kind in words; those of an official text or of a working text"
    sentences: tuple[Text, ...]
    successors: tuple[Successor, ...]
    "where to read on; for a current clause its own page"
    lines: tuple[MarkedLine, ...]
    "the frozen text with what changed up to the current one; none where nothing did, or nothing succeeds it"
    below: tuple[BelowRow, ...] = ()
    "the clauses under it that are not as they were"


def validity(history: History, edition: PublishedEdition, clause: Clause, root: str) -> Validity:
    """What to say of `clause` as `edition` printed it, with all that stands under it; `root` leads to the root."""
    own, now = _own_validity(history, edition, clause, root)
    changes = changes_below(history, edition, clause.id, now.id if now else "")
    if not changes:
        return own
    told = _told("below-changed", edition, changes=counts_of(changes))
    rows = below_rows(history, edition, clause.id, now.id if now else "", root)
    if own.kind != "current" or now is None:
        return replace(own, sentences=(*own.sentences, told), below=rows)
    is_renumbered = clause.number != now.number
    number = now.label
    heading = _told("heading-renumbered", edition, number=number) if is_renumbered else _told("heading-same", edition)
    return replace(own, kind="below", name=_told("validity-below", edition), sentences=(heading, told), below=rows)


def _own_validity(
    history: History, edition: PublishedEdition, clause: Clause, root: str
) -> tuple[Validity, Clause | None]:
    """The validity of the words of the clause itself, and the one clause of today that it is or became."""
    destination = history.destination(clause.id)
    clauses = _clauses(history, destination)
    successors = tuple(_successor(edition.standard, history.shown[now.id], root) for now in clauses)
    if destination.kind != "current" or not clauses:
        kind: ValidityKind = destination.steps[0].kind if destination.steps else "withdrawn"
        told = tuple(text for step in destination.steps for text in (_step(edition, step), step.reason) if text)
        lines = compared_lines((clause,), clauses) if clauses and history.is_shown_in_full else ()
        one = clauses[0] if len(clauses) == 1 else None
        return _validity(edition, kind, tuple(dict.fromkeys(told)), successors, lines), one
    now = clauses[0]
    change = history.since[edition.edition].of_old.get(clause.id)
    if change is None or not any(line.is_changed for line in change.lines):
        return _validity(edition, "current", (_still_current(history, edition, clause, now),), successors), now
    lines = _lines(history, edition, clause, now) if history.is_shown_in_full else ()
    return _validity(edition, "changed", (_changed(history, now),), successors, lines), now


def _validity(
    edition: PublishedEdition,
    kind: ValidityKind,
    sentences: tuple[Text, ...],
    successors: tuple[Successor, ...],
    lines: tuple[MarkedLine, ...] = (),
) -> Validity:
    return Validity(kind, _told(f"validity-{kind}", edition), sentences, successors, lines)


def _lines(history: History, edition: PublishedEdition, clause: Clause, now: Clause) -> tuple[MarkedLine, ...]:
    label = history.standard.edition if history.standard else ""
    steps = steps_between(edition.edition, label, history.editions, history.successions)
    return compared_lines((clause,), (now,), families(steps))


def _told(key: str, printed: PublishedEdition, **gaps: object) -> Text:
    """Words of the site; current, replaced and withdrawn are words for official texts, a working text has its own."""
    return word_in_both(words_for(key, printed.text is not None and printed.text.is_restated), **gaps)


def words_for(key: str, is_restated: bool) -> str:
    """The key of a word, or that of its counterpart for working texts where it has one."""
    own = f"{key}-restated"
    return own if is_restated and own in WORDS else key


def _clauses(history: History, destination: Destination) -> tuple[Clause, ...]:
    """The clauses that an id leads to, in reading order."""
    found = {history.parts[id].clause.id for id in destination.ids}
    return tuple(part.clause for id, part in history.parts.items() if id in found)


def _successor(standard: str, clause: Clause, root: str) -> Successor:
    return Successor(f"{root}c/{standard}/{clause.id}/", clause.label, clause_title(clause))


def _step(edition: PublishedEdition, step: Succession) -> Text:
    return _told(f"{step.kind}-in", edition, edition=label_in(edition.text, step.edition))


def _still_current(history: History, edition: PublishedEdition, clause: Clause, now: Clause) -> Text:
    if clause.number != now.number:
        return _told("current-renumbered", edition, number=now.label)
    has_below = bool(history.under(edition.edition, clause.id))
    return _told("current-same-below" if has_below else "current-same", edition)


def _changed(history: History, now: Clause) -> Text:
    """Which edition replaced it, or that what replaced it has not been published."""
    printed = history.edition_that_prints(now.id)
    name = label_of(printed) if printed else word_in_both("not-published")
    return word_in_both("current-changed", edition=name, number=now.label or now.heading)
