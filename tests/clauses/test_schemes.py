"""Schemes of numbers: labels, parents, addresses and references of standards, drafting notes and rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.clauses.above import ancestors_of, clauses_above
from macros.clauses.asked import asked_chapters
from macros.clauses.blocks import Paragraph, Text
from macros.clauses.checklist import Checklist, Question
from macros.clauses.ids import KEY, number_parts, parent_number
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.parts import parts_of
from macros.clauses.renumbering import moved_numbers, numbered_in_order, renumbered
from macros.clauses.schemes import cited_number, scheme_of
from macros.clauses.text.references import references


@pytest.mark.parametrize(
    ("number", "zh", "en", "address"),
    [
        ("4.2.2", "4.2.2", "4.2.2", "4.2.2"),
        ("第三章", "第三章", "Chapter 3", "3-chapter"),
        ("第三章第一节", "第一节", "Section 1", "3-1-section"),
        ("第十二条", "第十二条", "Article 12", "12"),
        ("第一百零五条", "第一百零五条", "Article 105", "105"),
        ("第十二条之一", "第十二条之一", "Article 12-1", "12-1"),
        ("二（三）1", "二（三）1", "二（三）1", "二（三）1"),
    ],
)
def test_a_number_has_a_label_in_each_language_and_an_address(number: str, zh: str, en: str, address: str) -> None:
    clause = Clause("x", number)
    assert (clause.label, clause.address) == (Text(zh, en), address)
    assert not KEY.fullmatch(clause.address)  # or it could be read as the id of a clause


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        ("4", "第4章", "Clause 4"),
        ("A", "附录A", "Annex A"),
        ("4.2", "4.2", "4.2"),
        ("第三章", "第三章", "Chapter 3"),
        ("第三章第一节", "第三章第一节", "Chapter 3, Section 1"),
        ("第十二条", "第十二条", "Article 12"),
    ],
)
def test_a_sentence_names_a_number(number: str, zh: str, en: str) -> None:
    assert cited_number(number) == Text(zh, en)


def test_the_levels_of_a_number() -> None:
    numbers = ["4.2.2", "A.1", "二（三）1", "附件2", "第三章第一节", "第十二条", ""]
    assert [number_parts(number) for number in numbers] == [
        ("4", "2", "2"), ("A", "1"), ("二", "三", "1"), ("2",), ("第三章", "第一节"), ("第十二条",), (),
    ]  # fmt: skip
    assert [parent_number(number) for number in numbers] == ["4.2", "A", "二（三）", "", "第三章", "", ""]


def clause(id: str, number: str, text: str = "", heading: str = "") -> Clause:
    return Clause(id, number, heading=Text(heading), body=(Paragraph(Text(text)),) if text else ())


RULES = Standard(
    "rules", Text("办法"), Text("办法"), "", "working-draft", "draft",
    (
        Chapter("01-chapter", (clause("general", "第一章", heading="总则"), clause("aim", "第一条", "为了安全。"))),
        Chapter(
            "02-chapter",
            (
                clause("running", "第二章", heading="运行"),
                clause("heat", "第二章第一节", heading="温度"),
                clause("cold", "第二条", "库温应当低于0 ℃，见第四条。"),
                clause("staff", "第二章第二节", heading="人员"),
                clause("guard", "第三条", "仓库应当有人值守。"),
            ),
        ),
        Chapter("03-chapter", (clause("last", "第三章", heading="附则"), clause("end", "第四条", "本办法即日施行。"))),
    ),
    kind="rules",
)  # fmt: skip


def test_an_article_stands_below_the_chapter_or_section_above_it() -> None:
    above = clauses_above(RULES)
    paths = {one.id: [up.id for up in ancestors_of(one, above)] for one in RULES.clauses}
    assert paths["aim"] == ["general"]
    assert paths["cold"] == ["running", "heat"]
    assert paths["guard"] == ["running", "staff"]
    assert paths["general"] == []


def test_questions_stand_under_the_chapter_of_their_article() -> None:
    asked = tuple(Question(f"q-{id}", id, Text("是否做到？"), Text("查看")) for id in ("cold", "guard", "end"))
    chapters = asked_chapters(RULES, Checklist("rules", asked), parts_of(RULES), {})
    assert [(one.number, one.title.zh, len(tuple(one.questions))) for one in chapters] == [
        ("第二章", "运行", 2),
        ("第三章", "附则", 1),
    ]


def test_articles_without_chapters_are_asked_together() -> None:
    bare = replace(RULES, chapters=(Chapter("01-articles", tuple(one for one in RULES.clauses if "条" in one.number)),))
    asked = tuple(Question(f"q-{id}", id, Text("是否做到？"), Text("查看")) for id in ("cold", "end"))
    (chapter,) = asked_chapters(bare, Checklist("rules", asked), parts_of(bare), {})
    assert (chapter.number, chapter.title) == ("", Text("条文", "Articles"))


def test_an_article_that_is_put_in_moves_the_numbers_behind_it_and_the_references() -> None:
    first, second, third = RULES.chapters
    more = replace(
        second, clauses=(*second.clauses[:2], clause("dry", "第九条", "库内应当干燥。"), *second.clauses[2:])
    )
    after = numbered_in_order(replace(RULES, chapters=(first, more, third)))
    assert {one.id: one.number for one in after.clauses if "条" in one.number} == {
        "aim": "第一条", "dry": "第二条", "cold": "第三条", "guard": "第四条", "end": "第五条",
    }  # fmt: skip
    assert [one.number for one in after.clauses if "节" in one.number] == ["第二章第一节", "第二章第二节"]
    moved = moved_numbers(RULES, after)
    assert renumbered("库温应当低于0 ℃，见第四条第一款。", moved, "zh") == "库温应当低于0 ℃，见第五条第一款。"
    assert renumbered("see Article 4 and Chapter 2", moved, "en") == "see Article 5 and Chapter 2"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依照本办法第三条第二款第（一）项、第五条的规定", ["第三条", "第五条"]),
        ("依照《食品安全法》第三条、第五条和第七条", []),
        ("食品安全法第三十四条、本办法第二条", ["第二条"]),
        ("依照第三章第一节和第十二条之一", ["第三章第一节", "第十二条之一"]),
        ("本细则第二条第一款", ["第二条"]),
        ("见4.2.2，第4章", ["4.2.2", "4"]),
    ],
)
def test_references_to_articles_are_told_from_those_to_laws(text: str, found: list[str]) -> None:
    assert [one.target for one in references(text)] == found


def test_the_part_of_an_article_that_is_named_is_known() -> None:
    (named,) = references("依照第三条第二款第一项")
    assert (named.target, named.within) == ("第三条", "第三条第二款第（一）项")
    assert [one.target for one in references("see Article 12-1; Article 3 of the Law", "en")] == ["第十二条之一"]


def test_no_number_is_of_two_schemes() -> None:
    for number in ("4.2", "A.1", "二（三）", "附件1", "第一章", "第二章第一节", "第十二条之一"):
        assert (
            sum(
                scheme.pattern.fullmatch(number) is not None
                for scheme in (scheme_of("1"), scheme_of("一"), scheme_of("第一条"))
            )
            == 1
        )
