"""The sections of the site and their pages, from what stands in the corpus and what people have written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...clauses.model import Standard
from ..library import Library
from ..words.site import word

MANY = 12
"standards up to which the navigation names each; more stand on a page that lists them"
ACROSS = ("links", "compare", "terms", "references")
"the pages across standards, by the folder of their address"


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page in the navigation: its name and its folder below the root of the language, `park/checklist/`."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class MenuSection:
    """A section of the site; it leads to its first page."""

    title: str
    pages: tuple[PageLink, ...]


def sections(library: Library, language: str, written: Iterable[PageLink]) -> tuple[MenuSection, ...]:
    """The sections that have a page. `written` are the pages that people wrote, in their order."""
    named = {
        "section-standards": (*_standards(library, language),),
        "section-checks": (*_checks(library, language),),
        "section-across": tuple(PageLink(word(f"page-{name}", language), f"{name}/") for name in across(library)),
        "section-use": (*written,),
    }
    return tuple(MenuSection(word(key, language), pages) for key, pages in named.items() if pages)


def across(library: Library) -> list[str]:
    """The pages across standards for which there is something to show."""
    corpus = library.corpus
    shown = {
        "links": bool(corpus.relations),
        "compare": bool(corpus.topics),
        "terms": any(clause.term for standard in library.standards() for clause in standard.clauses),
        "references": bool(corpus.documents),
    }
    return [name for name in ACROSS if shown[name] and name not in corpus.site.without]


def compares_records(library: Library) -> bool:
    """Whether there is a page on which records of assessments are compared."""
    return bool(library.corpus.checklists) and "compare-records" not in library.corpus.site.without


def combines_lists(library: Library) -> bool:
    """Whether there is a page on which several check lists are one."""
    lists = [one for one in library.standards() if library.corpus.checklist(one.id)]
    return len(lists) > 1 and "combined-check" not in library.corpus.site.without


def page_title(standard: Standard, kind: str, language: str) -> str:
    """The name of a page about a standard: `checklist`, `sheet`, `report` or `changes`."""
    return word(f"page-of-{kind}", language, title=standard.short_title.in_language(language))


def _standards(library: Library, language: str) -> Iterator[PageLink]:
    """The list of all, where there are many, then each standard, the companions and the changes between editions."""
    proper = library.standards()
    if len(proper) > MANY:
        yield PageLink(word("page-standards", language), "standards/")
    companions = [standard for standard in library.corpus.standards if standard.is_companion]
    for standard in (*proper, *companions):
        yield PageLink(standard.short_title.in_language(language), f"{standard.id}/")
    for standard in proper:
        if library.histories[standard.id].editions:
            yield PageLink(page_title(standard, "changes", language), f"{standard.id}/changes/")


def _checks(library: Library, language: str) -> Iterator[PageLink]:
    for standard in library.standards():
        if library.corpus.checklist(standard.id):
            yield PageLink(page_title(standard, "checklist", language), f"{standard.id}/checklist/")
    if combines_lists(library):
        yield PageLink(word("page-combined-check", language), "combined-check/")
    if compares_records(library):
        yield PageLink(word("page-compare-records", language), "compare-records/")
