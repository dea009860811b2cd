"""The garden of `cases/clauses/garden-editions.txt`: three editions, published as an editor would."""

from __future__ import annotations

import re
from pathlib import Path

from macros.clauses.editions.publishing import Publication, publish
from macros.clauses.files.store import read_corpus, write_edition

CASE = Path(__file__).resolve().parent / "cases" / "clauses" / "garden-editions.txt"

Files = dict[str, str]
"name in the folder of the garden → text"


def editions() -> dict[str, tuple[str, Files]]:
    """Label → date of publication, and the files that this edition adds or changes."""
    parts = re.split(r"^=== (\S+) (\S+)\n", CASE.read_text(encoding="utf-8"), flags=re.M)[1:]
    return {label: (date, _files(text)) for label, date, text in zip(parts[::3], parts[1::3], parts[2::3])}


def _files(text: str) -> Files:
    sections = re.split(r"^--- (\S+)\n", text, flags=re.M)[1:]
    return {name: body.rstrip("\n") + "\n" for name, body in zip(sections[::2], sections[1::2])}


def write_files(root: Path, files: Files) -> None:
    """Put the files of a garden into `root`."""
    folder = root / "standards" / "garden"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def publication(root: Path, date: str = "2025-07-01") -> Publication:
    """The garden of `root` as it stands, as an edition to be published."""
    corpus = read_corpus(root)
    garden = corpus.standard("garden")
    assert garden
    return publish(garden, date, corpus.editions_of("garden"), corpus.successions_of("garden"), corpus.problems)


def publish_edition(root: Path, label: str) -> Publication:
    """Put the files of an edition into the garden of `root` and publish it."""
    date, files = editions()[label]
    write_files(root, files)
    published = publication(root, date)
    assert published.problems == ()
    write_edition(published.edition, root / "standards" / "garden")
    return published


def publish_three_editions(root: Path) -> None:
    for label in editions():
        publish_edition(root, label)
