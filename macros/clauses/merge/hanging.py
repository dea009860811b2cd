"""What hangs on the ids of a standard: questions, waivers, relations, topics, published addresses, successions."""

from __future__ import annotations

from collections.abc import Iterator

from ..corpus import Corpus
from ..parts import parts_of
from ..problem import Place


def hanging_on(corpus: Corpus, standard: str) -> dict[str, tuple[str, ...]]:
    """Id → a sentence for each thing that points at it, whether it is still there or not."""
    found: dict[str, list[str]] = {}
    for id, sentence in (
        *_of_checklist(corpus, standard),
        *_of_links(corpus, standard),
        *_of_editions(corpus, standard),
    ):
        found.setdefault(id, []).append(sentence)
    return {id: tuple(sentences) for id, sentences in found.items()}


def used_ids(corpus: Corpus, standard: str) -> set[str]:
    """Every id that ever stood in the standard, as far as its files tell: none may be given to something new."""
    copies = [edition.text for edition in corpus.editions_of(standard) if edition.text]
    given_up = {succession.id for succession in corpus.successions_of(standard)}
    return {*hanging_on(corpus, standard), *given_up, *(id for copy in copies for id in parts_of(copy))}


def _of_checklist(corpus: Corpus, standard: str) -> Iterator[tuple[str, str]]:
    checklist = corpus.checklist(standard)
    for question in checklist.questions if checklist else ():
        yield question.clause, f"question {question.id}{_at(question.place)}"
    for waiver in checklist.waivers if checklist else ():
        yield waiver.clause, f"waiver{_at(waiver.place)}"


def _of_links(corpus: Corpus, standard: str) -> Iterator[tuple[str, str]]:
    for relation in corpus.relations:
        ends = ((relation.origin, relation.target), (relation.target, relation.origin))
        for end, other in (pair for pair in ends if pair[0].standard == standard):
            yield end.id, f"relation {relation.type} with {other}{_at(relation.place)}"
    for topic in corpus.topics:
        for address in (one for one in topic.clauses if one.standard == standard):
            yield address.id, f"topic {topic.id}{_at(topic.place)}"


def _of_editions(corpus: Corpus, standard: str) -> Iterator[tuple[str, str]]:
    for edition in corpus.editions_of(standard):
        for clause in edition.clauses:
            yield clause.id, f"address c/{standard}/{edition.edition}/{clause.label}/{_at(clause.place)}"
    for succession in corpus.successions_of(standard):
        for id in succession.to:
            yield id, f"succession of {succession.id}{_at(succession.place)}"


def _at(place: Place) -> str:
    return f" ({place})" if place.file else ""
