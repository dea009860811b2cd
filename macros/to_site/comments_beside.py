"""Remarks of reviewers and the threads below comments, for the office alone: shown while somebody edits.

A reply stands right below what it answers, and a thread that is closed says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..clauses.blocks import Text
from ..clauses.corpus import Corpus
from ..clauses.differences import word_text
from ..clauses.model import Comment, Reply, Standard
from .findings import Finding
from .words.site import word_in_both


def with_comments_beside(corpus: Corpus, findings: Mapping[str, tuple[Finding, ...]]) -> dict[str, tuple[Finding, ...]]:
    """The findings, with the comments of each clause that no reader of the site sees behind them."""
    held = dict(findings)
    for standard in corpus.standards:
        names = {one.id: one.name for one in corpus.commenters_of(standard.id)}
        if said := tuple(_of_standard(standard, names)):
            held[standard.id] = (*held.get(standard.id, ()), *said)
    return held


def _of_standard(standard: Standard, names: Mapping[str, str]) -> Iterator[Finding]:
    for clause in standard.clauses:
        for comment in clause.comments:
            if comment.is_published and not comment.replies:
                continue
            lead = word_in_both("thread-done" if comment.is_done else "thread")
            yield Finding(clause.id, _told(lead, comment, word_text(comment), names), is_opinion=True)
            for one in comment.replies:
                yield Finding(clause.id, _told(word_in_both("thread-reply"), one, one.text, names), is_opinion=True)


def _told(lead: Text, said: Comment | Reply, text: str, names: Mapping[str, str]) -> Text:
    who = " ".join(filter(None, (names.get(said.by, said.by), said.date)))
    one_line = " ".join(text.split("\n"))
    return Text(
        f"{lead.zh}{f'（{who}）' if who else ''}：{one_line}", f"{lead.en}{f' ({who})' if who else ''}: {one_line}"
    )
