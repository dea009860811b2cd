"""Two editions compared, on the cases of `cases/clauses/comparison.txt`."""

from __future__ import annotations

import pytest
from case_updates import CaseUpdates
from comparison_cases import FILE, ComparisonCase, comparison_cases, standard

from macros.clauses.editions.comparison import compare, paired
from macros.clauses.text.spelling import folded
from macros.clauses.text.word_diff import marked


@pytest.mark.parametrize("case", comparison_cases(), ids=str)
def test_a_comparison_says_what_its_case_expects(case: ComparisonCase, case_updates: CaseUpdates) -> None:
    found = case.found()
    for title in found.keys() & case.sections.keys():
        case_updates.section(FILE, case.name, title, case.sections[title], found[title])


@pytest.mark.parametrize("case", comparison_cases(), ids=str)
def test_what_is_marked_gives_both_texts_back(case: ComparisonCase) -> None:
    pairs = list(zip(case.sections["old"].splitlines(), case.sections["new"].splitlines()))
    for old, new in [*pairs, ("", "new"), ("old", "")]:
        pieces = marked(old, new)
        assert "".join(piece.text for piece in pieces if piece.state != "removed") == new
        was = "".join(piece.text for piece in pieces if piece.state != "added")
        assert folded(was) == folded(old)


def test_an_edition_compared_with_itself_has_no_changes() -> None:
    for case in comparison_cases():
        edition = standard(case.sections["new"], "2025")
        assert compare(edition, edition) == ()


def test_the_number_table_pairs_every_clause_of_both_editions() -> None:
    for case in comparison_cases():
        old, new = standard(case.sections["old"], "2024"), standard(case.sections["new"], "2025")
        pairs = paired(old, new)
        assert [clause for before, _ in pairs for clause in before] != [] or not old.clauses
        assert {clause.id for before, _ in pairs for clause in before} == {clause.id for clause in old.clauses}
        assert [clause.id for _, after in pairs for clause in after] == [clause.id for clause in new.clauses]
