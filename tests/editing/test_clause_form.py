"""A clause as a form and back: every text is there once, in order, and what is not typed stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.clauses.blocks import Source, Text
from macros.clauses.files.store import read_corpus
from macros.clauses.model import Clause
from macros.clauses.passages import passages
from macros.editing.clause_form import fields_of, lost_words, mark_of, with_typed

ROOT = Path(__file__).resolve().parents[2]


def clauses() -> list[Clause]:
    folders = (ROOT, ROOT / "tests" / "cases" / "everything")
    return [clause for folder in folders for one in read_corpus(folder).standards for clause in one.clauses]


@pytest.fixture(scope="module", params=["typed", "untouched"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_text_of_every_clause_goes_through_the_form_unchanged(way: str) -> None:
    for clause in clauses():
        typed = {}
        if way == "typed":
            typed = {f"{one.name}-en": one.text.en for one in fields_of(clause)}
            typed |= {f"{one.name}-zh": one.text.zh for one in fields_of(clause)}
        assert with_typed(clause, typed) == clause


def test_each_field_changes_its_own_text_and_no_other() -> None:
    for clause in clauses():
        said, before = list(passages(clause)), [field.text for field in fields_of(clause)]
        for place, field in enumerate(fields_of(clause)):
            typed = with_typed(clause, {f"{field.name}-zh": "甲\r\n乙  丙"})
            after = [one.text for one in fields_of(typed)]
            assert after[place] == Text("甲 乙 丙", before[place].en)
            assert after[:place] + after[place + 1 :] == before[:place] + before[place + 1 :]
            (changed,) = (new for old, new in zip(said, passages(typed), strict=True) if old != new)
            assert changed.kind == field.kind and "甲 乙 丙" in changed.text.zh


def test_every_passage_but_formulas_and_images_can_be_typed() -> None:
    for clause in clauses():
        wanted = sorted(one.kind for one in passages(clause) if one.kind not in ("formula", "image"))
        wanted += ["source" for one in clause.body if isinstance(one, Source) and one.modified]
        assert sorted(field.kind for field in fields_of(clause)) == sorted(wanted)


def test_the_mark_changes_with_any_text_and_with_nothing_else() -> None:
    for clause in clauses():
        typed = {f"{field.name}-en": f"{field.text.en} more" for field in fields_of(clause)}
        changed = [with_typed(clause, {name: text}) for name, text in typed.items()]
        assert len({mark_of(one) for one in (clause, *changed)}) == len(typed) + 1
        assert mark_of(with_typed(clause, {})) == mark_of(clause)


def test_what_another_person_wrote_is_named_text_by_text() -> None:
    clause = next(one for one in clauses() if len(fields_of(one)) > 1)
    first, second = fields_of(clause)[:2]
    mine = with_typed(clause, {f"{first.name}-zh": "我写的"})
    theirs = with_typed(clause, {f"{second.name}-en": "what they wrote"})
    assert [(field.text.zh, other.zh) for field, other in lost_words(mine, theirs)] == [
        ("我写的", first.text.zh),
        (second.text.zh, second.text.zh),
    ]
