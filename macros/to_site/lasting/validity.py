"""What a frozen page says of itself: whether its text is still current, what replaced it, and which words changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...clauses.corpus import PublishedEdition
from ...clauses.editions.addresses import Destination
from ...clauses.editions.comparison import MarkedLine, families, marked_lines
from ...clauses.editions.publishing import steps_between
from ...clauses.model import Clause, Text
from ...clauses.parts import clause_title
from ..history import History
from ..words.site import word

ValidityKind = Literal["current", "changed", "split", "merged", "moved", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Successor:
    """A clause of the current text that took the place of a frozen one, or a part of it."""

    href: str
    number: str
    title: Text


@dataclass(frozen=True, slots=True)
class Validity:
    kind: ValidityKind
    sentences: tuple[Text, ...]
    successors: tuple[Successor, ...]
    "where to read on; for a current clause its own page"
    lines: tuple[MarkedLine, ...]
    "the frozen text with what changed up to the current one; none where nothing did, or nothing succeeds it"


def validity(history: History, edition: PublishedEdition, clause: Clause, root: str) -> Validity:
    """What to say of `clause` as `edition` printed it; `root` leads to the root of the site."""
    destination = history.destination(clause.id)
    clauses = _clauses(history, destination)
    successors = tuple(_successor(edition.standard, history.shown[now.id], root) for now in clauses)
    if destination.kind != "current" or not clauses:
        kind: ValidityKind = destination.steps[0].kind if destination.steps else "withdrawn"
        told = tuple(text for step in destination.steps for text in (_step(step.kind, step.edition), step.reason))
        lines = marked_lines((clause,), clauses) if clauses and history.is_shown_in_full else ()
        return Validity(kind, tuple(dict.fromkeys(told)), successors, lines)
    now = clauses[0]
    label = history.standard.edition if history.standard else ""
    steps = steps_between(edition.edition, label, history.editions, history.successions)
    lines = marked_lines((clause,), (now,), families(steps))
    if not any(line.is_changed for line in lines):
        return Validity("current", (_still_current(clause, now),), successors, ())
    return Validity("changed", (_changed(history, now),), successors, lines if history.is_shown_in_full else ())


def _clauses(history: History, destination: Destination) -> tuple[Clause, ...]:
    """The clauses that an id leads to, in reading order."""
    found = {history.parts[id].clause.id for id in destination.ids}
    return tuple(part.clause for id, part in history.parts.items() if id in found)


def _successor(standard: str, clause: Clause, root: str) -> Successor:
    return Successor(f"{root}c/{standard}/{clause.id}/", clause.number, clause_title(clause))


def _step(kind: str, edition: str) -> Text:
    return Text(*(word(f"{kind}-in", language) % edition for language in ("zh", "en")))


def _still_current(clause: Clause, now: Clause) -> Text:
    if clause.number == now.number:
        return Text(*(word("current-same", language) for language in ("zh", "en")))
    return Text(*(word("current-renumbered", language) % now.number for language in ("zh", "en")))


def _changed(history: History, now: Clause) -> Text:
    """Which edition replaced it, or that what replaced it has not been published."""
    printed = history.edition_that_prints(now.id)
    texts = []
    for language in ("zh", "en"):
        name = word("edition-of", language) % printed.edition if printed else word("not-published", language)
        number = now.number or now.heading.in_language(language)
        texts.append(word("current-changed", language) % {"edition": name, "number": number})
    return Text(*texts)
