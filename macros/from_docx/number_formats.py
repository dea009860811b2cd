"""How Word writes a counter: the number formats (`w:numFmt`) met in files of standards."""

from __future__ import annotations

from collections.abc import Callable

from ..clauses.text.numerals import DIGITS, chinese_numeral, letters

MOST = 32_767
"the highest number that Word counts to; beyond it a label is no number of a standard"


def formatted(count: int, number_format: str) -> str:
    """The counter as the format prints it; an unknown format prints as decimal, `none` and `bullet` as nothing."""
    return FORMATS.get(number_format, str)(min(count, MOST))


def roman(count: int) -> str:
    written = ""
    for power, sign in _ROMAN:
        written += sign * (count // power)
        count %= power
    return written


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _from(signs: str) -> Callable[[int], str]:
    """The count-th sign; beyond the last one decimal, as Word does."""
    return lambda count: signs[count - 1] if 0 < count <= len(signs) else str(count)


def _digit_by_digit(count: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(count))


def _chinese_counting(count: int) -> str:
    return chinese_numeral(count) if count < 100 else _digit_by_digit(count)


def _japanese_counting(count: int) -> str:
    return chinese_numeral(count).replace("〇", "").replace("一百", "百").replace("一千", "千")


def _full_width(count: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(count))


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "chineseCounting": _chinese_counting,
    "chineseCountingThousand": chinese_numeral,
    "taiwaneseCounting": chinese_numeral,
    "taiwaneseCountingThousand": chinese_numeral,
    "japaneseCounting": _japanese_counting,
    "ideographDigital": _digit_by_digit,
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _from("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": _from("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedParen": _from("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "none": lambda count: "",
    "bullet": lambda count: "",
}
