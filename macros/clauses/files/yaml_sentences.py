"""What YAML says of a line that it cannot read → a sentence for people who edit texts, and what to do."""

from __future__ import annotations

import re

import yaml

from ..problem import Place, Problem

RULE = "yaml-syntax"

_QUOTE = "a text that holds `: ` or ` #`, or starts with a quote, bracket or dash, goes into quotes"

_OF_THE_LINE: tuple[tuple[str, str, str], ...] = (
    (
        r"^(?:<{7}|={7}|>{7})(?: |$)",
        "two versions of this place stand side by side",
        "keep one, and take the marks out",
    ),
    (r"^ *\t", "a tab stands where spaces are due", "write two spaces for each step"),
    (r"^[^\"'：]*[\w-]：", "a full-width colon stands after the name of a field", "write `: `, a colon and a space"),
    (r"[{,][^\"']*，\s*\w[\w-]*:", "a full-width comma parts two fields", "write `, `"),
    (
        r""": (?:"[^"]*"|'[^']*')\s*[^\s#,}\]]""",
        "a text goes on after its closing quotation mark",
        "put the whole text into quotes, and write quotation marks within it as “ ”",
    ),
    (r"^\s*(?:- )?[\w-]+:[^\s]", "a space is missing after the colon", "write `: `"),
)
"what the line itself shows, looked for first"

_OF_YAML: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a text holds `: `, which begins a field", "put the whole text into quotes"),
    ("unexpected end of stream|quoted scalar", "a quotation mark is not closed", "close it at the end of its text"),
    (
        "expected ',' or|flow (?:mapping|sequence)",
        "a bracket is not closed, or a comma is missing",
        "a text that begins with a bracket goes into quotes",
    ),
    (
        "cannot start any token",
        "a text begins with a sign that YAML keeps for itself",
        "put the whole text into quotes",
    ),
    ("expected ':'", "the name of a field without a colon and a space after it", _QUOTE),
    (
        "mapping values|expected '-' indicator|block (?:mapping|collection|end)",
        "this line is indented otherwise than its neighbours",
        "line it up with the lines above",
    ),
)
"what YAML says, in its own words; the first is left out where the line is a field of its own"


def not_utf8(file: str) -> Problem:
    """The file is in another encoding."""
    return Problem(Place(file), "this file is not UTF-8 text", RULE, "save it as UTF-8")


def unreadable(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """A sign that no YAML file may hold, with its line."""
    position = getattr(error, "position", 0)
    return Problem(
        Place(file, text.count("\n", 0, position) + 1), "a control character stands in this line", RULE, "take it out"
    )


def syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The sentence for what YAML refuses; where none fits, what YAML says."""
    mark = error.problem_mark or error.context_mark
    number = mark.line + 1 if mark else 0
    lines = text.splitlines()
    for at in (number, number - 1):
        line = lines[at - 1] if 0 < at <= len(lines) else ""
        for grammar, message, hint in _OF_THE_LINE:
            if re.search(grammar, line):
                return Problem(Place(file, at), message, RULE, hint)
    said = f"{error.context or ''} {error.problem or ''}"
    is_field = re.fullmatch(r"\s*(?:- )?[\w-]+: [^:]*", lines[number - 1]) if 0 < number <= len(lines) else None
    for grammar, message, hint in _OF_YAML[bool(is_field) :]:
        if re.search(grammar, said):
            return Problem(Place(file, number), message, RULE, hint)
    return Problem(Place(file, number), f"YAML cannot read this line: {error.problem or error.context}", RULE, _QUOTE)
