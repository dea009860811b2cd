"""Outside documents as a standard lists and cites them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..clauses.blocks import Text
from ..clauses.problem import Place
from ..clauses.text.references import Reference, references, undated
from .survey import SurveyedPassage, SurveyedStandard


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One entry of clause 2 or of the bibliography."""

    number: str
    title: Text
    "what stands after the number; empty where the number stands alone"
    place: Place
    style: str
    "`reference` or `bibliography`"


def listed_documents(surveyed: SurveyedStandard) -> Iterator[ListedDocument]:
    """The entries of clause 2 and of the bibliography that begin with the number of a document."""
    for passage in surveyed.passages:
        if passage.style in ("reference", "bibliography"):
            first = next(iter(documents(passage.text.zh)), None)
            if first and first.start == 0:
                yield ListedDocument(first.target, _title(passage.text, first), passage.place, passage.style)


def documents(text: str, language: str = "zh") -> Iterator[Reference]:
    """The references to documents in `text`."""
    return (reference for reference in references(text, language) if reference.kind == "document")


def cited_documents(passage: SurveyedPassage, own_number: str) -> Iterator[Reference]:
    """The documents that the Chinese of a passage cites, without the standard itself."""
    return (found for found in documents(passage.text.zh) if undated(found.target) != undated(own_number))


def _title(text: Text, first: Reference) -> Text:
    english = next(iter(documents(text.en, "en")), None)
    return Text(_bare(text.zh[first.end :]), _bare(text.en[english.end :]) if english else "")


def _bare(title: str) -> str:
    return title.strip(" 　《》,，、:：.。;；")
