"""The report of an import: the balance of its characters, what was left out, what was found, and who said what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from .comments import Remark
from .reader import ImportedDocument


def balance_lines(document: ImportedDocument) -> Iterator[str]:
    """The balance in one line, and one more for each rule that left something out."""
    found = document.balance
    if found is None:
        return
    total = sum(found.by_rule.values())
    yield f"{found.characters} characters: {found.as_text} text, {found.as_marks} numbers and marks, {total} left out"
    for rule, count in sorted(found.by_rule.items()):
        yield f"  left out: {count} characters, {rule or 'LOST without a rule'}"


def write_report(document: ImportedDocument, path: Path) -> None:
    """The whole report as JSON where the name ends so, else as text; OSError where it cannot be written."""
    is_json = path.suffix.lower() == ".json"
    text = json.dumps(_plain(document), ensure_ascii=False, indent=2) if is_json else "\n".join(_lines(document))
    path.write_text(text + "\n", encoding="utf-8")


def _plain(document: ImportedDocument) -> dict[str, object]:
    found = document.balance
    return {
        "file": document.standard.place.file,
        "characters": found.characters if found else 0,
        "text": found.as_text if found else 0,
        "numbers-and-marks": found.as_marks if found else 0,
        "left-out": [
            {"paragraph": one.paragraph, "rule": one.rule or "lost", "text": one.text}
            for one in (found.dropped if found else ())
        ],
        "findings": [
            {"paragraph": one.place.line, "severity": one.severity, "rule": one.rule, "message": one.message}
            for one in document.problems
        ],
        "comments": [
            {
                **_said(one),
                "done": one.is_done,
                **({"replies": [_said(reply) for reply in one.replies]} if one.replies else {}),
            }
            for one in document.remarks
        ],
    }


def _lines(document: ImportedDocument) -> Iterator[str]:
    yield document.standard.place.file
    yield from balance_lines(document)
    for one in document.balance.dropped if document.balance else ():
        yield f"left out, paragraph {one.paragraph}, {one.rule or 'LOST'}: {one.text}"
    for problem in document.problems:
        yield f"{problem.severity}, paragraph {problem.place.line}, {problem.rule}: {problem.message}"
    for remark in document.remarks:
        yield f"comment by {remark.author or 'somebody'} {remark.date}".rstrip() + f": {remark.text}"
        for reply in remark.replies:
            yield f"  reply by {reply.author or 'somebody'} {reply.date}".rstrip() + f": {reply.text}"


def _said(remark: Remark) -> dict[str, object]:
    return {"author": remark.author, "date": remark.date, "text": remark.text}
