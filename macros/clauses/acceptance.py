"""Accepting: writing down from which Chinese an English was made, and for which provision a question was written.

`accepted_translations` and `accepted_questions` say what may be accepted, `with_fields` puts it into the plain values
of a file; `accept` does both to the files of one standard.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from .checklist import Checklist
from .corpus import Corpus
from .files.plain import Plain
from .files.writing import write_changes
from .files.yaml_files import read_yaml
from .fingerprints import clause_fingerprint
from .model import Clause, Standard, Text
from .parts import Part, parts_of
from .passages import passages
from .problem import Place

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


def accepted_translations(standard: Standard, ids: Collection[str] = ()) -> dict[str, str]:
    """Clause id → fingerprint to write, for the clauses whose English is complete and not accepted yet.

    With `ids` only these clauses.
    """
    wanted = (clause for clause in standard.clauses if not ids or clause.id in ids)
    ready = (clause for clause in wanted if has_text(clause) and is_translated(clause))
    complete = {clause.id: clause_fingerprint(clause) for clause in ready}
    written = {clause.id: clause.translated_from for clause in standard.clauses}
    return {id: fingerprint for id, fingerprint in complete.items() if written[id] != fingerprint}


def accepted_questions(checklist: Checklist, standard: Standard, ids: Collection[str] = ()) -> dict[str, str]:
    """Question id → fingerprint to write, for the questions that were written for another wording, or for none yet.

    With `ids` only those that ask about these clauses, or about entries and cells of them.
    """
    parts = parts_of(standard)
    return {
        question.id: parts[question.clause].fingerprint
        for question in checklist.questions
        if question.clause in parts
        and _is_wanted(parts[question.clause], ids)
        and question.written_for != parts[question.clause].fingerprint
    }


def with_fields(entries: Plain, field: str, values: dict[str, str]) -> Plain:
    """The list `entries` of a file, where each entry whose id is in `values` has that value in `field`."""
    if not isinstance(entries, list):
        return entries
    return [_with_field(entry, field, values) for entry in entries]


def has_text(clause: Clause) -> bool:
    """Whether there is any Chinese in the clause to translate."""
    return any(text.zh for _, text in _texts(clause))


def is_translated(clause: Clause) -> bool:
    """Whether every Chinese text of the clause has English beside it."""
    return not untranslated_texts(clause)


def untranslated_texts(clause: Clause) -> list[tuple[Place, str]]:
    """Place and Chinese of each text of the clause, its rationale included, that has no English."""
    return [(place, text.zh) for place, text in _texts(clause) if text.zh and not text.en]


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


def _texts(clause: Clause) -> list[tuple[Place, Text]]:
    said = [(passage.place, passage.text) for passage in passages(clause)]
    return said + [(clause.place, reason.text) for reason in clause.rationale]


def _is_wanted(part: Part, ids: Collection[str]) -> bool:
    return not ids or part.id in ids or part.clause.id in ids


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
