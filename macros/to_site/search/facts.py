"""What stands in the texts, by how it is written and how it sounds: what the search guesses from where nothing is said.

One set of facts for every site, in one file where the clauses are in one, on several where they are on many; the
browser reads either with `docs/assets/clause-search/lexicon.mjs`, so that both ways of reading guess alike.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .rows import Row
from .sounds import initials, syllables
from .spelling import SMALL_WORDS, normalised

MOST_INITIALS = 8
MOST_ALIKE = 4
MOST_BEGUN = 3
PARTS = (4, 5, 6)
"characters in a part of a heading that is found by its letters"
_LATIN = re.compile(r"[a-z]{2,}")
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")

Counted = tuple[str, list[int]]
"pairs of characters one behind the other, and how often each stands in the texts"
Fact = Counted | list[str]


def texts_said(clauses: Sequence[Row]) -> tuple[str, ...]:
    """All that stands in the clauses, in one spelling; headings count twice."""
    said = (normalised(str(row[column])) for row in clauses for column in (3, 5, 4, 6, 8))
    headings = (normalised(str(row[column])) for row in clauses for column in (3, 5))
    return (*filter(None, said), *headings)


def latin_words(texts: Iterable[str]) -> Counter[str]:
    """Latin words of the texts, compounds also as one, and how often each stands."""
    times = Counter[str]()
    for text in texts:
        times.update(_LATIN.findall(text))
        times.update(compound.replace("-", "") for compound in _COMPOUND.findall(text))
    return times


def by_frequency(latin: Mapping[str, int]) -> list[str]:
    """The most frequent words first, with the small ones of any text."""
    times = Counter[str](SMALL_WORDS)
    times.update(latin)
    return sorted(times, key=lambda word: (-times[word], word))


def han_pairs(texts: Iterable[str]) -> Counter[str]:
    """Pairs of neighbouring Han characters of the texts, and how often each stands."""
    times = Counter[str]()
    for text in texts:
        for run in _HAN_RUN.findall(text):
            times.update(run[at : at + 2] for at in range(len(run) - 1))
    return times


def facts(times: Mapping[str, int], headings: Mapping[str, int], typed: Iterable[str]) -> dict[str, Fact]:
    """Pairs of neighbouring characters by the letters with which they sound, and by each character; headings.

    `ts` → the pairs such as 投诉, the most frequent first; `投_` → a few pairs that begin so, `_诉` → that end so;
    `=tscl` → headings and parts of them whose syllables begin so. `times` counts the pairs and `headings` the
    headings of the texts; `typed` is what people type for words of the texts.
    """
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for pair in sorted(times, key=lambda pair: (-times[pair], pair)):
        grouped[letters_of(pair)].append(pair)
        for key in (f"{pair[0]}_", f"_{pair[1]}"):
            if len(grouped[key]) < MOST_ALIKE:
                grouped[key].append(pair)
    counted = {key: ("".join(pairs), [times[pair] for pair in pairs]) for key, pairs in grouped.items()}
    return {**counted, **_begun(headings, typed)}


def letters_of(pair: str) -> str:
    """The letters with which the two syllables of a pair begin, 投诉 → ts; `-` where a character has no sound."""
    return "".join(syllable[0] if syllable.isascii() else "-" for syllable in syllables(pair))


def file_of(key: str, files: int) -> int:
    """Which of the files holds a fact; `lexicon.mjs` does the same, tests/twins hold both to it."""
    mixed = 0
    for character in key.strip("_"):
        mixed = (mixed * 31 + ord(character)) % 1_000_003
    return mixed % files


def _begun(headings: Mapping[str, int], typed: Iterable[str]) -> dict[str, list[str]]:
    """Letters → whole headings, then parts of headings and what people type; a few of each, the most frequent first."""
    parts = Counter[str](word for word in typed if _HAN_RUN.fullmatch(word))
    for heading, many in headings.items():
        for run in _HAN_RUN.findall(heading):
            for long in PARTS:
                parts.update({run[at : at + long]: many for at in range(len(run) - long + 1)})
    found = _by_letters(headings)
    for key, phrases in _by_letters(parts).items():
        found[key] = list(dict.fromkeys([*found.get(key, []), *phrases]))
    return {f"={key}": phrases for key, phrases in found.items()}


def _by_letters(times: Mapping[str, int]) -> dict[str, list[str]]:
    """Letters → the phrases whose syllables begin so, the most frequent first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    short = [phrase for phrase in times if 1 < len(phrase) <= MOST_INITIALS]
    for phrase in sorted(short, key=lambda phrase: (-times[phrase], phrase)):
        letters = initials(phrase)
        if letters and len(found[letters]) < MOST_BEGUN:
            found[letters].append(phrase)
    return found
