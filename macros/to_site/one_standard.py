"""What the pages of one standard need: its own data, and of the others no more than it names.

The seam of the build: `files_of_standard` over this library is a function of it alone, so that its outcome can be kept
as long as nothing in it changes, and made in another process.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from ..clauses.checklist import Checklist
from ..clauses.corpus import Corpus
from ..clauses.links import Address, Relation
from ..clauses.model import Chapter, Clause, Standard
from .library import Library, library


@dataclass(frozen=True, slots=True)
class NeededByOne:
    """The values that the pages of a standard are made of. Equal values give equal pages."""

    id: str
    shown: Corpus
    complete: Corpus
    relation_numbers: tuple[tuple[Relation, int], ...]

    def library(self) -> Library:
        """The library of these values."""
        own = library(self.shown, self.complete)
        return replace(own, relation_numbers=dict(self.relation_numbers))


def needed_by(books: Library, standard: Standard) -> NeededByOne:
    """What the pages of `standard` are made of."""
    corpus, complete = books.corpus, books.complete
    explained = corpus.standard(standard.companion_to) if standard.companion_to else None
    whole = [one for one in (standard, explained) if one]
    own_relations = {one for clause in standard.clauses for one in books.relations_of(standard.id, clause)}
    relations = tuple(relation for relation in corpus.relations if relation in own_relations)
    own_topics = {topic for id in books.parts[standard.id] for topic in books.topics.get(Address(standard.id, id), ())}
    ends = {end for relation in relations for end in (relation.origin, relation.target)}
    asked = _asked_elsewhere(books, standard.id, ends)
    ends |= asked.keys()
    companions = [one for one in corpus.standards if one.companion_to == standard.id]
    others = [
        _named_only(books, one, ends, asked.keys())
        for one in corpus.standards
        if one not in whole and _is_named(one, ends)
    ]
    around = [_without_text(one) for one in companions]
    order = {one.id: place for place, one in enumerate(corpus.standards)}
    standards = sorted((*whole, *others, *around), key=lambda one: order[one.id])
    ids = {one.id for one in whole}
    lists = {address.standard for address in asked}
    shown = replace(
        corpus,
        standards=tuple(standards),
        checklists=tuple(_joined(one, ids, asked) for one in corpus.checklists if one.standard in ids | lists),
        relations=relations,
        topics=tuple(topic for topic in corpus.topics if topic in own_topics),
        institutions=tuple(pair for pair in corpus.institutions if pair[0] in ids),
        published=corpus.editions_of(standard.id),
        successions=corpus.successions_of(standard.id),
        glossary=(),
        synonyms=(),
        opinions=(),
        commenters=(),
        problems=(),
    )
    own = complete.standard(standard.id)
    full = replace(shown, standards=(own,) if own else ())
    numbers = tuple((relation, books.relation_numbers[relation]) for relation in relations)
    return NeededByOne(standard.id, shown, full, numbers)


def _asked_elsewhere(books: Library, standard: str, ends: set[Address]) -> dict[Address, set[str]]:
    """Part of another standard → the questions about it that the pages speak of: it is joined to a part of this one,
    or its list is the first other one that asks for a figure of this list."""
    others = [end for end in ends if end.standard != standard]
    found = {end: {question.id for question in books.questions.get(end, ())} for end in others}
    checklist = books.corpus.checklist(standard)
    for measure in {id for question in (checklist.questions if checklist else ()) for id in question.measures}:
        for id, asked in [one for one in books.measured.get(measure, ()) if one[0] != standard][:1]:
            found.setdefault(Address(id, asked.question.clause), set()).add(asked.question.id)
    return {address: questions for address, questions in found.items() if questions}


def _joined(checklist: Checklist, whole: set[str], asked: Mapping[Address, set[str]]) -> Checklist:
    """The list, of another standard no more than the questions that are spoken of."""
    if checklist.standard in whole:
        return checklist
    told = {id for address, ids in asked.items() if address.standard == checklist.standard for id in ids}
    return replace(checklist, questions=tuple(one for one in checklist.questions if one.id in told), waivers=())


def _is_named(standard: Standard, ends: set[Address]) -> bool:
    return any(end.standard == standard.id for end in ends)


def _named_only(books: Library, standard: Standard, ends: set[Address], asked: Collection[Address]) -> Standard:
    """The standard with no more than the clauses that hold one of `ends`; of one that is named by its heading, and
    about which no question is told, no more than number and heading."""
    parts = books.parts[standard.id]
    named = {end.id: parts[end.id] for end in ends if end.standard == standard.id and end.id in parts}
    wanted = {part.clause.id for part in named.values()}
    read = {
        part.clause.id
        for id, part in named.items()
        if not (part.is_clause and part.clause.heading) or Address(standard.id, id) in asked
    }
    clauses = (clause for clause in standard.clauses if clause.id in wanted)
    told = tuple(clause if clause.id in read else _outline(clause) for clause in clauses)
    return replace(_without_text(standard), chapters=(Chapter("named", told),))


def _outline(clause: Clause) -> Clause:
    return Clause(clause.id, clause.number, clause.element, clause.heading)


def _without_text(standard: Standard) -> Standard:
    return replace(standard, chapters=())
