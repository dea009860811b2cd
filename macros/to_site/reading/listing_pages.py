"""The glossary across the standards, and the outside documents that they cite: both gathered from the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.fingerprints import chinese_texts
from ...clauses.links import Address, GlossaryTerm, OutsideDocument
from ...clauses.model import Clause, Standard
from ...clauses.passages import Passage, block_passages, passages
from ..library import Citation, Library
from ..linked_text import text_linker
from ..templates import render
from ..urls import Urls
from ..words.site import word


@dataclass(frozen=True, slots=True)
class Definition:
    """What one standard calls a thing and how it defines it."""

    standard: str
    number: str
    href: str
    term: Text
    html: Markup
    source: Markup


@dataclass(frozen=True, slots=True)
class TermRow:
    """One concept, with the definitions of the standards side by side."""

    id: str
    name: Text
    definitions: tuple[Definition, ...]
    differs: bool
    usage: tuple[tuple[str, str], ...]
    "pairs of (a name of the concept, the standards that use it with how often), where there is more than one name"


@dataclass(frozen=True, slots=True)
class CitationRow:
    """Where and how a document is cited."""

    name: str
    href: str
    way: str
    within: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    document: OutsideDocument
    dated: str
    citations: tuple[CitationRow, ...]


def terms_html(library: Library, urls: Urls) -> Markup:
    """Each term of each standard, one concept a row; and the English wordings that the project uses."""
    concepts: dict[str, list[tuple[Standard, Clause]]] = {}
    for standard in library.standards():
        for clause in standard.clauses:
            if clause.term:
                concepts.setdefault(concept_of(clause.term), []).append((standard, clause))
    rows = [_term_row(library, entries, urls) for entries in concepts.values()]
    return render("terms.html", urls, rows=rows, glossary=_wordings(library))


def _wordings(library: Library) -> list[tuple[str, tuple[str, ...]]]:
    """Each Chinese term with its English as the texts have it: a wording of the glossary may be the beginning of a
    word (`resident compan`), which a reader never sees."""
    texts = (passage.text.en for standard in library.corpus.standards for passage in _passages_of(standard))
    english = "\n".join(texts)
    return list(_worded(library.corpus.glossary, english))


@lru_cache(maxsize=1)
def _worded(glossary: tuple[GlossaryTerm, ...], english: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The same in every language of the page: the whole English of the corpus is looked through once."""
    return tuple((term.zh, words_begun_by(term.en, english)) for term in glossary)


def _passages_of(standard: Standard) -> Iterator[Passage]:
    for clause in standard.clauses:
        yield from passages(clause)


def words_begun_by(wordings: Sequence[str], english: str) -> tuple[str, ...]:
    """`wordings` as whole words of `english`: themselves where they stand there, else the words that they begin."""
    found: dict[str, str] = {}
    for wording in wordings:
        if re.search(rf"\b{re.escape(wording)}(?:s|es)?\b", english, re.IGNORECASE):
            found.setdefault(wording.casefold(), wording)
            continue
        for begun in re.findall(rf"\b{re.escape(wording)}[\w-]*", english, re.IGNORECASE):
            found.setdefault(begun.casefold(), wording + begun[len(wording) :])
    plurals = {plural for one in found for plural in (f"{one}s", f"{one[:-1]}ies")}
    return tuple(word for one, word in found.items() if one not in plurals)


def concept_of(term: Text) -> str:
    """The concept that a term names: the same for 跨境电商 and 跨境电子商务, without spaces and case."""
    return re.sub(r"\s+", "", term.zh).replace("电子商务", "电商").casefold()


def _term_row(library: Library, entries: list[tuple[Standard, Clause]], urls: Urls) -> TermRow:
    definitions = tuple(_definition(library, standard, clause, urls) for standard, clause in entries)
    name = entries[0][1].term
    usage = _usage(library, name, urls.language)
    differs = len({(entry.term.zh, str(entry.html)) for entry in definitions}) > 1 or len(usage) > 1
    return TermRow(entries[0][1].id, name, definitions, differs, usage if len(usage) > 1 else ())


def _usage(library: Library, name: Text, language: str) -> tuple[tuple[str, str], ...]:
    """How often each standard uses each Chinese name that the glossary gives the same English as `name`."""
    glossary = library.corpus.glossary
    english = next((term.en[0] for term in glossary if term.zh == name.zh), None)
    names = [term.zh for term in glossary if term.en[0] == english]
    counted = ((one, _counts(library, one, language)) for one in names)
    return tuple((one, counts) for one, counts in counted if counts)


def _counts(library: Library, name: str, language: str) -> str:
    counts = (
        (standard, sum(text.count(name) for clause in standard.clauses for text in chinese_texts(clause)))
        for standard in library.standards()
    )
    shown = (f"{standard.short_title.in_language(language)} {count}" for standard, count in counts if count)
    return word("comma", language).join(shown)


def _definition(library: Library, standard: Standard, clause: Clause, urls: Urls) -> Definition:
    linker = text_linker(library, standard, urls)
    texts = {
        passage.kind: linker.html(passage.text, clause.id) for block in clause.body for passage in block_passages(block)
    }
    return Definition(
        standard=standard.short_title.in_language(urls.language),
        number=clause.label.in_language(urls.language),
        href=urls.in_standard(Address(standard.id, clause.id)),
        term=clause.term,
        html=texts.get("paragraph", Markup("")),
        source=texts.get("source", Markup("")),
    )


def references_html(library: Library, urls: Urls) -> Markup:
    """Every outside document with the clauses that cite it, by kind."""
    by_document: dict[str, list[Citation]] = {document.id: [] for document in library.corpus.documents}
    for citation in library.citations:
        by_document[citation.document.id].append(citation)
    kinds = ("national-standard", "group-standard", "law", "policy")
    groups = [
        (kind, [_document_row(library, document, by_document[document.id], urls) for document in documents])
        for kind in kinds
        if (documents := [document for document in library.corpus.documents if document.kind == kind])
    ]
    return render("references.html", urls, groups=groups)


def _document_row(library: Library, document: OutsideDocument, citations: list[Citation], urls: Urls) -> DocumentRow:
    rows = [_citation_row(library, citation, urls) for citation in citations]
    rows += _rationale_rows(library, document, urls)
    dated = word("dated" if "—" in document.number else "undated", urls.language)
    return DocumentRow(document, dated if "standard" in document.kind else "", tuple(dict.fromkeys(rows)))


def _citation_row(library: Library, citation: Citation, urls: Urls) -> CitationRow:
    part = library.part(citation.address)
    standard = library.corpus.standard(citation.address.standard)
    label = part.label.in_language(urls.language) if part else ""
    name = f"{standard.short_title.in_language(urls.language)} {label}" if standard else label
    way = word(citation.way, urls.language)
    return CitationRow(name, urls.in_standard(citation.address), way, citation.reference.within)


def _rationale_rows(library: Library, document: OutsideDocument, urls: Urls) -> list[CitationRow]:
    """The clauses whose rationale names the document as its source."""
    return [
        CitationRow(
            f"{standard.short_title.in_language(urls.language)} {clause.label.in_language(urls.language)}",
            urls.in_standard(Address(standard.id, clause.id)),
            word("rationale", urls.language),
            "",
        )
        for standard in library.corpus.standards
        for clause in standard.clauses
        if any(reason.source == document.id for reason in clause.rationale)
    ]
