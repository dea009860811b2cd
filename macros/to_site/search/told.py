"""What each standard tells the search, a function of it, its questions and the documents that it cites.

So it is kept as long as these stay, and the files of the search are put together of what all of them tell.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

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
    """What all standards tell, put together."""

    rows: dict[str, list[Row]]
    "language → rows"
    pairs: set[str]
    "pairs of neighbouring Han characters, as written"
    counted: Counter[str]
    "the same as the search spells them → how often each stands"
    latin: Counter[str]
    "Latin words → how often each stands"
    headings: Counter[str]
    "headings, as the search spells them → how often each stands"
    british: set[str]
    "English words that Americans may write otherwise"
    phrases: set[str]
    "the words of other regions, and ours for them, that stand here"


def told_by_all(library: Library, memory: Memory | None = None) -> Told:
    """What the standards of the library tell, in their order."""
    told = Told({language: [] for language in LANGUAGES}, set(), Counter(), Counter(), Counter(), set(), set())
    for position, standard in enumerate(library.corpus.standards):
        rows, pairs, counted, latin, headings, british, phrases = _told(library, standard, memory)
        for language in LANGUAGES:
            told.rows[language] += ([position, *row[1:]] for row in rows[language])
        for all_words, words in ((told.pairs, pairs), (told.british, british), (told.phrases, phrases)):
            all_words.update(words)
        for all_times, times in ((told.counted, counted), (told.latin, latin), (told.headings, headings)):
            all_times.update(times)
    return told


def _told(library: Library, standard: Standard, memory: Memory | None) -> Any:
    """What one standard tells: the fields of `Told`, as JSON has them, its rows as if it were the only one."""

    def make() -> str:
        return compact_json(_telling(library, standard))

    return json.loads(memory.text(("told", *_made_of(library, standard)), make) if memory else make())


def words_by_all(library: Library, memory: Memory | None = None) -> Iterator[tuple[int, dict[str, Places]]]:
    """Of each standard how many rows it has, and word → its places."""
    for standard in library.corpus.standards:

        def make(standard: Standard = standard) -> str:
            rows = rows_of(library, standard, "zh")
            return compact_json([len(rows), _places(rows)])

        count, places = json.loads(memory.text(("words", *_made_of(library, standard)), make) if memory else make())
        yield count, places


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
