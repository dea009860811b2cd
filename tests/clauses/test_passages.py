"""One walk over a clause: whatever reads its texts reads the same ones."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TypeVar, cast

import pytest

from macros.clauses.blocks import Cell, ClauseList, Example, ListEntry, Note, Paragraph, Source, Table, Text
from macros.clauses.corpus import Corpus
from macros.clauses.links import Address
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.parts import part_text, parts_of
from macros.clauses.passages import passages
from macros.to_site.library import library

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
TINS = ClauseList("number", (ListEntry("tin", Text("铁铲。")),))
TABLE = Table("seasons", "1", Text("时节"), ((Cell(Text("春")), Cell(Text("种豆"), id="sow")), (Cell(Text()),)))
BODY = (
    Paragraph(Text("应备：")),
    ClauseList("dash", (ListEntry("spade", Text("铲："), TINS), ListEntry("rake", Text("耙。")))),
    TABLE,
    Note(Text("铲在棚里。")),
    Example(Text("两把铲。")),
    Source(Text("GB/T 101—2020，3.1")),
)
CLAUSE = Clause("tools", "4.2", heading=Text("工具"), term=Text("器具"), body=BODY)


def _standard(*clauses: Clause) -> Standard:
    return Standard("garden", Text(), Text(), "", "published", "2024", (Chapter("04", clauses),))


def test_every_text_of_a_clause_stands_in_the_walk_once_and_in_reading_order() -> None:
    assert [(passage.kind, passage.id, passage.text.zh) for passage in passages(CLAUSE)] == [
        ("heading", "", "工具"),
        ("term", "", "器具"),
        ("paragraph", "", "应备："),
        ("entry", "spade", "铲："),
        ("entry", "tin", "铁铲。"),
        ("entry", "rake", "耙。"),
        ("table", "seasons", "时节"),
        ("cell", "", "春"),
        ("cell", "sow", "种豆"),
        ("cell", "", ""),
        ("note", "", "铲在棚里。"),
        ("example", "", "两把铲。"),
        ("source", "", "GB/T 101—2020，3.1"),
    ]


@pytest.mark.parametrize("id", ["tools", "spade", "tin", "rake", "seasons", "sow"])
def test_the_text_of_a_part_changes_exactly_where_its_fingerprint_does(id: str) -> None:
    part = parts_of(_standard(CLAUSE))[id]
    for passage in passages(CLAUSE):
        changed = parts_of(_standard(_with_another(CLAUSE, passage.text.zh)))[id] if passage.text else part
        texts = part_text(part, "zh") != part_text(changed, "zh")
        assert (part.fingerprint != changed.fingerprint) == texts, passage


def test_a_part_covers_what_stands_in_it_and_nothing_beside_it() -> None:
    parts = parts_of(_standard(CLAUSE))
    covered = {id: [passage.text.zh for passage in part.passages] for id, part in parts.items() if id != "tools"}
    assert covered == {
        "spade": ["铲：", "铁铲。"],
        "tin": ["铁铲。"],
        "rake": ["耙。"],
        "seasons": ["时节", "春", "种豆", ""],
        "sow": ["种豆"],
    }


@pytest.mark.parametrize(
    "clause",
    [
        Clause("beds", "4.3", body=(replace(TABLE, title=Text("花床（见4.2）")),)),
        Clause("beds", "4.3", heading=Text("花床（见4.2）")),
        Clause("beds", "4.3", body=(ClauseList("dash", (ListEntry("one", Text("见4.2。")),)),)),
    ],
    ids=["title of a table", "heading", "entry"],
)
def test_a_reference_is_a_mention_wherever_it_stands(clause: Clause) -> None:
    mentions = library(Corpus((_standard(CLAUSE, clause),))).mentions
    assert mentions == {Address("garden", "tools"): (Address("garden", "beds"),)}


def test_nothing_reads_the_text_of_a_block_past_the_type_checker() -> None:
    for path in (ROOT / "macros").rglob("*.py"):
        assert not re.search(r'getattr\([^)]*"(text|title)"', path.read_text(encoding="utf-8")), path


def _with_another(value: T, chinese: str) -> T:
    """The clause with that one text changed, wherever it stands in it."""
    if isinstance(value, Text):
        return cast(T, Text(f"{chinese}改") if value.zh == chinese else value)
    if isinstance(value, tuple):
        return cast(T, tuple(_with_another(one, chinese) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: _with_another(getattr(value, each.name), chinese) for each in fields(value)}
        )
    return value
