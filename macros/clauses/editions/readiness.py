"""What keeps a text from being an edition though nothing is broken: a person may publish it even so, and says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..corpus import PublishedEdition
from ..model import Stage, Standard
from ..opinions import Opinion
from ..problem import Problem

RULE = "publish"
TEMPORARY = re.compile(r"c\d{3,}")
"the id that the reader of Word files gives a clause until a person names it"
ALWAYS = frozenset({"stale-translation", "stale-question"})
"rules whose findings no edition may carry, whatever its stage"
ENGLISH = "missing-translation"
FINISHED: frozenset[Stage] = frozenset({"approved", "published"})
"stages at which a warning of any rule keeps a text back; before them people still comment on it"


def unready(
    standard: Standard,
    ledger: Sequence[PublishedEdition],
    problems: Sequence[Problem],
    *,
    promises_english: bool,
    opinions: Sequence[Opinion] = (),
) -> Iterator[Problem]:
    """Temporary ids that are not published yet, open opinions, and what the checks found that its stage may not carry.

    `problems` are those of the standard and its check list. English is demanded where it is promised.
    """
    published = {clause.id for edition in ledger for clause in edition.clauses}
    for clause in standard.clauses:
        if TEMPORARY.fullmatch(clause.id) and clause.id not in published:
            message = f"`{clause.id}` is a temporary id, and an edition keeps it for ever"
            hint = f"rename-id {standard.id} {clause.id} NEW gives it a name"
            yield Problem(clause.place, message, RULE, hint)
    for one in opinions:
        if one.state == "open":
            told = f"the opinion {one.id} on {one.number or one.clause or 'the whole document'} is open"
            yield Problem(one.place, told, RULE, "give it a state, and a reply where it is not accepted")
    for problem in problems:
        is_english = problem.rule == ENGLISH and promises_english
        is_finished = standard.stage in FINISHED and problem.severity == "warning" and problem.rule != ENGLISH
        if problem.rule in ALWAYS or is_english or is_finished:
            yield problem
