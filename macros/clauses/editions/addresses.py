"""Where every address ever published leads: to its clause, to what succeeded it, or to the word that it is withdrawn.

A published address never dies. `lost_addresses` says which one would.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..corpus import PublishedEdition, Succession
from ..files.program import typed
from ..fingerprints import clause_fingerprint
from ..model import Standard
from ..parts import Part, parts_of
from ..problem import Problem

RULE = "lost-address"
_INTO = {"split": "split into", "merged": "merged into", "moved": "moved to", "withdrawn": "succeeded by"}


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a published id leads today."""

    kind: Literal["current", "succeeded", "withdrawn", "lost"]
    ids: tuple[str, ...] = ()
    "the ids in the current edition that it leads to"
    steps: tuple[Succession, ...] = ()
    "what happened on the way, the first step first"


def resolve(id: str, current: Collection[str], successions: Sequence[Succession]) -> Destination:
    """Follow an id through the successions of its standard to what stands in the current edition."""
    steps: list[Succession] = []
    found: list[str] = []
    pending, seen, is_lost = [id], set[str](), False
    while pending:
        step = pending.pop(0)
        if step in seen:
            continue
        seen.add(step)
        succession = None if step in current else departure(step, successions)
        if step in current:
            found.append(step)
        elif succession:
            steps.append(succession)
            pending += succession.to
        else:
            is_lost = True
    if found == [id]:
        return Destination("current", (id,))
    is_withdrawn = any(step.kind == "withdrawn" for step in steps)
    kind: Literal["lost", "succeeded", "withdrawn"] = "succeeded" if found else "withdrawn"
    return Destination("lost" if is_lost or not (found or is_withdrawn) else kind, tuple(found), tuple(steps))


def departure(id: str, successions: Sequence[Succession]) -> Succession | None:
    """What took an id away: its last succession that does not go on with the same id."""
    left = [succession for succession in successions if succession.id == id and id not in succession.to]
    return left[-1] if left else None


def gone_ids(current: Collection[str], editions: Sequence[PublishedEdition]) -> dict[str, PublishedEdition]:
    """Every published id of a clause that is not there any more → the last edition that had it."""
    last = {clause.id: edition for edition in editions for clause in edition.clauses}
    return {id: edition for id, edition in last.items() if id not in current}


def lost_addresses(
    standard: Standard | None, editions: Sequence[PublishedEdition], successions: Sequence[Succession]
) -> Iterator[Problem]:
    """What is wrong with the frozen copies and the published ids of one standard; `standard` None where it is gone."""
    current = parts_of(standard) if standard else {}
    for edition in editions:
        yield from _changed_copy(edition, standard)
    for succession in successions:
        yield from _wrong_succession(succession, current, successions)
    yield from _without_destination(current, editions, successions)
    yield from _used_again(current, editions)


def _without_destination(
    current: Collection[str], editions: Sequence[PublishedEdition], successions: Sequence[Succession]
) -> Iterator[Problem]:
    seen: set[str] = set()
    published = [(edition, clause) for edition in editions for clause in edition.clauses]
    for edition, clause in published:
        destination = resolve(clause.id, current, successions)
        known = {id for step in destination.steps for id in step.to if id in current or departure(id, successions)}
        is_told = any(set(step.to) - known for step in destination.steps)
        if clause.id not in seen and destination.kind == "lost" and not is_told:
            address = f"c/{edition.standard}/{edition.edition}/{clause.label}/"
            why = f"`{clause.id}` leads back to itself" if destination.steps else f"`{clause.id}` is gone"
            hint = f"say in standards/{edition.standard}/successions.yaml what became of it"
            yield Problem(clause.place, f"the address {address} leads nowhere: {why}", RULE, hint)
        seen.add(clause.id)


def no_ledger_hint(edition: PublishedEdition) -> str:
    """What to do about a frozen copy that says something else than the text that stands there now."""
    folder = f"standards/{edition.standard}"
    return (
        f"where it has never been announced, take {folder}/editions/{edition.edition} away and publish again; "
        f"else put its entry back into {folder}/ledger.yaml"
    )


def _changed_copy(edition: PublishedEdition, standard: Standard | None) -> Iterator[Problem]:
    """A frozen copy that does not say what its ledger says."""
    name, label = f"standards/{edition.standard}/editions/{edition.edition}", f"the edition {edition.edition}"
    if not edition.published:
        again = f"run {typed('publish')} {edition.standard} again: it finishes the publication"
        hint = again if edition.text == standard else no_ledger_hint(edition)
        yield Problem(edition.place, f"{label} stands in no ledger", RULE, hint)
        return
    if edition.text is None:
        yield Problem(edition.place, f"the frozen copy {name} is gone", RULE, _gone_hint(edition, standard))
        return
    hint = "a frozen copy is never edited; put it back as it was published"
    copied = {clause.id: clause for clause in edition.text.clauses}
    listed = {clause.id: clause for clause in edition.clauses}
    for id, clause in copied.items():
        if id not in listed:
            yield Problem(clause.place, f"`{id}` is not in the ledger of {label}", RULE, hint)
        elif (listed[id].number, listed[id].fingerprint) != (clause.number, clause_fingerprint(clause)):
            yield Problem(clause.place, f"{listed[id].label} is not what {label} printed", RULE, hint)
    for id in (id for id in listed if id not in copied):
        yield Problem(listed[id].place, f"the frozen copy {name} has no `{id}`", RULE, hint)


def _gone_hint(edition: PublishedEdition, standard: Standard | None) -> str:
    """A text that stands there unchanged can be frozen again."""
    now = standard.clauses if standard and standard.edition == edition.edition else ()
    written = {(clause.id, clause.number, clause_fingerprint(clause)) for clause in now}
    if written == {(clause.id, clause.number, clause.fingerprint) for clause in edition.clauses}:
        return f"run {typed('publish')} {edition.standard} again: it writes it anew"
    return "put it back as it was published"


def _wrong_succession(
    succession: Succession, current: Collection[str], successions: Sequence[Succession]
) -> Iterator[Problem]:
    """A succession that names nothing, or what is not there, or that takes away what still stands."""
    id, place = succession.id, succession.place
    if succession.kind == "withdrawn" and succession.to:
        yield Problem(place, f"`{id}` is withdrawn, and yet `to` names what succeeds it", RULE, "leave `to` out")
    elif succession.kind != "withdrawn" and not succession.to:
        hint = "name the ids that took its place, or write `kind: withdrawn`"
        yield Problem(place, f"`{id}` is {succession.kind}, but `to` names nothing", RULE, hint)
    for target in succession.to:
        if target not in current and departure(target, successions) is None:
            message = f"`{id}` is {_INTO[succession.kind]} `{target}`, but {succession.standard} has no `{target}`"
            yield Problem(place, message, RULE, "name what took its place")
    if id in current and departure(id, successions) is succession:
        message = f"`{id}` is {succession.kind}, but it still stands in {succession.standard}"
        yield Problem(place, message, RULE, "take it out of its chapter, or name it in `to` as well")


def _used_again(current: Mapping[str, Part], editions: Sequence[PublishedEdition]) -> Iterator[Problem]:
    """Ids of the current edition that were there, were gone, and are back."""
    retired: dict[str, str] = {}
    before: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    for edition in editions:
        clauses = frozenset(clause.id for clause in edition.clauses)
        now = frozenset(parts_of(edition.text)) if edition.text else clauses
        gone = before - now if edition.text else listed - now  # the ledger alone says nothing of entries and cells
        retired |= dict.fromkeys(gone, edition.edition)
        before, listed = before | now, listed | clauses
    for id in (id for id in current if id in retired):
        message = f"the id `{id}` is used again: it was given up in the edition {retired[id]}"
        yield Problem(current[id].place, message, RULE, "an id is never used again; give the new one an id of its own")
