"""Opinions on a draft and what became of them (意见汇总处理表). They belong to the office; no page shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from .differences import thread_text, word_text
from .model import Clause, Comment, Standard
from .parts import parts_of
from .problem import Place
from .text.spelling import folded

State = Literal["open", "accepted", "partly-accepted", "not-accepted", "noted"]
STATES: tuple[State, ...] = get_args(State)
Kind = Literal["general", "technical", "editorial"]
KINDS: tuple[Kind, ...] = get_args(Kind)

STATE_WORDS: dict[State, str] = {
    "open": "",
    "accepted": "采纳",
    "partly-accepted": "部分采纳",
    "not-accepted": "不采纳",
    "noted": "知悉",
}
"what the form says in 处理意见"
KIND_WORDS: dict[Kind, str] = {"general": "一般", "technical": "技术", "editorial": "编辑"}

_GONE = re.compile(r"（已[^（）]*）$")
"what the form says behind the number of a clause that is gone"
COLUMNS = ("序号", "章条编号", "意见内容", "提出单位", "处理意见", "理由")
"of the form, in its order"
_NAMES = {
    "number": ("章条编号", "标准章条编号", "条款编号", "章条号", "条款"),
    "text": ("意见内容", "意见", "修改意见", "意见和建议"),
    "unit": ("提出单位", "单位", "意见提出单位"),
    "state": ("处理意见", "处理结果"),
    "reply": ("理由", "备注", "处理理由", "说明"),
    "kind": ("类别", "意见类别"),
    "proposal": ("建议文本", "修改为"),
}
"column of ours → the headings under which it is found"


@dataclass(frozen=True, slots=True)
class Opinion:
    id: str
    text: str
    clause: str = ""
    "id of the clause, entry, table or cell; empty for the whole document, or where it was not found"
    number: str = ""
    "what the file printed for it, such as 4.2.2"
    edition: str = ""
    "the edition or draft that it speaks of"
    kind: Kind = "general"
    unit: str = ""
    "the body that it comes from, never a person"
    state: State = "open"
    reply: str = ""
    "what the committee says to it; why, where it is not accepted"
    proposal: str = ""
    "the new Chinese of the clause, to be put in where it is accepted"
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Taken:
    """All opinions after a file was taken in, and what it brought."""

    opinions: tuple[Opinion, ...]
    new: tuple[Opinion, ...]
    answered: tuple[Opinion, ...]
    "those that were known and have another state or reply now"


def rows_of(table: Sequence[Sequence[str]], standard: Standard) -> tuple[Opinion, ...]:
    """The opinions of a form: its first row with a column 意见内容 is the head, what stands above it is left alone.

    An empty row is none. A cell 章条编号 names a clause by its number, an annex or a table: 4.2.2, 第5章, 附录A, 表1.
    """
    for at, row in enumerate(table):
        columns = {key: _column(row, names) for key, names in _NAMES.items()}
        if columns["text"] >= 0:
            found = (_opinion(dict(_cells(one, columns)), standard) for one in table[at + 1 :])
            return tuple(one for one in found if one.text)
    return ()


def taken_in(known: Sequence[Opinion], read: Iterable[Opinion]) -> Taken:
    """`read` put to `known`: the same words of the same body on the same clause are the same opinion."""
    by_key = {(one.number, *_key(one)[1:]): one for one in known if one.number}
    by_key |= {_key(one): one for one in known}
    new, answered = [], []
    numbers = (number for number in range(1, 100_000) if f"o{number:03d}" not in {one.id for one in known})
    for one in read:
        old = by_key.get(_key(one))
        if old is None:
            by_key[_key(one)] = fresh = replace(one, id=f"o{next(numbers):03d}")
            new.append(fresh)
        elif one.state != "open" and (one.state, one.reply) != (old.state, old.reply):
            answered.append(replace(old, state=one.state, reply=one.reply or old.reply))
            by_key |= {key: answered[-1] for key, other in by_key.items() if other.id == old.id}
    held = {one.id: one for one in by_key.values()}
    return Taken((*(held.pop(one.id) for one in known), *held.values()), tuple(new), tuple(answered))


def without_taken(read: Standard, ours: Standard, known: Sequence[Opinion]) -> Standard:
    """`read`, from a Word file, without the remarks that are opinions on their clause already; those of ours stay."""
    taken = {(place, folded(one.text)) for one in known for place in (one.clause, one.number) if place}
    kept = {clause.id: clause.comments for clause in ours.clauses}

    def stays(comment: Comment, clause: Clause) -> bool:
        places = (clause.id, clause.number)
        said = {folded(word_text(comment)), folded(thread_text(comment))}
        is_taken = any((place, text) in taken for place in places for text in said)
        return comment.is_published or comment in kept.get(clause.id, ()) or not is_taken

    def changed(clause: Clause) -> Clause:
        return replace(clause, comments=tuple(one for one in clause.comments if stays(one, clause)))

    chapters = (replace(one, clauses=tuple(map(changed, one.clauses))) for one in read.chapters)
    return replace(read, chapters=tuple(chapters))


def counts(opinions: Sequence[Opinion]) -> str:
    """`共5条：采纳2条，不采纳1条，未处理2条`."""
    found = Counter(one.state for one in opinions)
    told = [f"{STATE_WORDS[state] or '未处理'}{found[state]}条" for state in (*STATES[1:], STATES[0]) if found[state]]
    return f"共{len(opinions)}条{'：' if told else ''}{'，'.join(told)}"


def counts_in_english(opinions: Sequence[Opinion]) -> str:
    """`5 opinions: 2 accepted, 1 not accepted, 2 open`."""
    found = Counter(one.state for one in opinions)
    told = [f"{found[state]} {state.replace('-', ' ')}" for state in (*STATES[1:], STATES[0]) if found[state]]
    whole = f"{len(opinions)} opinion{'' if len(opinions) == 1 else 's'}"
    return f"{whole}{': ' if told else ''}{', '.join(told)}"


def _key(one: Opinion) -> tuple[str, str, str]:
    return one.clause or one.number, folded(one.text), one.unit


def _column(row: Sequence[str], names: Sequence[str]) -> int:
    cells = ["".join(cell.split()) for cell in row]
    return next((cells.index(name) for name in names if name in cells), -1)


def _cells(row: Sequence[str], columns: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for key, at in columns.items():
        yield key, row[at].strip() if 0 <= at < len(row) else ""


def _opinion(cells: Mapping[str, str], standard: Standard) -> Opinion:
    number = _GONE.sub("", cells["number"])
    is_gone = number != cells["number"]
    state = next((state for state, word in STATE_WORDS.items() if word and word == cells["state"]), STATES[0])
    reply = cells["reply"] if state != "open" or not cells["state"] else f"{cells['state']} {cells['reply']}".strip()
    return Opinion(
        "",
        cells["text"],
        "" if is_gone else clause_named(number, standard),
        "" if number in ("全文", "总体") else number,
        standard.edition,
        next((kind for kind, word in KIND_WORDS.items() if word in cells["kind"]), "general"),
        cells["unit"],
        state if reply or state != "not-accepted" else "open",
        reply,
        cells["proposal"],
    )


def clause_named(number: str, standard: Standard) -> str:
    """The id of what a person calls 4.2.2, 第5章, 附录A, 表1 or 4.5.1第3项; empty where there is no such thing."""
    wanted = re.sub(r"\s|^第(?=[\dA-Z])|[章条款]$", "", number)
    labels = {re.sub(r"\s", "", part.label.zh): id for id, part in reversed(parts_of(standard).items())}
    numbers = {clause.number: clause.id for clause in standard.clauses if clause.number}
    return numbers.get(wanted) or labels.get(wanted) or numbers.get(wanted.removeprefix("附录"), "")
