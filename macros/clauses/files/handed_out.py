"""The text that a Word file was made from, as it travels in the file: the Chinese alone, nothing Word does not show."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from ..blocks import Block, Figure, Picture, Text, all_blocks, with_blocks
from ..merge.content import picture_print
from ..model import Chapter, Clause, Standard
from ..pictures import pictures_of
from ..problem import Place
from ..renumbering import with_texts
from .plain import chapter_data, standard_data
from .reader import Reader
from .reading import clauses_from, standard_from

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
    prints = {one.file: one.content.decode("ascii") for one in pictures_of(text) if one.content}
    held = {"version": VERSION, "id": text.id, "pictures": prints, "standard": standard_data(text), "chapters": files}
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
    prints = held.at("pictures")

    def with_print(picture: Picture) -> Picture:
        return replace(picture, content=prints.string(picture.file).encode("ascii", "replace"))

    chapters = (
        Chapter(str(name), tuple(_pictured(one, with_print) for one in clauses_from(held.at("chapters").at(name))))
        for name in files
    )
    return standard_from(held.at("standard"), held.string("id"), tuple(chapters))


def filled_in(handed: Standard, now: Standard) -> Standard:
    """The text that was handed out with what does not travel: the English of title and terms, the pictures.

    They are those of `now` where the Chinese, or the print of the picture, is still the same.
    """
    terms = {clause.id: clause.term for clause in now.clauses}
    pictures = {picture_print(picture.content): picture.content for picture in pictures_of(now)}

    def filled(clause: Clause) -> Clause:
        term = terms.get(clause.id, clause.term)
        clause = replace(clause, term=term if term.zh == clause.term.zh else clause.term)
        return _pictured(clause, lambda picture: replace(picture, content=pictures.get(picture.content, b"")))

    chapters = (Chapter(one.name, tuple(map(filled, one.clauses))) for one in handed.chapters)
    title = now.title if now.title.zh == handed.title.zh else handed.title
    return replace(handed, title=title, chapters=tuple(chapters))


def _handed_out(clause: Clause) -> Clause:
    clause = replace(clause, translated_from="", translated_as="", rationale=())
    clause = with_texts(clause, lambda text: Text(text.zh) if text.en else text)
    return _pictured(clause, lambda picture: replace(picture, content=picture_print(picture.content)))


def _pictured(clause: Clause, change: Callable[[Picture], Picture]) -> Clause:
    def pictured(block: Block) -> Block:
        return replace(block, pictures=tuple(map(change, block.pictures))) if isinstance(block, Figure) else block

    has_figures = any(isinstance(block, Figure) for block in all_blocks(clause.body))
    return replace(clause, body=with_blocks(clause.body, pictured)) if has_figures else clause
