"""A document is cited in one form, and a clause of it with the year.

What: a space stands between code and number, and an em dash between number and year, GB/T 1.1—2020; where a clause of
another document is cited, the document is cited with its year.
Why: GB/T 1.1—2020, 9.5: the clauses of a document without a year may be numbered otherwise in its next edition.
How to mend: write the dash, or the year of the edition whose clause is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.problem import Problem
from ..clauses.text.references import Reference
from .documents import documents
from .survey import Survey, SurveyedPassage

RULE = "dated-reference"

_STUCK = re.compile(r"^[A-Z/]*[A-Z](?=\d)")
_HYPHEN = re.compile(r"\d(?P<dash>\s?[-–‐−]{1,2}\s?|\s—\s?|—\s)(?P<year>(?:19|20)\d{2})$")
_WITHIN = re.compile(
    r"""
    (?:\s?《[^》]*》)? \s?[中的]?\s? (?:第\s?)?
    (?: \d{1,2}(?:\.\d{1,3})+(?![\d%‰]) | (?<=第)\d{1,2}\s?[章条] | 附录\s?[A-Z](?![A-Za-z]) | 表\s?[A-Z\d] )
    """,
    re.X,
)


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each number with another dash, and one for each clause of an undated document."""
    for passage in survey.drafted_passages:
        if passage.kind in ("heading", "term"):
            continue
        for document in documents(passage.text.zh):
            written = _written(passage.text.zh, document)
            yield from _dash(passage, written)
            if not document.is_dated and _names_a_clause(passage, document.start, document.within):
                message = f"{passage.label} cites a clause of {document.target} without its year"
                yield Problem(passage.place, message, RULE, f"write {document.target}—…")


def _dash(passage: SurveyedPassage, written: str) -> Iterator[Problem]:
    right = _rightly_written(written)
    if right != written:
        yield Problem(passage.place, f"{passage.label} writes {written}", RULE, f"write {right}")


def _rightly_written(number: str) -> str:
    right = _HYPHEN.sub(lambda match: f"{match[0][0]}—{match['year']}", number)
    return _STUCK.sub(lambda code: f"{code[0]} ", right)


def _names_a_clause(passage: SurveyedPassage, start: int, within: str) -> bool:
    if within:
        return True
    number = re.match(r"[A-Z/]+\s?\d+(?:\.\d+)?", passage.text.zh[start:])
    return bool(number and _WITHIN.match(passage.text.zh, start + number.end()))


def _written(text: str, document: Reference) -> str:
    """The number of a document as it is written, without the clause that is named after it."""
    return text[document.start : document.end].split("中")[0].split("的")[0]


def fixed(text: str) -> str:
    """A Chinese text in which numbers of documents have their space and their em dash."""
    for document in reversed([*documents(text)]):
        written = _written(text, document)
        text = text[: document.start] + _rightly_written(written) + text[document.start + len(written) :]
    return text
