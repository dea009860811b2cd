"""The pages in words and the schemas speak of the same fields."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from macros.clauses.files.schema import KINDS

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "standards" / "schema"
PAGES = {"checklist": ROOT / "checklists" / "README.md", "measures": ROOT / "checklists" / "README.md"}


@pytest.mark.parametrize("kind", [*KINDS, "texts"])
def test_every_field_of_a_schema_is_named_on_its_page(kind: str) -> None:
    page = PAGES.get(kind, ROOT / "standards" / "README.md").read_text(encoding="utf-8")
    missing = {field for field in _fields(_schema(kind)) if not re.search(rf"(?<![\w-]){field}(?![\w-])", page)}
    assert not missing


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_that_a_schema_allows_is_named_on_its_page(kind: str) -> None:
    page = PAGES.get(kind, ROOT / "standards" / "README.md").read_text(encoding="utf-8")
    missing = {word for word in _words(_schema(kind)) if not re.search(rf"(?<![\w-]){word}(?![\w-])", page)}
    assert not missing


@pytest.mark.parametrize(("kind", "heading"), [("standard", "## standard.yaml"), ("chapter", "## A chapter file")])
def test_every_field_in_a_table_of_the_page_is_one_of_the_schema(kind: str, heading: str) -> None:
    page = (ROOT / "standards" / "README.md").read_text(encoding="utf-8")
    section = page.partition(heading)[2].partition("\n## ")[0].partition("\n### ")[0]
    named = re.findall(r"^\| `([a-z-]+)` \|", section, re.M)
    assert named
    assert set(named) <= _fields(_schema(kind))


def test_there_is_a_schema_for_each_kind_of_file_and_no_other() -> None:
    assert {path.stem for path in SCHEMAS.glob("*.json")} == {*KINDS, "texts"}


def _schema(kind: str) -> object:
    return json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))


def _fields(schema: object) -> set[str]:
    if isinstance(schema, list):
        return {field for part in schema for field in _fields(part)}
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    return set(own if isinstance(own, dict) else ()) | {field for part in schema.values() for field in _fields(part)}


def _words(schema: object) -> set[str]:
    if isinstance(schema, list):
        return {word for part in schema for word in _words(part)}
    if not isinstance(schema, dict):
        return set()
    own = [word for word in schema.get("enum", ()) if isinstance(word, str)]
    return set(own) | {word for part in schema.values() for word in _words(part)}
