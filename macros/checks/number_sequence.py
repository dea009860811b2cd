"""Numbers count without a gap.

What: the clauses of one level count 1, 2, 3 …, annexes A, B, C …, tables, formulas and figures 1, 2, 3 …; none
is missing, doubled or out of order, and each stands below the clause that its number names. The same holds for
drafting notes, 二（三）1, and for the chapters, sections and articles of rules.
Why: GB/T 1.1—2020, clauses 7 and 10: a clause is cited by its number, and a gap looks like lost text.
How to mend: number the clauses anew. The ids stay as they are, so that no link breaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks_within import numbered_blocks
from ..clauses.ids import parent_number
from ..clauses.problem import Place, Problem
from .printed_numbers import ordinal, series, sibling, stands_below
from .survey import Survey

RULE = "number-sequence"

Numbered = list[tuple[str, Place]]


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each number that does not follow from those before it."""
    for surveyed in survey.standards:
        clauses = surveyed.standard.clauses
        yield from _out_of_sequence([(clause.number, clause.place) for clause in clauses if clause.number])
        for kind in surveyed.blocks:
            blocks = [block for block in numbered_blocks(surveyed.standard, kind) if block.number]
            yield from _out_of_sequence([(block.number, block.place) for block in blocks], f"{kind} ")
        for clause in clauses if surveyed.makes_provisions else ():
            if not clause.number and clause.element not in ("foreword", "introduction", "bibliography"):
                yield Problem(clause.place, f"the clause `{clause.id}` has no number", RULE)


def _out_of_sequence(numbered: Numbered, what: str = "") -> Iterator[Problem]:
    known = {number for number, _ in numbered}
    seen: dict[str, Place] = {}
    latest: dict[tuple[str, str], str] = {}
    previous = ""
    for number, place in numbered:
        above = "" if what else parent_number(number)
        count = (series(number), parent_number(number))
        if number in seen:
            yield Problem(place, f"{what}{number} stands twice", RULE, f"the first is in {seen[number]}")
            continue
        fault = _misplaced(number, above, previous, seen) or _miscounted(number, latest.get(count, ""), known, what)
        if fault:
            yield Problem(place, what + fault, RULE)
        if not latest.get(count) or ordinal(number) > ordinal(latest[count]):
            latest[count] = number
        seen[number] = place
        previous = previous if "条" in number else number  # articles count through, whatever they stand below


def _misplaced(number: str, above: str, previous: str, seen: dict[str, Place]) -> str:
    if above and above not in seen:
        return f"{number} has no {above} above it"
    if above and not stands_below(previous, above):
        return f"{number} stands after {previous}, away from {above}"
    return ""


def _miscounted(number: str, latest: str, known: set[str], what: str) -> str:
    """What is wrong with the count, where `latest` is the highest number of the same level so far."""
    expected = ordinal(latest) + 1 if latest else 1
    if ordinal(number) < expected:
        return f"{number} stands after {what}{latest}"
    missing = sibling(number, expected)
    if ordinal(number) == expected or missing in known:
        return ""
    return f"{number} {f'follows {what}{latest}' if latest else 'comes first'}, and {what}{missing} is missing"
