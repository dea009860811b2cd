"""A clause of a Word file is found by its key, else by number and words; what is not sure is told and not guessed."""

from __future__ import annotations

from merge_cases import standard

from macros.clauses.merge.matching import matched_clauses
from macros.clauses.model import Standard

OURS = standard(
    "beds 4 花床",
    "loose 4.1 花床的土壤应疏松，并在种植之前翻松两次。",
    "humus 4.2 花床的土壤宜含腐殖质，含量不宜低于百分之五。",
    "hedge 4.3 树篱应高出花床，每年修剪不少于两次。",
    "tools 5 工具",
    "general 5.1 通则",
    "spade 5.2 铲子用后应洗净晾干，挂在棚内的墙上。",
)


def matched(read: Standard, *keys: str) -> dict[str, str]:
    return {id: clause.id for id, clause in matched_clauses(OURS, read, keys)[0].items()}


def messages(read: Standard, *keys: str) -> list[str]:
    return [problem.message for problem in matched_clauses(OURS, read, keys)[1]]


def test_a_key_that_came_with_the_file_counts_whatever_number_and_words_say() -> None:
    read = standard("c001 4 花床", "spade 4.1 锄头应涂油防锈。")
    assert matched(read, "spade") == {"c001": "beds", "spade": "spade"}


def test_a_key_under_another_text_is_believed_and_told_unless_the_text_is_short() -> None:
    read = standard("beds 4 步道", "spade 4.1 雨水桶应加盖，以免孩子掉落其中。", "hedge 4.2 略。")
    assert matched(read, "spade", "beds", "hedge") == {"beds": "beds", "spade": "spade", "hedge": "hedge"}
    assert messages(read, "spade", "beds", "hedge") == [
        "4.1 has the key spade, but shares only 13% of its words with what had it; "
        "if it is another provision, take its bookmark away in Word"
    ]


def test_a_fresh_key_that_ours_has_too_says_nothing() -> None:
    read = standard("c001 4 花床", "spade 4.1 锄头应涂油防锈。")
    assert matched(read) == {"c001": "beds"}


def test_clauses_are_found_at_other_numbers_where_their_words_are_much_the_same() -> None:
    read = standard(
        "c001 4 花床",
        "c002 4.1 花床周围应设步道。",
        "c003 4.2 花床的土壤应疏松，并在种植之前翻松三次。",
        "c004 4.3 花床的土壤宜含腐殖质，含量不宜低于百分之八。",
        "c005 4.4 树篱应高出花床，每年修剪不少于三次。",
        "c006 6 工具",
        "c007 6.1 通则",
        "c008 6.2 铲子用后应洗净晾干，挂在棚内的墙上。",
    )
    assert sorted(matched(read).items()) == [
        *(("c001", "beds"), ("c003", "loose"), ("c004", "humus"), ("c005", "hedge")),
        *(("c006", "tools"), ("c007", "general"), ("c008", "spade")),
    ]


def test_a_restated_clause_is_found_at_its_number_while_its_siblings_are_as_many() -> None:
    lines = ("c001 4 花床", "c002 4.1 播种前，花床里的泥土应翻两遍，以求松软。", "c003 4.2 略。", "c004 4.3 略略。")
    assert matched(standard(*lines))["c002"] == "loose"
    assert "c002" not in matched(standard(*lines, "c005 4.4 略略略。"))


def test_a_clause_that_could_be_two_of_ours_is_none_of_them_and_it_is_told() -> None:
    ours = standard("beds 4 花床", "north 4.1 北侧的花床应每周浇水两次。", "south 4.2 南侧的花床应每周浇水两次。")
    read = standard("c001 4 花床", "c002 4.7 花床应每周浇水两次。")
    became, problems = matched_clauses(ours, read, ())
    assert [clause.id for clause in became.values()] == ["beds"]
    assert [problem.message for problem in problems] == [
        "4.7 shares 86% of its words with our 4.1 (north), which is not sure enough; it is taken as new. "
        "If it is the same, give it the bookmark K_north in Word"
    ]


def test_another_clause_at_the_same_number_is_new_and_it_is_told() -> None:
    read = standard(
        "c001 4 花床", "loose 4.1 浇水宜用雨水。", "humus 4.2 略。", "hedge 4.3 略。", "c002 5.2 雨水桶应加盖。"
    )
    assert "c002" not in matched(read, "loose", "humus", "hedge")
    assert [message[:40] for message in messages(read, "loose", "humus", "hedge")] == [
        "5.2 shares 9% of its words with our 5.2 "
    ]


def test_a_key_that_slipped_to_a_paragraph_put_before_goes_back_to_its_text() -> None:
    read = standard(
        "beds 4 花床",
        "loose 4.1 步道宽度不宜小于一米。",
        "c001 4.2 花床的土壤应疏松，并在种植之前翻松两次。",
        "humus 4.3 花床的土壤宜含腐殖质，含量不宜低于百分之五。",
    )
    keys = ("beds", "loose", "humus")
    assert matched(read, *keys) == {"beds": "beds", "c001": "loose", "humus": "humus"}
    assert messages(read, *keys) == ["the key loose stands at 4.1, but its text is at 4.2; kept there"]
