"""The standard that a command is told to work on: there, and whole, or the command stops with the reason."""

from __future__ import annotations

from pathlib import Path

from ..corpus import Corpus
from ..model import Standard
from .guarded import REFUSED, Stopped
from .store import read_corpus


def asked_folder(root: Path, name: str) -> Path:
    """The folder of the standard `name` below `root`. Stopped, with those that there are, where it is none of them."""
    folder = root / "standards" / name
    if not (folder / "standard.yaml").is_file():
        known = ", ".join(path.parent.name for path in sorted(root.glob("standards/*/standard.yaml")))
        raise Stopped(f"there is no standard {name}; there are: {known or 'none'}", REFUSED)
    return folder


def whole_standard(root: Path, name: str, deed: str) -> tuple[Corpus, Standard]:
    """The corpus and its standard `name`. Stopped where it is not there, or where a file of it cannot be read whole.

    `deed` ends the sentence: nothing was `deed`.
    """
    asked_folder(root, name)
    corpus = read_corpus(root)
    standard = corpus.standard(name)
    broken = [str(one) for one in corpus.problems if one.place.file.startswith(f"standards/{name}/")]
    if broken or standard is None:
        sentences = (*broken, f"{name} has mistakes; mend them first, nothing was {deed}")
        raise Stopped("\n".join(sentences), REFUSED)
    return corpus, standard
