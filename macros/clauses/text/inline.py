"""Powers, indices and footnotes in a text: 10⁻⁶ m² CO₂ in signs of Unicode, else in braces, x^{a}, k_{max}; [^1], [^a].

The notation is closed: `^{…}` and `_{…}` around plain text, never nested, and `[^1]`, the mark of a footnote, `[^a]` of
one below a table. It is text wherever text is read (YAML, JSON), and becomes raised or lowered type where text is set
(HTML, Word). It can never become markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Height = Literal["", "superscript", "subscript"]
Setting = Literal["", "superscript", "subscript", "footnote"]

_PLAIN = "0123456789+-−()n"
_SIGNS: dict[Height, dict[str, str]] = {
    "superscript": dict(zip(_PLAIN + "i", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱ")),
    "subscript": dict(zip(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₙ")),
}
_BRACES = {"superscript": "^", "subscript": "_"}
_NOTATION = re.compile(r"([\^_])\{([^{}\n]*)\}|\[\^(\d{1,3}|[a-z])\]")
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
            yield match[2], "superscript" if match[1] == "^" else "subscript"
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
