"""An id stands once.

What: the ids of clauses, list entries, tables, formulas, figures and cells are unique within a standard, those of
questions within a check list and of parts within a question, those of measures, topics and documents within their file.
Why: links, questions and the answers of readers hang on an id; one that stands twice leads to the wrong place.
How to mend: give the newer of the two another id. Never change one that has been published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.blocks import Cell, ListEntry, NumberedBlock
from ..clauses.blocks_within import blocks_of
from ..clauses.model import Clause
from ..clauses.problem import Place, Problem
from .survey import Survey

RULE = "unique-id"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each id after the first."""
    for standard in survey.corpus.standards:
        yield from _doubled((found for clause in standard.clauses for found in _ids(clause)), standard.id)
    for checklist in survey.corpus.checklists:
        questions = ((question.id, question.place) for question in checklist.questions)
        yield from _doubled(questions, f"the check list of {checklist.standard}")
        for question in checklist.questions:
            parts = ((part.id, question.place) for part in question.parts)
            yield from _doubled(parts, f"the parts of the question `{question.id}`")
    measures = Place("checklists/measures.yaml")
    yield from _doubled(((measure.id, measures) for measure in survey.corpus.measures), "the measures")
    yield from _doubled(((topic.id, topic.place) for topic in survey.corpus.topics), "the topics")
    yield from _doubled(((document.id, document.place) for document in survey.corpus.documents), "the documents")


def _ids(clause: Clause) -> Iterator[tuple[str, Place]]:
    yield clause.id, clause.place
    for block in blocks_of(clause):
        if isinstance(block, ListEntry | NumberedBlock | Cell):
            yield block.id, block.place


def _doubled(ids: Iterable[tuple[str, Place]], where: str) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for id, place in ids:
        if id in first:
            yield Problem(place, f"the id `{id}` stands twice in {where}", RULE, f"the first is in {first[id]}")
        elif id:
            first[id] = place
