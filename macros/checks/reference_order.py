"""The documents of clause 2 stand in order.

What: national documents, then those of a sector, local ones, those of groups, then ISO and IEC, then others; national
and international ones by number, the others by code and number.
Why: GB/T 1.1—2020, 8.6: readers look a document up; a list in another order looks as if one were missing.
How to mend: move the entry before the one that the message names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..clauses.problem import Problem
from .documents import ListedDocument, listed_documents
from .survey import Survey

RULE = "reference-order"

_GROUPS = (r"GB", r"(?!T/|DB|ISO|IEC)[A-Z]{2,4}(?:/[TZ])?\s", r"DB", r"T/", r"ISO|IEC", "")
_SORTED_BY_CODE = (1, 2, 3, 5)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each document that stands behind one that it should precede."""
    for surveyed in survey.drafted:
        listed = [document for document in listed_documents(surveyed) if document.style == "reference"]
        for before, document in pairwise(listed):
            if _rank(document) < _rank(before):
                message = f"{document.number} stands after {before.number} in clause 2"
                yield Problem(document.place, message, RULE, f"move it before {before.number}", "warning")


def _rank(document: ListedDocument) -> tuple[int, str, tuple[int, ...]]:
    group = next(index for index, start in enumerate(_GROUPS) if re.match(start, document.number))
    code, _, number = document.number.partition(" ")
    parts = tuple(int(part) for part in re.findall(r"\d+", number.partition("—")[0]))
    return group, code.partition("/")[2] or code if group in _SORTED_BY_CODE else "", parts
