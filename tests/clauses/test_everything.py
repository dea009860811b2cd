"""A corpus with one of everything: no field of the schemas, and none of the model, is forgotten on any way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.clauses import blocks, checklist, corpus, links, model
from macros.clauses import site as site_of
from macros.clauses.blocks import Text
from macros.clauses.corpus import Corpus
from macros.clauses.files.plain import chapter_data, standard_data
from macros.clauses.files.store import read_corpus
from macros.clauses.merge.merging import merge
from macros.clauses.model import Standard
from macros.clauses.parts import parts_of
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes
from macros.to_site.files.json_file import json_text
from macros.to_site.library import library

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = ROOT / "tests" / "cases" / "everything"
SCHEMAS = ROOT / "standards" / "schema"
FILES = {
    "standard": ["standards/garden/standard.yaml", "standards/notes/standard.yaml"],
    "chapter": ["standards/garden/01-beds.yaml"],
    "ledger": ["standards/garden/ledger.yaml"],
    "successions": ["standards/garden/successions.yaml"],
    "opinions": ["standards/garden/opinions.yaml"],
    "commenters": ["standards/garden/commenters.yaml"],
    "pilot-institutions": ["standards/garden/pilot-institutions.yaml"],
    "relations": ["standards/relations.yaml"],
    "topics": ["standards/topics.yaml"],
    "references": ["standards/references.yaml"],
    "glossary": ["standards/glossary.yaml"],
    "synonyms": ["standards/synonyms.yaml"],
    "measures": ["checklists/measures.yaml"],
    "checklist": ["checklists/garden.yaml"],
    "site": ["site.yaml"],
}
FROM_THE_FOLDER = {"standards/garden/standard.yaml": {"id"}, "standards/notes/standard.yaml": {"id"}}
"the id of a standard is the name of its folder; what stands in the file has to be the same"

DEFAULTS = {
    ("name", "admitted"),
    ("kind", "standard"),
    ("kind", "number"),
    ("stage", "working-text"),
    ("answer", "yes-no"),
}
"words that a field reads as where it is missing; the schema asks for them all the same"

Path_ = tuple[str | int, ...]


def everything() -> Corpus:
    found = read_corpus(EVERYTHING)
    assert not found.problems, [str(problem) for problem in found.problems]
    return found


def garden() -> Standard:
    standard = everything().standard("garden")
    assert standard
    return standard


def values_in(value: object) -> Iterator[Any]:
    """Every dataclass within a value."""
    if isinstance(value, tuple):
        for one in value:
            yield from values_in(one)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from values_in(getattr(value, field.name))


def values_of(module: Any) -> list[type]:
    found = (value for value in vars(module).values() if isinstance(value, type) and is_dataclass(value))
    return [value for value in found if value.__module__ == module.__name__]


def default(field: Field[Any]) -> object:
    return None if field.default is MISSING else field.default


def is_left_out(field: Field[Any], value: object) -> bool:
    return value in (default(field), None, "", (), Text())


MODULES = (blocks, model, checklist, links, site_of, corpus)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_field_of_every_value_is_read_from_a_file(module: Any) -> None:
    found = list(values_in(everything()))
    forgotten = [
        f"{kind.__name__}.{field.name}"
        for kind in values_of(module)
        for field in fields(kind)
        if field.name not in ("place", "problems")
        and all(is_left_out(field, getattr(value, field.name)) for value in found if type(value) is kind)
    ]
    assert forgotten == []


def names_in(schema: object) -> set[str]:
    """Every property that a schema names."""
    if isinstance(schema, list):
        return {name for part in schema for name in names_in(part)}
    if not isinstance(schema, dict):
        return set()
    return {name for part in schema.values() for name in names_in(part)} | set(schema.get("properties", {}))


def places(value: object, path: Path_ = ()) -> Iterator[Path_]:
    """Where each key of a YAML value stands."""
    for key, child in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if isinstance(value, dict):
            yield (*path, key)
        yield from places(child, (*path, key))


@pytest.mark.parametrize("schema", sorted(path.stem for path in SCHEMAS.glob("*.json") if path.stem != "texts"))
def test_every_property_of_a_schema_stands_in_the_files_with_everything(schema: str) -> None:
    named = names_in(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")))
    used = {path[-1] for file in FILES[schema] for path in places(yaml_of(EVERYTHING / file))}
    assert named - used == set()


def yaml_of(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def at(value: Any, path: Path_) -> Any:
    for key in path:
        value = value[key]
    return value if isinstance(value, str) else ""


def without(value: Any, path: Path_) -> Any:
    """A YAML value with one key taken out."""
    first, *rest = path
    if rest:
        child = without(value[first], tuple(rest))
        return {**value, first: child} if isinstance(value, dict) else [*value[:first], child, *value[first + 1 :]]  # type: ignore[misc]
    return {key: child for key, child in value.items() if key != first}


@pytest.mark.parametrize("file", [file for files in FILES.values() for file in files])
def test_every_field_of_a_file_is_read_into_the_model(file: str, tmp_path: Path) -> None:
    shutil.copytree(EVERYTHING, tmp_path, dirs_exist_ok=True)
    whole, all_of_it = yaml_of(EVERYTHING / file), replace(everything(), problems=())
    unread = []
    for path in places(whole):
        if (len(path) == 1 and path[0] in FROM_THE_FOLDER.get(file, ())) or (path[-1], at(whole, path)) in DEFAULTS:
            continue
        (tmp_path / file).write_text(yaml.safe_dump(without(whole, path), allow_unicode=True), encoding="utf-8")
        if replace(read_corpus(tmp_path), problems=()) == all_of_it:
            unread.append(path)
    assert unread == []


def test_a_standard_is_written_as_it_is_read() -> None:
    for standard in everything().standards:
        folder = EVERYTHING / "standards" / standard.id
        assert standard_data(standard) == yaml_of(folder / "standard.yaml")
        for chapter in standard.chapters:
            assert chapter_data(chapter) == yaml_of(folder / f"{chapter.name}.yaml")


def chinese(value: Any) -> Any:
    """What Word carries of a text: the Chinese."""
    if isinstance(value, Text):
        return Text(value.zh)
    if isinstance(value, tuple):
        return tuple(map(chinese, value))
    if is_dataclass(value):
        return replace(value, **{field.name: chinese(getattr(value, field.name)) for field in fields(value)})  # type: ignore[type-var]
    return value


def test_a_merge_with_the_same_text_loses_nothing() -> None:
    ours = garden()
    chapters = tuple(
        replace(
            chapter,
            clauses=tuple(
                replace(clause, translated_from="", translated_as="", rationale=(), comments=())
                for clause in chinese(chapter).clauses
            ),
        )
        for chapter in ours.chapters
    )
    merged = merge(ours, replace(ours, chapters=chapters), ())
    kept = [replace(clause, comments=()) for clause in merged.standard.clauses]
    assert kept == [replace(clause, comments=()) for clause in ours.clauses]
    assert replace(merged.standard, chapters=()) == replace(ours, chapters=())


def test_the_json_file_says_everything_that_is_published() -> None:
    said = json.loads(json_text(library(everything()), garden(), "https://garden.example/"))
    found = set(scalars(said))
    written = set(scalars(standard_data(garden()))) | {
        value for chapter in garden().chapters for value in scalars(chapter_data(chapter))
    }
    not_published = {"f1:793474dec4f9", "f1:0123456789ab"}  # what English was made from what is the editors' affair
    assert written - found - not_published == set()


def scalars(value: object) -> Iterator[object]:
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from scalars(child)
    if not isinstance(value, (dict, list)):
        yield value


def test_word_brings_back_every_block_number_and_key(tmp_path: Path) -> None:
    path = tmp_path / "garden.docx"
    path.write_bytes(docx_bytes(garden()))
    read = read_docx(path, "garden").standard
    assert [chinese(clause.body) for clause in read.clauses] == [chinese(clause.body) for clause in garden().clauses]
    assert parts_of(read).keys() == parts_of(garden()).keys()
    assert [clause.element for clause in read.clauses] == [clause.element for clause in garden().clauses]
