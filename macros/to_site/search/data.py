"""The files that the search reads, fetched when a reader opens it: one, or from some 1,500 clauses on many small ones.

Few clauses stand in one file, `clauses.json`, and every one is looked at. Of many, `clauses.json` has the standards
and says where the rest is: `rows-…/` holds the clauses in reading order, a few to a file; `words-…/` says in which
clauses a word stands. The words narrow, then the same ranking as before orders the clauses that have been fetched.
docs/developers/performance.md has the figures.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..library import Library
from ..page_json import compact_json
from .american import american_words
from .rows import Row, rows
from .sounds import initials, other_characters, other_words, pairs_in, pairs_of, sounds, syllables
from .spelling import head_words, normalised, text_words

VERSION = 3
WHOLE_UP_TO = 1500
"clauses that one file may hold: 250 KB on the wire"
ROWS_A_FILE = 16
MOST_INITIALS = 8
MOST_SHARING = 16

SearchFile = tuple[str, str]
"a name below `search/`, and JSON"


@dataclass(frozen=True, slots=True)
class Folder:
    """Files of the search in a folder named after what they say: two builds are never mixed."""

    name: str
    "`words-3f9c0a11d2e4/`"
    files: tuple[SearchFile, ...]


def word_folder(library: Library, whole_up_to: int = WHOLE_UP_TO) -> Folder | None:
    """In which clauses words stand: for both languages, on the Chinese site. None where clauses are in one file."""
    clauses = rows(library, "zh")
    if len(clauses) <= whole_up_to:
        return None
    pairs = _pairs(clauses, _synonyms(library, clauses))
    shards = _word_shards(clauses, shard_count(len(clauses)), pairs)
    return _folder("words", (compact_json(shard) for shard in shards))


def search_files(
    library: Library, language: str, whole_up_to: int = WHOLE_UP_TO, words: Folder | None = None
) -> Iterator[SearchFile]:
    """The files of one language; `words` is what `word_folder` says of the library."""
    clauses = rows(library, language)
    standards = [[standard.id, standard.short_title.in_language(language)] for standard in library.corpus.standards]
    synonyms = _synonyms(library, clauses)
    topics = [[topic.id, topic.title.in_language(language)] for topic in library.corpus.topics]
    head = {"version": VERSION, "topics": topics, "synonyms": synonyms, **_forgiving(_pairs(clauses, synonyms))}
    if len(clauses) <= whole_up_to:
        yield "clauses.json", compact_json({**head, "standards": standards, "clauses": clauses})
        return
    words = words or word_folder(library, whole_up_to)
    assert words
    texts = (clauses[start : start + ROWS_A_FILE] for start in range(0, len(clauses), ROWS_A_FILE))
    folder = _folder("rows", map(compact_json, texts))
    starts = [position for position, row in enumerate(clauses) if not row[1]]
    yield (
        "clauses.json",
        compact_json(
            {
                **head,
                "standards": [[*standard, start] for standard, start in zip(standards, starts)],
                "count": len(clauses),
                "rowsAFile": ROWS_A_FILE,
                "shards": len(words.files),
                "rows": folder.name,
                "words": words.name if language == "zh" else f"../../search/{words.name}",
            }
        ),
    )
    yield from folder.files
    if language == "zh":
        yield from words.files


def _pairs(clauses: Sequence[Row], synonyms: Sequence[Sequence[Sequence[str]]]) -> set[str]:
    """Neighbouring characters that stand in a clause, or that people type for what does."""
    return pairs_of(clauses) | pairs_in(word for typed, _ in synonyms for word in typed)


def _folder(kind: str, texts: Iterable[str]) -> Folder:
    files = tuple(texts)
    digest = hashlib.sha256("\n".join(files).encode()).hexdigest()[:12]
    return Folder(f"{kind}-{digest}/", tuple((f"{kind}-{digest}/{at}.json", text) for at, text in enumerate(files)))


def shard_count(clauses: int) -> int:
    """A power of two that keeps a file of words at some 10 KB on the wire."""
    return 1 << max(4, (clauses // 40).bit_length())


def shard_of(word: str, shards: int) -> int:
    """The file that holds a word: Latin words that begin alike stand together, and a heading or a number of a clause
    stands with the word that it begins with, so that it costs no request of its own. `word-files.mjs` does the same,
    tests/twins hold both to it."""
    mixed = 0
    for character in _leading(word):
        mixed = (mixed * 31 + ord(character)) % 1_000_003
    return mixed % shards


def _leading(word: str) -> str:
    """`=投诉处理` → 投诉, `#4.2.2` → 4.2.2, `complaints` → com."""
    begun = word.lstrip("=#")
    if ":" in begun:
        return begun
    if "a" <= begun[:1] <= "z":
        return begun[:3]
    return begun[:2] if begun[:1] > "⺀" else begun


Postings = list[list[int]]
"Where a word stands: rows that have it in the heading, rows that have it elsewhere; each as steps from the one before"


def _word_shards(clauses: Sequence[Row], shards: int, pairs: set[str]) -> list[dict[str, Postings | list[str]]]:
    places: defaultdict[str, Postings] = defaultdict(lambda: [[], []])
    for position, row in enumerate(clauses):
        heads = set(head_words(row))
        for word in heads:
            places[word][0].append(position)
        for word in set(text_words(row)) - heads:
            places[word][1].append(position)
    files: list[dict[str, Postings | list[str]]] = [{} for _ in range(shards)]
    for word in sorted(places):
        files[shard_of(word, shards)][word] = [_steps(places[word][0]), _steps(places[word][1])]
    often = {pair: sum(map(len, places.get(pair, []))) for pair in pairs}
    for key, phrases in sorted([*_sounding(often).items(), *_sharing(often).items(), *_begun(clauses).items()]):
        files[shard_of(key, shards)][key] = phrases
    return files


def _sounding(often: dict[str, int]) -> dict[str, list[str]]:
    """`~tousu` → the pairs of characters that sound so, the most frequent first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in sorted(often, key=lambda pair: (-often[pair], pair)):
        found[f"~{''.join(syllables(pair))}"].append(pair)
    return found


def _sharing(often: dict[str, int]) -> dict[str, list[str]]:
    """`?投` → the pairs that have the character, the most frequent first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in sorted(often, key=lambda pair: (-often[pair], pair)):
        for sign in dict.fromkeys(pair):
            if len(found[f"?{sign}"]) < MOST_SHARING:
                found[f"?{sign}"].append(pair)
    return found


def _begun(clauses: Sequence[Row]) -> dict[str, list[str]]:
    """`~~tscl` → the headings whose syllables begin so."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in clauses:
        for heading in (str(row[3]), str(row[5])):
            letters = initials(heading)
            if 2 <= len(letters) <= MOST_INITIALS and heading not in found[f"~~{letters}"]:
                found[f"~~{letters}"].append(heading)
    return found


def _forgiving(pairs: set[str]) -> dict[str, object]:
    """Syllables with their characters, and other writings of the characters that stand in the clauses."""
    return {"sounds": sounds(pairs), "characters": other_characters({sign for pair in pairs for sign in pair})}


def _synonyms(library: Library, clauses: Sequence[Row]) -> list[list[list[str]]]:
    """What people type and what the standards say, as the search spells it; each language for itself.

    After what the corpus lists, words of other regions and American spellings for what stands in its clauses.
    """
    texts = "\n".join(str(row[column]) for row in clauses for column in (3, 4, 5, 6))
    pairs = [(synonym.typed, synonym.said) for synonym in library.corpus.synonyms]
    in_both = [*((typed.zh, said.zh) for typed, said in pairs), *((typed.en, said.en) for typed, said in pairs)]
    listed = [[[normalised(word) for word in words] for words in pair] for pair in in_both]
    known = {word for typed, _ in listed for word in typed}
    return [*listed, *(pair for pair in (*other_words(texts), *american_words(texts)) if pair[0][0] not in known)]


def _steps(positions: list[int]) -> list[int]:
    return [position - before for before, position in zip([0, *positions], positions)]
