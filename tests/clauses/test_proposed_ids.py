"""Ids that people can read: what a heading proposes, and that none stands twice."""

from __future__ import annotations

from macros.clauses.blocks import ClauseList, ListEntry, Paragraph, Text
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.proposed_ids import with_proposed_ids


def ids_of(*clauses: Clause) -> list[str]:
    standard = Standard("g", Text("花园"), Text("花园"), "", "working-draft", "draft", (Chapter("01", clauses),))
    named = with_proposed_ids(standard)
    entries = [
        entry.id
        for clause in named.clauses
        for block in clause.body
        if isinstance(block, ClauseList)
        for entry in block.entries
    ]
    return [*(clause.id for clause in named.clauses), *entries]


def test_english_goes_before_pinyin_and_known_headings_have_their_names() -> None:
    assert ids_of(
        Clause("c001", "1", heading=Text("范围")),
        Clause("c002", "3.1", term=Text("花床", "garden bed")),
        Clause("c003", "4", heading=Text("场地要求")),
        Clause("c004", "5", heading=Text("B2B平台")),
    ) == ["scope", "garden-bed", "chang-di-yao-qiu", "b2b-ping-tai"]


def test_a_clause_without_heading_is_named_after_the_one_it_belongs_to_and_entries_after_their_clause() -> None:
    entries = ClauseList("dash", (ListEntry("c002-1", Text("铲")), ListEntry("c002-2", Text("耙"))))
    assert ids_of(
        Clause("c001", "4", heading=Text("工具")),
        Clause("c002", "4.1", body=(Paragraph(Text("工具应干净：")), entries)),
        Clause("c003", "4.2", body=(Paragraph(Text("工具应归还。")),)),
    ) == ["gong-ju", "gong-ju-p1", "gong-ju-p2", "gong-ju-p1-1", "gong-ju-p1-2"]


def test_no_id_stands_twice_and_ids_that_came_with_the_file_stay() -> None:
    assert ids_of(
        Clause("scope", "1", heading=Text("范围")),
        Clause("c001", "2", heading=Text("范围")),
        Clause("c002", "3", heading=Text("花" * 40)),
        Clause("c003", "4", heading=Text("花" * 40)),
    ) == ["scope", "scope-x2", "hua-hua-hua-hua-hua-hua-hua-hua", "hua-hua-hua-hua-hua-hua-hua-hua-x2"]
