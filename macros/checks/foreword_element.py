"""The foreword says what it has to say.

What: by which rules the document is drafted (本文件按照GB/T 1.1—2020…的规定起草), that patents may be touched, who
proposed it and who is in charge of it; for a later edition what it replaces and the main changes. Who drafted it is a
note, and no matter of a text that restates another; nor are bodies that its `basis` does not know.
Why: GB/T 1.1—2020, 8.3: the foreword places the document; it makes no provision.
How to mend: write the sentence that is missing, in this order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clauses.model import Standard
from ..clauses.problem import Problem, Severity
from .survey import Survey, SurveyedStandard

RULE = "foreword-element"

_DUE: tuple[tuple[str, str, Severity], ...] = (
    (r"按照?\s?GB/T\s?1\.1", "by which rules the document is drafted", "warning"),
    ("专利", "that patents may be touched", "warning"),
    ("提出", "who proposed the document", "warning"),
    ("归口", "who is in charge of the document", "warning"),
    ("起草单位|起草人", "who drafted the document", "note"),
)
_REPLACES = re.compile("代替|替代")
_CHANGES = re.compile("(?:主要|技术)[^。]{0,6}变化|主要[^。]{0,6}(?:修改|差异)")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each thing that the foreword leaves out; one for a standard without a foreword."""
    for surveyed in survey.drafted:
        if surveyed.standard.chapters:
            yield from _in_standard(surveyed)


def _in_standard(surveyed: SurveyedStandard) -> Iterator[Problem]:
    clause = next((clause for clause in surveyed.standard.clauses if clause.element == "foreword"), None)
    if not clause:
        message = f"{surveyed.id} has no foreword"
        yield Problem(surveyed.standard.place, message, RULE, severity="warning")
        return
    text = "".join(passage.text.zh for passage in surveyed.passages if passage.clause.id == clause.id)
    for grammar, what, severity in _DUE:
        if not re.search(grammar, text) and not _is_unknown(what, severity, surveyed.standard):
            yield Problem(clause.place, f"the foreword does not say {what}", RULE, severity=severity)
    if _REPLACES.search(text) and not _CHANGES.search(text):
        message = "the foreword does not name the main changes to the edition that it replaces"
        yield Problem(clause.place, message, RULE, severity="warning")


def _is_unknown(what: str, severity: Severity, standard: Standard) -> bool:
    """Whether only the body could say it: a text that restates names no drafters, nor a body that its basis has not."""
    has_body = bool(standard.basis and standard.basis.body)
    return standard.is_restated and (severity == "note" or (what.startswith("who ") and not has_body))
