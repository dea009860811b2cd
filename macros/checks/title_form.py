"""The title is the name of the document, and nothing else.

What: the Chinese title has no 标准 at its end, no number, no stage in brackets, no title marks 《》 around it, and no
full stop; the English one does not end with standard or a full stop.
Why: GB/T 1.1—2020, 6.1: the title says what the document is about in as few words as possible; cover, first page,
citations and the comparison of editions all print it, and number, stage and marks stand beside it there.
How to mend: take the words out that the message names; number and stage have fields of their own in `standard.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey

RULE = "title-form"

_ZH = (
    (re.compile("(?:国家|行业|地方|团体|企业)?标准$"), "ends with {}"),
    (re.compile("[（(][^（）()]*[稿]）?[)）]?$"), "names the stage, {}"),
    (re.compile("^《.*》$"), "stands in title marks"),
    (re.compile("[。．；;，,、]$"), "ends with {}"),
    (re.compile(r"(?:GB|DB\d*|T|Q|[A-Z]{2})(?:/[A-Z]+)? ?\d[\d.]*(?:[—-]\d{4})?"), "holds a number, {}"),
)
_EN = (
    (re.compile(r"\b(?:national |group |enterprise |local )?standard$", re.I), "ends with {} in English"),
    (re.compile(r"[.;,]$"), "ends with {} in English"),
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each thing in a title that is not part of the name."""
    for surveyed in survey.drafted:
        title = surveyed.standard.title
        for text, kinds in ((title.zh, _ZH), (title.en, _EN)):
            for pattern, message in kinds:
                found = pattern.search(text)
                if found:
                    said = f"the title {message.format(found[0])}"
                    yield Problem(surveyed.standard.place, said, RULE, "take it out of the title", "warning")
