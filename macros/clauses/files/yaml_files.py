"""YAML text → plain values that remember their lines, and the sentences for what YAML misreads.

Read with libyaml's composer, which is about six times as fast as the pure Python one.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from ..problem import Place, Problem
from ..text.hidden_characters import hidden_characters
from .yaml_limits import limit_problem
from .yaml_sentences import not_utf8, syntax_problem, unreadable

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mapping(dict[str, object]):
    """A YAML mapping; `line` is where it starts, `lines` where each key stands (from 1).

    `written` keeps the text of every value that YAML read as a number, such as `4.10`, which it reads as 4.1.
    """

    __slots__ = ("line", "lines", "written")
    line: int
    lines: dict[str, int]
    written: dict[str, str]


class Sequence(list[object]):
    """A YAML list; `line` is where it starts, `lines` where each entry stands (from 1)."""

    __slots__ = ("line", "lines")
    line: int
    lines: list[int]


def read_yaml(path: Path, file: str) -> tuple[object, list[Problem]]:
    """The value of a YAML file, None where it cannot be read, and what is wrong with its syntax.

    `file` is the name that problems carry. Raises nothing for bad YAML; OSError where the file cannot be opened.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return None, [not_utf8(file)]
    return read_yaml_text(text, file)


def read_yaml_text(text: str, file: str) -> tuple[object, list[Problem]]:
    """The value of a YAML text, None where it cannot be read, and what is wrong with its syntax."""
    try:
        if limit := limit_problem(text, file):
            return None, [limit]
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, [syntax_problem(error, text, file)]
    except yaml.YAMLError as error:
        return None, [unreadable(error, text, file)]
    problems: list[Problem] = []
    return (None if node is None else _value(node, file, problems)), problems


def _value(node: yaml.Node, file: str, problems: list[Problem]) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, file, problems)
    if isinstance(node, yaml.SequenceNode):
        return _sequence(node, file, problems)
    written = str(node.value)
    problems.extend(hidden_characters(written, Place(file, node.start_mark.line + 1)))
    return _scalar(node.tag.rpartition(":")[2], written)


def _mapping(node: yaml.MappingNode, file: str, problems: list[Problem]) -> Mapping:
    mapping = Mapping()
    mapping.line, mapping.lines, mapping.written = node.start_mark.line + 1, {}, {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in mapping:
            earlier = f"the first is in line {mapping.lines[key]}"
            problems.append(Problem(Place(file, line), f"`{key}` is given twice", "yaml-syntax", earlier))
        mapping.lines[key] = line
        mapping[key] = _value(value_node, file, problems)
        if isinstance(mapping[key], (int, float)):
            mapping.written[key] = str(value_node.value)
    return mapping


def _sequence(node: yaml.SequenceNode, file: str, problems: list[Problem]) -> Sequence:
    sequence = Sequence(_value(child, file, problems) for child in node.value)
    sequence.line = node.start_mark.line + 1
    sequence.lines = [child.start_mark.line + 1 for child in node.value]
    return sequence


def _scalar(kind: str, written: str) -> object:
    if kind == "null":
        return None
    if kind == "bool":
        return written.lower() in ("true", "yes", "on")
    try:
        if kind == "int":
            return int(written)
        if kind == "float":
            return float(written)
    except ValueError:  # 1:12 and 0x1F, which YAML 1.1 counts as numbers
        return written
    return written


def line_at(value: object, path: Iterable[str | int]) -> int:
    """The line of what `path` leads to within `value`; the nearest line known where the path ends early."""
    line = value.line if isinstance(value, (Mapping, Sequence)) else 1
    for step in path:
        below = _step(value, step)
        if below is None:
            break
        line, value = below
    return line


def _step(value: object, step: str | int) -> tuple[int, object] | None:
    if isinstance(value, Mapping) and isinstance(step, str) and step in value:
        return value.lines[step], value[step]
    if isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
        return value.lines[step], value[step]
    return None
