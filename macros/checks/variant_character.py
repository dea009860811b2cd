"""Chinese text is written in the standard characters.

What: no traditional, variant or Japanese form of a character (査 for 查, 標 for 标), and no look-alike of the
compatibility blocks.
Why: the table of standard characters of 2013 (通用规范汉字表), by which standards are printed; a search for the
standard form does not find the other.
How to mend: write the character that the hint gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.characters import standard_forms
from .survey import Survey

RULE = "variant-character"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first such character of a text."""
    forms = standard_forms()
    for passage in survey.binding_passages:
        if not forms.keys().isdisjoint(passage.text.zh):
            wrong = next(sign for sign in passage.text.zh if sign in forms)
            message = f"{passage.label} writes {wrong} (U+{ord(wrong):04X})"
            yield Problem(passage.place, message, RULE, f"write {forms[wrong]}")


def fixed(text: str) -> str:
    """A Chinese text in the standard characters."""
    forms = standard_forms()
    return "".join(forms.get(sign, sign) for sign in text)
