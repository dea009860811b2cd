"""Cases of `tests/cases/clauses/comparison.txt`: two editions as clauses, and what the comparison says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

from macros.clauses.blocks import Text
from macros.clauses.corpus import Succession
from macros.clauses.editions.comparison import Change, compare
from macros.clauses.editions.main_changes import main_changes
from macros.clauses.files.reader import Reader
from macros.clauses.files.reading import clauses_from, successions_from
from macros.clauses.ids import number_parts
from macros.clauses.model import Chapter, Clause, Standard
from macros.clauses.problem import Place
from macros.clauses.text.word_diff import Piece

FILE = Path(__file__).resolve().parents[1] / "cases" / "clauses" / "comparison.txt"
_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


@dataclass(frozen=True, slots=True)
class ComparisonCase:
    name: str
    sections: dict[str, str]

    def __str__(self) -> str:
        return self.name

    def found(self) -> dict[str, str]:
        """The sections `changes` and `draft` as they come out."""
        old, new = standard(self.sections["old"], "2024"), standard(self.sections["new"], "2025")
        changes = compare(old, new, successions(self.sections.get("successions", "")))
        draft = main_changes(old, new, changes)
        lists = [line for language in ("zh", "en") for line in draft.text(language).splitlines()[1:]]
        lists += [f"editorial? {entry.zh} / {entry.en}" for entry in draft.editorial]
        return {
            "changes": "\n".join(line for change in changes for line in change_lines(change)),
            "draft": "\n".join(lists),
        }


def comparison_cases() -> list[ComparisonCase]:
    texts = re.split(r"^=== ", FILE.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_case(text) for text in texts]


def _case(text: str) -> ComparisonCase:
    name, *sections = re.split(r"^--- ", text, flags=re.M)
    parts = (section.partition("\n") for section in sections)
    return ComparisonCase(name.strip(), {title.strip(): body.strip("\n") for title, _, body in parts})


def standard(clauses: str, edition: str) -> Standard:
    """A standard of these clauses, a list in YAML, each chapter in a file of its own."""
    read = clauses_from(Reader({"clauses": yaml.safe_load(clauses)}, Place()))
    chapters = tuple(Chapter(name, tuple(group)) for name, group in groupby(read, _chapter_name))
    return Standard("garden", Text("花园", "Garden"), Text("花园", "Garden"), "", "published", edition, chapters)


def _chapter_name(clause: Clause) -> str:
    return number_parts(clause.number)[0] if clause.number else clause.id


def successions(written: str) -> tuple[Succession, ...]:
    return successions_from(Reader({"successions": yaml.safe_load(written) or []}, Place()), "garden")


def change_lines(change: Change) -> Iterator[str]:
    before, after = (", ".join(clause.number for clause in side) or "–" for side in (change.old, change.new))
    told = "".join(f" ({step.kind}: {step.reason.en})" for step in change.successions)
    yield f"{' '.join(change.kinds)}: {before} → {after}{told}"
    for line in change.lines:
        if line.is_changed:
            yield from (f"  {line.kind}: {_written(pieces)}" for pieces in (line.zh, line.en))


def _written(pieces: tuple[Piece, ...]) -> str:
    return "".join(_MARKS[piece.state].format(piece.text.replace("\n", "⏎")) for piece in pieces)
