"""Opinions: rows of the form become opinions by clause, are answered, and go out again in its layout."""

from __future__ import annotations

from dataclasses import replace

from merge_cases import standard, translated

from macros.clauses.blocks import Paragraph
from macros.clauses.opinion_form import form_rows
from macros.clauses.opinions import Opinion, clause_named, counts, rows_of, taken_in
from macros.clauses.proposals import applied

GARDEN = translated(standard("beds 4 花床", "loose 4.1 花床的土壤应疏松。", "tools 5 工具", "spade 5.1 铲子应洗净。"))
HEAD = ["序号", "章条编号", "意见内容", "提出单位", "处理意见", "理由"]
FORM = [
    ["意见汇总处理表"],
    HEAD,
    ["1", "5.1", "改为“宜洗净”。", "园艺协会", "", ""],
    ["2", "第4章", "标题过宽。", "某区花园", "采纳", ""],
    ["3", "7.2", "删去。", "某区花园", "不采纳", "没有这一条"],
    ["4", "全文", "术语不统一。", "园艺协会", "不采纳", ""],
    ["", "", "", "", "", ""],
]


def test_rows_become_opinions_at_their_clauses() -> None:
    found = rows_of(FORM, GARDEN)
    assert [(one.clause, one.number, one.state, one.reply) for one in found] == [
        ("spade", "5.1", "open", ""),
        ("beds", "第4章", "accepted", ""),
        ("", "7.2", "not-accepted", "没有这一条"),
        ("", "", "open", ""),
    ]
    assert {one.edition for one in found} == {"2024"}


def test_a_table_without_the_column_is_no_form() -> None:
    assert rows_of([["序号", "名称"], ["1", "花床"]], GARDEN) == ()


def test_the_same_row_is_not_taken_twice_and_an_answer_is() -> None:
    first = taken_in((), rows_of(FORM, GARDEN))
    assert [one.id for one in first.new] == ["o001", "o002", "o003", "o004"]
    answered = [FORM[1], ["1", "5.1", "改为“宜洗净”。", "园艺协会", "部分采纳", "改为“应擦净”"]]
    again = taken_in(first.opinions, (*rows_of(FORM, GARDEN), *rows_of(answered, GARDEN)))
    assert again.new == ()
    assert [(one.id, one.state, one.reply) for one in again.answered] == [("o001", "partly-accepted", "改为“应擦净”")]


def test_the_form_is_sorted_by_clause_and_comes_back_as_it_went() -> None:
    opinions = taken_in((), rows_of(FORM, GARDEN)).opinions
    rows = [HEAD, *map(list, form_rows(opinions, GARDEN))]
    assert [row[1] for row in rows[1:]] == ["全文", "7.2", "4", "5.1"]
    assert taken_in(opinions, rows_of(rows, GARDEN)) == taken_in(opinions, ())
    assert counts(opinions) == "共4条：采纳1条，不采纳1条，未处理2条"


def test_clauses_are_known_by_what_people_call_them() -> None:
    names = ("5.1", "第5.1条", " 5.1 ", "第4章", "9.9", "")
    assert [clause_named(name, GARDEN) for name in names] == ["spade", "spade", "spade", "beds", "", ""]


def test_an_accepted_wording_goes_into_its_clause_and_the_english_waits() -> None:
    one = Opinion("o001", "改", "spade", state="accepted", proposal="铲子应擦净。")
    held = replace(one, id="o002", state="open", clause="loose")
    lost = replace(one, id="o003", clause="gone")
    found = applied(GARDEN, (one, held, lost))
    assert [block.text.zh for block in found.standard.clauses[-1].body if isinstance(block, Paragraph)] == [
        "铲子应擦净。"
    ]
    assert found.standard.clauses[-1].translated_from == GARDEN.clauses[-1].translated_from
    assert [one.id for one in found.done] == ["o001"]
    assert [(one.id, why) for one, why in found.left] == [("o003", "garden has no gone")]
    assert applied(found.standard, (one,)).done == ()
