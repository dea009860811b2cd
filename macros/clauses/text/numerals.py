"""Numerals: figures with grouped digits and scales, and the way Chinese counts. GB/T 15835."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = "〇一二三四五六七八九"

GROUPED = r"\d{1,3}(?:(?:,\d{3})+|(?:[   ]\d{3})+)(?!\d)(?:\.\d+)?"
"1,200 and 3 000: groups of three, by a comma or by a space"
FIGURE = rf"(?:{GROUPED}|\d+(?:\.\d+)?)"
"a figure, grouped or not"

SCALE_ZH = "[百千]?[万亿]|百(?!分)|千(?![克米瓦帕赫])"
SCALE_EN = "hundred|thousand|million|billion"
_SCALES = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "百亿": 10, "千亿": 11}
_SCALES |= {"hundred": 2, "thousand": 3, "million": 6, "billion": 9}

_VALUES = {character: value for value, character in enumerate(DIGITS)} | {"零": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_DIGIT = "[一二三四五六七八九两]"
_SECTION = rf"(?:(?:{_DIGIT}?千)?[零〇]?(?:{_DIGIT}?百)?[零〇]?(?:{_DIGIT}?十)?[零〇]?{_DIGIT}?)"
_NUMERAL = re.compile(rf"(?:(?P<e>{_SECTION})亿)?(?:(?P<wan>{_SECTION})万)?(?P<rest>{_SECTION})")


def figure_value(written: str, scale: str = "") -> Decimal:
    """The value of a figure as written, `3 000` or `1,200.5`, times its scale: 万, million."""
    return Decimal(re.sub(r"[,\s]", "", written)).scaleb(_SCALES.get(scale.casefold(), 0))


def chinese_numeral(count: int) -> str:
    """十, 二十一, 一百〇五: the way Chinese counts, up to 9999; in figures beyond."""
    if count > 9999:
        return str(count)
    written, gap = "", False
    for unit, power in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, count = divmod(count, power)
        if digit:
            written += ("〇" if gap and written else "") + DIGITS[digit] + unit
        gap = not digit
    return written.removeprefix("一") if written.startswith("一十") else written


def article_numeral(count: int) -> str:
    """十二, 一百零五: as laws are numbered (with 零, not 〇)."""
    return chinese_numeral(count).replace("〇", "零")


def chinese_value(written: str) -> int:
    """What a Chinese numeral stands for, 三十, 一百二十, 两万, also digit by digit, 二〇二四; 0 where it is none."""
    if len(written) > 1 and all(character in _VALUES for character in written):
        return int("".join(str(_VALUES[character]) for character in written))
    match = _NUMERAL.fullmatch(written)
    if not match or not written:
        return 0
    return sum(_section(match[name] or "") * power for name, power in (("e", 10**8), ("wan", 10**4), ("rest", 1)))


def letters(count: int) -> str:
    """a … z, aa, bb …: Word repeats the letter, thirty times at most; in figures beyond."""
    if count > 26 * 30:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""


def _section(written: str) -> int:
    total = digit = 0
    for character in written:
        if character in _POWERS:
            total, digit = total + (digit or 1) * _POWERS[character], 0
        else:
            digit = _VALUES[character]
    return total + digit
