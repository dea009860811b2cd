"""A published edition → files: its frozen copy and its entry in the ledger, both or neither."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from ruamel.yaml import YAML

from ..corpus import PublishedEdition
from .plain import Plain
from .writing import list_text, replace_text

_HEAD = """\
# yaml-language-server: $schema=../schema/ledger.json
# Every address ever published. Written by scripts/publish_edition.py, only added to, never edited by hand.
editions:
"""


def write_edition(edition: PublishedEdition, folder: Path) -> list[Path]:
    """Freeze the files of the standard in `folder` as they stand, add the edition to its ledger; the files written.

    FileExistsError where there is a frozen copy of that name; ValueError where the ledger would not read back as meant;
    OSError where the disk refuses. Nothing is left behind then.
    """
    copy, ledger = folder / "editions" / edition.edition, folder / "ledger.yaml"
    if copy.exists():
        raise FileExistsError(copy)
    text = _with_entry(ledger.read_text(encoding="utf-8") if ledger.exists() else _HEAD, edition)
    is_first = not copy.parent.exists()
    copy.parent.mkdir(exist_ok=True)
    try:
        written = _freeze(folder, copy)
        replace_text(ledger, text)
    except BaseException:
        shutil.rmtree(copy.parent if is_first else copy, ignore_errors=True)
        raise
    return [*written, ledger]


def ledger_entry(edition: PublishedEdition) -> dict[str, Plain]:
    """What the ledger says of an edition."""
    return {
        "edition": edition.edition,
        "stage": edition.stage,
        **({"text": edition.source} if edition.source == "restated" else {}),
        "published": edition.published,
        "clauses": [
            {**({"number": clause.number} if clause.number else {}), "id": clause.id, "fingerprint": clause.fingerprint}
            for clause in edition.clauses
        ],
    }


def _with_entry(text: str, edition: PublishedEdition) -> str:
    """The text of the ledger with the entry added at its end; what stands there stays to the letter."""
    yaml = YAML(typ="safe")
    before = yaml.load(text)["editions"] or []
    longer = text.rstrip("\n") + "\n" + list_text([ledger_entry(edition)])
    if yaml.load(longer) != {"editions": [*before, ledger_entry(edition)]}:
        raise ValueError("ledger.yaml would not read back as written")
    return longer


def _freeze(folder: Path, copy: Path) -> list[Path]:
    with tempfile.TemporaryDirectory(dir=copy.parent, prefix=f".{copy.name}-") as scratch:
        fresh = Path(scratch) / "fresh"
        fresh.mkdir()
        for path in (folder / "standard.yaml", *sorted(folder.glob("[0-9]*.yaml"))):
            text = path.read_bytes().replace(b"$schema=../schema/", b"$schema=../../../schema/", 1)
            (fresh / path.name).write_bytes(text)
        fresh.rename(copy)
    return sorted(copy.iterdir())
