"""What each standard tells the search, a function of it, its questions and the documents that it cites.

So it is kept as long as these stay, and the files of the search are put together of what all of them tell.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ...clauses.model import Standard
from ..library import Library
from ..page_json import compact_json
from .american import british_words
from .facts import han_pairs, latin_words, texts_said
from .rows import Row, rows_of
from .sounds import pairs_of, phrases_in
from .spelling import head_words, normalised, text_words

LANGUAGES = ("zh", "en")

Places = list[list[int]]
"where a word stands in a standard: rows that have it in the heading, the length of each, rows that have it elsewhere"


class Memory(Protocol):
    """Texts that were made before, in a process or between them."""

    def text(self, made_of: object, make: Callable[[], str]) -> str:
        """What `make` gives, or gave of the same."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """What a standard tells. A row begins with the position of its standard, which is 0 here."""

    rows: Mapping[str, list[Row]]
    "language → rows"
    pairs: list[str]
    "pairs of neighbouring Han characters, as written"
    counted: Mapping[str, int]
    "the same as the search spells them → how often each stands"
    latin: Mapping[str, int]
    "Latin words → how often each stands"
    headings: Mapping[str, int]
    "headings, as the search spells them → how often each stands"
    british: list[str]
    "English words that Americans may write otherwise"
    phrases: list[str]
    "the words of other regions, and ours for them, that stand here"


def told_by_all(library: Library, memory: Memory | None = None) -> tuple[Told, ...]:
    """What every standard of the library tells, in their order."""
    return tuple(_told(library, standard, memory) for standard in library.corpus.standards)


def _told(library: Library, standard: Standard, memory: Memory | None) -> Told:
    def make() -> str:
        return compact_json(_telling(library, standard))

    text = memory.text(("told", *_made_of(library, standard)), make) if memory else make()
    return Told(*json.loads(text))


def words_by_all(library: Library, told: Sequence[Told], memory: Memory | None = None) -> Iterable[dict[str, Places]]:
    """Word → its places, of each standard of the library."""
    for standard, one in zip(library.corpus.standards, told):

        def make(rows: Sequence[Row] = one.rows["zh"]) -> str:
            return compact_json(_places(rows))

        yield json.loads(memory.text(("words", *_made_of(library, standard)), make) if memory else make())


def _made_of(library: Library, standard: Standard) -> tuple[object, ...]:
    corpus = library.corpus
    return standard, corpus.checklist(standard.id), corpus.documents


def _telling(library: Library, standard: Standard) -> list[object]:
    """The fields of what a standard tells, in their order."""
    rows = {language: rows_of(library, standard, language) for language in LANGUAGES}
    chinese = rows["zh"]
    said = texts_said(chinese)
    as_written = "\n".join(str(row[column]) for row in chinese for column in (3, 4, 5, 6))
    headings = Counter(normalised(str(row[column])) for row in chinese for column in (3, 5))
    words = (sorted(british_words(as_written)), sorted(phrases_in(as_written)))
    return [rows, sorted(pairs_of(chinese)), han_pairs(said), latin_words(said), headings, *words]


def _places(rows: Sequence[Row]) -> dict[str, Places]:
    found: defaultdict[str, Places] = defaultdict(lambda: [[], [], []])
    for position, row in enumerate(rows):
        heads = head_words(row)
        for word, length in heads.items():
            found[word][0].append(position)
            found[word][1].append(length)
        for word in set(text_words(row)) - heads.keys():
            found[word][2].append(position)
    return {word: found[word] for word in sorted(found)}
