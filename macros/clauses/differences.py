"""What our text says otherwise than the draft: the kinds of comment in words, and a comment as Word carries it.

In Word a comment is one text: the kind in 【】 on the first line, then 草案：, 本文本：, 理由：. `word_text` writes it,
`comment_from_word` reads it; the text goes through both unchanged, whatever lines a person adds below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import Text
from .model import COMMENT_KINDS, Clause, Comment, CommentKind, Standard

KIND_WORDS: dict[CommentKind, Text] = {
    "wording": Text("用词", "wording"),
    "typing-error": Text("笔误", "typing error"),
    "type-supplied": Text("补条款类型", "type supplied"),
    "type-changed": Text("改条款类型", "type changed"),
    "duty-moved": Text("换责任主体", "duty moved"),
    "condition-added": Text("加条件", "condition added"),
    "document-added": Text("加引用文件", "document added"),
    "list-changed": Text("列举开放或封闭", "list opened or closed"),
    "unit": Text("单位", "unit"),
    "term": Text("术语", "term"),
    "defect-left": Text("缺陷未改，留待发布机构", "defect left for the body"),
    "question": Text("提请发布机构考虑", "question to the body"),
    "review": Text("审阅意见", "remark of a reviewer"),
    "mended": Text("未归类", "not sorted"),
}

PART_WORDS = {"draft": Text("草案", "The draft"), "ours": Text("本文本", "Ours"), "why": Text("理由", "Why")}

_PRINTED = Text("原文", "The standard")
"what is restated, where it is no draft but a published standard"

_KIND_LINE = re.compile(r"【(.+)】")


def part_words(standard: Standard) -> dict[str, Text]:
    """The names of the parts of a comment: a published standard is not called a draft."""
    return {**PART_WORDS, "draft": _PRINTED} if rests_on_published(standard) else PART_WORDS


def rests_on_published(standard: Standard) -> bool:
    return standard.basis is not None and standard.basis.stage in ("published", "withdrawn")


def published_comments(clause: Clause) -> tuple[Comment, ...]:
    """What a reader is told of a clause: all but the remarks of reviewers."""
    return tuple(comment for comment in clause.comments if comment.is_published)


def differences_of(standard: Standard) -> Iterator[tuple[Clause, Comment]]:
    """Every published comment with its clause, in reading order."""
    for clause in standard.clauses:
        for comment in published_comments(clause):
            yield clause, comment


def counts_by_kind(standard: Standard) -> dict[CommentKind, int]:
    """How many published comments there are of each kind that occurs, in the order of the closed list."""
    kinds = [comment.kind for _, comment in differences_of(standard)]
    return {kind: kinds.count(kind) for kind in COMMENT_KINDS if kind in kinds}


def word_text(comment: Comment) -> str:
    """The Chinese of a comment as one text: lines without spaces around them, none empty."""
    parts = [("draft", comment.draft), ("ours", comment.ours), ("why", comment.text)]
    is_divided = bool(comment.draft or comment.ours)
    head = "" if comment.kind in ("review", "mended") else f"【{KIND_WORDS[comment.kind].zh}】"
    told = [
        f"{PART_WORDS[name].zh if is_divided else ''}{'：' if is_divided else ''}{text.zh}"
        for name, text in parts
        if text
    ]
    lines = "\n".join([head, *told]).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def thread_text(comment: Comment) -> str:
    """A comment with its replies below it, a line each, as an opinion has it; who wrote them is not told."""
    return "\n".join(filter(None, (word_text(comment), *(one.text for one in comment.replies))))


def comment_from_word(text: str, is_mended: bool) -> Comment:
    """The comment that a text of Word is: of the kind in its first line, else mended or a remark of a reviewer."""
    first, _, rest = text.partition("\n")
    named = _KIND_LINE.fullmatch(first)
    kind = next((kind for kind in COMMENT_KINDS if named and KIND_WORDS[kind].zh == named[1]), None)
    if kind is None:
        return Comment(Text(text), "mended" if is_mended else "review")
    found: dict[str, list[str]] = {"draft": [], "ours": [], "why": []}
    part = "why"
    for line in rest.split("\n"):
        begun = next((name for name, label in PART_WORDS.items() if line.startswith(f"{label.zh}：")), "")
        part = begun or part
        found[part].append(line.removeprefix(f"{PART_WORDS[part].zh}：") if begun else line)
    draft, ours, why = (Text("\n".join(lines)) for lines in found.values())
    return Comment(why, kind, draft, ours)
