"""The corpus with its indexes: what is where, and what points at what. Made once per build, read by every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ..clauses.above import ancestors_of, clauses_above
from ..clauses.asked import Asked, AskedChapter, asked_chapters
from ..clauses.checklist import Question
from ..clauses.corpus import Corpus
from ..clauses.links import Address, OutsideDocument, Relation, Topic
from ..clauses.model import Clause, Standard
from ..clauses.parts import Part, parts_of
from ..clauses.passages import Passage, passages
from ..clauses.text.references import Reference, references, undated
from .history import History, histories_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Citation:
    """An outside document cited in a clause, or listed in clause 2."""

    document: OutsideDocument
    address: Address
    way: str
    "`normative`, `informative` or `listed`"
    reference: Reference


@dataclass(frozen=True, slots=True)
class Library:
    """Every index a page asks for; keys that lead nowhere give empty tuples."""

    corpus: Corpus
    "what the pages show"
    complete: Corpus
    "all that the files say, also what rights keep from being shown; checks and the comparison of editions need it"
    parts: Mapping[str, Mapping[str, Part]]
    "standard → id → part"
    numbers: Mapping[str, Mapping[str, Clause]]
    "standard → printed number → clause"
    above: Mapping[str, Mapping[str, Clause]]
    "standard → id of a clause → the clause that it stands below"
    relations: Mapping[Address, tuple[Relation, ...]]
    "the relations that start or end at an address"
    mentions: Mapping[Address, tuple[Address, ...]]
    "the clauses of the same standard whose text refers to this one"
    citations: tuple[Citation, ...]
    questions: Mapping[Address, tuple[Question, ...]]
    topics: Mapping[Address, tuple[Topic, ...]]
    "the rows of the comparison that an address stands in"
    relation_numbers: Mapping[Relation, int]
    "the place of each relation among all, from 1"
    histories: Mapping[str, History]
    "standard → its published editions, also of one that is gone"
    measured: Mapping[str, tuple[tuple[str, Asked], ...]]
    "measure → the first question that asks for it, in the lists of the first two standards that do"

    def part(self, address: Address) -> Part | None:
        return self.parts.get(address.standard, {}).get(address.id)

    def standards(self) -> tuple[Standard, ...]:
        """The standards proper, without their companions."""
        return tuple(standard for standard in self.corpus.standards if not standard.is_companion)

    def gone_standards(self) -> tuple[str, ...]:
        """The standards that have published an edition and stand no more."""
        return tuple(id for id in self.histories if self.corpus.standard(id) is None)

    def relations_of(self, standard: str, clause: Clause) -> tuple[Relation, ...]:
        """The relations of a clause and of everything that stands in it."""
        found = (self.relations.get(Address(standard, id), ()) for id in ids_in(clause))
        return tuple(dict.fromkeys(relation for relations in found for relation in relations))

    def asked(self, standard: Standard) -> tuple[AskedChapter, ...]:
        """The questions of the check list of a standard in their one order."""
        measures = {measure.id: measure for measure in self.corpus.measures}
        return asked_chapters(standard, self.corpus.checklist(standard.id), self.parts[standard.id], measures)

    def questions_of(self, standard: str, clause: Clause) -> tuple[Question, ...]:
        found = (self.questions.get(Address(standard, id), ()) for id in ids_in(clause))
        return tuple(question for questions in found for question in questions)


def ids_in(clause: Clause) -> tuple[str, ...]:
    """The id of a clause and of all that stands in it."""
    return (clause.id, *(passage.id for passage in passages(clause) if passage.id))


def library(corpus: Corpus, complete: Corpus | None = None) -> Library:
    """Index a corpus; linear in its size. `complete` is the corpus of which it is what may be shown."""
    parts = {standard.id: parts_of(standard) for standard in corpus.standards}
    return Library(
        corpus=corpus,
        complete=complete or corpus,
        parts=parts,
        numbers={standard.id: _by_number(standard) for standard in corpus.standards},
        above={standard.id: clauses_above(standard) for standard in corpus.standards},
        relations=_grouped(
            (address, relation) for relation in corpus.relations for address in (relation.origin, relation.target)
        ),
        mentions=_grouped(_mentions(corpus.standards)),
        citations=tuple(
            citation for standard in corpus.standards for citation in citations_of(standard, corpus.documents)
        ),
        questions=_grouped(
            (Address(checklist.standard, question.clause), question)
            for checklist in corpus.checklists
            for question in checklist.questions
        ),
        topics=_grouped((address, topic) for topic in corpus.topics for address in topic.clauses),
        relation_numbers={relation: number for number, relation in enumerate(corpus.relations, 1)},
        histories=histories_of(complete or corpus),
        measured=_measured(corpus, parts),
    )


def _measured(corpus: Corpus, parts: Mapping[str, Mapping[str, Part]]) -> dict[str, tuple[tuple[str, Asked], ...]]:
    measures = {measure.id: measure for measure in corpus.measures}
    lists = {checklist.standard: checklist for checklist in reversed(corpus.checklists)}
    found: defaultdict[str, dict[str, Asked]] = defaultdict(dict)
    for standard in (one for one in corpus.standards if not one.is_companion and one.id in lists):
        for chapter in asked_chapters(standard, lists[standard.id], parts[standard.id], measures):
            for asked in chapter.questions:
                for measure in asked.question.measures:
                    if len(found[measure]) < 2:
                        found[measure].setdefault(standard.id, asked)
    return {measure: tuple(first.items()) for measure, first in found.items()}


def _by_number(standard: Standard) -> dict[str, Clause]:
    return {clause.number: clause for clause in standard.clauses if clause.number}


def _grouped(pairs: Iterable[tuple[Address, T]]) -> dict[Address, tuple[T, ...]]:
    groups: defaultdict[Address, list[T]] = defaultdict(list)
    for address, value in pairs:
        groups[address].append(value)
    return {address: tuple(dict.fromkeys(values)) for address, values in groups.items()}


def _mentions(standards: tuple[Standard, ...]) -> Iterable[tuple[Address, Address]]:
    for standard in standards:
        numbers = _by_number(standard)
        for clause in standard.clauses:
            for passage in passages(clause):
                for reference in references(passage.text.zh):
                    target = numbers.get(reference.target) if reference.kind in ("clause", "annex") else None
                    if target and target.id != clause.id:
                        yield Address(standard.id, target.id), Address(standard.id, clause.id)


def citations_of(standard: Standard, outside: tuple[OutsideDocument, ...]) -> Iterable[Citation]:
    """What the text of a standard cites of the `outside` documents, in reading order."""
    documents = {undated(document.number): document for document in outside}
    for clause in standard.clauses:
        for passage in passages(clause):
            for reference in references(passage.text.zh):
                document = documents.get(undated(reference.target)) if reference.kind == "document" else None
                if document:
                    way = _way_of_citing(standard, clause, passage)
                    yield Citation(document, Address(standard.id, clause.id), way, reference)


def _way_of_citing(standard: Standard, clause: Clause, passage: Passage) -> str:
    if passage.kind == "entry" and is_normative_references(clause):
        return "listed"
    is_normative = passage.is_sentence and not standard.is_companion and not clause.element
    return "normative" if is_normative else "informative"


def is_normative_references(clause: Clause) -> bool:
    """Whether this is clause 2; GB/T 1.1—2020, 8.6."""
    return clause.heading.zh == "规范性引用文件"


def ancestors(library: Library, standard: Standard, clause: Clause) -> tuple[Clause, ...]:
    """The clauses that this one belongs to, from the chapter down."""
    return ancestors_of(clause, library.above[standard.id])
