"""YAML values held against the JSON Schemas of `standards/schema/`, told in sentences for people who edit."""

from __future__ import annotations

import difflib
import json
from functools import cache
from typing import cast

import jsonschema_rs

from ..problem import Place, Problem
from .program import PROGRAM
from .schema_sentences import sentence_of
from .yaml_files import Mapping, line_at

SCHEMA_FOLDER = PROGRAM / "standards" / "schema"
KINDS = (
    "site",
    "standard",
    "chapter",
    "checklist",
    "measures",
    "relations",
    "topics",
    "references",
    "glossary",
    "synonyms",
    "pilot-institutions",
    "ledger",
    "successions",
    "opinions",
    "commenters",
)


def schema_problems(value: object, kind: str, file: str) -> list[Problem]:
    """What keeps `value`, read from `file`, from being a file of this kind; empty when all is well."""
    return [_problem(error, value, kind, file) for error in _validator(kind).iter_errors(value)]


def without_faults(value: object, kind: str) -> None:
    """Empty every field of `value` that the schema refuses, so that no rule meets what it does not expect.

    A number without quotes counts as the text that was written, where that would be right.
    """
    for error in _validator(kind).iter_errors(value):
        holder, name = _holder(value, error)
        if isinstance(holder, Mapping) and isinstance(name, str) and name in holder.written:
            holder[name] = holder.written[name]
    for error in _validator(kind).iter_errors(value):
        holder, name = _holder(value, error)
        if str(error.schema_path[-1]) in _OF_THE_VALUE and isinstance(holder, dict):
            holder[name] = None
            if isinstance(holder, Mapping):
                holder.written.pop(str(name), None)
        elif str(error.schema_path[-1]) in _OF_THE_VALUE and isinstance(holder, list) and isinstance(name, int):
            holder[name] = None


def _holder(value: object, error: jsonschema_rs.ValidationError) -> tuple[object, str | int]:
    """What holds the value that the error is about, and its name or place there."""
    path = list(error.instance_path)
    return (_at(value, path[:-1]), path[-1]) if path else (None, "")


_OF_THE_VALUE = frozenset(
    {"type", "pattern", "enum", "const", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}
    | {"maxLength", "anyOf", "oneOf", "not"}
)
"what a schema says of a value itself; the rest is about what it holds or lacks"


@cache
def _validator(kind: str) -> jsonschema_rs.Draft202012Validator:
    registry = jsonschema_rs.Registry([("texts.json", _schema("texts"))])
    return jsonschema_rs.Draft202012Validator(_schema(kind), registry=registry)


@cache
def _schema(kind: str) -> dict[str, object]:
    text = (SCHEMA_FOLDER / f"{kind}.json").read_text(encoding="utf-8")
    return cast(dict[str, object], json.loads(text))


def _problem(error: jsonschema_rs.ValidationError, value: object, kind: str, file: str) -> Problem:
    path = list(error.instance_path)
    found = _at(value, path)
    keyword = str(error.schema_path[-1]) if error.schema_path else ""
    name = next((step for step in reversed(path) if isinstance(step, str)), kind)
    line = line_at(value, path)
    if keyword == "additionalProperties" and isinstance(found, Mapping):
        return _unknown_field(error, found, file)
    if keyword == "type" and found is None:
        return Problem(Place(file, line), f"`{name}` is empty" if path else "the file is empty", "schema")
    if keyword == "required":
        field = error.message.split('"')[1]
        return Problem(Place(file, line), f"`{field}` is missing", "schema", _named(found))
    holder = _at(value, path[:-1])
    if keyword == "type" and isinstance(holder, Mapping) and name in holder.written:
        return _unquoted_number(holder.written[name], str(found), name, Place(file, line))
    if keyword == "enum":
        allowed = ", ".join(str(choice) for choice in getattr(error.kind, "options", []))
        return Problem(Place(file, line), f"`{name}: {found}` is none of the words allowed", "schema", allowed)
    if keyword == "pattern" and name == "id":
        hint = "lower-case letters, digits and hyphens, a letter first, at most 38 characters"
        return Problem(Place(file, line), f"`{found}` is no id", "schema", hint)
    name = f"`{name}`" if not path or path[-1] == name else f"an entry of `{name}`"
    message, hint = sentence_of(error, keyword, name, found)
    return Problem(Place(file, line), message, "schema", hint)


def _unknown_field(error: jsonschema_rs.ValidationError, found: Mapping, file: str) -> Problem:
    field = error.message.split("'")[1]
    known = _fields_near(error, field)
    hint = f"did you mean `{known}`?" if known else "standards/README.md names every field"
    return Problem(Place(file, found.lines.get(field, found.line)), f"`{field}` is no field here", "schema", hint)


def _fields_near(error: jsonschema_rs.ValidationError, field: str) -> str:
    names = {name for kind in (*KINDS, "texts") for name in _property_names(_schema(kind))}
    return next(iter(difflib.get_close_matches(field, names, n=1)), "")


def _property_names(schema: object) -> set[str]:
    if isinstance(schema, list):
        return {name for part in schema for name in _property_names(part)}
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    names = set(own) if isinstance(own, dict) else set()
    return names | {name for part in schema.values() for name in _property_names(part)}


def _unquoted_number(written: str, read: str, name: str, place: Place) -> Problem:
    message = f"`{name}: {written}` has no quotes"
    if read != written:
        message += f", and YAML reads it as {read}"
    return Problem(place, message, "schema", f'write `{name}: "{written}"`')


def _named(found: object) -> str:
    id = found.get("id") if isinstance(found, Mapping) else None
    return f"in `{id}`" if isinstance(id, str) else ""


def _at(value: object, path: list[str | int]) -> object:
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value
