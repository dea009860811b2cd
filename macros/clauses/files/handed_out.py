"""The text that a Word file was made from, as it travels in the file: the Chinese alone, nothing Word does not show."""

from __future__ import annotations

import json
from dataclasses import replace

from ..model import Chapter, Clause, Standard, Text
from ..problem import Place
from ..renumbering import with_texts
from .plain import chapter_data, standard_data
from .reading import Reader, clauses_from, standard_from

VERSION = 1


def handed_out(standard: Standard) -> Standard:
    """The standard without English, rationale and fingerprints of translations; rights and notes of ours stay here."""
    chapters = (Chapter(one.name, tuple(map(_handed_out, one.clauses))) for one in standard.chapters)
    bodies = tuple((role, Text(body.zh)) for role, body in standard.bodies)
    title = Text(standard.title.zh)
    return replace(
        standard, title=title, short_title=title, chapters=tuple(chapters), bodies=bodies, rights=None, about=Text()
    )


def handed_out_text(standard: Standard) -> str:
    """One line of JSON; the same standard gives the same text."""
    text = handed_out(standard)
    files = {one.name: chapter_data(one) for one in text.chapters}
    held = {"version": VERSION, "id": text.id, "standard": standard_data(text), "chapters": files}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def handed_out_from(text: str, place: Place = Place()) -> Standard | None:
    """The standard that `handed_out_text` wrote; None where it is another version or no such text."""
    try:
        held = Reader(json.loads(text), place)
    except (ValueError, RecursionError):
        return None
    files = held.at("chapters").value
    if held.whole("version", 0) != VERSION or not isinstance(files, dict):
        return None
    chapters = (Chapter(str(name), clauses_from(held.at("chapters").at(name))) for name in files)
    return standard_from(held.at("standard"), held.string("id"), tuple(chapters))


def _handed_out(clause: Clause) -> Clause:
    clause = with_texts(clause, lambda text: Text(text.zh))
    return replace(clause, translated_from="", translated_as="", rationale=())
