"""Characters in a text that nobody sees: controls, which break feeds and terminals, and marks that turn its direction.

The one rule for what comes in: texts of YAML and of Word here, records in
`docs/assets/assessment/hidden-characters.mjs`; tests/cases/twins/hidden.txt holds both to it. U+0009, U+000A and U+000D
are layout; a text that needs a space or a line writes one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..problem import Place, Problem, Severity

RULE = "hidden-character"

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MARKS = re.compile(r"[\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")
_GRADES: tuple[tuple[re.Pattern[str], Severity], ...] = ((_CONTROLS, "error"), (_MARKS, "warning"))


def hidden_signs(text: str) -> list[str]:
    """The hidden characters of a text, each time it stands there: `U+200B`."""
    return [f"U+{ord(sign):04X}" for sign in text if any(grammar.match(sign) for grammar, _ in _GRADES)]


def hidden_characters(text: str, place: Place) -> Iterator[Problem]:
    """An error for the first control character of a text, a warning for its first mark of direction or zero width."""
    for grammar, severity in _GRADES:
        match = grammar.search(text)
        if match:
            sign = match.group()
            name = unicodedata.name(sign, "a control character").lower()
            message = f"a text holds U+{ord(sign):04X} ({name}), which nobody sees"
            yield Problem(place, message, RULE, "take it out, or write a space", severity)
