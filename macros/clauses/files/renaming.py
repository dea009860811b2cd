"""An id changed in every file that names it: the chapter, relations, topics and check list of a standard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..corpus import Corpus
from ..ids import KEY
from ..parts import parts_of
from .together import write_together


def refusals(corpus: Corpus, standard: str, old: str, new: str) -> Iterator[str]:
    """Why an id cannot be changed; nothing where it can."""
    found = corpus.standard(standard)
    if found is None:
        yield f"there is no standard {standard}; there are: {', '.join(one.id for one in corpus.standards)}"
        return
    parts = parts_of(found)
    if old not in parts:
        yield f"{standard} has no clause {old}"
    if new in parts:
        yield f"{standard} has {new} already, which is {parts[new].label.zh or new}"
    if not KEY.fullmatch(new):
        yield f"{new} is no id: lower-case letters, digits and hyphens, a letter first, at most 38 characters"
    for edition in corpus.editions_of(standard):
        if any(clause.id == old or old.startswith(f"{clause.id}-") for clause in edition.clauses):
            yield f"the edition {edition.edition} holds {old}; its address is published and never changes"


def rename_id(root: Path, standard: str, old: str, new: str, is_dry: bool) -> list[str]:
    """The files that name the id, relative to `root`, each with how often; written unless `is_dry`.

    All of them change together, or none.
    """
    told, texts = [], {}
    for path, pattern in _places(root, standard, old):
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
        changed, count = re.subn(pattern, rf"\g<1>{new}", text)
        if count:
            told.append(f"{path.relative_to(root).as_posix()}: {count}")
            texts[path] = changed
    if not is_dry:
        write_together(root / "standards" / standard, texts)
    return told


def files_that_may_name(root: Path, standard: str, old: str) -> list[Path]:
    """The files that `rename_id` may write, in its order."""
    return [path for path, _ in _places(root, standard, old) if path.exists()]


def _places(root: Path, standard: str, old: str) -> Iterator[tuple[Path, str]]:
    """The files, and how each names the id; entries that are named after a clause (`c017-2`) follow it."""
    ends = rf"{re.escape(old)}(?=-\d+(?![\w-])|(?![\w-]))"
    yield root / "checklists" / f"{standard}.yaml", rf"""(?m)((?:^\s*(?:- )?|[{{,]\s*)clause: ?["']?){ends}"""
    for name in ("relations.yaml", "topics.yaml"):
        yield root / "standards" / name, rf"((?<![\w-]){re.escape(standard)}/){ends}"
    yield root / "standards" / standard / "opinions.yaml", rf"""(?m)((?:^\s*(?:- )?|[{{,]\s*)clause: ?["']?){ends}"""
    yield root / "standards" / standard / "successions.yaml", rf"""((?:\bid: ?|[\[,] ?)["']?){ends}"""
    for path in sorted((root / "standards" / standard).glob("[0-9]*.yaml")):
        yield path, rf"""(?m)((?:^\s*(?:- )?|[{{,]\s*)id: ?["']?){ends}"""
