"""What is referred to exists.

What: each clause, annex and table that a text refers to stands in the same standard (for drafting notes also in the
standard that they explain), in both languages.
Why: GB/T 1.1—2020, 9.5.4: a mention leads the reader to a place; a wrong one leads nowhere.
How to mend: write the number or id that was meant; the hint names the likeliest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain

from ..clauses.problem import Place, Problem
from ..clauses.schemes import Scheme, scheme_of
from ..clauses.text.references import Reference, references
from .printed_numbers import closest_number
from .survey import Survey, SurveyedPassage, SurveyedStandard

RULE = "unknown-reference"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each reference that leads nowhere."""
    for surveyed in survey.standards:
        targets = _targets(survey, surveyed)
        schemes = surveyed.standard.schemes
        for passage in surveyed.passages:
            yield from _in_passage(passage, surveyed.id, targets, schemes)


def _targets(survey: Survey, surveyed: SurveyedStandard) -> dict[str, Collection[str]]:
    """Kind of reference → the numbers that a text of this standard may name."""
    explained = survey.by_id.get(surveyed.standard.companion_to)
    both = (surveyed, explained) if explained else (surveyed,)
    numbers = dict.fromkeys(chain.from_iterable(one.numbers for one in both))
    blocks: dict[str, Collection[str]] = {
        kind: dict.fromkeys(chain.from_iterable(one.blocks[kind] for one in both)) for kind in surveyed.blocks
    }
    return {"clause": numbers, "annex": [number for number in numbers if number.isalpha()], **blocks}


def _in_passage(
    passage: SurveyedPassage, standard: str, targets: dict[str, Collection[str]], schemes: Collection[Scheme]
) -> Iterator[Problem]:
    """An article (第三条) that a standard names is one of a law, not of its own."""
    for language, text in (("zh", passage.text.zh), ("en", passage.text.en)):
        for reference in references(text, language):
            known = targets.get(reference.kind)
            if known is None or scheme_of(reference.target) not in schemes:
                continue
            if reference.target not in known:
                yield _problem(passage.place, reference, language, standard, known)


def _problem(place: Place, reference: Reference, language: str, standard: str, known: Collection[str]) -> Problem:
    what = "" if "." in reference.target and reference.kind == "clause" else f"{reference.kind} "
    where = " in the English" if language == "en" else ""
    close = closest_number(reference.target, known)
    return Problem(
        place,
        f"reference{where} to {what}{reference.target}, but {standard} has no {reference.kind} {reference.target}",
        RULE,
        f"did you mean {close}?" if close else "",
    )
