"""Publishing an edition: the current text as a value to be written, or the reasons why it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..corpus import PublishedClause, PublishedEdition, Succession
from ..fingerprints import chinese_texts, clause_fingerprint
from ..model import Clause, Standard
from ..opinions import Opinion
from ..problem import Problem
from ..schemes import NUMBER
from ..text.spelling import folded
from .addresses import RULE as LOST_ADDRESS
from .addresses import lost_addresses, no_ledger_hint
from .comparison import Change, compare
from .readiness import unready

RULE = "publish"
_LABEL = re.compile(r"[0-9][0-9a-z-]*")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Publication:
    """An edition ready to be written, or the reasons why it is not."""

    edition: PublishedEdition
    problems: tuple[Problem, ...]
    "why it is not published; none where it may be written"
    unready: tuple[Problem, ...]
    "why it should not be; they refuse as well, unless a person has given a reason"
    changes: tuple[Change, ...]
    "against the edition before it"


def publish(
    standard: Standard,
    date: str,
    ledger: Sequence[PublishedEdition],
    successions: Sequence[Succession] = (),
    problems: Sequence[Problem] = (),
    *,
    promises_english: bool = False,
    opinions: Sequence[Opinion] = (),
    even_so: str = "",
) -> Publication:
    """The current text as a new edition. `date` is the day of publication, or as far as known (`2024-08`).

    `ledger` and `successions` are those of the standard; `problems` is what the checks found: errors
    refuse, and so do rights that nobody has stated. What else keeps it back is `unready`: with the reason
    `even_so`, which the ledger keeps, it is published all the same.
    """
    clauses = tuple(
        PublishedClause(clause.id, clause.number, clause_fingerprint(clause), clause.place)
        for clause in standard.clauses
    )
    found = [problem for problem in problems if problem.severity == "error" or problem.rule == "missing-rights"]
    doubts = unready(standard, ledger, problems, promises_english=promises_english, opinions=opinions)
    held = tuple(problem for problem in dict.fromkeys(doubts) if problem not in found)
    edition = PublishedEdition(
        standard.id, standard.edition, standard.stage, date, clauses, standard, standard.text, place=standard.place
    )
    half = unfinished(edition, ledger)
    edition = replace(edition, even_so=(even_so or (half.even_so if half else "")) if held else "")
    before = [earlier for earlier in ledger if earlier is not half]
    found += [*lost_addresses(standard, ledger, successions), *_refusals(edition, before), *_reused(edition, before)]
    if half:
        found = [problem for problem in found if not (problem.rule == LOST_ADDRESS and problem.place == half.place)]
    changes = changes_between(before[-1], edition, before, successions) if before else ()
    return Publication(edition, tuple(dict.fromkeys(found)), held, changes)


def unfinished(edition: PublishedEdition, ledger: Sequence[PublishedEdition]) -> PublishedEdition | None:
    """The same edition, with the same text, of which the ledger or the frozen copy has not been written yet."""
    same = next((earlier for earlier in ledger if earlier.edition == edition.edition), None)
    if same and not same.published:
        return same if same.text == edition.text else None
    return same if same and same.text is None and same.clauses == edition.clauses else None


def changes_between(
    old: PublishedEdition,
    new: PublishedEdition,
    ledger: Sequence[PublishedEdition],
    successions: Sequence[Succession],
) -> tuple[Change, ...]:
    """What changed from one edition of a standard to a later one."""
    if old.text is None or new.text is None:
        return ()
    return compare(old.text, new.text, steps_between(old.edition, new.edition, ledger, successions))


def steps_between(
    old: str, new: str, ledger: Sequence[PublishedEdition], successions: Sequence[Succession]
) -> tuple[Succession, ...]:
    """The successions that happened after the edition `old`, up to the edition `new`, published or not."""
    labels = [edition.edition for edition in ledger]
    start = labels.index(old) + 1 if old in labels else 0
    end = labels.index(new) if new in labels else len(labels)
    wanted = {*labels[start:end], new}
    return tuple(succession for succession in successions if succession.edition in wanted)


def _refusals(edition: PublishedEdition, ledger: Sequence[PublishedEdition]) -> Iterator[Problem]:
    name, place = f"the edition {edition.edition} of {edition.standard}", edition.place
    same = next((earlier for earlier in ledger if earlier.edition == edition.edition), None)
    if same and not same.published:
        message = f"{name} has a frozen copy that stands in no ledger, and the text here is another one"
        yield Problem(place, message, RULE, no_ledger_hint(same))
    elif same:
        hint = "give `edition` in standard.yaml a new label"
        yield Problem(place, f"{name} has been published on {same.published}", RULE, hint)
    if not _LABEL.fullmatch(edition.edition) or NUMBER.fullmatch(edition.edition):
        hint = (
            'such as `edition: "2026-11"`; a letter or a number of a clause could be read as that clause in an address'
        )
        yield Problem(place, f"`{edition.edition}` is no label for a published edition", RULE, hint)
    if not _DATE.fullmatch(edition.published):
        yield Problem(place, f"`{edition.published}` is no date", RULE, "write 2026-11-21, or as far as known")
    elif ledger and edition.published < ledger[-1].published[: len(edition.published)]:
        hint = f"the edition {ledger[-1].edition} was published on {ledger[-1].published}"
        yield Problem(place, f"{edition.published} is before the last edition", RULE, hint)


def _reused(edition: PublishedEdition, ledger: Sequence[PublishedEdition]) -> Iterator[Problem]:
    """Clauses that have the id of a published clause, another number, and nothing of its words."""
    last = ledger[-1].text if ledger else None
    before = {clause.id: clause for clause in last.clauses} if last else {}
    for clause in edition.text.clauses if edition.text else ():
        old = before.get(clause.id, clause)
        if old.number != clause.number and _words(old) and _words(old).isdisjoint(_words(clause)):
            message = f"the id `{clause.id}` was published for {old.number}, and {clause.number} is something else"
            hint = "give the new clause an id of its own, and say in successions.yaml what became of the old one"
            yield Problem(clause.place, message, RULE, hint)


def _words(clause: Clause) -> set[str]:
    """Pairs of neighbouring characters of the Chinese of a clause."""
    text = folded("".join(chinese_texts(clause)))
    return {text[start : start + 2] for start in range(len(text) - 1)}
