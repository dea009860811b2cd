"""What the editing page writes: only what was changed, with the numbers that follow, and never over another's work."""

from __future__ import annotations

import difflib
from pathlib import Path

from garden_to_edit import BEDS

from macros.clauses.blocks import Text
from macros.clauses.files.store import read_corpus
from macros.editing.clause_form import mark_of
from macros.editing.desk import (
    clause_of,
    judged,
    opened,
    saved,
    with_moved_clause,
    with_new_clause,
    without_clause,
)


def _mark(root: Path, id: str) -> str:
    return mark_of(clause_of(opened(root, "garden")[1], id))


def _file(root: Path) -> str:
    return (root / "standards/garden/04-beds.yaml").read_text(encoding="utf-8")


def _changes(before: str, after: str) -> list[str]:
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_a_saved_text_changes_its_line_and_no_other(root: Path) -> None:
    outcome = saved(root, "garden", "water", _mark(root, "water"), {"t0-zh": "花床应每日浇水。"})
    assert not outcome.refused
    assert _changes(BEDS, _file(root)) == [
        "-   - {zh: 花床宜每日浇水。, en: The bed should be watered daily.}",
        "+   - {zh: 花床应每日浇水。, en: The bed should be watered daily.}",
    ]


def test_what_somebody_else_saved_meanwhile_is_shown_and_not_overwritten(root: Path) -> None:
    mark = _mark(root, "water")
    assert not saved(root, "garden", "water", mark, {"t0-zh": "花床应每日浇水。"}).refused
    outcome = saved(root, "garden", "water", mark, {"t0-zh": "花床可每日浇水。"})
    assert outcome.refused == "changed-meanwhile"
    [(kind, mine, theirs)] = outcome.clashes
    assert (kind, mine.zh, theirs.zh) == ("paragraph", "花床可每日浇水。", "花床应每日浇水。")
    assert "花床应每日浇水。" in _file(root)
    assert not saved(root, "garden", "water", _mark(root, "water"), {"t0-zh": "花床可每日浇水。"}).refused
    assert "花床可每日浇水。" in _file(root)


def test_another_clause_that_was_changed_meanwhile_is_in_nobodys_way(root: Path) -> None:
    mark = _mark(root, "water")
    assert not saved(root, "garden", "size", _mark(root, "size"), {"t0-zh": "花床应不小于30 m²。"}).refused
    assert not saved(root, "garden", "water", mark, {"t0-zh": "花床应每日浇水。"}).refused
    assert "30 m²" in _file(root)


def test_the_rules_judge_what_is_typed_before_it_is_saved(root: Path) -> None:
    assert "forbidden-verb" not in {one.rule for one in judged(root, "garden", "water", {})}
    found = judged(root, "garden", "water", {"t0-zh": "花床应当每日浇水。"})
    assert {"forbidden-verb", "translation-verbs"} <= {one.rule for one in found}
    assert _file(root) == BEDS


def test_both_languages_are_accepted_where_the_person_says_so(root: Path) -> None:
    saved(root, "garden", "water", _mark(root, "water"), {"t0-zh": "花床宜天天浇水。", "accept": "yes"})
    assert "translated-from: f1:" in _file(root)
    assert "translated-as: f1:" in _file(root)


def test_a_new_clause_moves_numbers_and_references_in_both_languages_and_in_the_check_list(root: Path) -> None:
    outcome = with_new_clause(root, "garden", "beds", Text(), Text("总则", "General"))
    assert not outcome.refused
    outcome = with_new_clause(root, "garden", "size", Text("花床应排水。", "The bed shall drain."), Text())
    numbers = {clause.id: clause.number for clause in opened(root, "garden")[1].clauses}
    assert numbers[outcome.id] == "4.2"
    assert (numbers["size"], numbers["soil"], numbers["water"]) == ("4.1", "4.3", "4.4")
    assert "zh: 土层应符合4.1和4.4的规定。" in _file(root)
    assert "en: The soil shall meet 4.1 and 4.4." in _file(root)
    assert "# measured" in _file(root)


def test_a_clause_goes_up_and_its_references_go_with_it(root: Path) -> None:
    assert not with_moved_clause(root, "garden", "water", -1).refused
    assert not with_moved_clause(root, "garden", "water", -1).refused
    numbers = {clause.id: clause.number for clause in opened(root, "garden")[1].clauses}
    assert (numbers["water"], numbers["size"], numbers["soil"]) == ("4.1", "4.2", "4.3")
    assert "土层应符合4.2和4.1的规定。" in _file(root)
    assert "符合4.2的规定吗" in (root / "checklists/garden.yaml").read_text(encoding="utf-8")
    refused = with_moved_clause(root, "garden", "water", -1)
    assert "no neighbour" in refused.refused


def test_a_clause_on_which_something_hangs_is_not_removed(root: Path) -> None:
    refused = without_clause(root, "garden", "size")
    assert refused.refused == "hanging"
    assert any("garden.yaml" in place for place, _, _ in refused.clashes)
    assert _file(root) == BEDS
    assert not without_clause(root, "garden", "water").refused
    assert [clause.id for clause in opened(root, "garden")[1].clauses] == ["beds", "size", "soil"]


def test_a_heading_with_clauses_below_it_is_not_removed(root: Path) -> None:
    assert "holds other clauses" in without_clause(root, "garden", "beds").refused


def test_a_standard_that_cannot_be_read_is_not_written(root: Path) -> None:
    path = root / "standards/garden/04-beds.yaml"
    mark = _mark(root, "water")
    path.write_text(BEDS.replace('number: "4.2"', "number: 4.2"), encoding="utf-8")
    assert saved(root, "garden", "water", mark, {"t0-zh": "花床应每日浇水。"}).refused == "unreadable"


def test_an_empty_clause_is_not_inserted(root: Path) -> None:
    assert with_new_clause(root, "garden", "size", Text(), Text()).refused == "nothing-typed"
    assert read_corpus(root).standards[0].clauses[-1].id == "water"
