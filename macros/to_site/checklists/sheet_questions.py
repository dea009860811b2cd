"""The questions of a check list for paper, reports and comparisons, each clause with its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...clauses.asked import Asked, AskedChapter
from ...clauses.blocks import Text
from ...clauses.model import Clause, Standard
from ...clauses.thresholds import threshold_data, threshold_fingerprint
from ..lasting.references import cited_as
from ..library import Library


@dataclass(frozen=True, slots=True)
class SheetClause:
    clause: Clause
    address: str
    "the frozen address where the text is that of a published edition, else the lasting one; empty if not known"
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class SheetChapter:
    number: str
    title: Text
    clauses: tuple[SheetClause, ...]


def sheet_chapters(library: Library, standard: Standard, site: str) -> tuple[SheetChapter, ...]:
    """The questions of `standard` by chapter and clause; `site` is the address of the site, empty if not known."""
    return tuple(
        SheetChapter(chapter.number, chapter.title, tuple(_clauses(library, standard, chapter, site)))
        for chapter in library.asked(standard)
    )


def _clauses(library: Library, standard: Standard, chapter: AskedChapter, site: str) -> Iterator[SheetClause]:
    for one in chapter.clauses:
        address = cited_as(library.histories[standard.id], standard, one.clause, site).address if site else ""
        yield SheetClause(one.clause, address, one.questions)


def sheet_addresses(library: Library, standard: Standard, site: str) -> dict[str, str]:
    """Clause → what its QR code opens on paper; empty where the address of the site is not known."""
    chapters = sheet_chapters(library, standard, site) if site else ()
    return {one.clause.id: one.address for chapter in chapters for one in chapter.clauses}


def questions_for_script(standard: Standard, chapters: tuple[SheetChapter, ...], language: str) -> dict[str, object]:
    """What the scripts of paper, report and comparison know of a standard, in one language; JSON."""
    return {
        "standard": standard.id,
        "title": standard.title.in_language(language),
        "edition": standard.edition,
        "chapters": [{"number": one.number, "title": one.title.in_language(language)} for one in chapters],
        "questions": [
            _for_script(one, chapter, clause, language)
            for chapter in chapters
            for clause in chapter.clauses
            for one in clause.questions
        ],
    }


def _for_script(one: Asked, chapter: SheetChapter, clause: SheetClause, language: str) -> dict[str, object]:
    threshold = one.question.threshold
    measures = [
        {
            "id": each.id,
            "label": each.label.in_language(language),
            "unit": each.unit.in_language(language),
            "units": [each.unit.zh, each.unit.en],
            "kind": each.kind,
            **({"atMost": each.at_most} if each.at_most else {}),
        }
        for each in one.measures
    ]
    return {
        "id": one.question.id,
        "serial": one.serial,
        "chapter": chapter.number,
        "clause": clause.clause.id,
        "part": one.part.id,
        "label": one.part.label.in_language(language),
        "type": one.type,
        "fingerprint": one.part.fingerprint,
        "ask": one.question.whole_ask.in_language(language),
        "address": clause.address,
        **(
            {"threshold": threshold_data(threshold), "bound": threshold_fingerprint(threshold, one.measures)}
            if threshold
            else {}
        ),
        **({"parts": _parts(one, language)} if one.question.parts else {}),
        **({"measures": measures} if measures else {}),
    }


def _parts(one: Asked, language: str) -> list[dict[str, str]]:
    return [{"id": part.id, "label": part.text.in_language(language)} for part in one.question.parts]
