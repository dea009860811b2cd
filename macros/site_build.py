"""The whole build: read, check, then write every page, standard by standard, beside the old site and in its place."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from pathlib import Path

from .build_workers import HERE, Workers, executor
from .checks import check, sentence, stops
from .checks.by_standard import OneOfMany, Shared
from .clauses.blocks import Text
from .clauses.corpus import Corpus
from .clauses.files.store import read_corpus
from .clauses.model import Standard
from .clauses.problem import Problem
from .clauses.rights import corpus_as_shown, with_settled_rights
from .kept_checks import KeptChecks
from .kept_reading import KeptReading
from .site_cache import SiteCache, SitePart, part_of
from .to_site.checklists.sheet_page import word_sheets
from .to_site.checklists.sheet_questions import sheet_addresses
from .to_site.comments_beside import with_comments_beside
from .to_site.findings import Finding, findings_by_standard
from .to_site.frame.navigation import sections
from .to_site.frame.page_frame import Frame
from .to_site.library import Library, library
from .to_site.one_standard import NeededByOne, needed_by
from .to_site.opinions_beside import with_opinions
from .to_site.site_files import SiteFile, files_across, files_of_standard
from .to_site.urls import site_address
from .written_pages import named_by_macros, page_path, written_files, written_links, written_pages


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built."""

    root: Path
    "the folder of the corpus"
    address: str = ""
    "where the site will stand; that of `site.yaml` where it is empty"
    is_edited: bool = False
    "somebody edits, and the pages show what the checks found"


Done = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build goes by: the data, what is wrong with them, and what the frames of all pages share."""

    root: Path
    corpus: Corpus
    problems: tuple[Problem, ...]
    books: Library
    frames: Mapping[str, Frame]
    written: Mapping[str, dict[str, Path]]
    "language → the files that people wrote"
    kept: SiteCache
    findings: Mapping[str, tuple[Finding, ...]]
    "standard → what its pages tell of the checks; empty where nobody edits"

    def frames_of(self, standard: str) -> Mapping[str, Frame]:
        """The frames of the pages of one standard, which tell of its own findings only."""
        own = self.findings.get(standard, ())
        return {language: replace(frame, findings=own) for language, frame in self.frames.items()}

    @property
    def stopping(self) -> tuple[Problem, ...]:
        """What keeps the site from being built."""
        return tuple(problem for problem in self.problems if stops(problem))


def plan_of(order: Order) -> Plan:
    """Read and check the corpus."""
    kept = SiteCache(order.root, (Corpus, OneOfMany, Shared, NeededByOne, _Task, Frame))
    corpus = read_corpus(order.root, KeptReading(order.root, kept))
    address = site_address(order.address or corpus.site.address)
    _know_what_is_shared(kept, corpus)
    problems = tuple(check(corpus, KeptChecks(kept)))
    settled = with_settled_rights(corpus, bool(address))
    shown = corpus_as_shown(settled)
    _know_what_is_shown(kept, corpus, settled, shown)
    books = library(shown, settled)
    findings = _beside(corpus, problems) if order.is_edited else {}
    written = {language: written_files(order.root, corpus.site, language) for language in corpus.languages}
    frames = {
        language: Frame(
            site=corpus.site,
            language=language,
            languages=corpus.languages,
            address=address,
            sections=sections(books, language, written_links(files)),
            has_restated=any(standard.is_restated for standard in corpus.standards),
            findings=findings.get("", ()),
        )
        for language, files in written.items()
    }
    return Plan(order.root, corpus, problems, books, frames, written, kept, findings)


def _beside(corpus: Corpus, problems: Sequence[Problem]) -> Mapping[str, tuple[Finding, ...]]:
    """What stands beside clauses while somebody edits: findings, opinions, comments with their threads."""
    return with_comments_beside(corpus, with_opinions(corpus, findings_by_standard(corpus, problems, _said)))


def _know_what_is_shared(kept: SiteCache, corpus: Corpus) -> None:
    """Every standard hangs on the shared files: their digests are made once."""
    for one in fields(corpus):
        kept.digests.know(getattr(corpus, one.name))


def _know_what_is_shown(kept: SiteCache, corpus: Corpus, settled: Corpus, shown: Corpus) -> None:
    """What is shown of a standard hangs on what is read of it, and on what holds where nobody stated rights."""
    for read, whole, part in zip(corpus.standards, settled.standards, shown.standards):
        said = kept.digests.of(read) + kept.digests.of(whole.rights)
        kept.digests.know(whole, sha256(b"whole" + said).digest())
        kept.digests.know(part, sha256(b"shown" + said).digest())


def _said(problem: Problem) -> Text:
    return Text(sentence(problem, "zh"), sentence(problem))


def site_files(plan: Plan, done: Done = lambda count: None, workers: Workers = HERE) -> Iterator[SiteFile]:
    """Every file of the site. `done` hears how many standards are; `workers` make the pages of the standards.

    Raises Stopped as `executor` does.
    """
    return (file for part in site_parts(plan, done, workers) for file in part.files())


def site_parts(plan: Plan, done: Done = lambda count: None, workers: Workers = HERE) -> Iterator[SitePart]:
    """The site in parts, those that are kept by their digests alone. Raises Stopped as `executor` does."""
    kept = plan.kept
    paths = {
        language: [page_path(name) for name in files if name.endswith(".md")]
        for language, files in plan.written.items()
    }
    shared = set.intersection(*map(set, paths.values()))
    yield from (_written_by_people(plan, kept, language, shared) for language, files in plan.written.items() if files)
    yield from (part_of([file]) for file in files_across(plan.books, plan.frames, paths, kept))
    for count, made in enumerate(_by_standard(plan, kept, workers), 1):
        yield made
        done(count)
    kept.forget_others()


def _written_by_people(plan: Plan, kept: SiteCache, language: str, shared: set[str]) -> SitePart:
    files = plan.written[language]
    frame = replace(plan.frames[language], findings=())
    contents = [(name, path.read_bytes()) for name, path in files.items()]
    made_of = (contents, frame, sorted(shared), named_by_macros(contents, plan.books))
    return kept.part(made_of, lambda: written_pages(files, frame, plan.books, shared))


def _by_standard(plan: Plan, kept: SiteCache, workers: Workers) -> Iterator[SitePart]:
    """The files of each standard: kept ones, and fresh ones, which several processes make side by side."""
    tasks = (
        _Task(needed_by(plan.books, standard), plan.frames_of(standard.id)) for standard in plan.books.corpus.standards
    )
    with executor(workers, len(plan.books.corpus.standards)) as found:
        if found is None:
            yield from (kept.part(task, task.files) for task in tasks)
            return
        others, at_a_time = found
        waiting: deque[SitePart | tuple[_Task, Future[list[SiteFile]]]] = deque()
        for task in tasks:
            waiting.append(kept.kept_part(task, task.files) or (task, others.submit(task.files)))
            while len(waiting) > 2 * at_a_time:
                yield _ready(kept, waiting.popleft())
        yield from (_ready(kept, one) for one in waiting)


@dataclass(frozen=True, slots=True)
class _Task:
    """The build of one standard: a function of what stands here alone, in this process or in another."""

    needed: NeededByOne
    frames: Mapping[str, Frame]

    def files(self) -> list[SiteFile]:
        books = self.needed.library()
        standard = books.corpus.standard(self.needed.id)
        if standard is None:
            return []
        address = self.frames["zh"].address
        files = [*files_of_standard(books, standard, self.frames), *_word_files(books, standard, address)]
        del books, standard
        gc.collect(1)  # pages, parts and templates hold each other; without this memory grows with the corpus
        return files


def _ready(kept: SiteCache, one: SitePart | tuple[_Task, Future[list[SiteFile]]]) -> SitePart:
    return one if isinstance(one, SitePart) else kept.part(one[0], one[1].result)


def _word_files(books: Library, standard: Standard, address: str) -> Iterator[SiteFile]:
    """The Word file of a standard and its check sheets; here, for to_site and to_docx do not know each other."""
    from .to_docx import checklist_docx_bytes, docx_bytes  # read when a standard changed, not for a build of kept files

    corpus = books.corpus
    yield f"files/{standard.id}.docx", docx_bytes(standard)
    if corpus.checklist(standard.id):
        chapters = books.asked(standard)
        addresses = sheet_addresses(books, standard, address)
        for ending, languages in word_sheets(corpus.languages).items():
            sheet = checklist_docx_bytes(standard, chapters, languages, addresses)
            yield f"files/{standard.id}.{ending}", sheet
