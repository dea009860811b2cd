"""Powers, indices, footnotes and variables in a text: 10⁻⁶ m² CO₂ in signs of Unicode, else in braces, x^{a}, k_{max}.

The notation is closed: `^{…}`, `_{…}` and, of a variable in slanting type, `~{Q}`, around plain text, never nested, and
`[^1]`, the mark of a footnote, `[^a]` of one below a table. It is text wherever text is read (YAML, JSON), and becomes
raised, lowered or slanting type where text is set (HTML, Word). It can never become markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Height = Literal["", "superscript", "subscript"]
Setting = Literal["", "superscript", "subscript", "slanting", "footnote"]

_PLAIN = "0123456789+-−()n"
_SIGNS: dict[Height, dict[str, str]] = {
    "superscript": dict(zip(_PLAIN + "i", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱ")),
    "subscript": dict(zip(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₙ")),
}
_BRACES = {"superscript": "^", "subscript": "_"}
_SETTINGS: dict[str, Setting] = {"^": "superscript", "_": "subscript", "~": "slanting"}
_SLANTING = re.compile(r"~\{([^{}\n]*)\}")
_NOTATION = re.compile(r"([\^_~])\{([^{}\n]*)\}|\[\^(\d{1,3}|[a-z])\]")
_FOOTNOTE = re.compile(r"\[\^(\d{1,3}|[a-z])\]")
_ALWAYS_HIGH = re.compile(r"[®™°′″\s]+")


def raised(text: str, height: Height) -> str:
    """The text of a run that stands higher or lower, in plain characters."""
    if not height or _ALWAYS_HIGH.fullmatch(text) or not text:
        return text
    signs = _SIGNS[height]
    stripped = text.strip()
    before, _, after = text.partition(stripped)
    if all(character in signs for character in stripped):
        return before + "".join(signs[character] for character in stripped) + after
    return f"{before}{_BRACES[height]}{{{stripped.translate(_NO_BRACES)}}}{after}"


_NO_BRACES = str.maketrans({"{": "(", "}": ")", "\n": " "})


def pieces(text: str) -> Iterator[tuple[str, Setting]]:
    """The text in stretches that are set alike; signs of Unicode stay, a footnote is its number or letter."""
    end = 0
    for match in _NOTATION.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], ""
        if match[3]:
            yield match[3], "footnote"
        elif match[2]:
            yield match[2], _SETTINGS[match[1]]
        end = match.end()
    if end < len(text):
        yield text[end:], ""


def without_notation(text: str) -> str:
    """The characters alone, as somebody types them in a search: x^{a} is xa; marks of footnotes are none of them."""
    return _NOTATION.sub(lambda match: match[2] or "", text)


_PLAIN_SIGNS = {ord(high): low for signs in _SIGNS.values() for low, high in signs.items() if low != "−"}


def unraised(text: str) -> str:
    """The characters alone, also those of the signs of Unicode: k₁ is k1, m² is m2."""
    return without_notation(text).translate(_PLAIN_SIGNS)


def slanting(text: str) -> str:
    """The text of a run in slanting type: `~{Q}`, blanks outside; as it is where that can be no variable or name.

    A variable has Latin or Greek letters; Han characters and figures have no slanting type (GB/T 3101—1993).
    """
    core = text.strip()
    if not _LETTER.search(core) or _NO_SLANT.search(core):
        return text
    before, _, after = text.partition(core)
    return f"{before}~{{{core}}}{after}"


_LETTER = re.compile(r"[A-Za-z\u0370-\u03ff]")
_NO_SLANT = re.compile(r"[{}\n\t\u2e80-\u9fff\uff00-\uffef]")


def upright(text: str) -> str:
    """The text without slanting type, which changes nothing of what it says."""
    return _SLANTING.sub(r"\1", text) if "~{" in text else text


def notation_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the notation stands, from the sign to the closing brace: nothing else may begin or end within."""
    return tuple(match.span() for match in _NOTATION.finditer(text))


def footnote_mark(number: str) -> str:
    """How the place of a footnote is written in a text."""
    return f"[^{number}]"


def footnote_label(number: str) -> str:
    """What is printed, raised: 1) for a footnote of the page, a for one of a table."""
    return number if number.isalpha() else f"{number})"


def footnote_marks(text: str) -> tuple[str, ...]:
    """The numbers and letters of the footnotes that hang on a text, in their order."""
    return tuple(_FOOTNOTE.findall(text))


def without_footnotes(text: str) -> str:
    """The text without the marks of footnotes."""
    return _FOOTNOTE.sub("", text)
