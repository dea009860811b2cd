"""A standard, current edition: every clause with its number in the margin and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.checklist import Question
from ...clauses.cover_fields import correspondence_in_words, replaced_in_words
from ...clauses.differences import counts_by_kind, rests_on_published
from ...clauses.links import Address, Relation
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_title, clause_types
from ...clauses.whose_text import author_of, basis_in_words, edition_label
from ..downloads import file_names
from ..findings import Finding
from ..library import Library
from ..linked_text import text_linker
from ..said import shortened as shortened
from ..templates import render
from ..urls import Urls
from ..words.site import word
from .clause_tools import clause_tools
from .differences_page import Difference, differences_of_clause
from .former_parts import former_parts
from .paper import paper_of
from .side_by_side import other_text


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a clause of this or another standard."""

    href: str
    name: str
    type: str = ""
    type_word: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause as the page shows it."""

    clause: Clause
    label: str
    "the number; empty where there is none"
    heading: str
    heading_level: int
    href: str
    types: tuple[str, ...]
    strongest: str
    links: tuple[Link, ...]
    mentions: tuple[Link, ...]
    questions: tuple[Link, ...]
    rationale: tuple[Reason, ...]
    differences: tuple[Difference, ...]
    differences_word: str
    "the key of what they are called: from a draft, or from a printed standard"
    summary: str


def standard_html(library: Library, standard: Standard, urls: Urls, findings: Sequence[Finding] = ()) -> Markup:
    """The page of a standard in the language of `urls`; `findings` stand beside their clauses."""
    history = library.histories[standard.id]
    companions = [other for other in library.corpus.standards if other.companion_to == standard.id]
    return render(
        "standard.html",
        urls,
        standard=standard,
        facts=facts(standard, urls.language),
        companions=companions,
        has_changes=bool(history.editions),
        differences=sum(counts_by_kind(standard).values()),
        differences_word=differences_word(standard),
        has_checklist=library.corpus.checklist(standard.id) is not None,
        former=former_parts(history, urls),
        files=file_names(standard),
        clauses=[clause_view(library, standard, clause, urls) for clause in standard.clauses],
        found=lambda clause: [one for one in findings if one.clause == clause.id],
        tools=lambda clause: clause_tools(library, standard.id, clause, urls),
        other=other_text(urls),
        paper=paper_of(standard, urls.language),
        t=text_linker(library, standard, urls).html,
    )


def clause_view(library: Library, standard: Standard, clause: Clause, urls: Urls) -> ClauseView:
    """What the page shows of one clause."""
    types = (
        tuple(type for type in clause_types(clause) if type != "statement") if is_provision(standard, clause) else ()
    )
    links = relation_links(library, standard.id, clause, urls)
    mentions = tuple(
        Link(urls.in_standard(address), part.label.in_language(urls.language))
        for address in library.mentions.get(Address(standard.id, clause.id), ())
        if (part := library.part(address))
    )
    questions = tuple(
        _question_link(standard.id, question, urls) for question in library.questions_of(standard.id, clause)
    )
    differences = differences_of_clause(standard, clause, urls.language)
    return ClauseView(
        clause=clause,
        label=printed_label(clause, urls.language),
        heading=clause.heading.in_language(urls.language),
        heading_level=min(clause.level + 1, 6),
        href=urls.clause(standard.id, clause.id),
        types=types,
        strongest=types[0] if types else "",
        links=links,
        mentions=mentions,
        questions=questions,
        rationale=rationale_of(library, clause, urls.language),
        differences=differences,
        differences_word=differences_word(standard),
        summary=_summary(
            {differences_word(standard): len(differences), "links": len(links), "questions": len(questions)}
            | {"mentions": len(mentions)},
            bool(clause.rationale),
            urls.language,
        ),
    )


def is_provision(standard: Standard, clause: Clause) -> bool:
    """Whether verbs in this clause make provisions: not in forewords, terms, informative annexes and companions."""
    informative = ("foreword", "introduction", "annex-informative", "bibliography")
    return not standard.is_companion and not clause.term and clause.element not in informative


def printed_label(clause: Clause, language: str) -> str:
    """The label as printed: the number, `附录A` for an annex; nothing for a foreword, which has none."""
    if clause.element.startswith("annex") and clause.number.isascii():
        return f"{word('annex', language)}{'' if language == 'zh' else ' '}{clause.number}"
    return clause.label.in_language(language)


def relation_links(library: Library, standard: str, clause: Clause, urls: Urls) -> tuple[Link, ...]:
    """The relations of a clause, told from its side."""
    relations = library.relations_of(standard, clause)
    return tuple(link for relation in relations if (link := _relation_link(library, standard, relation, urls)))


def _relation_link(library: Library, standard: str, relation: Relation, urls: Urls) -> Link | None:
    outgoing = relation.origin.standard == standard
    there = relation.target if outgoing else relation.origin
    key = relation.type if outgoing else f"{relation.type}-back"
    name = address_name(library, there, urls.language)
    reason = relation.reason.in_language(urls.language)
    return Link(urls.in_standard(there), name, relation.type, word(key, urls.language), reason) if name else None


def address_name(library: Library, address: Address, language: str) -> str:
    """How a link to an address reads: `园区 5.1.2 商务交流中心`; empty where there is no such part."""
    part, standard = library.part(address), library.corpus.standard(address.standard)
    if part is None or standard is None:
        return ""
    title = clause_title(part.clause).in_language(language) if part.is_clause else part.text.in_language(language)
    return f"{standard.short_title.in_language(language)} {part.label.in_language(language)} {shortened(title)}"


def _question_link(standard: str, question: Question, urls: Urls) -> Link:
    return Link(urls.question(standard, question.id), question.ask.in_language(urls.language))


def rationale_of(library: Library, clause: Clause, language: str) -> tuple[Reason, ...]:
    """Why the clause says what it says, with the name of the source."""
    documents = {document.id: document for document in library.corpus.documents}
    return tuple(
        Reason(
            reason.text.in_language(language),
            documents[reason.source].number if reason.source in documents else word("practice", language),
        )
        for reason in clause.rationale
    )


def differences_word(standard: Standard) -> str:
    """The key of what the differences of a text are called."""
    return "differences-printed" if rests_on_published(standard) else "differences"


def _summary(counts: dict[str, int], has_rationale: bool, language: str) -> str:
    """`† 与草案的差异 1 · 关联条文 2`: the dagger is the sign of a difference."""
    parts = [
        f"{'† ' if key.startswith('differences') else ''}{word(key, language)} {count}"
        for key, count in counts.items()
        if count
    ]
    return " · ".join([*parts, *([word("rationale", language)] if has_rationale else [])])


def facts(standard: Standard, language: str) -> list[tuple[str, str]]:
    """The facts on the cover: number, stage, edition, dates and bodies; of a working text whose it is."""
    if standard.is_restated:
        told = (
            ("text-label", edition_label(standard)),
            ("author", author_of(standard)),
            ("based-on", basis_in_words(standard)),
        )
        return [(word(key, language), text.in_language(language)) for key, text in told if text]
    number = standard.number or word("no-number", language)
    named = [("number", number), ("stage", word(standard.stage, language)), ("edition", standard.dated_edition)]
    dates = {"drafted": "drafted-on", "published": "published-on", "implemented": "implemented-on"}
    named += [(dates[name], date) for name, date in standard.dates]
    named += [(role, body.in_language(language)) for role, body in standard.bodies]
    named += [("replaces", line.in_language(language)) for line in replaced_in_words(standard.replaces)]
    named += [("consistency", correspondence_in_words(one).in_language(language)) for one in standard.consistency]
    named += [("record-number", standard.record_number), ("confidentiality", standard.confidentiality)]
    rows = named if standard.kind == "standard" or standard.number else named[1:]
    coded = [(name.upper(), code) for name, code in standard.classification if code]
    return [(word(key, language), value) for key, value in rows if value] + coded
