"""What a text says otherwise than its draft: as Word carries it, and how many of each kind there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.clauses.blocks import Text
from macros.clauses.differences import KIND_WORDS, comment_from_word, counts_by_kind, published_comments, word_text
from macros.clauses.merge.merged_text import merged_comments
from macros.clauses.model import COMMENT_KINDS, Chapter, Clause, Comment, Reply, Standard

DIVIDED = Comment(Text("本章均为任务。"), "type-supplied", Text("草案没有动词。"), Text("这里写“应”。"))
WHOLE = Comment(Text("草案少一个字，这里补上。"), "typing-error")
REMARK = Comment(Text("请核对。"), "review")


@pytest.mark.parametrize("comment", [DIVIDED, WHOLE, REMARK, Comment(Text("改了字。"), "mended")])
def test_a_comment_comes_back_from_word_as_it_was(comment: Comment) -> None:
    assert comment_from_word(word_text(comment), comment.is_published) == comment


def test_a_person_reads_the_kind_and_the_parts_in_word() -> None:
    assert word_text(DIVIDED) == "【补条款类型】\n草案：草案没有动词。\n本文本：这里写“应”。\n理由：本章均为任务。"


def test_what_is_typed_below_a_comment_in_word_becomes_a_reply_to_it() -> None:
    read = (comment_from_word(f"{word_text(DIVIDED)}\n同意。", True),)
    assert merged_comments((DIVIDED,), read, True) == (replace(DIVIDED, replies=(Reply("同意。"),)),)


def test_what_differs_stays_when_a_file_does_not_bring_it_and_a_remark_does_not() -> None:
    assert merged_comments((DIVIDED, REMARK), (), True) == (DIVIDED,)


def test_remarks_of_reviewers_are_not_published() -> None:
    clause = Clause("beds", "4", comments=(REMARK, WHOLE, DIVIDED))
    assert published_comments(clause) == (WHOLE, DIVIDED)
    standard = Standard("garden", Text(), Text(), "", "working-draft", "2024", (Chapter("04", (clause, clause)),))
    assert counts_by_kind(standard) == {"typing-error": 2, "type-supplied": 2}


def test_every_kind_has_words_in_both_languages_and_no_two_are_alike() -> None:
    assert set(KIND_WORDS) == set(COMMENT_KINDS)
    assert all(word.zh and word.en for word in KIND_WORDS.values())
    assert len({word.zh for word in KIND_WORDS.values()}) == len(KIND_WORDS)
