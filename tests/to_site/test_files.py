"""The files of a standard: JSON to its schema, a table for spreadsheets, and never more than the rights allow."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from macros.clauses.blocks import ClauseList, ListEntry, Paragraph, Text
from macros.clauses.corpus import Corpus
from macros.clauses.model import Clause, Standard
from macros.clauses.parts import parts_of
from macros.to_site.downloads import file_names
from macros.to_site.files import FORMATS, SCHEMA, published_files, write_files
from macros.to_site.files.csv_file import COLUMNS, unlike_a_formula
from macros.to_site.library import Library, library

ADDRESS = "https://standards.example/base/"


def files_of(books: Library, id: str, site_url: str = ADDRESS) -> dict[str, str]:
    standard = books.corpus.standard(id)
    assert standard
    return {name.removeprefix(f"{id}."): text for name, text in published_files(books, standard, site_url)}


def with_rights(books: Library, id: str, shown: str) -> Library:
    standards = tuple(
        replace(standard, rights=replace(standard.rights, shown=shown)) if standard.id == id else standard  # type: ignore[type-var,arg-type]
        for standard in books.corpus.standards
    )
    return library(replace(books.corpus, standards=standards))


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def clauses_of(text: str) -> dict[str, Any]:
    return {clause["id"]: clause for clause in json.loads(text)["clauses"]}


@pytest.fixture(scope="module")
def validator() -> jsonschema_rs.Validator:
    path = Path(__file__).parents[2] / "macros" / "to_site" / "files" / SCHEMA
    return jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("shown", ["full", "outline", "number-only"])
def test_every_json_file_keeps_to_the_published_schema(
    books: Library, tools: Standard, validator: jsonschema_rs.Validator, shown: str
) -> None:
    everything = library(replace(books.corpus, standards=(*books.corpus.standards, tools)))
    for standard in everything.corpus.standards:
        content = json.loads(files_of(with_rights(everything, standard.id, shown), standard.id)["json"])
        assert [error.message for error in validator.iter_errors(content)] == []


def test_json_holds_each_clause_in_both_languages_with_fingerprint_and_lasting_address(books: Library) -> None:
    clauses = clauses_of(files_of(books, "incubator")["json"])
    standard = books.corpus.standard("incubator")
    assert standard and list(clauses) == [clause.id for clause in standard.clauses]
    area = clauses["premises-area"]
    assert area["address"] == f"{ADDRESS}c/incubator/premises-area/"
    assert area["fingerprint"] == parts_of(standard)["premises-area"].fingerprint
    assert area["types"] == ["requirement"]
    assert area["parent"] == "premises"
    assert "200 m²" in area["body"][0]["zh"] and "200 m²" in area["body"][0]["en"]


def test_without_an_address_of_the_site_addresses_start_at_its_root(books: Library) -> None:
    files = files_of(books, "incubator", "")
    assert clauses_of(files["json"])["premises-area"]["address"] == "c/incubator/premises-area/"
    assert rows_of(files["csv"])[0]["address"].startswith("c/incubator/")
    assert "http" not in files["csv"]


def test_csv_begins_with_the_mark_that_excel_needs_and_has_a_row_for_every_provision(books: Library) -> None:
    text = files_of(books, "store")["csv"]
    rows = rows_of(text)
    assert text.startswith("\ufeffplace,number,id,") and "\r\n" in text
    assert tuple(rows[0]) == COLUMNS
    checklist = books.corpus.checklist("store")
    assert checklist and {question.clause for question in checklist.questions} <= {row["id"] for row in rows}
    assert {type for row in rows for type in row["type"].split()} <= {
        "requirement",
        "recommendation",
        "permission",
        "possibility",
        "instruction",
        "statement",
    }


def test_csv_names_the_place_so_that_no_spreadsheet_takes_it_for_a_figure() -> None:
    entry = ListEntry("tenth-first", Text("应登记；", "shall register;"))
    clause = Clause(
        "tenth", "4.10", body=(Paragraph(Text("基地应：", "The base shall:")), ClauseList("dash", (entry,)))
    )
    rows = rows_of(files_of(garden(clause), "garden")["csv"])
    assert [row["place"] for row in rows] == ["第4.10条", "第4.10条第1项"]
    assert [row["number"] for row in rows] == ["4.10", "4.10"]
    assert rows[1]["address"] == f"{ADDRESS}c/garden/tenth/#tenth-first"


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(A1)", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠A", "\n1", "\u200b=1", " =1"]
)
def test_a_text_that_a_spreadsheet_would_run_is_kept_a_text(text: str) -> None:
    assert unlike_a_formula(text) == f"'{text}"
    assert unlike_a_formula(f"应 {text}") == f"应 {text}"


@pytest.mark.parametrize("shown", ["outline", "number-only"])
@pytest.mark.parametrize("id", ["incubator", "park", "store", "incubator-drafting-notes"])
def test_no_file_holds_a_sentence_that_the_rights_keep_back(books: Library, id: str, shown: str) -> None:
    written = "".join(files_of(with_rights(books, id, shown), id).values())
    standard = books.corpus.standard(id)
    assert standard
    kept_back = [part.text for part in parts_of(standard).values() if not (part.is_clause and part.clause.heading)]
    if shown == "number-only":
        kept_back += [text for clause in standard.clauses for text in (clause.heading, clause.term)]
        kept_back = [text for text in kept_back if len(text.zh) > 6 and text.zh not in standard.title.zh]
    else:
        kept_back = [text for text in kept_back if text.zh not in {clause.term.zh for clause in standard.clauses}]
    leaked = [text.zh for text in kept_back if text.zh and (text.zh in written or (text.en and text.en in written))]
    assert leaked == []


def test_a_reason_that_speaks_of_a_text_kept_back_is_left_out_at_both_ends(books: Library) -> None:
    fewer = with_rights(books, "park", "outline")
    for id in ("park", "incubator"):
        relations = json.loads(files_of(fewer, id)["json"])["relations"]
        told = [relation for relation in relations if "reason" in relation]
        assert not any("park/" in relation["from"] + relation["to"] for relation in told)
        assert len(told) < len(relations)


def test_a_companion_has_no_table_and_no_catalog(books: Library) -> None:
    assert list(files_of(books, "incubator-drafting-notes")) == ["json"]
    standard = books.corpus.standard("incubator")
    assert standard and set(file_names(standard)) == {"docx", *FORMATS}


def test_the_same_data_gives_the_same_files(books: Library, tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_files(books, tmp_path / name, ADDRESS)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes()


def garden(*clauses: Clause) -> Library:
    from macros.clauses.model import Chapter, Rights

    rights = Rights(Text("园丁会"), Text("自有文字"), "full", "2024-05-01")
    standard = Standard(
        "garden", Text("花园"), Text("花园"), "", "published", "2024", (Chapter("04", clauses),), rights
    )
    return library(Corpus(standards=(standard,)))
