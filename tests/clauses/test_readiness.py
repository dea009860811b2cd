"""What keeps a text from being an edition, by its stage."""

from __future__ import annotations

from dataclasses import replace

import pytest
from merge_cases import standard

from macros.clauses.corpus import PublishedClause, PublishedEdition
from macros.clauses.editions.readiness import unready
from macros.clauses.model import Stage
from macros.clauses.problem import Place, Problem

GARDEN = standard("beds 4 花床", "c001 4.1 花床的土壤应疏松。")


def found(*rules: str, stage: Stage = "draft-for-comment", english: bool = False) -> list[str]:
    problems = [Problem(Place("a"), rule, rule, severity="warning") for rule in rules]
    ledger = [PublishedEdition("garden", "2023", "published", "2023", (PublishedClause("c001", "4.1", ""),))]
    text = replace(GARDEN, stage=stage)
    return [one.rule for one in unready(text, ledger, problems, promises_english=english)]


def test_a_temporary_id_is_told_unless_it_has_been_published() -> None:
    (problem,) = unready(GARDEN, (), (), promises_english=False)
    assert (problem.message, problem.hint) == (
        "`c001` is a temporary id, and an edition keeps it for ever",
        "rename-id garden c001 NEW gives it a name",
    )
    assert found() == []


def test_what_is_out_of_date_is_told_at_every_stage() -> None:
    assert found("stale-translation", "stale-question", "unit-form") == ["stale-translation", "stale-question"]


def test_english_is_demanded_where_it_is_promised() -> None:
    assert found("missing-translation", stage="published") == []
    assert found("missing-translation", english=True) == ["missing-translation"]


@pytest.mark.parametrize(("stage", "told"), [("working-text", []), ("approved", ["unit-form"])])
def test_a_finished_text_has_no_warning(stage: Stage, told: list[str]) -> None:
    assert found("unit-form", stage=stage) == told
