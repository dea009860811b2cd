"""The sentences of a text in two languages, side by side."""

from __future__ import annotations

import re

from ..clauses.blocks import Text

_ABBREVIATIONS = re.compile(r"\b(e\.g|i\.e|etc|Nos?|vs|cf|St|Co|Ltd|approx|Fig)\.(?=\s?[^A-Z\s]|\s[a-z0-9])")
_ZH = re.compile("[^。！？]+[。！？]?[”）》]?")
_EN = re.compile(r"[.!?][”)’\"]?(?=\s+[A-Z“(0-9]|$)")


def chinese_sentences(text: str) -> list[str]:
    """The sentences of a Chinese text, each with its mark."""
    return [sentence for sentence in _ZH.findall(text) if sentence.strip()]


def english_sentences(text: str) -> list[str]:
    """The sentences of an English text; the dots of abbreviations and figures end none."""
    shielded = _ABBREVIATIONS.sub(lambda match: match[0][:-1] + "\0", text)
    found, start = [], 0
    for end in _EN.finditer(shielded):
        found.append(shielded[start : end.end()])
        start = end.end()
    return [sentence.replace("\0", ".").strip() for sentence in (*found, shielded[start:]) if sentence.strip()]


def sentence_pairs(text: Text) -> list[tuple[str, str]]:
    """Sentence by sentence, (Chinese, English), where both divide alike; else the whole texts as one pair."""
    chinese, english = chinese_sentences(text.zh), english_sentences(text.en)
    return list(zip(chinese, english)) if len(chinese) == len(english) else [(text.zh, text.en)]
