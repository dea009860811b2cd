"""Opinions at the clause that they are on, for the office alone: shown while somebody edits, never when published.

One whose clause is gone stands at what succeeds it, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..clauses.blocks import Text
from ..clauses.corpus import Corpus
from ..clauses.model import Standard
from ..clauses.opinion_form import went
from ..clauses.opinions import STATE_WORDS, STATES, Opinion, State
from ..clauses.parts import parts_of
from .findings import Finding
from .words.site import word_in_both


def with_opinions(corpus: Corpus, findings: Mapping[str, tuple[Finding, ...]]) -> dict[str, tuple[Finding, ...]]:
    """The findings with the opinions on each standard behind them; its counts by state come first of these."""
    held = dict(findings)
    for standard in corpus.standards:
        opinions = corpus.opinions_on(standard.id)
        if opinions:
            told = (_counts(opinions), *_opinions(corpus, standard, opinions))
            held[standard.id] = (*held.get(standard.id, ()), *told)
    return held


def _opinions(corpus: Corpus, standard: Standard, opinions: Sequence[Opinion]) -> Iterator[Finding]:
    parts, successions = parts_of(standard), corpus.successions_of(standard.id)
    for one in opinions:
        gone = went(one, parts, successions)
        at = gone.ids[0] if gone and gone.ids else one.clause
        zh = f"{one.id} {_state(one.state).zh}　{one.unit}{'：' if one.unit else ''}{one.text}"
        en = f"{one.id} {_state(one.state).en}  {one.unit}{': ' if one.unit else ''}{one.text}"
        if one.reply:
            zh, en = f"{zh} → {one.reply}", f"{en} → {one.reply}"
        if gone:
            number = one.number or one.clause
            zh, en = f"{zh}（{number}{gone.zh}）", f"{en} ({number}: {gone.en})"
        yield Finding(parts[at].clause.id if at in parts else "", Text(zh, en), is_opinion=True)


def _counts(opinions: Sequence[Opinion]) -> Finding:
    """`未处理2条，采纳1条`: how many stand in each state."""
    counted = [(_state(state), sum(one.state == state for one in opinions)) for state in STATES]
    zh = "，".join(f"{name.zh}{count}条" for name, count in counted if count)
    en = ", ".join(f"{count} {name.en}" for name, count in counted if count)
    return Finding("", Text(zh, en), is_opinion=True)


def _state(state: State) -> Text:
    return Text(STATE_WORDS[state] or word_in_both("opinion-open").zh, state.replace("-", " "))
