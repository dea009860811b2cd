"""What hangs on a clause in other files: questions, links and opinions, as entries that a form can change.

An entry is known by its key (the id, of a link its two ends) and by a mark of all that it says: it is another one as
soon as anybody has changed it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from ..clauses.files.plain import Plain
from ..clauses.files.yaml_files import read_yaml
from ..clauses.model import Clause, Standard
from ..clauses.passages import passages

BesideKind = Literal["questions", "relations", "opinions"]
"the list of the file in which the entry stands"
SCHEMAS: dict[BesideKind, str] = {"questions": "checklist", "relations": "relations", "opinions": "opinions"}
Plains = dict[str, Plain]


@dataclass(frozen=True, slots=True)
class Entry:
    """A question, a link or an opinion, as its file says it."""

    kind: BesideKind
    plain: Plains
    "field → value, in the order of the file"

    @property
    def key(self) -> str:
        """What it is known by: its id, or the two ends of a link."""
        held = self.plain
        return f"{held.get('from')} {held.get('to')}" if self.kind == "relations" else str(held.get("id"))

    @property
    def mark(self) -> str:
        """A short hash of all that the file says of it."""
        return hashlib.sha256(json.dumps(self.plain, sort_keys=True).encode()).hexdigest()[:16]


def file_of(kind: BesideKind, standard: str) -> str:
    """The file of the entries of a standard, below the corpus."""
    return {
        "questions": f"checklists/{standard}.yaml",
        "relations": "standards/relations.yaml",
        "opinions": f"standards/{standard}/opinions.yaml",
    }[kind]


def whole_file(root: Path, kind: BesideKind, standard: str) -> Plains:
    """All that the file says; empty where there is none. ValueError where it cannot be read."""
    path = root / file_of(kind, standard)
    if not path.exists():
        return {}
    value, problems = read_yaml(path, path.name)
    if problems or not isinstance(value, dict) or not isinstance(value.get(kind), list):
        raise ValueError("unreadable")
    return cast(Plains, value)


def entries_in(whole: Plains, kind: BesideKind) -> list[Entry]:
    """The entries of a file in their order."""
    listed = cast(list[Plain], whole.get(kind, []))
    return [Entry(kind, one) for one in listed if isinstance(one, dict)]


def entries_on(root: Path, standard: Standard, clause: Clause) -> dict[BesideKind, list[Entry]]:
    """The questions, links and opinions of a clause and of all that stands in it.

    A file that cannot be read has none: the checks say so.
    """
    ids = {clause.id, *(passage.id for passage in passages(clause) if passage.id)}
    return {kind: [one for one in _read(root, kind, standard.id) if _is_on(one, standard.id, ids)] for kind in SCHEMAS}


def _read(root: Path, kind: BesideKind, standard: str) -> list[Entry]:
    try:
        return entries_in(whole_file(root, kind, standard), kind)
    except ValueError:
        return []


def _is_on(entry: Entry, standard: str, ids: set[str]) -> bool:
    if entry.kind == "relations":
        addresses = {f"{standard}/{id}" for id in ids}
        return not addresses.isdisjoint({str(entry.plain.get("from")), str(entry.plain.get("to"))})
    return entry.plain.get("clause") in ids
