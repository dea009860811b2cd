"""What running text refers to, and what only looks like a reference."""

from __future__ import annotations

import pytest
from case_tables import FOLDER, rows
from case_updates import CaseUpdates

from macros.clauses.text.references import Reference, document_number, references, undated


@pytest.mark.parametrize(("language", "text", "expected"), rows("references"), ids=lambda cell: cell[:24])
def test_the_references_of_a_text_are_found(language: str, text: str, expected: str, case_updates: CaseUpdates) -> None:
    found = "; ".join(map(_sentence, references(text, language)))
    case_updates.row(FOLDER / "references.txt", [language, text], expected, found)


def test_a_reference_says_where_it_stands() -> None:
    text = "应符合4.2.2和GB/T 101—2020的规定，见第5章。"
    assert [text[found.start : found.end] for found in references(text)] == ["4.2.2", "GB/T 101—2020", "第5章"]


def test_only_a_document_with_a_year_is_dated() -> None:
    assert [found.is_dated for found in references("见GB 102、GB 103—2008和4.2.2。")] == [False, True, False]


def test_a_number_is_put_together_from_code_and_year_and_taken_apart_again() -> None:
    assert document_number("GB 102", "2008") == "GB 102—2008"
    assert document_number("GB 102") == "GB 102"
    assert undated("GB 102—2008") == undated("GB 102") == "GB 102"


def _sentence(reference: Reference) -> str:
    within = f" ({reference.within})" if reference.within else ""
    return f"{reference.kind} {reference.target}{within}"
