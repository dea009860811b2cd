"""The files that the search reads, fetched when a reader opens it: one, or from some 1,500 clauses on many small ones.

Few clauses stand in one file, `clauses.json`, and every one is looked at. Of many, `clauses.json` has the standards
and says where the rest is: `rows-…/` holds the clauses in reading order, a few to a file; `words-…/` says in which
clauses a word stands. The words narrow, then the same ranking as before orders the clauses that have been fetched.
Where no clause says what was typed, both read `facts-…/`, what stands in the texts by its sound and writing, and so
guess alike. docs/developers/performance.md has the figures.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..library import Library
from ..page_json import compact_json
from .american import american_words
from .facts import Fact, by_frequency, facts, file_of, han_pairs, latin_words
from .sounds import other_characters, other_words, pairs_in, sounds
from .spelling import normalised
from .told import Memory, Places, Told, told_by_all, words_by_all

VERSION = 4
WHOLE_UP_TO = 1500
"clauses that one file may hold: 250 KB on the wire"
ROWS_A_FILE = 16
FACT_FILES = 64

SearchFile = tuple[str, str]
"a name below `search/`, and JSON"


@dataclass(frozen=True, slots=True)
class Folder:
    """Files of the search in a folder named after what they say: two builds are never mixed."""

    name: str
    "`words-3f9c0a11d2e4/`"
    files: tuple[SearchFile, ...]


@dataclass(frozen=True, slots=True)
class SharedFiles:
    """What both languages read, and the Chinese site holds."""

    told: Told
    "what the standards tell, of which the files are made"
    synonyms: list[list[list[str]]]
    facts: Folder
    words: Folder | None
    "in which clauses words stand; none where clauses are in one file"

    @property
    def files(self) -> tuple[SearchFile, ...]:
        """All of them."""
        return (*self.facts.files, *(self.words.files if self.words else ()))


def shared_files(library: Library, whole_up_to: int = WHOLE_UP_TO, memory: Memory | None = None) -> SharedFiles:
    """The files of words and of facts, for both languages; a `memory` keeps what each standard tells."""
    told = told_by_all(library, memory)
    synonyms = _synonyms(library, told)
    typed = [word for words, _ in synonyms for word in words]
    count = len(told.rows["zh"])
    if count <= whole_up_to:
        return SharedFiles(told, synonyms, _facts_folder(told, typed, 1), None)
    words = _word_shards(words_by_all(library, memory), shard_count(count))
    facts_in = _facts_folder(told, typed, FACT_FILES)
    return SharedFiles(told, synonyms, facts_in, _folder("words", (compact_json(shard) for shard in words)))


def search_files(
    library: Library, language: str, whole_up_to: int = WHOLE_UP_TO, shared: SharedFiles | None = None
) -> Iterator[SearchFile]:
    """The files of one language; `shared` is what `shared_files` says of the library."""
    shared = shared or shared_files(library, whole_up_to)
    clauses = shared.told.rows[language]
    home = "" if language == "zh" else "../../search/"
    head = _head(library, language, shared, f"{home}{shared.facts.name}")
    starts = [position for position, row in enumerate(clauses) if not row[1]]
    standards = [
        [standard.id, standard.short_title.in_language(language), start, standard.cited_number]
        for standard, start in zip(library.corpus.standards, starts)
    ]
    if shared.words:
        texts = (clauses[start : start + ROWS_A_FILE] for start in range(0, len(clauses), ROWS_A_FILE))
        folder = _folder("rows", map(compact_json, texts))
        placed = {
            "standards": standards,
            "count": len(clauses),
            "rowsAFile": ROWS_A_FILE,
            "shards": len(shared.words.files),
            "rows": folder.name,
            "words": f"{home}{shared.words.name}",
        }
        yield "clauses.json", compact_json({**head, "factFiles": FACT_FILES, **placed})
        yield from folder.files
    else:
        yield "clauses.json", compact_json({**head, "factFiles": 1, "standards": standards, "clauses": clauses})
    if language == "zh":
        yield from shared.files


def _head(library: Library, language: str, shared: SharedFiles, facts_folder: str) -> dict[str, object]:
    """What the search needs before it looks: topics, other words, sounds and characters, and where the facts are."""
    pairs = shared.told.pairs | pairs_in(word for typed, _ in shared.synonyms for word in typed)
    return {
        "version": VERSION,
        "topics": [[topic.id, topic.title.in_language(language)] for topic in library.corpus.topics],
        "synonyms": shared.synonyms,
        "sounds": sounds(pairs),
        "characters": other_characters({sign for pair in pairs for sign in pair}),
        "facts": facts_folder,
    }


def _facts_folder(told: Told, typed: Sequence[str], files: int) -> Folder:
    times, latin = told.counted + han_pairs(typed), told.latin + latin_words(typed)
    split: list[dict[str, Fact]] = [{} for _ in range(files)]
    for key, fact in sorted(facts(times, told.headings, typed).items()):
        split[file_of(key, files)][key] = fact
    texts = [compact_json(part) for part in split]
    words = compact_json(by_frequency(latin))
    name = f"facts-{_digest([*texts, words])}/"
    return Folder(name, (*((f"{name}{at}.json", text) for at, text in enumerate(texts)), (f"{name}latin.json", words)))


def _folder(kind: str, texts: Iterable[str]) -> Folder:
    files = tuple(texts)
    name = f"{kind}-{_digest(files)}/"
    return Folder(name, tuple((f"{name}{at}.json", text) for at, text in enumerate(files)))


def _digest(texts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]


def shard_count(clauses: int) -> int:
    """A power of two that keeps a file of words at some 10 KB on the wire."""
    return 1 << max(4, (clauses // 40).bit_length())


def shard_of(word: str, shards: int) -> int:
    """The file that holds a word: Latin words that begin alike stand together, and so do a figure and the number of a
    clause. `word-files.mjs` does the same, tests/twins hold both to it."""
    mixed = 0
    for character in _leading(word):
        mixed = (mixed * 31 + ord(character)) % 1_000_003
    return mixed % shards


def _leading(word: str) -> str:
    """`#4.2.2` → 4.2.2, `complaints` → com."""
    begun = word.lstrip("#")
    if ":" in begun:
        return begun
    if "a" <= begun[:1] <= "z":
        return begun[:3]
    return begun[:2] if begun[:1] > "⺀" else begun


Postings = list[list[int]]
"""Where a word stands: rows that have it in the heading, rows that have it elsewhere, each as steps from the one
before; and for the first how long the shortest such heading is, since a shorter one is the closer one."""


def _word_shards(words: Iterable[tuple[int, Mapping[str, Places]]], shards: int) -> list[dict[str, Postings]]:
    places: defaultdict[str, Postings] = defaultdict(lambda: [[], [], []])
    start = 0
    for count, standing in words:
        for word, (heads_at, lengths, texts_at) in standing.items():
            found = places[word]
            found[0] += [start + at for at in heads_at]
            found[1] += [start + at for at in texts_at]
            found[2] += lengths
        start += count
    files: list[dict[str, Postings]] = [{} for _ in range(shards)]
    for word in sorted(places):
        heads_at, texts_at, lengths = places[word]
        files[shard_of(word, shards)][word] = [_steps(heads_at), _steps(texts_at), lengths]
    return files


def _synonyms(library: Library, told: Told) -> list[list[list[str]]]:
    """What people type and what the standards say, as the search spells it; each language for itself.

    After what the corpus lists, words of other regions and American spellings for what stands in its clauses.
    """
    pairs = [(synonym.typed, synonym.said) for synonym in library.corpus.synonyms]
    in_both = [*((typed.zh, said.zh) for typed, said in pairs), *((typed.en, said.en) for typed, said in pairs)]
    listed = [[[normalised(word) for word in words] for words in pair] for pair in in_both]
    known = {word for typed, _ in listed for word in typed}
    others = (*other_words(told.phrases), *american_words(told.british))
    return [*listed, *(pair for pair in others if pair[0][0] not in known)]


def _steps(positions: list[int]) -> list[int]:
    return [position - before for before, position in zip([0, *positions], positions)]
