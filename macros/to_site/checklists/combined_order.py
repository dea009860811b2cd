"""The order of the combined list: what is asked by topic, linked clauses beside each other, the stricter one first.

The page has it for all standards; whoever combines some of them leaves the others out, and the order stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...clauses.links import Address, Relation, Topic
from ..library import Library

SIDES = {
    "stricter-than": ("laxer", "stricter"),
    "same-subject": ("same-subject", "same-subject"),
    "conflicts": ("conflicts", "conflicts"),
}
"relation → what the other end is, seen from its origin and from its target; the other types join no questions"


@dataclass(frozen=True, slots=True)
class TopicParts:
    """The parts that are asked about under one topic, in order; each part stands under one topic."""

    topic: Topic | None
    "None: linked to each other, and under no topic"
    parts: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A part of another standard that is linked to one."""

    there: Address
    side: str
    "what it is, seen from the other: `stricter`, `laxer`, `same-subject`, `conflicts`"
    relation: Relation


def by_topic(library: Library) -> tuple[TopicParts, ...]:
    """All topics under which something is asked; last what is only linked. The rest stands by standard and chapter."""
    asked = _asked(library)
    linked = {part: tuple(beside(library, part)) for part in asked}
    groups = _held_together(asked, linked)
    of_topic: dict[str, list[Address]] = {topic.id: [] for topic in library.corpus.topics}
    only_linked = []
    for part in asked:
        if topic := _topic(library, groups[part]):
            of_topic[topic.id].append(part)
        elif linked[part]:
            only_linked.append(part)
    placed: set[Address] = set()
    order = _Order(linked, groups, placed)
    found = [TopicParts(topic, tuple(order.of(of_topic[topic.id]))) for topic in library.corpus.topics]
    found.append(TopicParts(None, tuple(order.of(only_linked))))
    return tuple(one for one in found if one.parts)


def beside(library: Library, part: Address) -> Iterator[Beside]:
    """The parts of other standards that are asked about as well and linked to `part`."""
    for relation in library.relations.get(part, ()):
        from_origin, from_target = SIDES.get(relation.type, ("", ""))
        is_origin = relation.origin == part
        there, side = (relation.target, from_origin) if is_origin else (relation.origin, from_target)
        if side and there.standard != part.standard and library.questions.get(there) and library.part(there):
            yield Beside(there, side, relation)


def _asked(library: Library) -> list[Address]:
    """Every part that is asked about, by standard and clause."""
    parts = (
        Address(standard.id, one.part.id)
        for standard in library.standards()
        for chapter in library.asked(standard)
        for one in chapter.questions
    )
    return list(dict.fromkeys(parts))


Linked = Mapping[Address, tuple[Beside, ...]]
"a part → what is linked to it"


def _held_together(asked: list[Address], linked: Linked) -> dict[Address, tuple[Address, ...]]:
    """A part → all that one asks more than another of, or contradicts, in a chain: these stand under one topic."""
    groups: dict[Address, tuple[Address, ...]] = {}
    for part in asked:
        if part in groups:
            continue
        group, new = [part], [part]
        while new:
            there = (one.there for each in new for one in linked[each] if one.side != "same-subject")
            new = [one for one in dict.fromkeys(there) if one not in group]
            group += new
        groups.update(dict.fromkeys(group, tuple(group)))
    return groups


def _topic(library: Library, group: tuple[Address, ...]) -> Topic | None:
    """The topic that most of the parts stand in, by themselves or with their clause; of several the smallest."""
    named = Counter(topic.id for part in group for topic in _topics(library, part))
    topics = {topic.id: topic for topic in library.corpus.topics}
    best = min(named, key=lambda id: (-named[id], len(topics[id].clauses)), default="")
    return topics.get(best)


def _topics(library: Library, address: Address) -> tuple[Topic, ...]:
    part = library.part(address)
    whole = Address(address.standard, part.clause.id) if part else address
    return library.topics.get(address) or library.topics.get(whole, ())


@dataclass(frozen=True, slots=True)
class _Order:
    linked: Linked
    groups: Mapping[Address, tuple[Address, ...]]
    placed: set[Address]
    "what stands somewhere; it grows"

    def of(self, parts: list[Address]) -> Iterator[Address]:
        """`parts` with what is linked to each beside it, as far as it stands nowhere yet."""
        for part in parts:
            if part in self.placed:
                continue
            near = (one.there for each in self.groups[part] for one in self.linked[each])
            whole = (one for each in (part, *near) for one in self.groups[each])
            together = [one for one in dict.fromkeys(whole) if one not in self.placed]
            self.placed.update(together)
            yield from _stricter_first(together, self.linked)


def _stricter_first(together: list[Address], linked: Linked) -> Iterator[Address]:
    """Nothing stands before what is stricter than it; a circle is left as it is."""
    left = together
    while left:
        stricter = {part: {one.there for one in linked[part] if one.side == "stricter"} for part in left}
        first = next((part for part in left if not stricter[part] & {*left}), left[0])
        left = [part for part in left if part != first]
        yield first
