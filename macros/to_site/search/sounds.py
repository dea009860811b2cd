"""How the Chinese of the corpus sounds, and how it is written elsewhere, for a search that forgives.

Readings come from pypinyin, by pairs of neighbouring characters, so that 重要 and 重复 sound each as they do; other
characters from the tables of OpenCC. Only what stands in the corpus is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

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


def other_words(texts: str) -> list[list[list[str]]]:
    """Words of Taiwan for what the corpus says, in standard characters: 资讯 for 信息; as synonyms of the search."""
    simplified = opencc_table("TSCharacters.txt")
    found, pairs = [], pairs_in([texts])
    for mainland, local in opencc_table("TWPhrases.txt").items():
        said, typed = (_in(simplified, word) for word in (mainland, local))
        is_near = len(said) < 2 or said[:2] in pairs or not _HAN.fullmatch(said[:2])
        if said != typed and len(typed) > 1 and is_near and said in texts and typed not in texts:
            found.append([[typed], [said]])
    return found


def _in(table: dict[str, str], word: str) -> str:
    return "".join(table.get(character, character) for character in word)
