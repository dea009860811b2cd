"""The two steps that copy a site to an object store keep exactly what the configuration of nginx keeps."""

from __future__ import annotations

import re
import shlex
from fnmatch import fnmatchcase
from itertools import pairwise
from pathlib import Path

import pytest
from test_corpora import CORPORA, build

ROOT = Path(__file__).resolve().parents[1]


def steps(language: str) -> list[list[str]]:
    """The words of both commands."""
    text = (ROOT / "docs" / language / "guide" / "operators.md").read_text(encoding="utf-8")
    return [shlex.split(line) for line in text.splitlines() if line.startswith("aws s3 sync")]


def copied(words: list[str], name: str) -> bool:
    """Whether a step copies the file: of its filters the last one that fits decides, as the tool has it."""
    filters = [(option, pattern) for option, pattern in pairwise(words) if option in ("--exclude", "--include")]
    fits = [option == "--include" for option, pattern in filters if fnmatchcase(name, pattern)]
    return fits[-1] if fits else True


def test_both_guides_give_the_same_steps() -> None:
    assert steps("zh") == steps("en")
    assert len(steps("en")) == 2


@pytest.mark.parametrize("name", ["one of two in English, with a relation", "questions and no English"])
def test_each_file_is_copied_once_and_kept_as_nginx_keeps_it(name: str, tmp_path: Path) -> None:
    first, second = steps("en")
    assert "immutable" in first[first.index("--cache-control") + 1] and "--delete" not in first
    assert second[second.index("--cache-control") + 1] == "no-cache" and "--delete" in second
    nginx = (ROOT / "docs" / "en" / "guide" / "operators.md").read_text(encoding="utf-8")
    kept = [re.compile(found) for found in re.findall(r'^ +"~(\^/\S+)" +"[^"]*immutable', nginx, re.M)]
    assert kept
    site = build(CORPORA[name], tmp_path)
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    for file in files:
        is_kept = any(one.search(f"/{file}") for one in kept)
        assert (copied(first, file), copied(second, file)) == (is_kept, not is_kept), file
    assert any(copied(first, file) for file in files)
