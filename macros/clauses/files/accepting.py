"""Accepting: writing down from which Chinese an English was made, and for which provision a question was written.

`acceptance` says what may be accepted, `with_fields` puts it into the plain values of a file, `accept` writes it into
the files of one standard.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ..acceptance import accepted_questions, accepted_translations
from ..corpus import Corpus
from ..model import Standard
from ..parts import parts_of
from .plain import Plain
from .together import write_together
from .writing import changed_text
from .yaml_files import read_yaml

_AFTER_TRANSLATED_FROM = ("rationale", "comments")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was accepted, in sentences; the files that have to be mended first; the ids that the standard has not."""

    accepted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def accept(
    root: Path,
    corpus: Corpus,
    standard: Standard,
    ids: Collection[str] = (),
    what: Collection[str] = ("translations",),
    without: Collection[str] = (),
) -> Outcome:
    """Write the fingerprints of `what` (`translations`, `questions`) into the files of `standard` below `root`.

    Nothing is written where `ids` names what the standard does not have, nothing into a file that has mistakes of
    syntax or schema, and nothing for the clauses and questions of `without`.
    """
    parts = parts_of(standard)
    unknown = tuple(id for id in ids if id not in parts)
    if unknown:
        return Outcome(unknown=unknown)
    changes: dict[str, AcceptedFields] = {}
    if "translations" in what:
        changes = _translation_changes(standard, {parts[id].clause.id for id in ids}, without)
    checklist = corpus.checklist(standard.id)
    if checklist and "questions" in what:
        accepted = accepted_questions(checklist, standard, ids, without)
        changes[checklist.place.file] = ("questions", {id: {"written-for": value} for id, value in accepted.items()})
    broken = {problem.place.file for problem in corpus.problems}
    writable = {file: change for file, change in changes.items() if change[1] and file not in broken}
    texts = {root / file: _text(root / file, *change) for file, change in writable.items()}
    write_together(root / "standards" / standard.id, {path: text for path, text in texts.items() if text is not None})
    refused = tuple(f"{file} has mistakes; run the check" for file in changes if file in broken)
    return Outcome(tuple(_sentences(writable)), refused)


def with_fields(entries: Plain, values: dict[str, dict[str, str]]) -> Plain:
    """The list `entries` of a file, where each entry whose id is in `values` has those fields."""
    if not isinstance(entries, list):
        return entries
    return [_with_fields(entry, values) for entry in entries]


AcceptedFields = tuple[str, dict[str, dict[str, str]]]
"the list of a file, and id → field → value"


def _translation_changes(
    standard: Standard, ids: Collection[str], without: Collection[str]
) -> dict[str, AcceptedFields]:
    accepted = accepted_translations(standard, ids, without)
    by_file: dict[str, dict[str, dict[str, str]]] = {}
    for clause in standard.clauses:
        if clause.id in accepted:
            chinese, english = accepted[clause.id]
            fields = {"translated-from": chinese, "translated-as": english}
            by_file.setdefault(clause.place.file, {})[clause.id] = fields
    return {file: ("clauses", values) for file, values in by_file.items()}


def _text(path: Path, entries: str, values: dict[str, dict[str, str]]) -> str | None:
    """What the file shall say; None where it says so already."""
    whole, problems = read_yaml(path, path.name)
    if problems or not isinstance(whole, dict):
        raise ValueError(f"{path.name} changed while it was being accepted")
    plain = cast(dict[str, Plain], whole)
    return changed_text(path, {**plain, entries: with_fields(plain[entries], values)})


def _sentences(changes: dict[str, AcceptedFields]) -> list[str]:
    return [
        f"{file}: {next(iter(fields))} of {id}"
        for file, (_, values) in changes.items()
        for id, fields in values.items()
    ]


def _with_fields(entry: Plain, values: dict[str, dict[str, str]]) -> Plain:
    """The entry with the fields in their place: before the rationale and the comments, else last."""
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or entry["id"] not in values:
        return entry
    fields = values[str(entry["id"])]
    if all(field in entry for field in fields):
        return {**entry, **fields}
    before = {key: child for key, child in entry.items() if key not in _AFTER_TRANSLATED_FROM and key not in fields}
    after = {key: child for key, child in entry.items() if key in _AFTER_TRANSLATED_FROM}
    return {**before, **fields, **after}
