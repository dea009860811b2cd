"""What a clause of the current text was: its former numbers, the figures that changed, the clauses it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...clauses.blocks import Text
from ...clauses.corpus import PublishedEdition, Succession
from ...clauses.model import Clause
from ...clauses.passages import passages
from ...clauses.text.quantities import Quantity, quantities
from ..history import History, frozen_href
from ..words.site import word_in_both
from .below import LANGUAGES, changes_below, counts_of
from .facts import label_of

NARROW = "\u00a0"
"between a figure and its unit, which never part"


@dataclass(frozen=True, slots=True)
class Former:
    """One sentence about the past of a clause, with the frozen page that shows it."""

    text: Text
    href: str
    figures: tuple[tuple[Text, Text], ...] = ()
    "pairs of the figure as it was and as it is"


def former(history: History, id: str, root: str) -> tuple[Former, ...]:
    """The past of a clause of the current text, the nearest first; nothing where it always stood as it stands."""
    return (
        *_numbers(history, id, root),
        *_origins(history, id, root),
        *_changed(history, id, root),
        *_below(history, id, root),
    )


def _numbers(history: History, id: str, root: str) -> Iterator[Former]:
    """Each number that it had and has no more, with the last edition that printed it."""
    told = {history.parts[id].clause.number}
    for standing in history.standings(id):
        number, edition = standing.clause.number, standing.edition
        if number and number not in told:
            told.add(number)
            text = _text("was-numbered", label_of(edition), standing.clause.label)
            yield Former(text, frozen_href(edition, standing.clause, root))


def _origins(history: History, id: str, root: str) -> Iterator[Former]:
    """The clauses that it was split from, merged from or moved from."""
    for step in history.successions:
        if id in step.to and step.id != id:
            yield from _origin(history, step, root)


def _origin(history: History, step: Succession, root: str) -> Iterator[Former]:
    for standing in history.standings(step.id)[:1]:
        text = _text(f"was-{step.kind}", label_of(standing.edition), standing.clause.label or step.id)
        yield Former(text, frozen_href(standing.edition, standing.clause, root))


def _changed(history: History, id: str, root: str) -> Iterator[Former]:
    """The last edition whose words differ from the current ones, with the figures that differ."""
    for edition in reversed(history.editions):
        change = history.since[edition.edition].of_old.get(id)
        if change and "changed" in change.kinds:
            old = history.clauses[edition.edition][id]
            figures = changed_figures((old,), change.new) if history.is_shown_in_full else ()
            text = _text("was-changed", label_of(edition))
            yield Former(text, f"{frozen_href(edition, old, root)}#differences", figures)
            return


def _below(history: History, id: str, root: str) -> Iterator[Former]:
    for edition in reversed(history.editions):
        old = history.clauses[edition.edition].get(id)
        counts = counts_of(changes_below(history, edition, id, id)) if old else Text()
        if old and counts:
            yield Former(_below_text(edition, counts), f"{frozen_href(edition, old, root)}#below")
            return


def _below_text(edition: PublishedEdition, counts: Text) -> Text:
    return word_in_both("was-below", edition=label_of(edition), counts=counts)


def changed_figures(old: Sequence[Clause], new: Sequence[Clause]) -> tuple[tuple[Text, Text], ...]:
    """The figures that one text has and the other has not, in pairs; none where they do not pair one to one."""
    zh, en = (_pairs(*(_figures(clauses, language) for clauses in (old, new))) for language in LANGUAGES)
    if len(zh) != len(en):
        en = zh
    return tuple((Text(a, c), Text(b, d)) for (a, b), (c, d) in zip(zh, en))


def _figures(clauses: Sequence[Clause], language: str) -> list[str]:
    texts = (passage.text.in_language(language) for clause in clauses for passage in passages(clause))
    return [_figure(quantity) for text in texts for quantity in quantities(text)]


def _figure(quantity: Quantity) -> str:
    """Value and unit: `200 m²`, `12次`, `100 companies`; the comparison around it stays in the text, with its 不."""
    unit = quantity.unit
    is_counted = "\u4e00" <= unit[:1] <= "\u9fff" or unit == "%"
    return f"{quantity.value:g}{'' if is_counted else NARROW}{unit}"


def _pairs(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    gone = [figure for figure in before if figure not in after]
    come = [figure for figure in after if figure not in before]
    return list(zip(gone, come)) if len(gone) == len(come) else []


def _text(key: str, label: Text, number: Text | str = "") -> Text:
    return word_in_both(key, edition=label, number=number)
