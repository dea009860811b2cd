"""The OSCAL catalog, read by compliance-trestle: its model refuses what the OSCAL schema refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from trestle.oscal.catalog import Catalog

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.corpus import Corpus
from macros.clauses.model import Chapter, Clause, Standard
from macros.to_site.files import published_files
from macros.to_site.files.oscal_values import prose
from macros.to_site.library import Library, library

STANDARDS = ("incubator", "park", "service-center", "store")


def oscal(books: Library, id: str, site_url: str = "") -> str:
    standard = books.corpus.standard(id)
    assert standard
    return dict(published_files(books, standard, site_url))[f"{id}.oscal.json"]


def catalog(books: Library, id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(oscal(books, id))["catalog"]
    return found


def elements(of: object, kind: str) -> Iterator[dict[str, Any]]:
    """Every element that stands in a list named `kind`, at any depth."""
    if isinstance(of, dict):
        for name, value in of.items():
            yield from value if name == kind else ()
            yield from elements(value, kind)
    elif isinstance(of, list):
        for value in of:
            yield from elements(value, kind)


@pytest.mark.parametrize("site_url", ["", "https://standards.example/base/"])
@pytest.mark.parametrize("shown", ["full", "outline", "number-only"])
def test_trestle_reads_every_catalog(
    books: Library, tools: Standard, tmp_path: Path, site_url: str, shown: str
) -> None:
    standards = [standard for standard in (*books.corpus.standards, tools) if standard.kind == "standard"]
    limited = tuple(replace(standard, rights=replace(standard.rights, shown=shown)) for standard in standards)  # type: ignore[type-var,arg-type]
    everything = library(replace(books.corpus, standards=limited))
    for standard in limited:
        path = tmp_path / f"{standard.id}.json"
        path.write_text(oscal(everything, standard.id, site_url), encoding="utf-8")
        read = Catalog.oscal_read(path)
        assert read and read.metadata.title


@pytest.mark.parametrize("id", STANDARDS)
def test_chapters_are_groups_and_clauses_controls_with_their_permanent_ids(books: Library, id: str) -> None:
    standard = books.corpus.standard(id)
    assert standard
    found = catalog(books, id)
    assert [group["id"] for group in found["groups"]] == [
        f"{chapter.clauses[0].id}_group" for chapter in standard.chapters
    ]
    mere_groups = {chapter.clauses[0].id for chapter in standard.chapters if not chapter.clauses[0].body}
    assert {control["id"] for control in elements(found, "controls")} == {
        clause.id for clause in standard.clauses if clause.id not in mere_groups
    }


@pytest.mark.parametrize("id", STANDARDS)
def test_ids_are_unique_and_every_link_within_the_catalog_leads_somewhere(books: Library, id: str) -> None:
    found = catalog(books, id)
    ids = [element["id"] for kind in ("groups", "controls", "parts") for element in elements(found, kind)]
    assert len(ids) == len(set(ids))
    targets = {*ids, *(resource["uuid"] for resource in elements(found, "resources"))}
    inner = [link["href"][1:] for link in elements(found, "links") if link["href"].startswith("#")]
    assert inner and set(inner) <= targets


def test_a_sentence_carries_its_provision_type_and_its_english(books: Library) -> None:
    control = next(
        control for control in elements(catalog(books, "incubator"), "controls") if control["id"] == "premises-area"
    )
    statement = control["parts"][0]
    assert statement["name"] == "statement"
    assert [prop["value"] for prop in statement["props"]] == ["requirement"]
    assert statement["parts"][0]["name"] == "translation" and "shall" in statement["parts"][0]["prose"]
    assert {"canonical", "same-subject"} <= {link["rel"] for link in control["links"]}


def test_the_uuid_follows_the_content(books: Library) -> None:
    again = library(books.corpus)
    assert oscal(books, "park") == oscal(again, "park")
    standard = books.corpus.standard("park")
    assert standard
    renamed = library(replace(books.corpus, standards=(replace(standard, title=Text("另一标题")),)))
    assert catalog(renamed, "park")["uuid"] != catalog(books, "park")["uuid"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("面积应不小于200 m²。", "面积应不小于200 m²。"),
        ("*重点* <b>", r"\*重点\* \<b\>"),
        ("{{ insert: param, x }}", r"\{\{ insert: param, x \}\}"),
        ("1. 先登记\n2) 再付款", "1\\. 先登记\n2\\) 再付款"),
        ("# 标题\n- 项", "\\# 标题\n\\- 项"),
        ("4.2.2", "4.2.2"),
    ],
)
def test_no_text_becomes_markup(text: str, written: str) -> None:
    assert prose(text) == written


def test_a_text_full_of_marks_is_still_a_catalog(tmp_path: Path) -> None:
    text = Text("<script>alert(1)</script> {{ x }} [链接](javascript:x) *应*", "shall <b>")
    clause = Clause("marks", "4", heading=text, body=(Paragraph(text),))
    standard = Standard("garden", text, text, "", "published", "2024", (Chapter("04", (clause,)),))
    books = library(Corpus(standards=(standard,)))
    path = tmp_path / "garden.json"
    path.write_text(oscal(books, "garden"), encoding="utf-8")
    assert Catalog.oscal_read(path)
    assert not re.search(r"(?<!\\)<script", path.read_text(encoding="utf-8").replace("\\\\", "\\"))
