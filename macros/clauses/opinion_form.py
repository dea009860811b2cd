"""The rows of the form 意见汇总处理表, and where the clause of an opinion went when it is no longer there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .corpus import Succession
from .editions.addresses import resolve
from .model import Standard
from .opinions import STATE_WORDS, Opinion
from .parts import Part, parts_of

_INTO = {"split": ("拆分为", "split into"), "merged": ("并入", "merged into"), "moved": ("移至", "moved to")}


@dataclass(frozen=True, slots=True)
class Went:
    """What became of a clause that is gone."""

    ids: tuple[str, ...]
    "what stands in its place today"
    zh: str
    en: str
    is_told: bool = True
    "whether `successions.yaml` says what became of it"


def form_rows(
    opinions: Sequence[Opinion], standard: Standard, successions: Sequence[Succession] = ()
) -> Iterator[tuple[str, ...]]:
    """The rows of the form, by clause in reading order; what speaks of the whole document first.

    A clause that is gone stands where its successor does, with the word where it went.
    """
    parts = parts_of(standard)
    order = {id: at for at, id in enumerate(parts)}
    whole = [(one, went(one, parts, successions)) for one in opinions]

    def place(told: tuple[Opinion, Went | None]) -> tuple[int, str, str]:
        one, gone = told
        at = order.get(gone.ids[0] if gone and gone.ids else one.clause, -1)
        return at, one.number, one.id

    for at, (one, gone) in enumerate(sorted(whole, key=place), 1):
        number = parts[one.clause].label.zh if one.clause in parts else one.number
        said = f"{one.number or one.clause}（{gone.zh}）" if gone else number or "全文"
        yield str(at), said, one.text, one.unit, STATE_WORDS[one.state], one.reply


def went(one: Opinion, parts: Mapping[str, Part], successions: Sequence[Succession]) -> Went | None:
    """Where the clause of an opinion went; None where it still stands, or where the opinion is on the whole."""
    if not one.clause or one.clause in parts:
        return None
    found = resolve(one.clause, parts, successions)
    if not found.ids:
        is_told = found.kind == "withdrawn"
        return Went(
            *((), "已废止" if is_told else "已不存在"),
            *("withdrawn" if is_told else "gone, and nothing says where to", is_told),
        )
    labels = [parts[id].label for id in found.ids]
    zh, en = _INTO.get(found.steps[0].kind, _INTO["moved"])
    return Went(
        found.ids, f"已{zh}{'、'.join(one.zh for one in labels)}", f"{en} {', '.join(one.en for one in labels)}"
    )
