"""What machines read of a lasting page: title, description, Dublin Core, `citation_*`, JSON-LD of schema.org."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.blocks import Text
from ...clauses.model import Clause, Standard
from ...clauses.parts import clause_title
from ...clauses.whose_text import author_of, basis_in_words, body_of
from ..citing import place_in_notice
from ..page_json import json_for_page
from ..reading.standard_page import shortened
from .facts import facts_of

DESCRIPTION = 150
"characters; search engines cut there"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a page; `address` is empty where the site does not know its own."""

    title: Text
    description: str
    address: str
    named: tuple[tuple[str, str], ...] = ()
    "pairs for <meta name content>"
    linked: Markup | None = None
    "JSON-LD, safe to stand in a script element"


@dataclass(frozen=True, slots=True)
class Described:
    """What the head says of a clause."""

    standard: Standard
    clause: Clause
    address: str
    edition: str = ""
    "the label of the edition that the page prints; empty for the current text"
    published: str = ""
    state: Text = Text()
    "what a title has to say: replaced, withdrawn, working text"
    text: str = ""
    "the Chinese of the clause as one line"


def clause_head(page: Described) -> Head:
    """The head of the page of a clause."""
    return Head(_title(page), _description(page), page.address, _named(page), json_for_page(_thing(page)))


def _title(page: Described) -> Text:
    name, standard, state = clause_title(page.clause), page.standard, page.state
    zh = f"{page.clause.label.zh} {shortened(name.zh, 30)} —《{standard.title.zh}》"
    en = f"{page.clause.label.en} {shortened(name.en or name.zh, 60)} — {standard.title.en}"
    return Text(
        zh.strip() + (f"（{state.zh}）" if state.zh else ""), en.strip() + (f" ({state.en})" if state.en else "")
    )


def _description(page: Described) -> str:
    facts = facts_of(page.standard, page.edition).zh.replace(" · ", "，")
    start = f"《{page.standard.title.zh}》（{facts}）{place_in_notice(page.clause)}"
    state = f"，{page.state.zh}" if page.state.zh else ""
    return shortened(f"{start}{state}：{page.text}", DESCRIPTION)


def _named(page: Described) -> tuple[tuple[str, str], ...]:
    standard, name = page.standard, clause_title(page.clause)
    title = f"{standard.title.zh} {place_in_notice(page.clause)} {name.zh if page.clause.heading else ''}".strip()
    body = author_of(standard).zh
    pairs = (
        ("citation_title", title),
        ("citation_author", body),
        ("citation_publication_date", page.published.replace("-", "/")),
        ("citation_technical_report_number", standard.cited_number),
        ("citation_technical_report_institution", body),
        ("citation_language", "zh"),
        ("citation_fulltext_html_url", page.address),
        ("DC.title", title),
        ("DC.creator", body),
        ("DC.date", page.published),
        ("DC.type", "Text"),
        ("DC.language", "zh-CN"),
        ("DC.identifier", page.address),
        ("DC.isPartOf", standard.cited_number or standard.title.zh),
        ("DC.hasVersion", page.edition),
    )
    return tuple((key, value) for key, value in pairs if value)


def _cover_things(standard: Standard) -> dict[str, object]:
    """What the cover says of other documents: repealed and changed ones, those it takes over, those it only follows."""
    told: dict[str, list[object]] = {}
    for one in standard.replaces:
        key = "legislationChanges" if one.is_partly else "legislationRepeals"
        told.setdefault(key, []).append({"@type": "Legislation", "legislationIdentifier": one.number})
    for other in standard.consistency:
        key = "citation" if other.degree == "not-equivalent" else "isBasedOn"
        name = {"name": other.title} if other.title else {}
        told.setdefault(key, []).append({"@type": "CreativeWork", "identifier": other.number, **name})
    return dict(told)


def _thing(page: Described) -> dict[str, object]:
    """schema.org; `Legislation` for an official text, `CreativeWork` for one that restates it."""
    standard, name = page.standard, clause_title(page.clause)
    kind = "CreativeWork" if standard.is_restated else "Legislation"
    whole: dict[str, object] = {"@type": kind, "name": standard.title.zh, "alternateName": standard.title.en}
    thing: dict[str, object] = {"@context": "https://schema.org", "@type": kind}
    thing |= {"name": f"{page.clause.number} {name.zh}".strip(), "inLanguage": ["zh-CN", "en"]}
    thing["position"] = page.clause.number or page.clause.id
    for key, value in (
        ("url", page.address),
        ("version", page.edition or standard.dated_edition),
        ("datePublished", page.published),
        ("creativeWorkStatus", page.state.en),
    ):
        if value:
            thing[key] = value
    if standard.cited_number:
        whole["identifier"] = standard.cited_number
    whole |= _cover_things(standard)
    if body := body_of(standard).zh:
        whole["publisher"] = {"@type": "Organization", "name": body}
    thing["author"] = {"@type": "Organization", "name": author_of(standard).zh}
    if standard.basis:
        told = basis_in_words(standard).zh
        thing["isBasedOn"] = {"@type": "CreativeWork", "name": standard.basis.title.zh, "description": told}
    return thing | {"isPartOf": whole}
