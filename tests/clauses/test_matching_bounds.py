"""The bounds of the merge, pinned: each holds at its figure and fails one hundredth below it.

Texts are made of a hundred characters of which so many are those of our clause; the share of common words is that part.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from merge_cases import standard

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.merge.matching import best_pairs, matched_clauses
from macros.clauses.model import Clause, Standard

FIRST, FILLING, OTHER = 0x4E00, 0x5E00, 0x6E00


def text(common: int, total: int = 100, first: int = FIRST, filling: int = FILLING) -> str:
    """`total` characters, of which `common` are those of the text that begins at `first`."""
    return "".join(map(chr, [*range(first, first + common), *range(filling, filling + total - common)])) + "。"


def found(ours: Standard, read: Standard, *keys: str) -> dict[str, str]:
    return {id: clause.id for id, clause in matched_clauses(ours, read, keys)[0].items()}


def messages(ours: Standard, read: Standard, *keys: str) -> list[str]:
    return [problem.message for problem in matched_clauses(ours, read, keys)[1]]


OURS = standard("beds 4 花床", f"soil 4.1 {text(100)}")


@pytest.mark.parametrize(("common", "is_found"), [(100, True), (75, True), (74, False), (60, False)])
def test_at_another_number_three_quarters_of_the_words_have_to_be_the_same(common: int, is_found: bool) -> None:
    read = standard("c001 4 花床", f"c002 4.2 {text(common)}", "c003 4.1 略。")
    assert ("c002" in found(OURS, read)) is is_found


@pytest.mark.parametrize(("common", "is_found"), [(65, True), (64, False), (50, False)])
def test_at_its_number_two_thirds_where_its_siblings_are_more_or_fewer(common: int, is_found: bool) -> None:
    read = standard("c001 4 花床", f"c002 4.1 {text(common)}", "c003 4.2 略。")
    assert ("c002" in found(OURS, read)) is is_found


@pytest.mark.parametrize(("common", "is_found"), [(50, True), (49, False)])
def test_at_its_number_half_where_its_siblings_are_as_many(common: int, is_found: bool) -> None:
    assert ("c002" in found(OURS, standard("c001 4 花床", f"c002 4.1 {text(common)}"))) is is_found


@pytest.mark.parametrize(("common", "is_told"), [(30, False), (29, True), (0, True)])
def test_a_key_under_a_text_with_less_than_a_third_in_common_is_told(common: int, is_told: bool) -> None:
    read = standard("beds 4 花床", f"soil 4.1 {text(common)}")
    assert bool(messages(OURS, read, "beds", "soil")) is is_told
    assert found(OURS, read, "beds", "soil")["soil"] == "soil"


@pytest.mark.parametrize(("words", "is_told"), [(10, True), (9, False)])
def test_a_text_of_fewer_than_ten_words_says_too_little_to_be_told(words: int, is_told: bool) -> None:
    ours = standard("beds 4 花床", f"soil 4.1 {text(words, words)}")
    read = standard("beds 4 花床", f"soil 4.1 {text(0, 20)}")
    assert bool(messages(ours, read, "beds", "soil")) is is_told


@pytest.mark.parametrize(("common", "goes_back"), [(90, True), (89, False)])
def test_a_key_that_slipped_goes_back_to_a_text_that_is_the_same_by_nine_tenths(common: int, goes_back: bool) -> None:
    read = standard("beds 4 花床", f"soil 4.1 {text(0, filling=OTHER)}", f"c002 4.2 {text(common)}")
    assert ("c002" in found(OURS, read, "beds", "soil")) is goes_back


@pytest.mark.parametrize(("best", "next_best", "is_found"), [(84, 76, True), (79, 76, False)])
def test_the_best_has_to_be_ahead_of_the_next_one(best: int, next_best: int, is_found: bool) -> None:
    read = standard(
        "c001 4 花床", f"c002 4.7 {text(best)}", f"c003 4.8 {text(next_best, filling=OTHER)}", "c004 4.1 略。"
    )
    assert found(OURS, read).get("c002", "") == ("soil" if is_found else "")


def test_its_place_among_as_many_counts_more_than_somewhat_likelier_words_elsewhere() -> None:
    ours = standard("beds 4 花床", f"soil 4.1 {text(100)}", "hedge 4.2 树篱。")
    read = standard("c001 4 花床", f"c002 4.1 {text(60)}", f"c003 4.2 {text(78, filling=OTHER)}")
    assert found(ours, read)["c002"] == "soil"


def test_an_equal_heading_at_its_number_counts_more_than_likelier_words_elsewhere() -> None:
    ours = titled(standard("beds 4 花床", f"soil 4.1 {text(100)}"), "soil", "土层")
    likelier = f"c003 4.2 {text(78, filling=OTHER)}"
    read = standard("c001 4 花床", f"c002 4.1 {text(66)}", likelier, "c004 4.3 略。")
    assert found(ours, titled(read, "c002", "土层"))["c002"] == "soil"


def test_an_equal_heading_at_its_number_is_enough() -> None:
    ours = titled(standard("beds 4 花床", f"soil 4.1 {text(100)}"), "soil", "土层")
    read = titled(standard("c001 4 花床", f"c002 4.1 {text(5)}", "c003 4.2 略。"), "c002", "土层")
    assert found(ours, read)["c002"] == "soil"


def test_below_the_same_clause_counts_more_than_somewhat_likelier_words_in_another_chapter() -> None:
    ours = standard("beds 4 花床", f"soil 4.1 {text(100)}", "tools 5 工具")
    read = standard(
        *("c001 4 花床", "c005 4.1 略。", f"c002 4.7 {text(77)}", "c003 5 工具", f"c004 5.3 {text(79, filling=OTHER)}")
    )
    assert found(ours, read)["c002"] == "soil"


def test_of_two_alike_the_one_at_its_number_is_it() -> None:
    read = standard("c001 4 花床", f"c002 4.1 {text(80)}", f"c003 4.2 {text(80, filling=OTHER)}")
    assert found(OURS, read) == {"c001": "beds", "c002": "soil"}
    before = standard("c001 4 花床", f"c003 4.0 {text(80, filling=OTHER)}", f"c002 4.1 {text(80)}")
    assert found(OURS, before) == {"c001": "beds", "c002": "soil"}


def test_a_term_only_becomes_a_term() -> None:
    read = with_clause(standard("c001 4 花床", f"c002 4.7 {text(100)}"), "c002", term=Text("土"))
    assert "c002" not in found(OURS, read)
    ours = with_clause(OURS, "soil", term=Text("土"))
    assert found(ours, read)["c002"] == "soil"


def test_an_element_only_becomes_the_same_element_and_then_whatever_it_says() -> None:
    ours = with_clause(standard("beds 4 花床", "fore 5 前言"), "fore", element="foreword", number="")
    same = with_clause(standard("c001 4 花床", "c002 5 引子"), "c002", element="foreword", number="")
    other = with_clause(standard("c001 4 花床", "c002 5 前言"), "c002", element="introduction", number="")
    assert found(ours, same)["c002"] == "fore"
    assert "c002" not in found(ours, other)


@pytest.mark.parametrize(("common", "is_told"), [(55, True), (50, True), (49, False)])
def test_a_new_clause_that_may_be_one_of_ours_is_told_from_half_of_the_words(common: int, is_told: bool) -> None:
    read = standard("c001 4 花床", f"c002 4.7 {text(common)}")
    assert bool(messages(OURS, read)) is is_told


@pytest.mark.parametrize(("number", "common", "is_told"), [("4.7", 49, False), ("4.1", 49, True), ("4.0", 49, False)])
def test_with_fewer_words_in_common_only_a_clause_at_its_number_is_told(
    number: str, common: int, is_told: bool
) -> None:
    read = standard("c001 4 花床", f"c002 {number} {text(common)}", "c003 4.8 略。")
    assert bool(messages(OURS, read)) is is_told


def test_a_clause_of_another_kind_is_not_told_to_be_one_of_ours() -> None:
    read = standard("c001 4 花床", f"c002 4.7 {text(60)}", "c003 4.8 略。")
    assert messages(OURS, read)
    assert not messages(OURS, with_clause(read, "c002", term=Text("土")))
    assert not messages(with_clause(OURS, "soil", term=Text("土")), read)


@pytest.mark.parametrize("ours", [standard("beds 4 花床", f"soil 4.9 {text(100)}"), OURS])
def test_whether_its_number_is_larger_or_smaller_the_best_has_to_be_ahead(ours: Standard) -> None:
    rival = f"c003 4.4 {text(76, filling=OTHER)}"
    assert "c002" not in found(ours, standard("c001 4 花床", f"c002 4.3 {text(79)}", rival, "c004 4.5 略。"))


@pytest.mark.parametrize("numbers", [("4.1", "4.2"), ("4.2", "4.1")])
def test_doubt_about_one_clause_is_no_doubt_about_another(numbers: tuple[str, str]) -> None:
    soil, hedge = f"soil {numbers[0]} {text(100)}", f"hedge {numbers[1]} {text(100, first=OTHER)}"
    ours = standard("beds 4 花床", *sorted((soil, hedge), key=lambda line: line.split()[1]))
    two = (f"c002 4.5 {text(90, first=OTHER)}", f"c003 4.6 {text(90, first=OTHER, filling=FILLING + 50)}")
    for order in (two, two[::-1]):
        before = found(ours, standard("c001 4 花床", f"c004 4.4 {text(90)}", *order))
        behind = found(ours, standard("c001 4 花床", *order, f"c004 4.7 {text(90)}"))
        assert before == behind == {"c001": "beds", "c004": "soil"}


def test_a_clause_that_two_of_ours_are_like_leaves_another_one_alone() -> None:
    twins = (f"hedge 4.2 {text(100, first=OTHER)}", f"fence 4.3 {text(100, first=OTHER)}")
    for number in ("4.1", "4.4"):
        ours = standard(
            "beds 4 花床", *sorted((*twins, f"soil {number} {text(100)}"), key=lambda line: line.split()[1])
        )
        read = standard("c001 4 花床", f"c002 4.5 {text(90)}", f"c003 4.6 {text(90, first=OTHER)}", "c004 4.7 略。")
        assert found(ours, read) == {"c001": "beds", "c002": "soil"}


@pytest.mark.parametrize(("common", "is_found"), [(65, True), (64, False)])
def test_at_its_number_two_thirds_where_its_siblings_are_fewer(common: int, is_found: bool) -> None:
    ours = standard("beds 4 花床", f"soil 4.1 {text(100)}", "hedge 4.2 树篱。")
    assert ("c002" in found(ours, standard("c001 4 花床", f"c002 4.1 {text(common)}"))) is is_found


@pytest.mark.parametrize("heading", ["上层", "阵列"])
def test_another_heading_at_its_number_is_not_enough(heading: str) -> None:
    ours = titled(standard("beds 4 花床", f"soil 4.1 {text(100)}"), "soil", "土层")
    read = titled(standard("c001 4 花床", f"c002 4.1 {text(5)}", "c003 4.2 略。"), "c002", heading)
    assert "c002" not in found(ours, read)


def test_much_likelier_words_elsewhere_count_more_than_its_place_its_chapter_or_its_number() -> None:
    likelier = text(97, filling=OTHER)
    ours = standard("beds 4 花床", f"soil 4.1 {text(100)}", "hedge 4.2 树篱。")
    in_step = standard("c001 4 花床", f"c002 4.1 {text(52)}", f"c003 4.2 {likelier}")
    assert found(ours, in_step)["c003"] == "soil"
    two_chapters = standard("beds 4 花床", f"soil 4.1 {text(100)}", "tools 5 工具")
    same_chapter = ("c001 4 花床", "c005 4.1 略。", f"c002 4.7 {text(76)}", "c003 5 工具", f"c004 5.3 {likelier}")
    assert found(two_chapters, standard(*same_chapter))["c004"] == "soil"
    at_number = standard("c001 4 花床", f"c002 4.1 {text(66)}", f"c003 4.2 {likelier}", "c004 4.3 略。")
    assert found(OURS, at_number)["c003"] == "soil"


def test_a_clause_that_gets_a_heading_or_loses_it_is_still_the_same() -> None:
    bare = standard("c001 4 花床", f"c002 4.7 {text(100)}", "c003 4.8 略。")
    headed = titled(bare, "c002", "土层")
    assert found(OURS, headed)["c002"] == "soil"
    assert found(titled(OURS, "soil", "土层"), bare)["c002"] == "soil"


def test_an_annex_is_found_by_its_words_also_where_it_becomes_informative() -> None:
    ours = annexes(standard("plan 4 计划", "list 5 清单"), plan=text(100), list=text(100, first=OTHER))
    swapped = annexes(standard("c001 4 清单", "c002 5 计划"), c001=text(100, first=OTHER), c002=text(100))
    assert found(ours, swapped) == {"c001": "list", "c002": "plan"}
    informative = with_clause(swapped, "c002", element="annex-informative")
    assert found(ours, informative)["c002"] == "plan"


def test_a_slipped_key_only_goes_to_a_clause_of_the_same_kind() -> None:
    read = standard("beds 4 花床", f"soil 4.1 {text(0, filling=OTHER)}", f"c002 4.2 {text(100)}")
    assert found(OURS, read, "beds", "soil")["c002"] == "soil"
    assert "c002" not in found(OURS, with_clause(read, "c002", term=Text("土")), "beds", "soil")


def test_a_clause_without_a_number_is_named_by_its_heading_and_without_one_by_its_id() -> None:
    read = with_clause(standard("beds 4 花床", f"soil 4.1 {text(0)}"), "soil", number="")
    assert messages(OURS, read, "beds", "soil")[0].startswith("soil has the key soil,")
    assert messages(OURS, titled(read, "soil", "土层"), "beds", "soil")[0].startswith("土层 has the key soil,")


@pytest.mark.parametrize(
    ("scored", "pairs"),
    [
        ([(0.9, 0, 0), (0.8, 0, 1), (0.7, 1, 1)], {0: 0, 1: 1}),
        ([(0.5, 0, 1), (0.9, 0, 2), (0.9, 1, 1)], {2: 0, 1: 1}),
        ([(1.0, 3, 0), (1.0, 3, 4)], {4: 3}),
        ([(1.0, 0, 2), (1.0, 1, 2)], {2: 1}),
        ([(1.0, 4, 6), (1.0, 4, 2)], {2: 4}),
        ([(1.0, 6, 4), (1.0, 2, 4)], {4: 6}),
        ([(1.0, 1, 1), (1.0, 0, 1), (1.0, 2, 3), (1.0, 2, 1)], {1: 1, 3: 2}),
    ],
)
def test_pairs_are_the_best_and_among_equals_the_nearest(
    scored: list[tuple[float, int, int]], pairs: dict[int, int]
) -> None:
    assert best_pairs(scored) == pairs


def annexes(whole: Standard, **texts: str) -> Standard:
    for id, said in texts.items():
        whole = with_clause(whole, id, element="annex-normative", body=(Paragraph(Text(said)),))
    return whole


def titled(whole: Standard, id: str, heading: str) -> Standard:
    return with_clause(whole, id, heading=Text(heading))


def with_clause(whole: Standard, id: str, **changes: object) -> Standard:
    def changed(clause: Clause) -> Clause:
        return replace(clause, **changes) if clause.id == id else clause  # type: ignore[arg-type]

    chapters = (replace(chapter, clauses=tuple(map(changed, chapter.clauses))) for chapter in whole.chapters)
    return replace(whole, chapters=tuple(chapters))
