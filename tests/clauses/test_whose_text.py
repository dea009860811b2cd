"""Whose text it is: a working text never lends the number, stage, date or body of the document that it restates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.clauses.blocks import Text
from macros.clauses.corpus import PublishedEdition
from macros.clauses.editions.restating import as_whose_it_is
from macros.clauses.model import Basis, Standard
from macros.clauses.whose_text import (
    author_of,
    based_on,
    edition_label,
    notice,
    running_head,
    standing_of,
)

BODY = Text("园丁会", "Gardeners' society")
OFFICIAL = Standard(
    "garden",
    Text("花园规范", "Gardens"),
    Text("花园", "Garden"),
    "T/G 7—2024",
    "published",
    "2024",
    (),
    bodies=(("issued-by", BODY),),
    dates=(("published", "2024-06-01"),),
)
BASIS = Basis(Text("花园规范", "Gardens"), "T/G 7—2024", "published", "2024-06-01", "", BODY)
RESTATED = replace(
    OFFICIAL, number="", stage="working-text", edition="2026-11", bodies=(), dates=(), text="restated", basis=BASIS
)


def test_a_working_text_has_a_label_and_an_author_of_its_own() -> None:
    assert edition_label(RESTATED) == standing_of(RESTATED) == Text("工作文本 2026-11", "Working text 2026-11")
    assert author_of(RESTATED).en == "Tiaowen project" and author_of(OFFICIAL) == BODY


def test_the_document_that_it_rests_on_is_named_as_that() -> None:
    assert based_on(RESTATED) == Text(
        "依据：T/G 7—2024，2024-06-01发布，园丁会", "Based on: T/G 7—2024, published 2024-06-01, Gardeners' society"
    )
    draft = replace(RESTATED, basis=replace(BASIS, number="T/G XXX—20XX", stage="draft-for-comment", date="2024-02"))
    assert based_on(draft).en == "Based on: draft for comment, 2024-02, Gardeners' society"


def test_an_official_text_bears_number_stage_and_edition_and_no_notice() -> None:
    assert standing_of(OFFICIAL).zh == "T/G 7—2024 · 已发布 · 2024版"
    assert not based_on(OFFICIAL) and not notice(OFFICIAL)


def test_every_page_of_a_word_file_says_whose_it_is() -> None:
    assert running_head(RESTATED) == "工作文本 2026-11　依据 T/G 7—2024"
    assert running_head(OFFICIAL) == "T/G 7—2024"


@pytest.mark.parametrize(
    ("number", "is_placeholder"),
    [("T/CDAS XXX—20XX", True), ("T/CDAS ××—2024", True), ("GB/T 1.1—2020", False), ("T/XXCA 5—2021", False)],
)
def test_a_placeholder_is_no_number(number: str, is_placeholder: bool) -> None:
    assert (Basis(Text(), number).assigned_number == "") is is_placeholder


def test_an_edition_of_earlier_days_becomes_what_the_ledger_says_it_is() -> None:
    edition = PublishedEdition("garden", "2024", "published", "2024-06-01", (), OFFICIAL, "restated")
    now = as_whose_it_is(edition, RESTATED)
    assert now.stage == "working-text" and now.text
    assert (now.text.number, now.text.bodies, now.text.dates) == ("", (), ())
    assert now.text.basis == BASIS
    alone = as_whose_it_is(edition, None)
    assert alone.text and alone.text.basis and alone.text.basis.body == BODY
    assert as_whose_it_is(replace(edition, source="official"), RESTATED).text == OFFICIAL
