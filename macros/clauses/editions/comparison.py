"""Two editions of a standard compared, clause by clause: values → values, matched by id and by what successions say."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..blocks import Text
from ..corpus import Succession
from ..model import Clause, Standard
from ..parts import parts_of
from ..passages import Passage, PassageKind, passages
from ..text.alignment import aligned
from ..text.spelling import folded
from ..text.word_diff import LEAST_ALIKE, Piece, likeness, marked

ChangeKind = Literal["added", "removed", "split", "merged", "moved", "changed", "renumbered"]
CHANGE_KINDS: tuple[ChangeKind, ...] = ("added", "removed", "split", "merged", "moved", "changed", "renumbered")


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A heading, paragraph, list entry or cell with its changed words marked in both languages."""

    kind: PassageKind
    zh: tuple[Piece, ...]
    en: tuple[Piece, ...]

    def in_language(self, language: str) -> tuple[Piece, ...]:
        return self.en if language == "en" else self.zh

    @property
    def is_changed(self) -> bool:
        return any(piece.state != "same" for piece in (*self.zh, *self.en))


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a clause, or to the clauses that were split or merged."""

    kinds: tuple[ChangeKind, ...]
    "the chief one first"
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    lines: tuple[MarkedLine, ...] = ()
    successions: tuple[Succession, ...] = ()
    "what the committee said of it, where anything"

    @property
    def kind(self) -> ChangeKind:
        return self.kinds[0]

    @property
    def is_only_english(self) -> bool:
        """Whether the Chinese, the language of record, stayed."""
        return self.kinds == ("changed",) and all(p.state == "same" for line in self.lines for p in line.zh)


@dataclass(frozen=True, slots=True)
class _Line:
    kind: PassageKind
    key: str
    "of the passage, or of the family of entries that go together"
    text: Text


Pair = tuple[tuple[Clause, ...], tuple[Clause, ...]]
"clauses of the old edition, and those of the new one that they became"


def compare(old: Standard, new: Standard, successions: Sequence[Succession] = ()) -> tuple[Change, ...]:
    """Every clause that is not as it was, in the order of the new edition, removed clauses last.

    `successions` are those that happened between the two.
    """
    chapters = _chapters(old, successions), _chapters(new)
    own = {clause.id for clause in old.clauses}
    within = families([succession for succession in successions if succession.id not in own])
    told = {id: [step for step in successions if step.id == id] for id in own}
    changes = []
    for before, after in paired(old, new, successions):
        lines = compared_lines(before, after, within)
        kinds = tuple(_kinds(before, after, lines, chapters))
        steps = tuple(step for clause in before for step in told[clause.id])
        if kinds:
            changes.append(Change(kinds, before, after, lines, steps))
    return tuple(changes)


def paired(old: Standard, new: Standard, successions: Sequence[Succession] = ()) -> tuple[Pair, ...]:
    """Each clause with what it became, for the table of numbers; in the order of the new edition, gone ones last."""
    own = {clause.id for clause in old.clauses}
    stands_in = {id: part.clause.id for id, part in parts_of(new).items()}
    steps = _steps_from(own, successions)
    family = families(dataclasses.replace(step, to=tuple(stands_in.get(id, id) for id in step.to)) for step in steps)
    groups: dict[str, tuple[list[Clause], list[Clause]]] = {}
    for position, standard in ((1, new), (0, old)):
        for clause in standard.clauses:
            groups.setdefault(family(clause.id), ([], []))[position].append(clause)
    return tuple((tuple(before), tuple(after)) for before, after in groups.values())


def _steps_from(ids: set[str], successions: Sequence[Succession]) -> Iterator[Succession]:
    """The successions of these clauses and of what they became on the way, the first one first."""
    reached = set(ids)
    for step in successions:
        if step.id in reached:
            reached |= set(step.to)
            yield step


def families(successions: Iterable[Succession]) -> Callable[[str], str]:
    """Id → the one id that stands for all that it was split into or merged with."""
    head: dict[str, str] = {}

    def family(id: str) -> str:
        while id in head:
            id = head[id]
        return id

    for succession in successions:
        for id in succession.to:
            one, other = sorted((family(succession.id), family(id)))
            if one != other:
                head[other] = one
    return family


def compared_lines(
    old: Sequence[Clause], new: Sequence[Clause], family: Callable[[str], str] = lambda id: id
) -> tuple[MarkedLine, ...]:
    """The text of `new` with what changed against `old`; `family` says which list entries go together."""
    if len(old) > 1 or len(new) > 1:
        both = (Text(*("\n".join(_numbered(clauses, language)) for language in ("zh", "en"))) for clauses in (old, new))
        before, after = both
        return (MarkedLine("paragraph", marked(before.zh, after.zh), marked(before.en, after.en)),)
    before_lines, after_lines = (_together(_lines(clauses), family) for clauses in (old, new))
    return tuple(_marked_line(was, now) for was, now in aligned(before_lines, after_lines, _score))


def _lines(clauses: Sequence[Clause]) -> list[_Line]:
    return [_line(passage) for clause in clauses for passage in passages(clause)]


def _line(passage: Passage) -> _Line:
    return _Line(passage.kind, passage.key, passage.text)


def _numbered(clauses: Sequence[Clause], language: str) -> Iterator[str]:
    """The lines of several clauses, each clause with its number before its first line."""
    for clause in clauses:
        for position, passage in enumerate(passages(clause)):
            text = passage.text.en if language == "en" else passage.text.zh
            yield text if position else f"{clause.number}　{text}"


def _chapters(standard: Standard, successions: Sequence[Succession] = ()) -> dict[str, str]:
    """Clause id → the chapter it stands in, by the id that the chapter has in the later edition."""
    became = {step.id: step.to[0] for step in successions if len(step.to) == 1}
    first = ((chapter.clauses[0].id, chapter) for chapter in standard.chapters if chapter.clauses)
    return {clause.id: became.get(id, id) for id, chapter in first for clause in chapter.clauses}


def _kinds(
    old: tuple[Clause, ...],
    new: tuple[Clause, ...],
    lines: tuple[MarkedLine, ...],
    chapters: tuple[dict[str, str], dict[str, str]],
) -> Iterator[ChangeKind]:
    if not old or not new:
        yield "removed" if old else "added"
        return
    is_moved = {chapters[0][clause.id] for clause in old} != {chapters[1][clause.id] for clause in new}
    is_one = len(old) == len(new) == 1
    if not is_one:
        yield "merged" if len(old) > len(new) else "split"
    elif is_moved or old[0].id != new[0].id:
        yield "moved"
    if _words(old) != _words(new) or (is_one and any(line.is_changed for line in lines)):
        yield "changed"
    if is_one and not is_moved and old[0].number != new[0].number:
        yield "renumbered"


def _words(clauses: tuple[Clause, ...]) -> tuple[str, str]:
    lines = _lines(clauses)
    return folded("".join(line.text.zh for line in lines)), folded("".join(line.text.en for line in lines))


def _together(lines: list[_Line], family: Callable[[str], str]) -> list[_Line]:
    """Neighbouring entries that go together, as one line each."""
    found: list[_Line] = []
    for line in lines:
        key = family(line.key) if line.key else ""
        if found and key and found[-1].key == key:
            last = found.pop().text
            line = _Line(line.kind, key, Text(f"{last.zh}\n{line.text.zh}", f"{last.en}\n{line.text.en}"))
        found.append(_Line(line.kind, key, line.text))
    return found


def _marked_line(old: _Line | None, new: _Line | None) -> MarkedLine:
    before, after = old.text if old else Text(), new.text if new else Text()
    kind = (new or old or _Line("paragraph", "", Text())).kind
    return MarkedLine(kind, marked(before.zh, after.zh), marked(before.en, after.en))


def _score(old: _Line, new: _Line) -> float:
    if old.kind != new.kind or old.key != new.key:
        return 0.0
    alike = 1.0 if old.key else likeness(old.text.zh, new.text.zh)
    return alike if alike >= LEAST_ALIKE else 0.0
