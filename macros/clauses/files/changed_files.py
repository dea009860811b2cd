"""A standard that changed → its folder, whole or not at all; a file, clause or line that says the same stays."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import cast

from ..commenters import Commenter
from ..merge.chapter_names import former_names
from ..model import Clause, Standard
from .commenter_files import COMMENTERS, write_commenters
from .exchange import copy_folder, fresh_folder
from .picture_files import write_pictures
from .plain import Plain, clause_data, standard_data
from .store import read_standard
from .together import put_together
from .writing import chapter_text, write_changes
from .yaml_files import read_yaml


def write_changed_standard(
    ours: Standard,
    changed: Standard,
    folder: Path,
    beside: Mapping[Path, str] = MappingProxyType({}),
    commenters: Sequence[Commenter] | None = None,
) -> list[str]:
    """Make the files in `folder`, which hold `ours`, say `changed`; the names of those that are new, changed or gone.

    OSError where the disk refuses, ValueError where the files would not read back as meant; the old folder is then
    whole. All else in the folder stays: `source.docx`, the ledger, editions. The texts `beside`, of files that stand
    elsewhere, take their places together with the folder. `commenters` are all who wrote comments, where that changes.
    """
    with fresh_folder(folder) as fresh:
        copy_folder(folder, fresh)
        _write_cover(ours, changed, fresh / "standard.yaml")
        _write_chapters(ours, changed, folder, fresh)
        pictures = write_pictures(changed, fresh)
        if commenters is not None:
            write_commenters(fresh / COMMENTERS, commenters)
        if replace(read_standard(fresh, fresh.parent, []), id=changed.id) != changed:
            raise ValueError(f"{folder.name} would not read back as merged")
        touched = sorted({*_touched(folder, fresh), *pictures})
        if touched or beside:
            put_together(fresh, folder, beside)
    return touched


def _write_cover(ours: Standard, changed: Standard, path: Path) -> None:
    before, after = standard_data(ours), standard_data(changed)
    fields = {key: value for key, value in after.items() if before.get(key) != value}
    if fields:
        write_changes(path, {**_fields(path), **fields})


def _write_chapters(ours: Standard, changed: Standard, folder: Path, fresh: Path) -> None:
    """Renames, changes, adds and takes away the files of the chapters."""
    before = {chapter.name: chapter for chapter in ours.chapters}
    written = {
        clause.id: (clause, entry)
        for name in before
        for clause, entry in _written(before[name].clauses, folder / f"{name}.yaml")
    }
    for name in before:
        (fresh / f"{name}.yaml").unlink()
    former = former_names(ours, changed.chapters)
    for at, chapter in enumerate(changed.chapters):
        path = fresh / f"{chapter.name}.yaml"
        if at not in former:
            path.write_text(chapter_text(chapter), encoding="utf-8")
            continue
        shutil.copy2(folder / f"{former[at]}.yaml", path)
        if chapter.clauses != before[former[at]].clauses:
            clauses: list[Plain] = [_entry(clause, written) for clause in chapter.clauses]
            write_changes(path, {**_fields(path), "clauses": clauses})


def _written(clauses: tuple[Clause, ...], path: Path) -> list[tuple[Clause, Plain]]:
    """Each clause with what the file says of it."""
    entries = cast(list[Plain], _fields(path)["clauses"])
    return list(zip(clauses, entries, strict=True))


def _entry(clause: Clause, written: dict[str, tuple[Clause, Plain]]) -> Plain:
    """What the file says of the clause; what it shall say where that is something else."""
    ours, entry = written.get(clause.id, (None, ""))
    return _reworded(entry, clause_data(ours), clause_data(clause)) if ours else clause_data(clause)


def _reworded(entry: Plain, old: Plain, new: Plain) -> Plain:
    """`entry`, which says `old`, made to say `new`; what stands there though it need not (`header-rows: 1`) stays."""
    if old == new:
        return entry
    if isinstance(entry, list) and isinstance(old, list) and isinstance(new, list):
        if len(entry) == len(old) == len(new):
            return [_reworded(*three) for three in zip(entry, old, new)]
    elif isinstance(entry, dict) and isinstance(old, dict) and isinstance(new, dict):
        is_alike = old.keys() | {"en"} == new.keys() | {"en"} <= entry.keys() | {"en"}
        if is_alike and old.get("id") == new.get("id"):
            kept = {key: _reworded(value, old.get(key, ""), new.get(key, "")) for key, value in entry.items()}
            return _with_english(kept, new)
    return new


def _with_english(kept: dict[str, Plain], new: dict[str, Plain]) -> dict[str, Plain]:
    """The entry with the English that `new` has, behind the Chinese; without one where it has none."""
    if "en" in kept or "en" not in new:
        return {key: value for key, value in kept.items() if key != "en" or "en" in new}
    pairs = [[(key, value), ("en", new["en"])] if key == "zh" else [(key, value)] for key, value in kept.items()]
    return dict(pair for pair_or_two in pairs for pair in pair_or_two)


def _fields(path: Path) -> dict[str, Plain]:
    value, problems = read_yaml(path, path.name)
    if problems or not isinstance(value, dict):
        raise ValueError(f"{path.name} changed while it was being merged")
    return cast(dict[str, Plain], value)


def _touched(folder: Path, fresh: Path) -> list[str]:
    before, after = ({path.name: path.read_bytes() for path in one.glob("*.yaml")} for one in (folder, fresh))
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
