"""An abbreviation is spelt out once.

What: a word of two or more capital letters in the Chinese text stands in the terms or in the list of abbreviations,
or beside its full name in brackets: 仓储管理系统（WMS）, WMS（仓储管理系统）. Codes of documents, units, models and
what every reader knows (ID, GPS, LED, APP) are left alone.
Why: GB/T 1.1—2020, 8.7.4: abbreviations that the document uses are listed and explained.
How to mend: write the full name beside it at its first place, or list it in clause 3. A note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from .survey import Survey, SurveyedStandard

RULE = "undefined-abbreviation"

_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9/.—–_-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?![A-Za-z0-9/_—–-]| \d|\s?\d)")
_QUOTED = re.compile("《[^》]*》|“[^”]*”")
_KNOWN = frozenset(
    [
        "ID",
        "GPS",
        "LED",
        "LCD",
        "APP",
        "PDF",
        "USB",
        "ISO",
        "IEC",
        "ITU",
        "WTO",
        "VIP",
        "DNA",
        "CPU",
        "PVC",
        "XML",
        "HTTP",
        "HTTPS",
        "URL",
        "WIFI",
        "QR",
        "SIM",
    ]
)
_UNITS = frozenset(["MPA", "GPA", "PH", "AC", "DC", "PM"])
_EXPLAINED = re.compile(
    r"[（(](?:[^（）()]*[，,；; ])?(?P<after>[A-Z][A-Z0-9]+)[）)，,；;]|(?P<before>[A-Z][A-Z0-9]+)[（(：:]"
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for the first use of each abbreviation that nothing explains."""
    for surveyed in survey.drafted:
        explained = _explained(surveyed) | _KNOWN | _UNITS
        told: set[str] = set()
        for passage in surveyed.passages:
            if passage.is_sentence and passage.zone in ("", "annex", "scope", "terms"):
                for found in _ABBREVIATION.finditer(_QUOTED.sub("", passage.text.zh)):
                    word = found.group()
                    if word not in explained and word not in told:
                        told.add(word)
                        message = f"{passage.label} uses {word}, which nothing explains"
                        yield Problem(passage.place, message, RULE, "write its full name beside it", "note")


def _explained(surveyed: SurveyedStandard) -> set[str]:
    """Every abbreviation that a term, a list of abbreviations or a bracket explains; and those of the title."""
    words = set(re.findall("[A-Z][A-Z0-9]+", surveyed.standard.title.zh))
    for clause in surveyed.standard.clauses:
        words.update(re.findall("[A-Z][A-Z0-9]+", f"{clause.term.zh} {clause.term.en}"))
    for passage in surveyed.passages:
        if passage.kind in ("name", "symbol"):
            words.update(re.findall("[A-Z][A-Z0-9]+", passage.text.zh))
        words.update(match["after"] or match["before"] for match in _EXPLAINED.finditer(passage.text.zh))
    return words
