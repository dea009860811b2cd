"""What a page says of the clauses under its heading: how many changed, and where each of them went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition
from ...clauses.editions.below import changes_by_kind
from ...clauses.editions.comparison import Change, ChangeKind
from ...clauses.parts import clause_title
from ..history import History, frozen_href
from ..words.site import word, word_in_both

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class BelowRow:
    """One clause under a heading that is not as an edition printed it."""

    kinds: tuple[ChangeKind, ...]
    was: str
    "its numbers in the edition; empty where it is new"
    now: str
    "its numbers today; empty where it is withdrawn"
    title: Text
    href: str
    "the comparison: its frozen page, or where it is new its own"


def below_rows(history: History, edition: PublishedEdition, id: str, now: str, root: str) -> tuple[BelowRow, ...]:
    """Every change under the heading `id` of `edition`, which is the heading `now` today (empty where it is gone)."""
    return tuple(_row(history, edition, change, root) for change in changes_below(history, edition, id, now))


def changes_below(history: History, edition: PublishedEdition, id: str, now: str) -> tuple[Change, ...]:
    since = history.since.get(edition.edition)
    return since.among(history.under(edition.edition, id), history.under("", now)) if since else ()


def counts_text(counts: Iterable[tuple[ChangeKind, int]]) -> Text:
    """`废止1条，更改2条，改号3条` / `1 withdrawn, 2 changed, 3 renumbered`; empty where nothing changed."""
    listed = list(counts)
    return Text(*(word("list-comma", language).join(_counts(listed, language)) for language in LANGUAGES))


def below_row(counts: Iterable[tuple[ChangeKind, int]]) -> Text:
    """The same as a row of the history says it: `其下更改2条` / `under it 2 changed`."""
    return word_in_both("below-row", changes=counts_text(counts))


def counts_of(changes: tuple[Change, ...]) -> Text:
    return counts_text(changes_by_kind(changes))


def _counts(counts: list[tuple[ChangeKind, int]], language: str) -> Iterable[str]:
    keys = {"changed": "below-changed-count"}
    return (word(keys.get(kind, f"below-{kind}"), language, count=count) for kind, count in counts)


def _row(history: History, edition: PublishedEdition, change: Change, root: str) -> BelowRow:
    shown = [history.shown.get(clause.id) for clause in change.new]
    titles = [clause for clause in shown if clause] or [history.shown_clause(edition, clause) for clause in change.old]
    frozen = frozen_href(edition, change.old[0], root) if change.old else ""
    is_compared = bool(change.new) and any(line.is_changed for line in change.lines) and history.is_shown_in_full
    compared = "#differences" if is_compared else ""
    return BelowRow(
        kinds=change.kinds,
        was="、".join(clause.number or clause.id for clause in change.old),
        now="、".join(clause.number or clause.id for clause in change.new),
        title=clause_title(titles[0]) if titles else Text(),
        href=f"{frozen}{compared}" if frozen else f"{root}c/{edition.standard}/{change.new[0].id}/",
    )
