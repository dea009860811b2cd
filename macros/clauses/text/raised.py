"""Powers and indices in a text: in the signs of Unicode where it has them, 10⁻⁶ m² CO₂, else in braces: x^{a}, k_{max}.

The notation is closed: `^{…}` and `_{…}` around plain text, never nested. It is text wherever text is read (YAML, JSON,
search), and becomes raised or lowered type where text is set (HTML, Word). It can never become markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Height = Literal["", "superscript", "subscript"]

_PLAIN = "0123456789+-−()n"
_SIGNS: dict[Height, dict[str, str]] = {
    "superscript": dict(zip(_PLAIN + "i", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱ")),
    "subscript": dict(zip(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₙ")),
}
_BRACES = {"superscript": "^", "subscript": "_"}
_NOTATION = re.compile(r"([\^_])\{([^{}\n]*)\}")
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


def pieces(text: str) -> Iterator[tuple[str, Height]]:
    """The text in stretches of one height; signs of Unicode stay as they are."""
    end = 0
    for match in _NOTATION.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], ""
        if match[2]:
            yield match[2], "superscript" if match[1] == "^" else "subscript"
        end = match.end()
    if end < len(text):
        yield text[end:], ""


def without_notation(text: str) -> str:
    """The characters alone, as somebody types them in a search: x^{a} is xa."""
    return _NOTATION.sub(r"\2", text)
