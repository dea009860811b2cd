"""What the cover says of other documents: on the page, on paper, in linked data and in the comparison."""

from __future__ import annotations

from dataclasses import replace

from macros.clauses.blocks import Text
from macros.clauses.cover_fields import Correspondence, Replaced
from macros.clauses.model import Chapter, Clause, Standard
from macros.to_site.lasting.head import Described, clause_head
from macros.to_site.reading.changes_page import cover_lines
from macros.to_site.reading.paper import paper_of
from macros.to_site.reading.standard_page import facts

CLAUSE = Clause("scope", "1", heading=Text("范围", "Scope"))
COLD_STORE = Standard(
    "x",
    Text("冷库", "Cold store"),
    Text("冷库"),
    "JJF 1—2026",
    "draft-for-review",
    "2026",
    (Chapter("01-scope", (CLAUSE,)),),
    replaces=(Replaced("GB/T 1—2009"), Replaced("GB/T 2—2010", is_partly=True)),
    consistency=(
        Correspondence("ISO 1:2020", "modified", "Cold stores"),
        Correspondence("ISO 2:2020", "not-equivalent"),
    ),
    record_number="J1—2026",
    confidentiality="内部资料",
)


def test_the_page_lists_what_the_cover_says() -> None:
    assert facts(COLD_STORE, "zh") == [
        ("编号", "JJF 1—2026"),
        ("阶段", "送审稿"),
        ("版次", "2026"),
        ("代替文件", "GB/T 1—2009"),
        ("代替文件", "GB/T 2—2010（部分）"),
        ("与国际文件的一致性", "ISO 1:2020，Cold stores，修改（MOD）"),
        ("与国际文件的一致性", "ISO 2:2020，非等效（NEQ）"),
        ("备案号", "J1—2026"),
        ("密级", "内部资料"),
    ]
    assert ("Replaces", "GB/T 2—2010 (in part)") in facts(COLD_STORE, "en")


def test_the_printed_cover_has_them_where_gb_t_1_1_has_them() -> None:
    paper = paper_of(COLD_STORE, "zh")
    assert paper.class_word == "国家计量技术规范"
    assert paper.marks == (("备案号", "J1—2026"), ("密级", "内部资料"))
    assert paper.replaces == ("代替 GB/T 1—2009", "部分代替 GB/T 2—2010")
    assert paper.consistency == ("（ISO 1:2020，Cold stores，MOD）", "（ISO 2:2020，NEQ）")


def test_linked_data_name_what_is_repealed_changed_followed_and_cited() -> None:
    linked = str(clause_head(Described(COLD_STORE, CLAUSE, "")).linked)
    assert '"legislationRepeals":[{"@type":"Legislation","legislationIdentifier":"GB/T 1—2009"}]' in linked
    assert '"legislationChanges":[{"@type":"Legislation","legislationIdentifier":"GB/T 2—2010"}]' in linked
    assert '"isBasedOn":[{"@type":"CreativeWork","identifier":"ISO 1:2020","name":"Cold stores"}]' in linked
    assert '"citation":[{"@type":"CreativeWork","identifier":"ISO 2:2020"}]' in linked


def test_two_editions_are_compared_by_their_covers_too() -> None:
    old = replace(COLD_STORE, stage="approved", replaces=(), record_number="", title=Text("冷 库"))
    assert [(one.name, one.old, one.new) for one in cover_lines(old, COLD_STORE, "zh")] == [
        ("阶段", "报批稿", "送审稿"),
        ("代替文件", "", "代替 GB/T 1—2009；部分代替 GB/T 2—2010"),
        ("备案号", "", "J1—2026"),
    ]
