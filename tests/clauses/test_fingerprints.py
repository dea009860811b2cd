"""A fingerprint moves with the wording, and with nothing else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from macros.clauses.blocks import ClauseList, ListEntry, Note, Paragraph, Text
from macros.clauses.fingerprints import clause_fingerprint, fingerprint, passages_fingerprint
from macros.clauses.model import Clause
from macros.clauses.passages import entry_passages

ENTRY = ListEntry("one", Text("铲；", "a spade;"), ClauseList("number", (ListEntry("two", Text("铁铲。", "iron.")),)))
CLAUSE = Clause("tools", "4.2", body=(Paragraph(Text("应备：", "There shall be:")), ClauseList("dash", (ENTRY,))))


def test_a_fingerprint_is_tagged_with_its_version_and_has_twelve_hex_digits() -> None:
    assert re.fullmatch("f1:[0-9a-f]{12}", clause_fingerprint(CLAUSE))


def test_the_fingerprint_of_a_known_text_never_changes_for_it_stands_in_the_files() -> None:
    assert fingerprint(("花床应排水。",)) == "f1:793474dec4f9"
    assert fingerprint(()) == "f1:e3b0c44298fc"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("花床应不小于30 m²。", "花床应不小于 ３０m² 。"),
        ("花床（大）应排水，且松土；", "花床(大)应排水,且松土;"),
        ("GB/T 101—2020", "GB/T 101-2020"),
        ("GB/T 101—2020", "GB/T 101——2020"),
        ("前　言", "前言"),
    ],
)
def test_spaces_width_and_dashes_do_not_count(one: str, other: str) -> None:
    assert fingerprint((one,)) == fingerprint((other,))


@pytest.mark.parametrize("other", ["花床宜排水。", "花床应排污水。", "花床不应排水。", "花床应排水", ""])
def test_the_wording_counts(other: str) -> None:
    assert fingerprint(("花床应排水。",)) != fingerprint((other,))


def test_where_one_text_ends_and_the_next_begins_counts() -> None:
    assert fingerprint(("铲", "耙")) != fingerprint(("铲耙",))


def test_number_english_comments_and_id_do_not_count() -> None:
    other = replace(CLAUSE, id="c017", number="9.9", translated_from="f1:000000000000")
    other = replace(other, body=(Paragraph(Text("应备：", "Have:")), CLAUSE.body[1]))
    assert clause_fingerprint(other) == clause_fingerprint(CLAUSE)


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAUSE, heading=Text("工具", "Tools")),
        replace(CLAUSE, body=CLAUSE.body[:1]),
        replace(CLAUSE, body=(*CLAUSE.body, Note(Text("铲在棚里。", "It is in the shed.")))),
    ],
    ids=["heading", "list", "note"],
)
def test_heading_entries_and_notes_of_a_clause_count(other: Clause) -> None:
    assert clause_fingerprint(other) != clause_fingerprint(CLAUSE)


def test_the_second_level_counts_for_an_entry() -> None:
    whole, alone = (passages_fingerprint(entry_passages(entry, "dash")) for entry in (ENTRY, replace(ENTRY, list=None)))
    assert whole != alone
