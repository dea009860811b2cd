"""A text of the data → HTML: escaped, with its references linked and its terms explained. Never markup of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from ..clauses.blocks import Text
from ..clauses.links import Address
from ..clauses.model import Clause, Standard
from ..clauses.passages import passages
from ..clauses.term_names import used_names
from ..clauses.text.inline import notation_spans
from ..clauses.text.references import Reference, references, undated
from .library import Library
from .said import bound
from .urls import Urls


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text and the HTML that takes its place."""

    start: int
    end: int
    html: Markup


@dataclass(frozen=True, slots=True)
class TextLinker:
    """Makes HTML of the texts of one standard on one page."""

    library: Library
    standard: Standard
    urls: Urls
    terms: tuple[tuple[str, Text, str], ...]
    "term in the language of the page, its definition, id of its entry; longest first"
    explains: bool = True
    "whether the definition of a term opens over it; else the term only leads to its entry"

    def html(self, text: Text, own_id: str = "") -> Markup:
        """The text in the language of the page; `own_id` is the clause it stands in, which is not linked to itself."""
        language = self.urls.language
        written = text.in_language(language)
        spans = [*self._reference_spans(written, language if text.en else "zh", own_id)]
        spans += self._term_spans(written, own_id)
        held = notation_spans(written)
        spans = [one for one in spans if not any(_cuts(one, start, end) for start, end in held)]
        return _in_its_language(text, language, _joined(written, sorted(spans, key=lambda span: span.start)))

    def _reference_spans(self, written: str, language: str, own_id: str) -> Iterator[Span]:
        for reference in references(written, language):
            href = self._href(reference, own_id)
            if href:
                shown = written[reference.start : reference.end]
                link = Markup('<a class="reference" href="{}">{}</a>').format(href, shown)
                yield Span(reference.start, reference.end, link)

    def _href(self, reference: Reference, own_id: str) -> str:
        if reference.kind == "document":
            return self._document_href(reference)
        if reference.kind in _BLOCKS:
            named = (id for id, part in self.library.parts[self.standard.id].items() if is_block(part.label, reference))
            return next((self.urls.in_standard(Address(self.standard.id, id)) for id in named), "")
        if reference.within.startswith(reference.target) and reference.within != reference.target:
            labels = ((id, part.label.zh) for id, part in self.library.parts[self.standard.id].items())
            if entry := next((id for id, label in labels if label == reference.within), ""):
                return self.urls.in_standard(Address(self.standard.id, entry))
        target = self.library.numbers[self.standard.id].get(reference.target)
        if target is None or target.id == own_id:
            return ""
        return self.urls.in_standard(Address(self.standard.id, target.id))

    def _document_href(self, reference: Reference) -> str:
        wanted = undated(reference.target)
        documents = self.library.corpus.documents
        found = next((document for document in documents if undated(document.number) == wanted), None)
        is_there = found and "references" not in self.library.corpus.site.without
        return f"{self.urls.page('references')}#{found.id}" if found and is_there else ""

    def _term_spans(self, written: str, own_id: str) -> Iterator[Span]:
        """The first use of each term in a block."""
        taken: list[tuple[int, int]] = []
        for term, definition, id in self.terms:
            match = _term_pattern(term).search(written) if id != own_id else None
            while match and any(match.start() < end and start < match.end() for start, end in taken):
                match = _term_pattern(term).search(written, match.end())
            if match:
                taken.append(match.span())
                yield Span(*match.span(), self._term_html(match.group(), definition, id))

    def _term_html(self, shown: str, definition: Text, id: str) -> Markup:
        href = self.urls.in_standard(Address(self.standard.id, id))
        if not self.explains:
            return Markup('<a class="term" href="{}">{}</a>').format(href, shown)
        explained = definition.in_language(self.urls.language)
        return Markup(
            '<term-mark><a class="term" href="{}">{}</a><span role="tooltip" hidden>{}</span></term-mark>'
        ).format(href, shown, explained)


def text_linker(library: Library, standard: Standard, urls: Urls, explains: bool = True) -> TextLinker:
    """The linker for the texts of `standard` on a page whose links are `urls`."""
    terms = [
        (name.in_language(urls.language), _definition(clause), clause.id)
        for clause in standard.clauses
        for name in used_names(clause)
    ]
    return TextLinker(library, standard, urls, tuple(sorted(terms, key=lambda term: -len(term[0]))), explains)


def unlinked_html(text: Text, language: str) -> Markup:
    """The text in a language, with neither links nor terms."""
    return _in_its_language(text, language, bound(text.in_language(language)))


def _in_its_language(text: Text, language: str, html: Markup) -> Markup:
    """Marked as Chinese where the English is missing and the Chinese stands in for it."""
    if language == "en" and not text.en and text.zh:
        return Markup('<span lang="zh-CN" class="untranslated">{}</span>').format(html)
    return html


_BLOCKS = {"table": "表%s", "figure": "图%s", "formula": "式（%s）"}


def is_block(label: Text, reference: Reference) -> bool:
    """Whether a part with this label is the table, figure or formula that the reference names."""
    return label.zh == _BLOCKS[reference.kind] % reference.target


def _definition(clause: Clause) -> Text:
    said = (passage.text for passage in passages(clause) if not passage.is_name and passage.kind != "name")
    return next(said, Text())


@lru_cache(1024)
def _term_pattern(term: str) -> re.Pattern[str]:
    """Latin terms match whole words, also in the plural and capitalised; Han terms match anywhere."""
    latin = re.fullmatch(r"[\x00-ſ]+", term)
    return re.compile(rf"\b{re.escape(term)}(?:s|es)?\b" if latin else re.escape(term), re.IGNORECASE)


def _cuts(span: Span, start: int, end: int) -> bool:
    """Whether a span begins or ends within a notation, which would come apart."""
    return start < span.start < end or start < span.end < end


def _joined(written: str, spans: list[Span]) -> Markup:
    """The text with its spans put in; where two overlap, the one that starts first stays."""
    pieces: list[Markup] = []
    position = 0
    for span in spans:
        if span.start >= position:
            pieces += [bound(written[position : span.start]), span.html]
            position = span.end
    return Markup("").join([*pieces, bound(written[position:])])
