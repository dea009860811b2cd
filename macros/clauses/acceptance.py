"""What may be accepted: English that is complete, and questions that were written for another wording."""

from __future__ import annotations

from collections.abc import Collection

from .blocks import Text
from .checklist import Checklist
from .fingerprints import clause_fingerprint, english_fingerprint
from .model import Clause, Standard
from .parts import Part, parts_of
from .passages import passages
from .problem import Place


def accepted_translations(
    standard: Standard, ids: Collection[str] = (), without: Collection[str] = ()
) -> dict[str, tuple[str, str]]:
    """Clause id → fingerprints to write, of its Chinese and of its English, where one of them is another one now.

    Only clauses whose English is complete; with `ids` only these, and none of `without`.
    """
    wanted = (clause for clause in standard.clauses if (not ids or clause.id in ids) and clause.id not in without)
    ready = [clause for clause in wanted if has_text(clause) and is_translated(clause)]
    today = {clause.id: (clause_fingerprint(clause), english_fingerprint(clause)) for clause in ready}
    written = {clause.id: (clause.translated_from, clause.translated_as) for clause in ready}
    return {id: prints for id, prints in today.items() if written[id] != prints}


def accepted_questions(
    checklist: Checklist, standard: Standard, ids: Collection[str] = (), without: Collection[str] = ()
) -> dict[str, str]:
    """Question id → fingerprint to write, for the questions that were written for another wording, or for none yet.

    With `ids` only those that ask about these clauses, or about entries and cells of them; no question of `without`.
    """
    parts = parts_of(standard)
    return {
        question.id: parts[question.clause].fingerprint
        for question in checklist.questions
        if question.clause in parts
        and question.id not in without
        and _is_wanted(parts[question.clause], ids)
        and question.written_for != parts[question.clause].fingerprint
    }


def has_text(clause: Clause) -> bool:
    """Whether there is any Chinese in the clause to translate."""
    return any(text.zh for _, text in _texts(clause))


def is_translated(clause: Clause) -> bool:
    """Whether every Chinese text of the clause has English beside it."""
    return not untranslated_texts(clause)


def untranslated_texts(clause: Clause) -> list[tuple[Place, str]]:
    """Place and Chinese of each text of the clause, its rationale included, that has no English."""
    return [(place, text.zh) for place, text in _texts(clause) if text.zh and not text.en]


def _texts(clause: Clause) -> list[tuple[Place, Text]]:
    said = [(passage.place, passage.text) for passage in passages(clause)]
    return said + [(clause.place, reason.text) for reason in clause.rationale]


def _is_wanted(part: Part, ids: Collection[str]) -> bool:
    return not ids or part.id in ids or part.clause.id in ids
