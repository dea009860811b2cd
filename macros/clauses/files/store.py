"""The store: the files of `standards/` and `checklists/` ⇄ the model.

Reading never stops at a mistake: what is wrong becomes a Problem with file and line, and the rest is read as far as it
makes sense. Writing is in `writing.py`; its functions are given here too, so that there is one door.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from ..checklist import Checklist, Measure
from ..commenters import Commenter
from ..corpus import Corpus, GivenFigure, Institution, PublishedEdition
from ..editions.restating import as_whose_it_is
from ..links import Address, GlossaryTerm, OutsideDocument, Relation, Synonym, Topic, Wordings
from ..model import Chapter, Standard
from ..problem import Place, Problem
from ..site import Site
from .commenter_files import COMMENTERS, commenters_from
from .edition_files import write_edition
from .opinion_files import opinions_from
from .picture_files import with_pictures
from .reader import Reader
from .reading import clauses_from, ledger_from, site_from, standard_from, successions_from
from .reading_questions import checklist_from
from .schema import schema_problems, without_faults
from .stray_files import stray_files
from .writing import write_changes, write_standard
from .yaml_files import read_yaml

__all__ = ["read_corpus", "read_standard", "write_changes", "write_edition", "write_standard"]

T = TypeVar("T")
Problems = list[Problem]


class Memory(Protocol):
    """What files said when they were read before, in a process or between them."""

    def read(self, kind: str, files: Sequence[Path], read: Callable[[Problems], T], problems: Problems) -> T:
        """What `read` makes of the files, all that it reads, with the problems it tells; `kind` names what it makes.

        It is not asked where the files say what they said.
        """
        ...


class _NoMemory:
    def read(self, kind: str, files: Sequence[Path], read: Callable[[Problems], T], problems: Problems) -> T:
        return read(problems)


def read_corpus(root: Path, memory: Memory | None = None) -> Corpus:
    """All of `root/standards` and `root/checklists`, with the problems of syntax and schema found on the way.

    Standards, lists and editions whose files a `memory` knows are not read again.
    """
    known = memory or _NoMemory()
    problems: list[Problem] = []
    folder, lists = root / "standards", root / "checklists"
    standards = tuple(
        known.read("standard", _files_of(path.parent), partial(read_standard, path.parent, root), problems)
        for path in sorted(folder.glob("*/standard.yaml"))
    )
    checklists = tuple(
        known.read("checklist", [path], partial(_read_checklist, path, root), problems)
        for path in _checklist_files(lists)
    )
    published = tuple(
        as_whose_it_is(edition, next((one for one in standards if one.id == edition.standard), None))
        for path in _folders_with(folder, "editions", "ledger.yaml")
        for edition in known.read("editions", _files_of_editions(path), partial(_editions, path, root), problems)
    )
    read = Corpus(standards=standards, checklists=checklists, published=published)
    shared = _with_shared_files(_with_files_beside(read, root, problems), root, problems)
    problems += stray_files(root, {checklist.place.file: checklist.standard for checklist in checklists})
    return dataclasses.replace(shared, problems=tuple(problems))


def _with_files_beside(corpus: Corpus, root: Path, problems: list[Problem]) -> Corpus:
    """The corpus with what stands beside the chapters of each standard: institutions, successions, opinions, names."""

    def beside(name: str) -> list[Path]:
        return sorted((root / "standards").glob(f"*/{name}"))

    return dataclasses.replace(
        corpus,
        institutions=tuple(
            (path.parent.name, _read_entries(path, root, "pilot-institutions", _institution, problems, "institutions"))
            for path in beside("pilot-institutions.yaml")
        ),
        successions=tuple(
            succession
            for path in beside("successions.yaml")
            for succession in successions_from(_read_file(path, root, "successions", problems), path.parent.name)
        ),
        opinions=tuple(
            (path.parent.name, opinions_from(_read_file(path, root, "opinions", problems)))
            for path in beside("opinions.yaml")
        ),
        commenters=tuple(
            (path.parent.name, read_commenters(path.parent, root, problems)) for path in beside(COMMENTERS)
        ),
    )


def _with_shared_files(corpus: Corpus, root: Path, problems: list[Problem]) -> Corpus:
    """The corpus with what all of its standards share."""
    folder, lists = root / "standards", root / "checklists"
    return dataclasses.replace(
        corpus,
        site=_read_site(root, corpus.standards, problems),
        measures=_read_entries(lists / "measures.yaml", root, "measures", _measure, problems),
        relations=_read_entries(folder / "relations.yaml", root, "relations", _relation, problems),
        topics=_read_entries(folder / "topics.yaml", root, "topics", _topic, problems),
        documents=_read_entries(folder / "references.yaml", root, "references", _document, problems, "documents"),
        glossary=_read_entries(folder / "glossary.yaml", root, "glossary", _glossary_term, problems, "terms"),
        synonyms=_read_entries(folder / "synonyms.yaml", root, "synonyms", _synonym, problems),
    )


def _read_site(root: Path, standards: tuple[Standard, ...], problems: list[Problem]) -> Site:
    """What `site.yaml` says; English is a language of the site where it says so, or where a title is in English."""
    path = root / "site.yaml"
    site = site_from(_read_file(path, root, "site", problems)) if path.exists() else Site()
    found = ("zh", "en") if any(standard.title.en for standard in standards) else ("zh",)
    return dataclasses.replace(site, languages=site.languages or found)


def read_commenters(folder: Path, root: Path, problems: list[Problem]) -> tuple[Commenter, ...]:
    """Who wrote the comments of the standard in `folder`; nobody where no file says so."""
    path = folder / COMMENTERS
    return commenters_from(_read_file(path, root, "commenters", problems)) if path.exists() else ()


def read_standard(folder: Path, root: Path, problems: list[Problem]) -> Standard:
    """The standard of one folder; what is wrong with its files is added to `problems`."""
    cover = _read_file(folder / "standard.yaml", root, "standard", problems)
    chapters = tuple(
        with_pictures(Chapter(path.stem, clauses_from(_read_file(path, root, "chapter", problems))), folder, problems)
        for path in sorted(folder.glob("[0-9]*.yaml"))
    )
    return standard_from(cover, folder.name, chapters)


def _files_of(folder: Path) -> list[Path]:
    """What a standard is read from."""
    own = (folder / "standard.yaml", *folder.glob("[0-9]*.yaml"), *(folder / "pictures").glob("*"))
    return [path for path in own if path.is_file()]


def _files_of_editions(folder: Path) -> list[Path]:
    """What the editions of a standard are read from."""
    return [path for path in (folder / "ledger.yaml", *(folder / "editions").rglob("*")) if path.is_file()]


def _folders_with(folder: Path, *names: str) -> list[Path]:
    return sorted({path.parent for name in names for path in folder.glob(f"*/{name}")})


def _editions(folder: Path, root: Path, problems: list[Problem]) -> tuple[PublishedEdition, ...]:
    """The editions of a ledger with their frozen copies, then frozen copies that the ledger does not list."""
    return tuple(_each_edition(folder, root, problems))


def _each_edition(folder: Path, root: Path, problems: list[Problem]) -> Iterator[PublishedEdition]:
    file = folder / "ledger.yaml"
    listed = ledger_from(_read_file(file, root, "ledger", problems), folder.name) if file.exists() else ()
    for edition in listed:
        yield dataclasses.replace(edition, text=_frozen_copy(folder / "editions" / edition.edition, root, problems))
    for path in sorted((folder / "editions").glob("*/standard.yaml")):
        if path.parent.name not in {edition.edition for edition in listed}:
            text = _frozen_copy(path.parent, root, problems)
            place = text.place if text else Place()
            yield PublishedEdition(folder.name, path.parent.name, "working-draft", "", (), text, place=place)


def _frozen_copy(folder: Path, root: Path, problems: list[Problem]) -> Standard | None:
    """A frozen copy. It was held to the schema of its day when it was published, and is not held to today's."""
    if not (folder / "standard.yaml").exists():
        return None
    found: list[Problem] = []
    standard = read_standard(folder, root, found)
    problems += [problem for problem in found if problem.rule != "schema"]
    return dataclasses.replace(standard, id=folder.parents[1].name)


def _checklist_files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.yaml")) if path.name != "measures.yaml"]


def _read_file(path: Path, root: Path, kind: str, problems: list[Problem]) -> Reader:
    file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    value, found = read_yaml(path, file)
    problems += found
    if not found:
        faults = schema_problems(value, kind, file)
        problems += faults
        if faults:
            without_faults(value, kind)
    return Reader(value, Place(file, 1))


def _read_checklist(path: Path, root: Path, problems: list[Problem]) -> Checklist:
    return checklist_from(_read_file(path, root, "checklist", problems))


def _read_entries(
    path: Path, root: Path, kind: str, build: Callable[[Reader], T], problems: list[Problem], key: str = ""
) -> tuple[T, ...]:
    if not path.exists():
        return ()
    return tuple(build(entry) for entry in _read_file(path, root, kind, problems).each(key or kind))


def _measure(entry: Reader) -> Measure:
    return Measure(
        entry.string("id"),
        entry.text("label"),
        entry.text("unit"),
        entry.one_of("kind", ("number", "count")),
        entry.string("at-most") if "at-most" in entry else "",
    )


def _relation(entry: Reader) -> Relation:
    return Relation(
        _address(entry.string("from")),
        _address(entry.string("to")),
        entry.one_of("type", ("same-subject", "part-of", "stricter-than", "supports", "conflicts")),
        entry.text("reason"),
        entry.place,
    )


def _topic(entry: Reader) -> Topic:
    clauses = tuple(_address(address) for address in entry.strings("clauses"))
    return Topic(entry.string("id"), entry.text("title"), clauses, entry.place)


def _document(entry: Reader) -> OutsideDocument:
    return OutsideDocument(
        entry.string("id"), entry.string("number"), entry.text("title"), entry.string("kind"), entry.place
    )


def _glossary_term(entry: Reader) -> GlossaryTerm:
    return GlossaryTerm(entry.string("zh"), entry.strings("en"), entry.place)


def _synonym(entry: Reader) -> Synonym:
    return Synonym(_wordings(entry.at("said")), _wordings(entry.at("typed")))


def _wordings(words: Reader) -> Wordings:
    return Wordings(words.strings("zh"), words.strings("en"), words.place)


def _institution(entry: Reader) -> Institution:
    measures = ("founded", "office-area", "teachers", "persons-trained", "companies-trained", "stores-opened")
    figures = tuple((measure, _figure(entry.at(measure))) for measure in measures if measure in entry)
    return Institution(entry.whole("number", 0), figures, _figure(entry.at("certified")))


def _figure(figure: Reader) -> GivenFigure:
    value = figure.at("value").value
    known = {True: "yes", False: "no"}.get(value) if isinstance(value, bool) else value
    return GivenFigure(
        known if isinstance(known, (str, int, float)) else None,
        figure.text("as-given"),
        figure.at("more").value is True,
        figure.at("otherwise").value is True,
    )


def _address(written: str) -> Address:
    standard, _, id = written.partition("/")
    return Address(standard, id)
