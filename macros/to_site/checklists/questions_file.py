"""The file of questions of a check list: fetched when a record answers to it, or when it is combined with others."""

from __future__ import annotations

from collections.abc import Iterator

from ...clauses.asked import Asked
from ...clauses.links import Address
from ...clauses.model import Standard
from ...clauses.parts import part_text
from ..frame.navigation import combines_lists, compares_records
from ..library import Library
from ..page_json import compact_json
from .combined_order import beside
from .sheet_questions import questions_for_script, sheet_chapters

QUESTIONS = "checklist/questions.json"
"below the folder of a standard"


def questions_files(library: Library, standard: Standard, language: str) -> Iterator[tuple[str, str]]:
    """The file of questions of a standard, path and JSON, where there are any and some page fetches it."""
    if library.corpus.checklist(standard.id) and (compares_records(library) or combines_lists(library)):
        questions = questions_for_script(standard, sheet_chapters(library, standard, ""), language)
        more = _for_combining(library, standard, language) if combines_lists(library) else {}
        yield f"{standard.id}/{QUESTIONS}", compact_json({**questions, **more})


def _for_combining(library: Library, standard: Standard, language: str) -> dict[str, object]:
    """What a question says beyond its words, what its clause says, and which clauses are linked to it."""
    asked = [one for chapter in library.asked(standard) for one in chapter.questions]
    parts = {one.part.id: one.part for one in asked}
    links = [
        {
            "part": part,
            "there": str(one.there),
            "side": one.side,
            "reason": one.relation.reason.in_language(language),
        }
        for part in parts
        for one in beside(library, Address(standard.id, part))
    ]
    return {
        "short": standard.short_title.in_language(language),
        "said": {one.question.id: _said(one, language) for one in asked},
        "texts": {part.fingerprint: part_text(part, language) for part in parts.values()},
        "links": links,
    }


def _said(one: Asked, language: str) -> dict[str, object]:
    question = one.question
    said = {
        "ask": question.ask,
        "evidence": question.evidence,
        "applies": question.applies_if,
        "bound": one.bound,
    }
    told: dict[str, object] = {key: text.in_language(language) for key, text in said.items() if text}
    return {**told, "isDrafted": True} if question.is_drafted else told
