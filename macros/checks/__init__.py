"""Checks: clauses → problems. One rule is one module, whose docstring is its page in the manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Protocol

from ..clauses.corpus import Corpus
from ..clauses.problem import Place, Problem
from . import (
    badly_asked,
    borrowed_identity,
    broken_sentence,
    classified_text,
    clause_depth,
    contract_word,
    cover_field,
    dated_reference,
    deprecated_name,
    divided_unheaded,
    double_negation,
    duplicate_text,
    element_order,
    empty_text,
    figure_form,
    fixed_english,
    fixed_sentence,
    footnote_mark,
    forbidden_verb,
    foreword_element,
    formula_form,
    glossary_term,
    gone_opinion,
    heading_uniform,
    idle_synonym,
    informative_mention,
    list_lead_in,
    list_style,
    lone_subclause,
    lost_address,
    misplaced_provision,
    missing_question,
    missing_rights,
    missing_translation,
    missing_verb,
    mixed_provision,
    needless_waiver,
    never_mentioned,
    number_sequence,
    number_word,
    orphan_question,
    punctuation,
    question_provision,
    reference_order,
    repeated_synonym,
    repeated_word,
    scope_form,
    self_name,
    site_colour,
    stale_question,
    stale_translation,
    table_form,
    taken_edition,
    term_form,
    threshold_figure,
    title_form,
    translation_bounds,
    translation_figures,
    translation_joint,
    translation_length,
    translation_units,
    translation_verbs,
    undefined_abbreviation,
    undefined_variant,
    unique_id,
    unit,
    unknown_address,
    unknown_document,
    unknown_reference,
    unlisted_reference,
    unmatched_bracket,
    unused_reference,
    unused_term,
    vague_requirement,
    variant_character,
)
from .by_standard import Judged, OneOfMany, Shared, judged, judged_shared, ones_of, shared_of
from .formats import sentence
from .held_back import without_held_back
from .survey import Survey

__all__ = [
    "DRAFTING_RULES",
    "RULES",
    "TRANSLATION_RULES",
    "Memory",
    "by_place",
    "check",
    "problems_of",
    "sentence",
    "stops",
]

DRAFTING_RULES: tuple[ModuleType, ...] = (
    # its elements
    title_form,
    element_order,
    foreword_element,
    cover_field,
    scope_form,
    fixed_english,
    fixed_sentence,
    reference_order,
    unlisted_reference,
    unused_reference,
    dated_reference,
    term_form,
    unused_term,
    deprecated_name,
    undefined_variant,
    undefined_abbreviation,
    # its division
    clause_depth,
    lone_subclause,
    heading_uniform,
    divided_unheaded,
    list_lead_in,
    list_style,
    table_form,
    figure_form,
    never_mentioned,
    informative_mention,
    # its provisions
    forbidden_verb,
    misplaced_provision,
    mixed_provision,
    missing_verb,
    double_negation,
    vague_requirement,
    contract_word,
    # its words and signs
    self_name,
    unit,
    number_word,
    duplicate_text,
    broken_sentence,
    repeated_word,
    punctuation,
    unmatched_bracket,
    variant_character,
)
"rules of GB/T 1.1 that hold while a standard is drafted: a text that is approved cannot be mended any more"

TRANSLATION_RULES: tuple[ModuleType, ...] = (
    translation_verbs,
    translation_figures,
    translation_bounds,
    translation_units,
    translation_joint,
    translation_length,
    glossary_term,
)
"rules that hold the two languages of one text together"

RULES: tuple[ModuleType, ...] = (
    # what a standard is made of
    unique_id,
    number_sequence,
    empty_text,
    formula_form,
    footnote_mark,
    missing_rights,
    borrowed_identity,
    classified_text,
    # how it is drafted
    *DRAFTING_RULES,
    # where its references and its published addresses lead
    unknown_reference,
    unknown_document,
    unknown_address,
    lost_address,
    taken_edition,
    # its English
    missing_translation,
    stale_translation,
    *TRANSLATION_RULES,
    # its check list
    orphan_question,
    missing_question,
    question_provision,
    badly_asked,
    threshold_figure,
    stale_question,
    needless_waiver,
    # other words for what it says
    repeated_synonym,
    idle_synonym,
    # what the committee keeps beside it
    gone_opinion,
    site_colour,
)


_DRAFTING_IDS = {rule.RULE for rule in DRAFTING_RULES}
_RULE_IDS = {rule.RULE for rule in RULES}

_STOPPING = {
    rule.RULE for rule in (unique_id, missing_rights, classified_text, unknown_address, lost_address, orphan_question)
}
"rules of what would break a promise; with what cannot be read they stop a build. All others advise"


def stops(problem: Problem) -> bool:
    """Whether a site must not be built: a link would lead nowhere, or a text be shown that nobody may show."""
    return problem.severity == "error" and (problem.rule in _STOPPING or problem.rule not in _RULE_IDS)


Problems = tuple[Problem, ...]


class Memory(Protocol):
    """What was judged before, of equal values, in a process or between them."""

    def judged(self, one: OneOfMany, judge: Callable[[OneOfMany], Judged]) -> Judged: ...

    def shared(self, shared: Shared, judge: Callable[[Shared], Problems]) -> Problems: ...


def check(corpus: Corpus, memory: Memory | None = None) -> list[Problem]:
    """Every problem of the corpus: first what was wrong while reading, then what the rules find, each by place.

    Where a `memory` has what was found of the same, no rule looks at it again.
    """

    def judge(one: OneOfMany) -> Judged:
        return judged(one, _problems)

    def judge_shared(shared: Shared) -> Problems:
        return judged_shared(shared, _problems)

    each = [(one.id, memory.judged(one, judge) if memory else judge(one)) for one in ones_of(corpus)]
    shared = shared_of(corpus, each)
    of_all = memory.shared(shared, judge_shared) if memory else judge_shared(shared)
    found = [problem for _, one in each for problem in one.problems] + [*of_all]
    return sorted(corpus.problems, key=by_place) + sorted(without_held_back(corpus, found), key=by_place)


def _problems(survey: Survey) -> Iterator[Problem]:
    approved = {
        standard.id for standard in survey.corpus.standards if standard.stage in ("approved", "published", "withdrawn")
    }
    left = _left_to_the_body(survey)
    return (_told(problem, approved, left) for rule in RULES for problem in problems_of(rule, survey))


def _left_to_the_body(survey: Survey) -> set[Place]:
    """The places of the clauses whose defect a comment leaves to the body, or asks it about."""
    return {
        place
        for passage in survey.passages
        if any(comment.kind in ("defect-left", "question") for comment in passage.clause.comments)
        for place in (passage.place, passage.clause.place)
    }


def _told(problem: Problem, approved: set[str], left: set[Place]) -> Problem:
    """The problem; one of drafting is a note in a text that is approved, and where it is left to the body.

    What a body approved is published as it stands; a working text of this project is never approved (`working-text`).
    """
    if problem.rule not in _DRAFTING_IDS:
        return problem
    _, standard, *_ = (*problem.place.file.split("/"), "", "")
    is_remark = problem.place in left or standard in approved
    return replace(problem, severity="note") if is_remark else problem


def problems_of(rule: ModuleType, survey: Survey) -> Iterator[Problem]:
    """What one rule finds."""
    found: Iterator[Problem] = rule.check(survey)
    return found


def by_place(problem: Problem) -> tuple[str, int]:
    """The order in which problems are told."""
    return problem.place.file, problem.place.line
