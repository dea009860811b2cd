"""References follow the numbers that move, in both languages, in a merge and in the order of a file."""

from __future__ import annotations

from dataclasses import replace

from merge_cases import standard

from macros.clauses.blocks import Cell, ListEntry, Paragraph, Table, Text
from macros.clauses.fingerprints import clause_fingerprint
from macros.clauses.merge.merging import merge
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.renumbering import Moved, as_referred_to, moved_numbers, numbered_in_order, renumbered, with_texts

LINES = (
    "beds 4 花床",
    "loose 4.1 土壤应疏松，见5.1和5.2。",
    "tools 5 工具",
    "spade 5.1 铲子应洗净。",
    "rake 5.2 耙子应擦干。",
)
MOVED = Moved({("clause", "5.1"): "5.2", ("clause", "5.2"): "5.3", ("clause", "6"): "7", ("table", "1"): "2"})


def bilingual(ours: Standard) -> Standard:
    def clause(one: Clause) -> Clause:
        if one.id != "loose":
            return one
        body = (Paragraph(Text("土壤应疏松，见5.1和5.2。", "The soil shall be loose, see 5.1 and 5.2.")),)
        return replace(one, body=body, translated_from=clause_fingerprint(one))

    return replace(ours, chapters=tuple(Chapter(one.name, tuple(map(clause, one.clauses))) for one in ours.chapters))


def said(merged: Standard, id: str) -> Text:
    block = next(clause for clause in merged.clauses if clause.id == id).body[0]
    assert isinstance(block, Paragraph)
    return block.text


def test_each_reference_gets_its_new_number_once() -> None:
    assert renumbered("见5.1和5.2，第6章和表1，面积5.1 m²。", MOVED, "zh") == "见5.2和5.3，第7章和表2，面积5.1 m²。"
    assert renumbered("see 5.1 and 5.2, clause 6, Table 1, GB 5.1", MOVED, "en") == (
        "see 5.2 and 5.3, clause 7, Table 2, GB 5.1"
    )


def test_a_merge_moves_the_references_with_a_clause_inserted_in_word() -> None:
    ours = bilingual(standard(*LINES))
    read = standard(*LINES[:3], "c001 5.1 桶应加盖。", "spade 5.2 铲子应洗净。", "rake 5.3 耙子应擦干。")
    merged = merge(ours, read, ("beds", "loose", "tools", "spade", "rake"))
    assert said(merged.standard, "loose") == Text(
        "土壤应疏松，见5.2和5.3。", "The soil shall be loose, see 5.2 and 5.3."
    )
    loose = merged.standard.clauses[1]
    assert loose.translated_from == clause_fingerprint(loose)
    assert merged.problems == ()


def test_a_merge_leaves_references_that_word_has_moved_already() -> None:
    ours = bilingual(standard(*LINES))
    lines = ("beds 4 花床", "loose 4.1 土壤应疏松，见5.2和5.3。", "tools 5 工具")
    read = standard(*lines, "c001 5.1 桶应加盖。", "spade 5.2 铲子应洗净。", "rake 5.3 耙子应擦干。")
    merged = merge(ours, read, ("beds", "loose", "tools", "spade", "rake"))
    assert said(merged.standard, "loose") == Text(
        "土壤应疏松，见5.2和5.3。", "The soil shall be loose, see 5.2 and 5.3."
    )
    assert merged.problems == ()


def test_a_merge_tells_of_references_to_what_is_gone_and_of_those_that_may_mean_either() -> None:
    ours = bilingual(standard(*LINES))
    read = standard("beds 4 花床", "loose 4.1 土壤应疏松，见5.1和5.2。", "tools 5 工具", "rake 5.1 耙子应擦干。")
    gone = merge(ours, read, ("beds", "loose", "tools", "rake"))
    assert [problem.message for problem in gone.problems] == ["4.1 names clause 5.1, which is gone"]
    other = standard("beds 4 花床", "loose 4.1 土壤应疏松，见5.2。", "tools 5 工具", "c001 5.1 桶应加盖。")
    other = replace(
        other, chapters=(*other.chapters[:1], _with(other.chapters[1], "spade 5.2 铲子应洗净。", "rake 5.3 耙。"))
    )
    told = merge(ours, other, ("beds", "loose", "tools", "spade", "rake"))
    assert [problem.message for problem in told.problems] == [
        "4.1 names 5.2, which moved; look whether it means the old or the new"
    ]


def _with(chapter: Chapter, *lines: str) -> Chapter:
    return replace(chapter, clauses=(*chapter.clauses, *standard("x 5 x", *lines).clauses[1:]))


def test_numbers_follow_the_order_of_the_file_and_levels_stay() -> None:
    ours = standard("a 4 甲", "b 4.1 乙。", "c 4.1 丙。", "d 4.1.1 丁。", "e 4.4 戊。", "f 7 己", "g 7.1 庚。")
    assert [clause.number for clause in numbered_in_order(ours).clauses] == [
        "4",
        "4.1",
        "4.2",
        "4.2.1",
        "4.3",
        "5",
        "5.1",
    ]


def test_of_two_clauses_with_one_number_the_published_one_is_meant_then_the_translated_then_the_later_one() -> None:
    ours = standard("a 4 甲", "new 4.1 乙。", "old 4.1 丙。")
    assert moved_numbers(as_referred_to(ours, ()), numbered_in_order(ours)).numbers[("clause", "4.1")] == "4.2"
    assert moved_numbers(as_referred_to(ours, {"new"}), numbered_in_order(ours)).numbers[("clause", "4.1")] == "4.1"


def test_every_text_of_a_value_is_changed_wherever_it_stands() -> None:
    table = Table("t", "1", Text("见5.1"), ((Cell(Text("见5.1")),),))
    entry = ListEntry("e", Text("见5.1"))
    changed = with_texts((table, entry), lambda text: Text(text.zh.replace("5.1", "5.2"), text.en))
    assert changed == (Table("t", "1", Text("见5.2"), ((Cell(Text("见5.2")),),)), ListEntry("e", Text("见5.2")))
