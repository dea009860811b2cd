"""Measure what reading, checking, importing and building cost, at 4, 40 and 400 standards.

Usage: python scripts/bench/all.py [--largest 40|400]

The corpus is the bundled one, copied with new ids. Machines differ and are shared: compare the ratios of one run, above
all the cost per clause from row to row, which stays flat where nothing is quadratic.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from macros.checks import check
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus, write_standard
from macros.clauses.model import Standard
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes
from macros.to_site.frame.page_frame import Frame
from macros.to_site.lasting.pages import lasting_pages_across, lasting_pages_of
from macros.to_site.library import Library, library
from macros.to_site.reading.standard_page import standard_html
from macros.to_site.search.data import search_files
from macros.to_site.urls import Urls
from scripts.bench.build import print_builds

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://standards.example/"

T = TypeVar("T")


def main() -> int:
    """Print one table for the corpus at growing sizes, one line for each Word file and one for each whole build."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--largest", type=int, choices=(4, 40, 400), default=40, help="standards in the largest corpus")
    arguments = parser.parse_args()
    bundled = read_corpus(ROOT)
    print("CPU seconds (ms per clause)")
    print("| standards | clauses | read YAML | check | index | pages | clause pages and search data |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for size in (4, 40, 400):
        if size <= arguments.largest:
            print(_row(bundled, size), flush=True)
    _word_files(bundled)
    print_builds()
    return 0


def _row(bundled: Corpus, size: int) -> str:
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        for standard in _copies(bundled, size):
            write_standard(standard, root / "standards" / standard.id)
        corpus, reading = _timed(lambda: read_corpus(root))
        corpus = dataclasses.replace(corpus, documents=bundled.documents, glossary=bundled.glossary)
        _, checking = _timed(lambda: check(corpus))
        books, indexing = _timed(lambda: library(corpus))
        _, pages = _timed(
            lambda: [
                standard_html(books, standard, Urls(language, 1 + (language == "en")))
                for standard in corpus.standards
                for language in ("zh", "en")
            ]
        )
        _, files = _timed(lambda: _write_files(books, root / "site"))
    clauses = sum(len(standard.clauses) for standard in corpus.standards)
    steps = (reading, checking, indexing, pages, files)
    costs = (f"{seconds:.2f} ({seconds / clauses * 1000:.2f})" for seconds in steps)
    return f"| {size} | {clauses} | " + " | ".join(costs) + " |"


def _write_files(books: Library, folder: Path) -> None:
    for language in ("zh", "en"):
        for name, text in search_files(books, language):
            _write(folder / language / name, text)
    languages = books.corpus.languages
    frames = {language: Frame(books.corpus.site, language, languages, ADDRESS, ()) for language in languages}
    across = lasting_pages_across(books, frames)
    for page in chain(across, *(lasting_pages_of(books, standard, frames) for standard in books.corpus.standards)):
        _write(folder / page.path / "index.html", page.html)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def _copies(bundled: Corpus, size: int) -> list[Standard]:
    standards = [standard for standard in bundled.standards if standard.kind == "standard"]
    return [
        dataclasses.replace(standards[number % 4], id=f"{standards[number % 4].id}-{number // 4}")
        for number in range(size)
    ]


def _word_files(bundled: Corpus) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        for standard in bundled.standards:
            path = Path(scratch) / f"{standard.id}.docx"
            content, writing = _timed(partial(docx_bytes, standard))
            path.write_bytes(content)
            read_docx(path, standard.id)
            _, reading = _timed(partial(read_docx, path, standard.id))
            count = len(standard.clauses)
            ours = f"{count} clauses, to Word {writing * 1000:.0f} ms, from Word {reading * 1000:.0f} ms"
            print(f"{standard.id}: {ours}{_read_by_pandoc(path)}")


def _read_by_pandoc(path: Path) -> str:
    """How long pandoc takes to read the file into its own tree, its start included; empty where it is not installed."""
    pandoc = shutil.which("pandoc")
    if not pandoc:
        return ""
    before = os.times()
    subprocess.run([pandoc, "--from", "docx", "--to", "native", str(path)], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return f", by pandoc {spent * 1000:.0f} ms"


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
