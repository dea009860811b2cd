"""The check list of a standard whose numbers moved: its words follow, its questions stay written for their clause."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from ..checklist import Checklist
from ..model import Standard
from ..parts import parts_of
from ..renumbering import Moved, moved_numbers, renumbered
from .plain import Plain
from .writing import changed_text
from .yaml_files import read_yaml

_TEXTS = ("ask", "evidence", "applies-if", "asked-so", "reason")


def renumbered_checklist(path: Path, checklist: Checklist, before: Standard, after: Standard) -> str | None:
    """The text of the check list at `path`, whose references have their new numbers; None where nothing changes.

    A question that was written for the clause as it was is written for it as it is now, where no word but a number of
    a reference changed. ValueError where the file would not read back as meant.
    """
    moved = moved_numbers(before, after)
    value, problems = read_yaml(path, path.name)
    if problems or not isinstance(value, dict) or not moved:
        return None
    was, now = parts_of(before), parts_of(after)
    fresh = {
        question.id: now[question.clause].fingerprint
        for question in checklist.questions
        if question.clause in was.keys() & now.keys() and question.written_for == was[question.clause].fingerprint
    }
    lists = {key: [_entry(entry, moved, fresh) for entry in cast(list[Plain], value[key])] for key in _keys(value)}
    return changed_text(path, {**cast(dict[str, Plain], value), **lists})


def _keys(value: dict[str, Plain]) -> list[str]:
    return [key for key in ("questions", "waivers") if isinstance(value.get(key), list)]


def _entry(entry: Plain, moved: Moved, fresh: dict[str, str]) -> Plain:
    if not isinstance(entry, dict):
        return entry
    changed: dict[str, Plain] = {key: _text(key, one, moved) for key, one in entry.items()}
    if str(entry.get("id")) in fresh and "written-for" in entry:
        changed["written-for"] = fresh[str(entry["id"])]
    return changed


def _text(key: str, value: Plain, moved: Moved) -> Plain:
    if key == "parts" and isinstance(value, list):
        return [_text("ask", part, moved) for part in value]
    if key not in _TEXTS or not isinstance(value, dict):
        return value
    return {
        language: renumbered(text, moved, language) if isinstance(text, str) else text
        for language, text in value.items()
    }
