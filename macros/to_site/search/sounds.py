"""How the Chinese of the corpus sounds, and how it is written elsewhere, for a search that forgives.

Readings come from pypinyin, by pairs of neighbouring characters, so that 重要 and 重复 sound each as they do; other
characters from the tables of OpenCC. Only what stands in the corpus is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from pypinyin import lazy_pinyin

from ...clauses.text.characters import opencc_table, standard_forms
from .rows import Row

_HAN = re.compile("[一-鿿]+")


@lru_cache(maxsize=200_000)
def syllables(pair: str) -> tuple[str, ...]:
    """The sounds of a pair of characters, without tones: 投诉 → tou, su."""
    return tuple(lazy_pinyin(pair))


def pairs_of(clauses: Iterable[Row]) -> set[str]:
    """Every pair of neighbouring Han characters in the rows of the clauses."""
    return pairs_in(str(row[column]) for row in clauses for column in (3, 4, 5, 6, 8))


def pairs_in(texts: Iterable[str]) -> set[str]:
    """Every pair of neighbouring Han characters in the texts."""
    return {run[at : at + 2] for text in texts for run in _HAN.findall(text) for at in range(len(run) - 1)}


def initials(heading: str) -> str:
    """The letters with which the syllables of a Chinese heading begin: 投诉处理 → tscl; empty for any other."""
    return "".join(syllable[:1] for syllable in lazy_pinyin(heading)) if _HAN.fullmatch(heading) else ""


def sounds(pairs: Iterable[str]) -> dict[str, str]:
    """Syllable → the characters of the corpus that sound so."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for character, syllable in zip(pair, syllables(pair)):
            if syllable.isascii():
                found[syllable].add(character)
    return {syllable: "".join(sorted(found[syllable])) for syllable in sorted(found)}


def other_characters(characters: Iterable[str]) -> str:
    """Pairs of a traditional or variant character and the one that stands in the corpus: 標标測测."""
    used = set(characters)
    others = {form: standard for form, standard in standard_forms().items() if standard in used and form not in used}
    return "".join(f"{form}{others[form]}" for form in sorted(others))


def phrases_in(texts: str) -> set[str]:
    """The words that are other ones in Taiwan, and those, which stand in the texts."""
    pairs = pairs_in([texts])
    near = (word for word in _phrases_by_beginning().keys() & pairs)
    candidates = (phrase for beginning in near for phrase in _phrases_by_beginning()[beginning])
    return {phrase for phrase in (*candidates, *_phrases_by_beginning()[""]) if phrase in texts}


def other_words(standing: Collection[str]) -> list[list[list[str]]]:
    """Words of Taiwan for what the corpus says, in standard characters: 资讯 for 信息; as synonyms of the search.

    `standing` are the phrases that stand in the corpus.
    """
    return [[[typed], [said]] for said, typed in _regional_phrases() if said in standing and typed not in standing]


@cache
def _regional_phrases() -> tuple[tuple[str, str], ...]:
    """Phrases of the mainland, and what is said for them in Taiwan, both in standard characters."""
    simplified = opencc_table("TSCharacters.txt")
    phrases = (
        (_in(simplified, mainland), _in(simplified, local)) for mainland, local in opencc_table("TWPhrases.txt").items()
    )
    return tuple((said, typed) for said, typed in phrases if said != typed and len(typed) > 1)


@cache
def _phrases_by_beginning() -> dict[str, tuple[str, ...]]:
    """The first two Han characters of a phrase → such phrases; `` → those that do not begin with two."""
    found: defaultdict[str, list[str]] = defaultdict(list, {"": []})
    for phrase in dict.fromkeys(phrase for pair in _regional_phrases() for phrase in pair):
        found[phrase[:2] if _HAN.fullmatch(phrase[:2]) and len(phrase) > 1 else ""].append(phrase)
    return {beginning: tuple(phrases) for beginning, phrases in found.items()}


def _in(table: dict[str, str], word: str) -> str:
    return "".join(table.get(character, character) for character in word)
