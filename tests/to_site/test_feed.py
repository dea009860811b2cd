"""The feed of changes: an entry an edition, ids that never change, no date from the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from macros.clauses.blocks import Text
from macros.clauses.corpus import Corpus, PublishedClause, PublishedEdition
from macros.to_site.files.feed import feed_xml
from macros.to_site.library import Library, library

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://standards.example/base/"


def read(xml: str) -> etree._Element:
    return etree.fromstring(xml.encode())


def entries(xml: str) -> list[dict[str, str]]:
    found = []
    for entry in read(xml).iter(f"{ATOM}entry"):
        texts = {str(child.tag).removeprefix(ATOM): child.text or "" for child in entry}
        link = entry.find(f"{ATOM}link")
        found.append({**texts, "href": link.get("href") or "" if link is not None else ""})
    return found


def edition(name: str, published: str, *clauses: tuple[str, str, str]) -> PublishedEdition:
    listed = tuple(PublishedClause(id, number, f"f1:{mark * 12}") for id, number, mark in clauses)
    return PublishedEdition("park", name, "published", published, listed)


@pytest.fixture
def with_editions(books: Library) -> Library:
    park = books.corpus.standard("park")
    assert park
    editions = (
        edition("2024", "2024-08", ("scope", "1", "a"), ("area", "4.1", "b"), ("staff", "4.2", "c")),
        edition("2026", "2026-11-21", ("scope", "1", "a"), ("area", "4.2", "d"), ("fire", "4.1", "e")),
    )
    return library(Corpus(standards=(replace(park, edition="2026"),), published=editions))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_feed_has_all_that_atom_asks_for(books: Library, language: str) -> None:
    feed = read(feed_xml(books, language, ADDRESS))
    for name in ("id", "title", "updated", "author"):
        assert feed.find(f"{ATOM}{name}") is not None
    for entry in feed.iter(f"{ATOM}entry"):
        assert {str(child.tag).removeprefix(ATOM) for child in entry} == {"id", "title", "updated", "link", "summary"}
    ids = [entry["id"] for entry in entries(feed_xml(books, language, ADDRESS))]
    assert len(ids) == len(set(ids)) and all(id.startswith("urn:uuid:") for id in ids)


def test_ids_and_dates_do_not_hang_on_address_language_or_clock(books: Library) -> None:
    versions = [entries(feed_xml(books, language, address)) for language in ("zh", "en") for address in ("", ADDRESS)]
    kept = [[(entry["id"], entry["updated"]) for entry in version] for version in versions]
    assert kept[0] == kept[1] == kept[2] == kept[3]


def test_each_edition_is_an_entry_that_counts_what_changed_and_leads_to_its_text(with_editions: Library) -> None:
    new, old = entries(feed_xml(with_editions, "zh", ADDRESS))
    assert (new["updated"], new["href"]) == ("2026-11-21T00:00:00+08:00", f"{ADDRESS}park/")
    assert new["summary"] == "新增1条，删除1条，修改1条，改号1条"
    assert (old["updated"], old["href"]) == ("2024-08-01T00:00:00+08:00", f"{ADDRESS}c/park/2024/")


def test_english_leads_to_english_and_without_an_address_nothing_is_made_up(with_editions: Library) -> None:
    new, old = entries(feed_xml(with_editions, "en", ADDRESS))
    assert new["href"] == f"{ADDRESS}en/park/"
    assert new["summary"] == "1 clause added, 1 removed, 1 changed, 1 renumbered"
    new, old = entries(feed_xml(with_editions, "en", ""))
    assert (new["href"], old["href"]) == ("park/", "../c/park/2024/")
    assert "http" not in feed_xml(with_editions, "en", "").replace("http://www.w3.org/2005/Atom", "")


def test_a_text_cannot_become_markup(books: Library) -> None:
    park = books.corpus.standard("park")
    assert park
    marked = replace(park, title=Text("<script>&", "<script>&"), about=Text("]]><b>", "]]><b>"))
    entry = entries(feed_xml(library(Corpus(standards=(marked,))), "zh", ""))[0]
    assert entry["title"].startswith("《<script>&》") and entry["summary"] == "]]><b>"
