"""The pages across standards: their links, each with its reason, and the comparison by topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.links import Address, Relation, Topic
from ...clauses.parts import Part, clause_title
from ..library import Library
from ..templates import render
from ..urls import Urls
from ..words.site import word
from .figure_phrases import figure_phrases
from .relation_map import conflicts_first, relation_map
from .standard_page import address_name, shortened


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One relation as the page lists it."""

    id: str
    type: str
    type_word: str
    origin: str
    origin_href: str
    target: str
    target_href: str
    reason: str


@dataclass(frozen=True, slots=True)
class TopicCell:
    """A clause in the comparison: label, title, types and figures, and where it is."""

    label: str
    title: str
    href: str
    types: tuple[str, ...]
    figures: tuple[str, ...]
    "each with its subject; without those that the title has"


def links_html(library: Library, urls: Urls) -> Markup:
    """Every relation, grouped by the pair of standards that it joins."""
    pairs: dict[tuple[str, str], list[RelationRow]] = {}
    for number, relation in conflicts_first(list(enumerate(library.corpus.relations, 1))):
        pair = (relation.origin.standard, relation.target.standard)
        pairs.setdefault(min(pair, pair[::-1]), []).append(_relation_row(library, relation, number, urls))
    groups = [(_pair_title(library, pair, urls.language), pair, rows) for pair, rows in pairs.items()]
    types = ("conflicts", "stricter-than", "part-of", "supports", "same-subject")
    chart = relation_map(library, types, urls.language)
    standards = [(one.id, one.short_title.in_language(urls.language)) for one in library.standards()]
    return render("links.html", urls, groups=groups, types=types, chart=chart, standards=standards)


def _relation_row(library: Library, relation: Relation, number: int, urls: Urls) -> RelationRow:
    return RelationRow(
        id=f"r{number}",
        type=relation.type,
        type_word=word(relation.type, urls.language),
        origin=address_name(library, relation.origin, urls.language),
        origin_href=urls.in_standard(relation.origin),
        target=address_name(library, relation.target, urls.language),
        target_href=urls.in_standard(relation.target),
        reason=relation.reason.in_language(urls.language),
    )


def _pair_title(library: Library, pair: tuple[str, str], language: str) -> str:
    titles = (library.corpus.standard(id) for id in pair)
    return " — ".join(title.short_title.in_language(language) for title in titles if title)


def comparison_html(library: Library, urls: Urls) -> Markup:
    """Topics × standards: what each standard says on a topic, with provision types and figures from its text."""
    standards = library.standards()
    rows = [
        (topic, [_cells(library, topic, standard.id, urls) for standard in standards])
        for topic in library.corpus.topics
    ]
    return render("comparison.html", urls, standards=standards, rows=rows)


def _cells(library: Library, topic: Topic, standard: str, urls: Urls) -> list[TopicCell]:
    return [_cell(library, address, urls) for address in topic.clauses if address.standard == standard]


def _cell(library: Library, address: Address, urls: Urls) -> TopicCell:
    part = library.part(address)
    if part is None:
        return TopicCell(address.id, "", urls.in_standard(address), (), ())
    title = clause_title(part.clause) if part.is_clause else part.text
    told = shortened(title.in_language(urls.language), 28 if urls.language == "zh" else 60)
    return TopicCell(
        label=part.label.in_language(urls.language),
        title=told,
        href=urls.in_standard(address),
        types=tuple(type for type in part.types if type != "statement"),
        figures=tuple(figure for figure in _figures(part, urls.language) if figure not in told),
    )


def _figures(part: Part, language: str) -> Iterator[str]:
    """The figures, each with what it is a figure of."""
    for passage in part.passages:
        if not passage.is_name:
            yield from figure_phrases(passage.text.in_language(language), language)
