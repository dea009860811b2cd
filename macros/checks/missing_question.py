"""Every requirement and every recommendation can be checked.

What: each provision with 应 or 宜 has a question in the check list, or a waiver with its reason. Entries without a verb
have that of their lead-in, and a question about the clause covers them; an entry with its own 应 or 宜 wants its own.
A sentence that leads into a list is covered when each entry is. Foreword, scope, terms, notes, examples and
informative annexes make no provisions.
Why: who checks a base, park or centre against the standard has to be asked about all of it.
How to mend: write a question, or a waiver that says why nobody can check this on a site. For a standard
that has no check list at all it is a warning.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ..clauses.blocks import Block, Cell, ClauseList, ListEntry, Paragraph, Table
from ..clauses.model import Clause
from ..clauses.parts import Part, entry_text
from ..clauses.problem import Problem
from ..clauses.text.wording import CHECKED_TYPES, ProvisionType, provision_types, verb_types
from .survey import Survey, SurveyedStandard

RULE = "missing-question"

Unasked = tuple[Part, ProvisionType]
"a part of a standard and the provision that nobody asks about"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each provision that nobody asks about; one only for a standard without a check list."""
    for surveyed in survey.binding:
        checklist = survey.checklists.get(surveyed.id)
        asked = {question.clause for question in checklist.questions} if checklist else set()
        waived = {waiver.clause for waiver in checklist.waivers} if checklist else set()
        problems = [_problem(part, type, surveyed.id) for part, type in _uncovered(surveyed, asked | waived)]
        if checklist:
            yield from problems
        elif problems:
            waiting = "1 provision waits" if len(problems) == 1 else f"{len(problems)} provisions wait"
            message = f"{surveyed.id} has no check list, and {waiting} for a question"
            yield Problem(surveyed.standard.place, message, RULE, severity="warning")


def provisions_without_question(surveyed: SurveyedStandard) -> Iterator[Unasked]:
    """Each provision that wants a question, while there is none at all."""
    return _uncovered(surveyed, ())


def _uncovered(surveyed: SurveyedStandard, covered: Collection[str]) -> Iterator[Unasked]:
    for clause in surveyed.standard.clauses:
        if surveyed.zones[clause.id] in ("", "annex"):
            yield from _uncovered_in_clause(clause, surveyed, covered)


def _uncovered_in_clause(clause: Clause, surveyed: SurveyedStandard, covered: Collection[str]) -> Iterator[Unasked]:
    is_covered = clause.id in covered
    followers: tuple[Block | None, ...] = (*clause.body[1:], None)
    for block, follower in zip(clause.body, followers):
        if isinstance(block, Paragraph) and not is_covered and not _leads_into(follower):
            type = checked_type(provision_types(block.text.zh))
            if type:
                is_covered = True  # told once a clause
                yield surveyed.parts[clause.id], type
    for below in _addressed(clause.body):
        yield from _uncovered_part(below, surveyed, covered, is_covered)


def _leads_into(follower: Block | None) -> bool:
    """Whether the block takes over the provisions of the sentence before it: a list, a table with ids in its cells."""
    if isinstance(follower, Table):
        return any(cell.id for row in follower.rows for cell in row)
    return isinstance(follower, ClauseList)


def _addressed(blocks: Iterable[Block]) -> Iterator[ListEntry | Cell]:
    for block in blocks:
        if isinstance(block, ClauseList):
            yield from block.entries
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row if cell.id)


def _uncovered_part(
    below: ListEntry | Cell, surveyed: SurveyedStandard, covered: Collection[str], above_is_covered: bool
) -> Iterator[Unasked]:
    if below.id in covered:
        return
    if isinstance(below, ListEntry):
        for inner in _addressed(below.below):
            yield from _uncovered_part(inner, surveyed, covered, above_is_covered)
        if any(isinstance(block, ClauseList) for block in below.below):
            return
    part = surveyed.parts[below.id]
    own = verb_types(entry_text(below).zh) if isinstance(below, ListEntry) else provision_types(below.text.zh)
    type = checked_type(own if above_is_covered else part.types)
    if type:
        yield part, type


def checked_type(types: tuple[ProvisionType, ...]) -> ProvisionType | None:
    """The strongest of `types` that wants a question; None where none does."""
    return next((type for type in types if type in CHECKED_TYPES), None)


def _problem(part: Part, type: ProvisionType, standard: str) -> Problem:
    hint = f"write one for `{part.id}` in checklists/{standard}.yaml, or a waiver"
    return Problem(part.place, f"{part.label.en} makes a {type}, and no question asks about it", RULE, hint)
