"""What Word and the YAML both did to one clause since it was handed out: shown side by side, decided by a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..fingerprints import chinese_texts
from ..model import Clause

Side = Literal["word", "yaml", "moved"]
SIDES: tuple[Side, ...] = ("word", "yaml", "moved")
"`moved` answers a question about swapped texts alone: the ids go with the words"

Taken = Mapping[str, Side]
"id of a clause → whose version a person has named"

ConflictKind = Literal["text", "gone", "place", "order", "swapped", "cover"]

_WHY: dict[ConflictKind, str] = {
    "text": "Word and the YAML both changed it",
    "gone": "one side has given it up, the other has changed it or put something below it",
    "place": "Word and the YAML both moved it, to different places",
    "order": "Word and the YAML both changed the order here",
    "swapped": "its text in Word is that of another clause, and the other way round",
    "cover": "Word and the YAML both changed the cover",
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One decision that is asked of a person, with the versions to be seen beside each other."""

    id: str
    "of the clause; a field of standard.yaml with `cover.` before it"
    kind: ConflictKind
    versions: tuple[tuple[str, str], ...]
    "whose, and what it says; an empty text where the clause is gone"
    also: str = ""
    "what else hangs on the decision"


def clause_conflict(
    kind: ConflictKind, id: str, base: Clause | None, word: Clause | None, yaml: Clause | None, also: str = ""
) -> Conflict:
    """A conflict about a clause, with its versions; None is a side that does not have it."""
    versions = (("handed out", base), ("word", word), ("yaml", yaml))
    return Conflict(id, kind, tuple((name, _said(clause)) for name, clause in versions), also)


def conflict_lines(conflicts: tuple[Conflict, ...]) -> Iterator[str]:
    """Each conflict with all its versions in full, and how to decide it."""
    for one in conflicts:
        yield f"conflict: {one.id}: {_WHY[one.kind]}{f' ({one.also})' if one.also else ''}"
        for name, said in one.versions:
            first, *rest = said.split("\n") if said else ["(gone)"]
            yield f"    {name:<11} {first}"
            yield from (f"    {'':<11} {line}" for line in rest)
        more = f", or --take moved:{one.id} where the ids go with the words" if one.kind == "swapped" else ""
        yield f"    --take word:{one.id} or --take yaml:{one.id}{more}"


def _said(clause: Clause | None) -> str:
    return "\n".join((*([clause.number] if clause.number else []), *chinese_texts(clause))) if clause else ""
