"""Checks: clauses → problems. One rule is one module, whose docstring is its page in the manual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from ..clauses.corpus import Corpus
from ..clauses.problem import Problem
from . import (
    borrowed_identity,
    clause_depth,
    empty_text,
    forbidden_verb,
    glossary_term,
    heading_uniform,
    idle_synonym,
    list_lead_in,
    lone_subclause,
    lost_address,
    misplaced_provision,
    missing_question,
    missing_rights,
    missing_translation,
    needless_waiver,
    number_sequence,
    orphan_question,
    punctuation,
    question_provision,
    repeated_synonym,
    repeated_word,
    self_name,
    stale_question,
    stale_translation,
    translation_figures,
    translation_verbs,
    unique_id,
    unknown_address,
    unknown_document,
    unknown_reference,
    unlisted_reference,
    unused_reference,
)
from .survey import Survey, survey_of

_OF_DRAFTING: tuple[ModuleType, ...] = (
    clause_depth,
    lone_subclause,
    heading_uniform,
    unlisted_reference,
    unused_reference,
    forbidden_verb,
    misplaced_provision,
    self_name,
    list_lead_in,
    punctuation,
    repeated_word,
)
"rules of GB/T 1.1 that hold while a standard is drafted: a text that is approved cannot be mended any more"

RULES: tuple[ModuleType, ...] = (
    # what a standard is made of
    unique_id,
    number_sequence,
    empty_text,
    missing_rights,
    borrowed_identity,
    # how it is drafted
    *_OF_DRAFTING,
    # where its references and its published addresses lead
    unknown_reference,
    unknown_document,
    unknown_address,
    lost_address,
    # its English
    missing_translation,
    stale_translation,
    translation_verbs,
    translation_figures,
    glossary_term,
    # its check list
    orphan_question,
    missing_question,
    question_provision,
    stale_question,
    needless_waiver,
    # other words for what it says
    repeated_synonym,
    idle_synonym,
)


_RULE_IDS = {rule.RULE for rule in RULES}

_STOPPING = {rule.RULE for rule in (unique_id, missing_rights, unknown_address, lost_address, orphan_question)}
"rules of what would break a promise; with what cannot be read they stop a build. All others advise"


def stops(problem: Problem) -> bool:
    """Whether a site must not be built: a link would lead nowhere, or a text be shown that nobody may show."""
    return problem.severity == "error" and (problem.rule in _STOPPING or problem.rule not in _RULE_IDS)


def check(corpus: Corpus) -> list[Problem]:
    """Every problem of the corpus: first what was wrong while reading, then what the rules find, each by place."""
    survey = survey_of(corpus)
    approved = {
        standard.id for standard in corpus.standards if standard.stage in ("approved", "published", "withdrawn")
    }
    found = (_told(problem, approved) for rule in RULES for problem in problems_of(rule, survey))
    return sorted(corpus.problems, key=by_place) + sorted(found, key=by_place)


def _told(problem: Problem, approved: set[str]) -> Problem:
    """The problem, as a warning where it is one of drafting in a text that is approved."""
    _, standard, *_ = (*problem.place.file.split("/"), "", "")
    is_past = standard in approved and problem.rule in {rule.RULE for rule in _OF_DRAFTING}
    return replace(problem, severity="warning") if is_past and problem.severity == "error" else problem


def problems_of(rule: ModuleType, survey: Survey) -> Iterator[Problem]:
    """What one rule finds."""
    found: Iterator[Problem] = rule.check(survey)
    return found


def sentence(problem: Problem) -> str:
    """The problem in one line; a warning or a note says that it is one."""
    return str(problem) if problem.severity == "error" else f"{problem} {problem.severity}"


def by_place(problem: Problem) -> tuple[str, int]:
    """The order in which problems are told."""
    return problem.place.file, problem.place.line
