"""The feed of changes (Atom, RFC 4287): an entry for every edition published; for a standard without any, its text.

Ids and dates come from the data, never from the clock or the address of the site, so that a reader sees an entry once.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from ...clauses.corpus import PublishedEdition
from ...clauses.editions.below import changes_by_kind
from ...clauses.ids import number_parts
from ...clauses.model import Standard
from ...clauses.schemes import cited_number, scheme_of
from ...clauses.whose_text import edition_label
from ..dates import last_changed, moment
from ..lasting.below import counts_text
from ..library import Library
from ..templates import render
from ..urls import Urls, site_address
from ..words.site import counted_word, word

NAMESPACE = uuid.UUID("46f28caa-59d5-4a49-86e9-f4b6b8b36704")
"the root of the ids of feed entries; it never changes"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: an edition of a standard."""

    id: str
    title: str
    updated: str
    "as Atom writes it, with a time zone"
    href: str
    "relative to the root of the language, or absolute"
    summary: str


def feed_xml(library: Library, language: str, site_url: str) -> str:
    """The feed in one language, newest first; `site_url` is the address of the site, empty where it is not known."""
    site = site_address(site_url)
    home = site and f"{site}{'' if language == 'zh' else 'en/'}"
    entries = [entry for standard in library.corpus.standards for entry in _entries(library, standard, language, home)]
    entries.sort(key=lambda entry: (entry.updated, entry.id), reverse=True)
    return str(
        render(
            "feed.xml",
            Urls(language, 0),
            id=_id("feed", language),
            home=home,
            updated=entries[0].updated if entries else moment("1970"),
            entries=entries,
        )
    )


def _entries(library: Library, standard: Standard, language: str, home: str) -> Iterator[FeedEntry]:
    editions = library.corpus.editions_of(standard.id)
    for before, edition in zip((None, *editions), editions):
        if edition.published:
            is_current = edition is editions[-1] and edition.edition == standard.edition
            path = f"{standard.id}/" if is_current else _frozen(edition, language, home)
            summary = _compared(library, edition, language) or _summary(standard, before, edition, language)
            title = _title(edition.text or standard, edition.edition, language)
            yield FeedEntry(_id(standard.id, edition.edition), title, moment(edition.published), home + path, summary)
    if not editions:
        title, about = (
            _title(standard, standard.edition, language),
            standard.about.in_language(language),
        )
        date = moment(last_changed(library.corpus, standard))
        yield FeedEntry(_id(standard.id, standard.edition), title, date, f"{home}{standard.id}/", about)


def _id(*names: str) -> str:
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, '/'.join(names))}"


def _frozen(edition: PublishedEdition, language: str, home: str) -> str:
    """The frozen address of an edition, from the root of the language."""
    return f"{'' if language == 'zh' else '../'}c/{edition.standard}/{edition.edition}/"


def _title(standard: Standard, edition: str, language: str) -> str:
    """`《…》 T/G 111—2022（2022，已发布）`; `《…》（工作文本 2026-11）`."""
    title = standard.title.in_language(language)
    label = [edition] if edition[:1].isdigit() else []
    facts = word("list-comma", language).join([*label, word(standard.stage, language)])
    if standard.is_restated:
        facts = edition_label(standard, edition).in_language(language)
    name = f"《{title}》" if language == "zh" and not title.startswith("《") else title
    bracketed = f"（{facts}）" if language == "zh" else f" ({facts})"
    return f"{name}{standard.number and ' ' + standard.number}{bracketed}"


def _compared(library: Library, edition: PublishedEdition, language: str) -> str:
    """What changed against the edition before, as the page of changes counts it, with the chapters concerned."""
    changes = library.histories[edition.standard].changes.get(edition.edition)
    if not changes or not changes.all:
        return ""
    clauses = [clause for change in changes.all for clause in (*change.old, *change.new)]
    chapters = sorted({parts[0] for clause in clauses if (parts := number_parts(clause.number))}, key=_order)
    told = counts_text(changes_by_kind(changes.all)).in_language(language)
    places = word("comma", language).join(place_of_chapter(chapter, language) for chapter in chapters)
    return word("feed-chapters", language, counts=told, chapters=places) if places else told


def _order(chapter: str) -> tuple[bool, str, int]:
    scheme = scheme_of(chapter)
    return not chapter.isdigit(), scheme.series(chapter), scheme.ordinal(chapter)


def place_of_chapter(chapter: str, language: str) -> str:
    """`第4章` / `clause 4`, `附录A` / `annex A`; a number of drafting notes or rules as it is."""
    name = cited_number(chapter).in_language(language)
    return name[:1].lower() + name[1:]


def _summary(standard: Standard, before: PublishedEdition | None, edition: PublishedEdition, language: str) -> str:
    """What changed against the edition before, counted from the ledger; of a first edition what it is about."""
    if before is None:
        return standard.about.in_language(language)
    old, new = ({clause.id: clause for clause in one.clauses} for one in (before, edition))
    both = old.keys() & new.keys()
    counts = {
        "feed-added": len(new.keys() - old.keys()),
        "feed-removed": len(old.keys() - new.keys()),
        "feed-changed": sum(old[id].fingerprint != new[id].fingerprint for id in both),
        "feed-renumbered": sum(old[id].number != new[id].number for id in both),
    }
    told = [counted_word(key, count, language) for key, count in counts.items() if count]
    return word("list-comma", language).join(told) or word("feed-same", language)
