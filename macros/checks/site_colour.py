"""A colour of the site is one that it has, and what is written in it can be read.

What: each token below `colours` in site.yaml is one of `docs/assets/site/tokens.css`, with `dark-` before it where it
is meant for the dark scheme. Text has a contrast of at least 4.5 to 1 with what lies behind it, the frames of fields
3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11), in the scheme that the token is for.
Why: a token that is not known changes nothing, without a word; a pale colour cannot be read in the sun.
How to mend: write the token as `tokens.css` has it; take a darker colour, in the dark scheme a lighter one. A warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..clauses.files.palettes import DARK, palettes
from ..clauses.problem import Problem
from .survey import Survey

RULE = "site-colour"

_TEXT = (
    *("ink", "soft", "link", "seal", "requirement", "instruction", "recommendation", "permission", "possibility"),
    *("good", "bad", "wait"),
)
PAIRS = (
    *((text, ground, 4.5) for text in _TEXT for ground in ("paper", "desk")),
    *(("ink", ground, 4.5) for ground in ("mark", "target")),
    ("line-strong", "paper", 3.0),
)
"what stands on what, and how far they must differ"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each token that is unknown, and for each pair of colours that is too alike."""
    site, own = survey.corpus.site, palettes()
    given = {token: colour for token, colour in site.colours if colour}
    for token in sorted(given.keys() - own.keys()):
        near = get_close_matches(token, own, 1)
        hint = f"did you mean {near[0]}?" if near else "docs/assets/site/tokens.css has them"
        yield Problem(site.place, f"`colours` has {token}, which is no colour of the site", RULE, hint, "warning")
    shown = own | given
    for prefix in ("", DARK):
        for front, ground, least in PAIRS:
            names = {prefix + front, prefix + ground}
            found = contrast(shown[prefix + front], shown[prefix + ground])
            if names & given.keys() and found < least:
                message = f"{prefix}{front} on {prefix}{ground} has a contrast of {found:.1f} to 1"
                yield Problem(site.place, message, RULE, f"at least {least:g} to 1", "warning")


def contrast(one: str, other: str) -> float:
    """Of two colours `#rgb` or `#rrggbb`, 1 to 21: WCAG 2.2, contrast ratio, to one digit rounded down."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return int((light + 0.05) / (dark + 0.05) * 10) / 10


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
