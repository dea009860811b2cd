"""What the pages of one standard need: its own data, and of the others no more than it names.

The seam of the build: `files_of_standard` over this library is a function of it alone, so that its outcome can be kept
as long as nothing in it changes, and made in another process.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..clauses.checklist import Checklist
from ..clauses.corpus import Corpus
from ..clauses.links import Address, Relation
from ..clauses.model import Chapter, Standard
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
    ends |= _asked_alike(corpus, standard.id)
    companions = [one for one in corpus.standards if one.companion_to == standard.id]
    others = [_named_only(books, one, ends) for one in corpus.standards if one not in whole and _is_named(one, ends)]
    around = [_without_text(one) for one in companions]
    order = {one.id: place for place, one in enumerate(corpus.standards)}
    standards = sorted((*whole, *others, *around), key=lambda one: order[one.id])
    ids = {one.id for one in whole}
    shown = replace(
        corpus,
        standards=tuple(standards),
        checklists=tuple(_asked_at(one, ids, ends) for one in corpus.checklists if _is_asked(one, ids, ends)),
        relations=relations,
        topics=tuple(topic for topic in corpus.topics if topic in own_topics),
        institutions=tuple(pair for pair in corpus.institutions if pair[0] in ids),
        published=corpus.editions_of(standard.id),
        successions=corpus.successions_of(standard.id),
        glossary=(),
        synonyms=(),
        problems=(),
    )
    own = complete.standard(standard.id)
    full = replace(shown, standards=(own,) if own else ())
    numbers = tuple((relation, books.relation_numbers[relation]) for relation in relations)
    return NeededByOne(standard.id, shown, full, numbers)


def _asked_alike(corpus: Corpus, standard: str) -> set[Address]:
    """Where other standards ask for a figure that this one asks for as well."""
    own = corpus.checklist(standard)
    measures = {measure for question in (own.questions if own else ()) for measure in question.measures}
    return {
        Address(other.standard, question.clause)
        for other in corpus.checklists
        for question in other.questions
        if other.standard != standard and measures.intersection(question.measures)
    }


def _is_asked(checklist: Checklist, whole: set[str], ends: set[Address]) -> bool:
    return checklist.standard in whole or bool(_asked_at(checklist, whole, ends).questions)


def _asked_at(checklist: Checklist, whole: set[str], ends: set[Address]) -> Checklist:
    """The list of a standard that is shown whole; of another one no more than the questions about `ends`."""
    if checklist.standard in whole:
        return checklist
    named = (one for one in checklist.questions if Address(checklist.standard, one.clause) in ends)
    return replace(checklist, questions=tuple(named), waivers=())


def _is_named(standard: Standard, ends: set[Address]) -> bool:
    return any(end.standard == standard.id for end in ends)


def _named_only(books: Library, standard: Standard, ends: set[Address]) -> Standard:
    """The standard with no more than the clauses that hold one of `ends`."""
    parts = books.parts[standard.id]
    wanted = {parts[end.id].clause.id for end in ends if end.standard == standard.id and end.id in parts}
    clauses = tuple(clause for clause in standard.clauses if clause.id in wanted)
    return replace(_without_text(standard), chapters=(Chapter("named", clauses),))


def _without_text(standard: Standard) -> Standard:
    return replace(standard, chapters=())
