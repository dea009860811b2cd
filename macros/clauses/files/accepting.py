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
from .writing import write_changes
from .yaml_files import read_yaml

_AFTER_TRANSLATED_FROM = ("rationale", "comments")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was accepted, in sentences; the files that have to be mended first; the ids that the standard has not."""

    accepted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def accept(
    root: Path, corpus: Corpus, standard: Standard, ids: Collection[str] = (), what: Collection[str] = ("translations",)
) -> Outcome:
    """Write the fingerprints of `what` (`translations`, `questions`) into the files of `standard` below `root`.

    Nothing is written where `ids` names what the standard does not have, and nothing into a file that has mistakes of
    syntax or schema.
    """
    parts = parts_of(standard)
    unknown = tuple(id for id in ids if id not in parts)
    if unknown:
        return Outcome(unknown=unknown)
    changes = _translation_changes(standard, {parts[id].clause.id for id in ids}) if "translations" in what else {}
    checklist = corpus.checklist(standard.id)
    if checklist and "questions" in what:
        changes[checklist.place.file] = ("questions", "written-for", accepted_questions(checklist, standard, ids))
    broken = {problem.place.file for problem in corpus.problems}
    writable = {file: change for file, change in changes.items() if change[2] and file not in broken}
    for file, change in writable.items():
        _write(root / file, *change)
    refused = tuple(f"{file} has mistakes; run the check" for file in changes if file in broken)
    return Outcome(tuple(_sentences(writable)), refused)


def with_fields(entries: Plain, field: str, values: dict[str, str]) -> Plain:
    """The list `entries` of a file, where each entry whose id is in `values` has that value in `field`."""
    if not isinstance(entries, list):
        return entries
    return [_with_field(entry, field, values) for entry in entries]


Change = tuple[str, str, dict[str, str]]
"the list of a file, the field to write, and id → value"


def _translation_changes(standard: Standard, ids: Collection[str]) -> dict[str, Change]:
    accepted = accepted_translations(standard, ids)
    by_file: dict[str, dict[str, str]] = {}
    for clause in standard.clauses:
        if clause.id in accepted:
            by_file.setdefault(clause.place.file, {})[clause.id] = accepted[clause.id]
    return {file: ("clauses", "translated-from", values) for file, values in by_file.items()}


def _write(path: Path, entries: str, field: str, values: dict[str, str]) -> None:
    whole, problems = read_yaml(path, path.name)
    if problems or not isinstance(whole, dict):
        raise ValueError(f"{path.name} changed while it was being accepted")
    plain = cast(dict[str, Plain], whole)
    write_changes(path, {**plain, entries: with_fields(plain[entries], field, values)})


def _sentences(changes: dict[str, Change]) -> list[str]:
    return [f"{file}: {field} of {id}" for file, (_, field, values) in changes.items() for id in values]


def _with_field(entry: Plain, field: str, values: dict[str, str]) -> Plain:
    """The entry with `field` in its place: before the rationale and the comments, else last."""
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or entry["id"] not in values:
        return entry
    value = values[str(entry["id"])]
    if field in entry:
        return {**entry, field: value}
    before = {key: child for key, child in entry.items() if key not in _AFTER_TRANSLATED_FROM}
    after = {key: child for key, child in entry.items() if key in _AFTER_TRANSLATED_FROM}
    return {**before, field: value, **after}
