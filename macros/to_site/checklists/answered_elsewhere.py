"""Which questions of other lists speak of the same thing: a file beside a check list, fetched where it can be of use.

A relation joins clauses, not questions: an offer says what all questions about the other clause were answered.
`stricter-than` gives the direction: who meets what asks for more meets what asks for less, not the other way round.
Clauses about the same subject need not ask the same: of these the evidence may serve, the answer is only shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...clauses.asked import Asked
from ...clauses.links import Address, Relation
from ...clauses.model import Standard
from ..library import Library
from ..page_json import compact_json
from .sheet_questions import questions_for_script, sheet_chapters

ELSEWHERE = "checklist/elsewhere.json"
"below the folder of a standard"

_SIDES = {"same-subject": ("same-subject", "same-subject"), "stricter-than": ("laxer", "stricter")}
"relation → what the other end is, seen from its origin and from its target; the other types carry no answer over"


def elsewhere_files(library: Library, standard: Standard, language: str) -> Iterator[tuple[str, str]]:
    """The file, path and JSON, of a standard with questions; also where no relation joins them to another list."""
    if library.corpus.checklist(standard.id):
        yield f"{standard.id}/{ELSEWHERE}", compact_json(_elsewhere(library, standard, language))


def shared_measures(library: Library, standard: str) -> dict[str, tuple[str, Asked]]:
    """Measure → the first question of another standard that asks for it as well, and that standard."""
    others = ((measure, [one for one in asked if one[0] != standard]) for measure, asked in library.measured.items())
    return {measure: found[0] for measure, found in others if found}


def _elsewhere(library: Library, standard: Standard, language: str) -> dict[str, object]:
    links = list(_links(library, standard, language))
    wanted = {str(link["standard"]): set[str]() for link in links}
    for link in links:
        wanted[str(link["standard"])].update(str(link["others"]).split())
    own = {measure for chapter in library.asked(standard) for one in chapter.questions for measure in _ids(one)}
    return {
        "links": links,
        "measures": sorted(own & shared_measures(library, standard.id).keys()),
        "lists": [
            _list(library, other, wanted[other.id], language) for other in library.standards() if other.id in wanted
        ],
    }


def _ids(asked: Asked) -> tuple[str, ...]:
    return tuple(asked.question.measures)


def _links(library: Library, standard: Standard, language: str) -> Iterator[dict[str, object]]:
    """For each part that is asked about, the parts of other standards that are asked about and joined to it."""
    by_part: dict[str, list[str]] = {}
    for chapter in library.asked(standard):
        for one in chapter.questions:
            by_part.setdefault(one.part.id, []).append(one.question.id)
    for part, own in by_part.items():
        here = Address(standard.id, part)
        for relation in library.relations.get(here, ()):
            there, kind = _other_end(relation, here)
            others = [question.id for question in library.questions.get(there, ())]
            if kind and others and there.standard != standard.id and (found := library.part(there)):
                yield {
                    "questions": " ".join(own),
                    "relation": kind,
                    "standard": there.standard,
                    "label": found.label.in_language(language),
                    "others": " ".join(others),
                    "reason": relation.reason.in_language(language),
                }


def _other_end(relation: Relation, here: Address) -> tuple[Address, str]:
    from_origin, from_target = _SIDES.get(relation.type, ("", ""))
    return (relation.target, from_origin) if relation.origin == here else (relation.origin, from_target)


def _list(library: Library, standard: Standard, wanted: set[str], language: str) -> dict[str, object]:
    """The list of another standard as far as it is joined to this one; how it is numbered there is not told."""
    told = questions_for_script(standard, sheet_chapters(library, standard, ""), language)
    questions = told["questions"]
    assert isinstance(questions, list)
    short = standard.short_title.in_language(language)
    joined = [{key: said for key, said in one.items() if key != "serial"} for one in questions if one["id"] in wanted]
    return {**told, "title": short, "chapters": [], "questions": joined}
