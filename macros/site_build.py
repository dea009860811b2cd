"""The whole build: read, check, then write every page, standard by standard, beside the old site and in its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .checks import check, sentence, stops
from .clauses.corpus import Corpus
from .clauses.files.store import read_corpus
from .clauses.files.writing import swap_folders
from .clauses.model import Standard
from .clauses.problem import Problem
from .clauses.rights import corpus_as_shown, with_settled_rights
from .to_docx import checklist_docx_bytes, docx_bytes
from .to_site.checklists.sheet_page import word_sheets
from .to_site.checklists.sheet_questions import sheet_addresses
from .to_site.frame.navigation import sections
from .to_site.frame.page_frame import Frame
from .to_site.library import Library, library
from .to_site.site_files import SiteFile, files_across, files_of_standard
from .written_pages import page_path, written_files, written_links, written_pages


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built."""

    root: Path
    "the folder of the corpus"
    address: str = ""
    "where the site will stand; that of `site.yaml` where it is empty"
    is_edited: bool = False
    "somebody edits, and the pages show what the checks found"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build goes by: the data, what is wrong with them, and what the frames of all pages share."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    books: Library
    frames: Mapping[str, Frame]
    written: Mapping[str, dict[str, Path]]
    "language → the files that people wrote"

    @property
    def stopping(self) -> tuple[Problem, ...]:
        """What keeps the site from being built."""
        return tuple(problem for problem in self.problems if stops(problem))


def plan_of(order: Order) -> Plan:
    """Read and check the corpus."""
    corpus = read_corpus(order.root)
    address = order.address or corpus.site.address
    address = f"{address.rstrip('/')}/" if address else ""
    problems = tuple(check(corpus))
    settled = with_settled_rights(corpus, bool(address))
    books = library(corpus_as_shown(settled), settled)
    told = tuple(sentence(problem) for problem in problems) if order.is_edited else ()
    written = {language: written_files(order.root, corpus.site, language) for language in corpus.languages}
    frames = {
        language: Frame(
            site=corpus.site,
            language=language,
            languages=corpus.languages,
            address=address,
            sections=sections(books, language, written_links(files)),
            has_restated=any(standard.is_restated for standard in corpus.standards),
            problems=told,
        )
        for language, files in written.items()
    }
    return Plan(corpus, problems, books, frames, written)


def site_files(plan: Plan, done: Callable[[int], None] = lambda count: None) -> Iterator[SiteFile]:
    """Every file of the site; `done` hears how many standards are."""
    paths = {
        language: [page_path(name) for name in files if name.endswith(".md")]
        for language, files in plan.written.items()
    }
    shared = set.intersection(*map(set, paths.values()))
    for language, files in plan.written.items():
        yield from written_pages(files, plan.frames[language], plan.books, shared) if files else ()
    yield from files_across(plan.books, plan.frames, paths)
    for count, standard in enumerate(plan.books.corpus.standards, 1):
        yield from files_of_standard(plan.books, standard, plan.frames)
        yield from _word_files(plan.books, standard, plan.frames["zh"].address)
        done(count)


def _word_files(books: Library, standard: Standard, address: str) -> Iterator[SiteFile]:
    """The Word file of a standard and its check sheets; here, for to_site and to_docx do not know each other."""
    corpus = books.corpus
    yield f"files/{standard.id}.docx", docx_bytes(standard)
    if checklist := corpus.checklist(standard.id):
        addresses = sheet_addresses(books, standard, address)
        for ending, languages in word_sheets(corpus.languages).items():
            sheet = checklist_docx_bytes(standard, checklist, corpus.measures, languages, addresses)
            yield f"files/{standard.id}.{ending}", sheet


def write_site(files: Iterator[SiteFile], into: Path) -> int:
    """Write the files beside the folder `into`, then put them in its place; how many there are."""
    into.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=into.parent, prefix=f".{into.name}-") as scratch:
        fresh = Path(scratch) / "fresh"
        count = sum(1 for _ in _written(files, fresh))
        shutil.copymode(into.parent, fresh)
        swap_folders(fresh, into, Path(scratch) / "old")
    return count


def _written(files: Iterator[SiteFile], folder: Path) -> Iterator[str]:
    made: set[Path] = set()
    for name, content in files:
        target = folder / name
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        yield name
