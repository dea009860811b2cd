"""Texts in two languages with one mistake put in, a kind at a time, by a program that knows nothing of the rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Change = Callable[[str], str]
"from a text to the text with one mistake, or to the text itself where the mistake does not fit"


def _first(pattern: str, by: str | Callable[[re.Match[str]], str]) -> Change:
    return lambda text: re.sub(pattern, by, text, count=1)


def _swap(*pairs: tuple[str, str]) -> Change:
    def change(text: str) -> str:
        for here, there in pairs:
            if here in text:
                return text.replace(here, there, 1)
        return text

    return change


def _without_last_sentence(mark: str) -> Change:
    def change(text: str) -> str:
        cut = text.rstrip().rfind(mark, 0, len(text.rstrip()) - 1)
        return text[: cut + len(mark)].rstrip() if cut > 0 else text

    return change


_WORDS = {"two": "three", "three": "four", "four": "five", "five": "six", "twice": "three times"}

_TURNED_EN = (
    ("not less than", "not more than"),
    ("at least", "at most"),
    ("no fewer than", "no more than"),
    ("not more than", "not less than"),
    ("or more", "or fewer"),
    ("more than", "less than"),
)
_TURNED_ZH = (
    ("不少于", "不多于"),
    ("不小于", "不大于"),
    ("不低于", "不高于"),
    ("至少", "至多"),
    ("不超过", "超过"),
    ("以上", "以下"),
)
_UNITS_EN = (
    ("m²", "km²"),
    ("%", "‰"),
    ("working days", "weeks"),
    (" days", " weeks"),
    (" hours", " days"),
    (" years", " months"),
    (" months", " years"),
    (" km", " m"),
)
_UNITS_ZH = (("m²", "km²"), ("%", "‰"), ("个工作日", "周"), ("小时", "天"), ("个月", "年"), (" km", " m"))
_REQUIRES = "(?<![不相适响供反对])应(?=[按由在对符具设提保建为有能])"

ENGLISH: dict[str, Change] = {
    "negation added": _first(r"\bshall (?!not)", "shall not "),
    "negation dropped": _first(r"\bshall not ", "shall "),
    "shall be is": _first(r"\bshall be\b", "is"),
    "shall is should": _first(r"\bshall\b", "should"),
    "bound turned": _swap(*_TURNED_EN),
    "unit": _swap(*_UNITS_EN),
    "figure": _first(r"(?<![\d.—A-Z/])(?<!GB )(?<!/T )\b(\d+)\b(?![.\d—])", lambda match: str(int(match[1]) + 1)),
    "figure in words": _first(r"\b(two|three|four|five|twice)\b", lambda match: _WORDS[match[1]]),
    "and is or": _first(r"(?<=\w),? and (?=\w)", " or "),
    "or is and": _first(r"(?<=\w) or (?=(?!more|longer|above|over|less|fewer)\w)", " and "),
    "member cut": _first(r", [^,.;:]{3,40}(?=,? (?:and|or) )", ""),
    "last sentence dropped": _without_last_sentence(". "),
}
CHINESE: dict[str, Change] = {
    "negation added": _first(_REQUIRES, "不应"),
    "negation dropped": _first("不应", "应"),
    "requirement dropped": _first(_REQUIRES, ""),
    "requirement is recommendation": _first(_REQUIRES, "宜"),
    "bound turned": _swap(*_TURNED_ZH),
    "unit": _swap(*_UNITS_ZH),
    "figure": _first(r"(?<![\d.—A-Z/ 表第])(\d+)(?![.\d—])", lambda match: str(int(match[1]) + 1)),
    "and is or": _first("(?<=[\u4e00-\u9fff])(?<![总共饱缓])和(?![平谐解])", "或"),
    "or is and": _first("或(?![许者])", "和"),
    "member cut": _first("、[^、，。；：（）和与及或]{2,12}(?=、)", ""),
    "last sentence dropped": _without_last_sentence("。"),
}


def mutants(zh: str, en: str) -> Iterator[tuple[str, str, str]]:
    """Each mistake that fits the pair: `kind` with its language, the Chinese, the English."""
    for kind, change in ENGLISH.items():
        changed = change(en)
        if changed != en:
            yield f"en: {kind}", zh, changed
    for kind, change in CHINESE.items():
        changed = change(zh)
        if changed != zh:
            yield f"zh: {kind}", changed, en
