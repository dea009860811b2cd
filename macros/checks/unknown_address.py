"""What the data name exists.

What: each end of a relation, each clause of a topic, each waiver and each source of a rationale names something that
is there.
Why: these are links of the site, not words of a text: one that leads nowhere stops a build.
How to mend: write the id that was meant; the hint names the likeliest.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.links import Address
from ..clauses.problem import Place, Problem
from .printed_numbers import did_you_mean
from .survey import Survey, SurveyedStandard

RULE = "unknown-address"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each name that leads nowhere."""
    for surveyed in survey.standards:
        yield from _unknown_sources(survey, surveyed)
    yield from _unknown_addresses(survey)
    yield from _unknown_waivers(survey)


def _unknown_sources(survey: Survey, surveyed: SurveyedStandard) -> Iterator[Problem]:
    known = {document.id for document in survey.corpus.documents}
    for clause in surveyed.standard.clauses:
        for source in (reason.source for reason in clause.rationale):
            if source != "practice" and source not in known:
                message = f"the rationale names `{source}`, which references.yaml does not list"
                yield Problem(clause.place, message, RULE, did_you_mean(source, ("practice", *known)))


def _unknown_addresses(survey: Survey) -> Iterator[Problem]:
    for relation in survey.corpus.relations:
        for address in (relation.origin, relation.target):
            yield from _unknown_address(survey, address, relation.place)
    for topic in survey.corpus.topics:
        for address in topic.clauses:
            yield from _unknown_address(survey, address, topic.place)


def _unknown_address(survey: Survey, address: Address, place: Place) -> Iterator[Problem]:
    ids = survey.ids.get(address.standard)
    if ids is None:
        hint = did_you_mean(address.standard, survey.ids)
        yield Problem(place, f"reference to {address}, but there is no standard `{address.standard}`", RULE, hint)
    elif address.id not in ids:
        hint = did_you_mean(address.id, ids)
        yield Problem(place, f"reference to {address}, but {address.standard} has no `{address.id}`", RULE, hint)


def _unknown_waivers(survey: Survey) -> Iterator[Problem]:
    for checklist in survey.corpus.checklists:
        surveyed = survey.by_id.get(checklist.standard)
        for waiver in checklist.waivers if surveyed else ():
            yield from _unknown_address(survey, Address(checklist.standard, waiver.clause), waiver.place)
