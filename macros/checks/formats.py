"""Problems → the forms in which people and programs read them: lines, JSON, SARIF, annotations of GitHub and Gitea."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from ..clauses.problem import Problem, Severity
from .in_chinese import said_in_chinese, sentence_in_chinese

_SARIF_LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "note"}
_ANNOTATION: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sentence(problem: Problem, language: str = "en") -> str:
    """The problem in one line; a warning or a note says that it is one."""
    if language == "zh":
        return sentence_in_chinese(problem)
    return str(problem) if problem.severity == "error" else f"{problem} {problem.severity}"


def as_json(problems: Sequence[Problem], language: str) -> str:
    """A list of objects with `file`, `line`, `severity`, `rule`, `message` and `hint`."""
    return json.dumps([_entry(problem, language) for problem in problems], ensure_ascii=False, indent=2)


def as_sarif(problems: Sequence[Problem], language: str) -> str:
    """A run of SARIF 2.1.0 (OASIS), as code hosts and editors read it."""
    rules = sorted({problem.rule for problem in problems})
    results = [
        {
            "ruleId": problem.rule,
            "ruleIndex": rules.index(problem.rule),
            "level": _SARIF_LEVEL[problem.severity],
            "message": {"text": _said(problem, language)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": problem.place.file, "uriBaseId": "CORPUS"},
                        "region": {"startLine": max(1, problem.place.line)},
                    }
                }
            ],
        }
        for problem in problems
    ]
    driver = {"name": "tiaowen", "rules": [{"id": rule} for rule in rules], "language": language}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def as_annotations(problems: Sequence[Problem], language: str) -> str:
    """One workflow command a line, which GitHub and Gitea show beside the line that it names."""
    return "\n".join(_annotations(problems, language))


def _annotations(problems: Sequence[Problem], language: str) -> Iterator[str]:
    for problem in problems:
        place = f"file={_property(problem.place.file)},line={max(1, problem.place.line)}"
        message = _said(problem, language).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        yield f"::{_ANNOTATION[problem.severity]} {place},title={_property(problem.rule)}::{message}"


def _property(value: str) -> str:
    """A value within a workflow command, with the signs that end it escaped."""
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        value = value.replace(sign, code)
    return value


def _entry(problem: Problem, language: str) -> dict[str, object]:
    message, hint = _parts(problem, language)
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": message,
        "hint": hint,
    }


def _said(problem: Problem, language: str) -> str:
    message, hint = _parts(problem, language)
    if not hint:
        return message
    return f"{message}（{hint}）" if language == "zh" else f"{message} ({hint})"


def _parts(problem: Problem, language: str) -> tuple[str, str]:
    if language != "zh":
        return problem.message, problem.hint
    message = said_in_chinese(problem.message, problem.rule) or problem.message
    return message, problem.hint and (said_in_chinese(problem.hint, problem.rule) or problem.hint)


FORMATS: dict[str, Callable[[Sequence[Problem], str], str]] = {
    "json": as_json,
    "sarif": as_sarif,
    "github": as_annotations,
}
"what `check --format` takes beside `text`"
