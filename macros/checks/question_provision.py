"""A question says which provision it asks about, where a clause makes two.

What: where the paragraphs of a clause hold both 应 and 宜, each question about it names one of the two in `provision`,
and each of the two has a question. One that names none is a warning: its verdict is that of the requirement.
Why: the verdict follows the type: an unmet requirement is a nonconformity, an unmet recommendation wants a reason.
How to mend: write `provision: requirement` or `provision: recommendation`, or `provision: statement` for a sentence of
the clause that has no verb; or divide the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.blocks import Paragraph
from ..clauses.checklist import Checklist, Question
from ..clauses.parts import Part
from ..clauses.problem import Problem
from ..clauses.text.wording import CHECKED_TYPES, ProvisionType, provision_types, verb_types
from .survey import Survey, SurveyedStandard

RULE = "question-provision"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each question that leaves the provision open, and for each provision without one."""
    for checklist in survey.corpus.checklists:
        surveyed = survey.by_id.get(checklist.standard)
        if surveyed:
            yield from _unclear(checklist, surveyed)


def _unclear(checklist: Checklist, surveyed: SurveyedStandard) -> Iterator[Problem]:
    asked: dict[str, list[Question]] = {}
    for question in checklist.questions:
        part = surveyed.parts.get(question.clause)
        if part:
            asked.setdefault(part.id, []).append(question)
            yield from _unclear_question(question, part)
    for id, questions in asked.items():
        yield from _one_sided(questions, surveyed.parts[id])


def _unclear_question(question: Question, part: Part) -> Iterator[Problem]:
    types = _own_types(part)
    if not question.provision and len(types) > 1:
        makes = f"{part.label.en} makes a {types[0]} and a {types[1]}"
        message = f"{makes}; which one the question `{question.id}` asks about"
        hint = f"write `provision: {types[0]}` or `{types[1]}`"
        yield Problem(question.place, f"{message} is open", RULE, hint, "warning")
    elif question.provision and question.provision not in (*part.types, *_of_single_sentences(part)):
        message = f"the question `{question.id}` asks about a {question.provision}, which {part.label.en} does not make"
        yield Problem(question.place, message, RULE, f"it makes a {part.types[0]}")


def _one_sided(questions: list[Question], part: Part) -> Iterator[Problem]:
    types, named = _own_types(part), {question.provision for question in questions}
    if len(types) > 1 and "" not in named:
        for type in types:
            if type not in named:
                yield Problem(part.place, f"no question asks about the {type} that {part.label.en} makes", RULE)


def _of_single_sentences(part: Part) -> tuple[ProvisionType, ...]:
    """The types of the sentences of a clause, one by one: a sentence without a verb states, whatever its neighbour."""
    sentences = re.split("[。；\n]", "\n".join(_own_texts(part)))
    return tuple(type for sentence in sentences if sentence for type in provision_types(sentence))


def _own_texts(part: Part) -> list[str]:
    if part.is_clause:
        return [block.text.zh for block in part.clause.body if isinstance(block, Paragraph)]
    return [part.text.zh]


def _own_types(part: Part) -> tuple[ProvisionType, ...]:
    """What a question asks about, as far as the part's own text makes it; entries of a clause have questions."""
    types = (provision_types if part.is_clause else verb_types)("\n".join(_own_texts(part)))
    return tuple(type for type in types if type in CHECKED_TYPES)
