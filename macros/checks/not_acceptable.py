"""What must not be accepted: a translation or a question of which a rule says that it is wrong."""

from __future__ import annotations

from types import ModuleType

from ..clauses.corpus import Corpus
from ..clauses.problem import Place, Problem
from . import TRANSLATION_RULES, problems_of, question_provision, threshold_figure
from .survey import Survey, survey_of

_OF_QUESTIONS: tuple[ModuleType, ...] = (question_provision, threshold_figure)


def not_acceptable(corpus: Corpus, standard: str) -> dict[str, list[Problem]]:
    """Id of a clause or question of `standard` → the errors that the rules of its kind find there."""
    survey = survey_of(corpus)
    ids = {passage.place: passage.clause.id for passage in survey.by_id[standard].passages}
    ids |= {clause.place: clause.id for clause in survey.by_id[standard].standard.clauses}
    found = _errors(TRANSLATION_RULES, survey, ids)
    checklist = corpus.checklist(standard)
    questions = {question.place: question.id for question in checklist.questions} if checklist else {}
    return found | _errors(_OF_QUESTIONS, survey, questions)


def _errors(rules: tuple[ModuleType, ...], survey: Survey, ids: dict[Place, str]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for rule in rules:
        for problem in problems_of(rule, survey):
            if problem.severity == "error" and problem.place in ids:
                found.setdefault(ids[problem.place], []).append(problem)
    return found
