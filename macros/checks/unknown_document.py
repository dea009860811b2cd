"""Each outside document stands in references.yaml, and is called there what clause 2 calls it.

What: a document that any text cites stands in `standards/references.yaml`; its title in clause 2 and in the
bibliography is the one given there, in both languages.
Why: GB/T 1.1—2020, 8.6 and 9.5.4: number and title name one document; the project keeps both in one place.
How to mend: add the document to references.yaml, or write the title that stands there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..clauses.blocks import Text
from ..clauses.links import OutsideDocument
from ..clauses.problem import Problem, Severity
from ..clauses.text.references import undated
from ..clauses.text.spelling import folded
from .documents import ListedDocument, cited_documents, listed_documents
from .survey import Survey, SurveyedStandard, spelled

RULE = "unknown-document"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each document without an entry, and for each title that differs from its entry."""
    known = _entries(survey.corpus.documents)
    for surveyed in survey.standards:
        yield from _unknown(surveyed, known, survey.numbers)
        for listed in listed_documents(surveyed):
            yield from _other_title(listed, _entry(listed.number, known))


def _entries(known: tuple[OutsideDocument, ...]) -> dict[str, OutsideDocument]:
    """Number → document, under its full number and under its number without the year."""
    entries = {spelled(document.number): document for document in known}
    return {undated(number): document for number, document in entries.items()} | entries


def _unknown(surveyed: SurveyedStandard, known: dict[str, OutsideDocument], own: Collection[str]) -> Iterator[Problem]:
    for passage in surveyed.passages:
        for cited in cited_documents(passage, surveyed.standard.number):
            if undated(cited.target) not in own and not _entry(cited.target, known):
                message = f"{passage.label} cites {cited.target}, which references.yaml does not list"
                other = known.get(undated(cited.target))
                yield Problem(passage.place, message, RULE, f"did you mean {other.number}?" if other else "")


def _entry(number: str, known: dict[str, OutsideDocument]) -> OutsideDocument | None:
    """The entry of a document. A dated and an undated number may name one document, two different years may not."""
    entry = known.get(number) or known.get(undated(number))
    if entry and number != undated(number) and spelled(entry.number) not in (number, undated(number)):
        return None
    return entry


def _other_title(listed: ListedDocument, entry: OutsideDocument | None) -> Iterator[Problem]:
    if not entry:
        return
    for given, right, severity in _titles(listed.title, entry.title):
        if given and right and _comparable(given) != _comparable(right):
            message = f"{listed.number} is called “{given}” here and “{right}” in references.yaml"
            yield Problem(listed.place, message, RULE, severity=severity)


def _titles(given: Text, right: Text) -> tuple[tuple[str, str, Severity], ...]:
    return (given.zh, right.zh, "error"), (given.en, right.en, "warning")


def _comparable(title: str) -> str:
    return folded(title).strip("《》.").casefold()
