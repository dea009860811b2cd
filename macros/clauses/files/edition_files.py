"""A published edition → files: its frozen copy and its entry in the ledger, both or neither."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

from ..corpus import PublishedEdition
from ..pictures import picture_files
from .exchange import copy_folder, fresh_folder, put_folder
from .plain import Plain
from .writing import list_text, replace_text

_HEAD = """\
# yaml-language-server: $schema=../schema/ledger.json
# Every address ever published. Written by the command `publish`, only added to, never edited by hand.
editions:
"""


def write_edition(edition: PublishedEdition, folder: Path) -> list[Path]:
    """Freeze the files of the standard in `folder` as they stand, add the edition to its ledger; the files written.

    Both change in one step, with the folder. Where one of the two is there already, from a publication that did not
    come to its end, the other is added to it. FileExistsError where there is a frozen copy of that name that is in the
    ledger, or that says something else; ValueError where the ledger would not read back as meant; OSError where the
    disk refuses. The folder is then as it was.
    """
    copy, ledger = folder / "editions" / edition.edition, folder / "ledger.yaml"
    old = ledger.read_text(encoding="utf-8") if ledger.exists() else _HEAD
    frozen, text = _frozen(folder, edition), _with_entry(old, edition)
    if copy.exists() and (text == old or frozen != _contents(copy)):
        raise FileExistsError(copy)
    with fresh_folder(folder) as fresh:
        copy_folder(folder, fresh)
        fresh_copy = fresh / "editions" / edition.edition
        fresh_copy.mkdir(parents=True, exist_ok=True)
        for name, content in frozen.items():
            (fresh_copy / name).parent.mkdir(exist_ok=True)
            (fresh_copy / name).write_bytes(content)
        replace_text(fresh / ledger.name, text)
        put_folder(fresh, folder)
    return [*(copy / name for name in sorted(frozen)), ledger]


def ledger_entry(edition: PublishedEdition) -> dict[str, Plain]:
    """What the ledger says of an edition."""
    return {
        "edition": edition.edition,
        "stage": edition.stage,
        **({"text": edition.source} if edition.source == "restated" else {}),
        "published": edition.published,
        **({"even-so": edition.even_so} if edition.even_so else {}),
        "clauses": [
            {**({"number": clause.number} if clause.number else {}), "id": clause.id, "fingerprint": clause.fingerprint}
            for clause in edition.clauses
        ],
    }


def _with_entry(text: str, edition: PublishedEdition) -> str:
    """The text of the ledger with the entry at its end; what stands there stays to the letter, also the entry."""
    yaml = YAML(typ="safe")
    before, entry = yaml.load(text)["editions"] or [], ledger_entry(edition)
    same = next((one for one in before if one["edition"] == edition.edition), None)
    if same and {**same, "published": ""} == {**entry, "published": ""}:
        return text
    longer = text.rstrip("\n") + "\n" + list_text([entry])
    if same or yaml.load(longer) != {"editions": [*before, entry]}:
        raise ValueError("ledger.yaml would not read back as written")
    return longer


def _frozen(folder: Path, edition: PublishedEdition) -> dict[str, bytes]:
    """The files of the frozen copy, of the standard in `folder` as it stands, with the pictures of its figures."""
    paths = (folder / "standard.yaml", *sorted(folder.glob("[0-9]*.yaml")))
    ours, theirs = b"$schema=../schema/", b"$schema=../../../schema/"
    texts = {path.name: path.read_bytes().replace(ours, theirs, 1) for path in paths}
    return texts | (picture_files(edition.text) if edition.text else {})


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
