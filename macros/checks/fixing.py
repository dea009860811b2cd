"""`check --fix`: what a machine can be sure of is put right in the texts of a draft, all else is left to people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ..clauses.blocks import Block, ClauseList, Source, Text
from ..clauses.model import Chapter, Clause, Standard
from ..clauses.passages import passages
from ..clauses.renumbering import with_texts
from . import dated_reference, forbidden_verb, punctuation, repeated_word, self_name, unit, variant_character

Fix = Callable[[str], str]

_OF_WORDS: tuple[Fix, ...] = (variant_character.fixed, repeated_word.fixed, self_name.fixed, unit.fixed)
_OF_SENTENCES: tuple[Fix, ...] = (forbidden_verb.fixed, punctuation.fixed)
_OF_NUMBERS: tuple[Fix, ...] = (dated_reference.fixed,)


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that was put right."""

    clause: Clause
    before: str
    after: str


def is_open(standard: Standard) -> bool:
    """Whether its text may still be changed: a draft, and no text of another body that is published as it stands."""
    return standard.kind == "standard" and standard.stage not in ("approved", "published", "withdrawn")


def fixed_standard(standard: Standard) -> Standard:
    """The standard with the Chinese of its clauses put right; numbers, ids, English and comments stay."""
    chapters = (
        Chapter(chapter.name, tuple(_fixed_clause(clause) for clause in chapter.clauses))
        for chapter in standard.chapters
    )
    return replace(standard, chapters=tuple(chapters))


def changes(before: Standard, after: Standard) -> Iterator[Mended]:
    """Each text that differs, in reading order."""
    for old, new in zip(before.clauses, after.clauses, strict=True):
        for was, now in zip(passages(old), passages(new), strict=True):
            if was.text != now.text:
                yield Mended(old, was.text.zh, now.text.zh)


def _fixed_clause(clause: Clause) -> Clause:
    return replace(
        clause,
        heading=_with(clause.heading, (*_OF_WORDS, punctuation.fixed)),
        term=_with(clause.term, _OF_WORDS),
        body=tuple(_fixed_block(block) for block in clause.body),
    )


def _fixed_block(block: Block) -> Block:
    """A list of documents and a source keep their titles as they are printed; only their numbers are put right."""
    names_documents = isinstance(block, ClauseList) and block.style in ("reference", "bibliography")
    fixes = _OF_NUMBERS
    if not (names_documents or isinstance(block, Source)):
        fixes = (*_OF_NUMBERS, *_OF_WORDS, *_OF_SENTENCES)
    return with_texts(block, lambda text: _with(text, fixes))


def _with(text: Text, fixes: tuple[Fix, ...]) -> Text:
    chinese = text.zh
    for fix in fixes:
        chinese = fix(chinese)
    return replace(text, zh=chinese) if chinese != text.zh else text
