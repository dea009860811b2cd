"""Formulas and figures read from Word with what ours have beside them: English, MathML as written, names of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from ..blocks import Block, Figure, Formula, Note, Picture, Symbol, Text, with_blocks
from ..model import Chapter, Clause, Standard
from ..pictures import pictures_of

WithEnglish = Callable[[Text, Text], Text]


def merged_formula(read: Formula, ours: Formula, english: WithEnglish) -> Formula:
    """The formula of the file. MathML that says the same in one line stays as somebody wrote it."""
    is_same = "".join(read.line.split()) == "".join(ours.line.split())
    return replace(
        read,
        line=ours.line if is_same else read.line,
        mathml=ours.mathml if is_same else read.mathml,
        symbols=with_known_symbols(read.symbols, ours.symbols, english),
    )


def merged_figure(read: Figure, ours: Figure, english: WithEnglish) -> Figure:
    """The figure of the file with our English; notes go by their place."""
    notes = [replace(note, text=english(note.text, old.text)) for note, old in zip(read.notes, _padded(ours, read))]
    return replace(
        read,
        title=english(read.title, ours.title),
        pictures=tuple(_picture(one, at, ours, english) for at, one in enumerate(read.pictures)),
        key=with_known_symbols(read.key, ours.key, english),
        notes=tuple(notes),
    )


def with_picture_files(ours: Standard, merged: Standard) -> Standard:
    """Each picture under the name that ours has for its content, else under the one it brings, if that is free."""
    named: dict[bytes, str] = {one.content: one.file for one in reversed([*pictures_of(ours)]) if one.content}
    taken = {one.file: one.content for one in pictures_of(ours)}
    stays = {named.get(one.content) for one in pictures_of(merged)}
    free = {file for file in taken if file not in stays}
    given: dict[str, bytes] = {}

    def name(picture: Picture) -> str:
        known = named.get(picture.content)
        if known or not picture.content:
            return known or picture.file
        file = next(
            one
            for one in _names(picture.file)
            if (one not in taken or one in free) and given.get(one, picture.content) == picture.content
        )
        given[file] = picture.content
        return file

    chapters = (
        Chapter(chapter.name, tuple(_named(clause, name) for clause in chapter.clauses)) for chapter in merged.chapters
    )
    return replace(merged, chapters=tuple(chapters))


def _named(clause: Clause, name: Callable[[Picture], str]) -> Clause:
    def named(block: Block) -> Block:
        if not isinstance(block, Figure):
            return block
        return replace(block, pictures=tuple(replace(one, file=name(one)) for one in block.pictures))

    return replace(clause, body=with_blocks(clause.body, named))


def _names(file: str) -> Iterator[str]:
    """The name, then the name with a figure: pictures/door.png, pictures/door-2.png."""
    stem, _, ending = file.rpartition(".")
    yield file
    yield from (f"{stem}-{at}.{ending}" for at in count(2))


def _padded(ours: Figure, read: Figure) -> list[Note]:
    return [*ours.notes, *(Note(Text()) for _ in read.notes)]


def _picture(read: Picture, at: int, ours: Figure, english: WithEnglish) -> Picture:
    """With the English of our picture of the same content, else of the one in the same place."""
    same = next((one for one in ours.pictures if one.content == read.content), None)
    old = same or (ours.pictures[at] if at < len(ours.pictures) else None)
    if old is None:
        return read
    file = old.file if old.file.rpartition(".")[2] == read.file.rpartition(".")[2] else read.file
    return replace(read, file=file, alt=english(read.alt, old.alt), title=english(read.title, old.title))


def with_known_symbols(read: tuple[Symbol, ...], ours: tuple[Symbol, ...], english: WithEnglish) -> tuple[Symbol, ...]:
    """The signs of the file with the English of ours, sign by sign."""
    known = {symbol.symbol: symbol.text for symbol in ours}
    return tuple(replace(one, text=english(one.text, known.get(one.symbol, Text()))) for one in read)
