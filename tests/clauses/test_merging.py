"""A text read from Word put into a standard: ids, English and comments of what stays, fresh ids for what is new."""

from __future__ import annotations

from dataclasses import replace

from merge_cases import standard, translated

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.commenters import Commenter, is_named, with_commenters, with_comments
from macros.clauses.cover_fields import Correspondence, Replaced
from macros.clauses.merge.content import merged_remarks
from macros.clauses.merge.merged_text import merged_comments
from macros.clauses.merge.merging import Merge, merge
from macros.clauses.model import Chapter, Clause, Comment, Reply, Standard

LINES = (
    "beds 4 花床",
    "loose 4.1 花床的土壤应疏松。",
    "humus 4.2 花床的土壤宜含腐殖质。",
    "tools 5 工具",
    "spade 5.1 铲子用后应洗净。",
)
OURS = translated(standard(*LINES))
KEYS = ("beds", "loose", "humus", "tools", "spade")


def told(merged: Merge) -> list[tuple[str, str]]:
    return [(step.kind, (step.merged or step.ours).id) for step in merged.steps if step.kind != "kept"]  # type: ignore[union-attr]


def english(merged: Standard) -> dict[str, list[str]]:
    return {
        clause.id: [block.text.en for block in clause.body if isinstance(block, Paragraph)] for clause in merged.clauses
    }


def test_nothing_changes_where_nothing_differs() -> None:
    merged = merge(OURS, standard(*LINES), KEYS)
    assert (merged.standard, told(merged), merged.problems) == (OURS, [], ())


def test_the_english_stays_with_a_clause_that_is_reworded_and_names_the_chinese_it_was_made_from() -> None:
    merged = merge(OURS, standard(*LINES[:4], "spade 5.1 铲子用后应涂油。"), KEYS)
    assert told(merged) == [("reworded", "spade")]
    spade = merged.standard.clauses[-1]
    assert spade.body == (Paragraph(Text("铲子用后应涂油。", "<铲子用后应洗净。>")),)
    assert spade.translated_from == "f1:000000000000"


def test_the_english_goes_with_the_paragraph_it_belongs_to() -> None:
    texts = ("应浇水。", "铲子用后应洗净并晾干。")
    read = standard(*LINES)
    spade = replace(read.clauses[-1], body=tuple(Paragraph(Text(text)) for text in texts))
    read = replace(read, chapters=(read.chapters[0], replace(read.chapters[1], clauses=(read.clauses[3], spade))))
    assert english(merge(OURS, read, KEYS).standard)["spade"] == ["", "<铲子用后应洗净。>"]


def test_a_new_clause_gets_an_id_that_was_never_used() -> None:
    ours = translated(standard(*LINES, "c001 5.2 桶应加盖。"))
    read = standard(*LINES, "c001 5.2 桶应加盖。", "c002 5.3 手套宜每季更换。")
    merged = merge(ours, read, (*KEYS, "c001"), used={"c002", "c003"})
    assert told(merged) == [("new", "c004")]


def test_a_fresh_id_of_the_reader_is_not_taken_for_ours() -> None:
    ours = standard(*LINES, "c001 5.2 桶应加盖。")
    merged = merge(ours, standard(*LINES, "c001 5.2 手套宜每季更换。"), KEYS)
    assert told(merged) == [("new", "c002"), ("gone", "c001")]


def test_a_key_that_slipped_leaves_the_clause_it_stood_at_with_a_fresh_one() -> None:
    lines = [*LINES[:4], "spade 5.1 手套宜每季更换。", "c001 5.2 铲子用后应洗净。"]
    merged = merge(OURS, standard(*lines), KEYS)
    assert told(merged) == [("new", "c001"), ("renumbered", "spade")]
    assert english(merged.standard)["spade"] == ["<铲子用后应洗净。>"]


def test_what_is_only_spelt_otherwise_is_kept_and_told() -> None:
    merged = merge(OURS, standard(*LINES[:4], "spade 5.1 铲子用后 应洗净。"), KEYS)
    assert [(step.kind, step.also) for step in merged.steps][-1] == ("kept", ("spelling",))


def test_another_standard_is_an_error() -> None:
    read = standard("c001 1 范围", "c002 4 浇水", "c003 4.1 应每日浇水。")
    assert [problem.message for problem in merge(OURS, read, ()).problems if problem.severity == "error"] == [
        "only 0 of the 5 clauses of garden are in the file; is it the right file?"
    ]


def test_the_cover_is_taken_where_it_says_something_and_the_edition_stays() -> None:
    ours = replace(
        OURS, title=Text("花园", "Garden"), number="T/G 1", stage="approved", dates=(("drafted", "2024-01"),)
    )
    read = replace(standard(*LINES), title=Text("花园规范"), edition="2025", dates=(("published", "2025-03-01"),))
    merged = merge(ours, read, KEYS)
    assert merged.standard.title == Text("花园规范", "Garden")
    assert (merged.standard.number, merged.standard.stage, merged.standard.edition) == ("T/G 1", "approved", "2024")
    assert merged.standard.dates == (("drafted", "2024-01"), ("published", "2025-03-01"))
    assert merged.cover == (("title", "花园", "花园规范"), ("dates.published", "", "2025-03-01"))
    assert [problem.message for problem in merged.problems] == [
        "the cover makes this edition 2025; `edition` in standard.yaml stays 2024",
        "the title is another one; look at its English, which stays",
    ]


def test_what_the_cover_says_of_other_documents_is_taken_and_stays_where_it_is_silent() -> None:
    old, new = (Replaced("T/G 1—2010"),), (Replaced("T/G 1—2015"), Replaced("T/H 2—2012", is_partly=True))
    same = (Correspondence("ISO 1:2020", "identical"),)
    ours = replace(OURS, replaces=old, consistency=same, record_number="J1—2020")
    read = replace(standard(*LINES), replaces=new, confidentiality="内部资料")
    merged = merge(ours, read, KEYS)
    assert (merged.standard.replaces, merged.standard.consistency) == (new, same)
    assert (merged.standard.record_number, merged.standard.confidentiality) == ("J1—2020", "内部资料")
    assert merged.cover == (
        ("replaces", "代替 T/G 1—2010", "代替 T/G 1—2015；部分代替 T/H 2—2012"),
        ("confidentiality", "", "内部资料"),
    )


def test_the_english_of_a_body_goes_with_its_name() -> None:
    old, other = Text("园丁会", "Gardeners' society"), Text("花园协会")
    ours = replace(OURS, bodies=(("proposed-by", old), ("issued-by", old)))
    read = replace(standard(*LINES), bodies=(("proposed-by", Text("园丁会")), ("issued-by", other)))
    assert merge(ours, read, KEYS).standard.bodies == (("proposed-by", old), ("issued-by", other))


REMARK, MENDED = Comment(Text("请核对。", "Check."), "review"), Comment(Text("改了字。", "Reworded."), "mended")


def test_a_remark_that_the_file_has_not_any_more_is_gone_and_what_was_mended_stays() -> None:
    new = Comment(Text("宜写明次数。"), "review")
    assert merged_comments((REMARK, MENDED), (new,), is_keyed=True) == (MENDED, new)
    assert merged_comments((REMARK, MENDED), (new,), is_keyed=False) == (REMARK, MENDED, new)


def test_lines_typed_below_a_comment_are_a_reply_and_are_not_taken_twice() -> None:
    read = (Comment(Text("请核对。\n已核对。"), "review", by="c1"), Comment(Text("改了字。\n同意。"), "mended"))
    once = merged_comments((REMARK, MENDED), read, is_keyed=True)
    assert once == (
        replace(REMARK, replies=(Reply("已核对。", "c1"),), by="c1"),
        replace(MENDED, replies=(Reply("同意。"),)),
    )
    assert merged_comments(once, read, is_keyed=True) == once


def test_a_thread_follows_word_and_its_english_stays() -> None:
    ours = replace(REMARK, by="c1", replies=(Reply("旧。", "c2"), Reply("留。")))
    word = Comment(Text(REMARK.text.zh), by="c1", is_done=True, replies=(Reply("留。"), Reply("新。", "c3")))
    (merged,) = merged_comments((ours,), (word,), is_keyed=True)
    assert merged == replace(ours, is_done=True, replies=(Reply("留。"), Reply("新。", "c3")))
    (unkeyed,) = merged_comments((ours,), (word,), is_keyed=False)
    assert [one.text for one in unkeyed.replies] == ["旧。", "留。", "新。"]


def test_three_threads_keep_what_each_side_added() -> None:
    base = replace(REMARK, replies=(Reply("一。"), Reply("二。")))
    word = replace(base, replies=(Reply("一。"), Reply("三。")), is_done=True)
    yaml = replace(base, replies=(*base.replies, Reply("四。")))
    (merged,) = merged_remarks((base,), (word,), (yaml,))
    assert [one.text for one in merged.replies] == ["一。", "四。", "三。"]
    assert merged.is_done


def test_persons_of_a_file_are_known_by_name() -> None:
    comment = Comment(Text("请核对。"), by="c1", replies=(Reply("好。", "c2"),))
    read = with_comments(replace(OURS, chapters=(Chapter("a", (Clause("x", comments=(comment,)),)),)), lambda one: one)
    marked, all_of_them = with_commenters(
        read, (Commenter("c1", "乙"), Commenter("c2", "丙")), (Commenter("c1", "甲"), Commenter("c2", "乙"))
    )
    (found,) = marked.clauses[0].comments
    assert (found.by, found.replies[0].by) == ("c2", "c3")
    assert all_of_them == (Commenter("c1", "甲"), Commenter("c2", "乙"), Commenter("c3", "丙"))
    assert not is_named(Commenter("c1", "甲"), marked)
    assert is_named(Commenter("c3", "丙"), marked)
