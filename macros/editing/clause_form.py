"""A clause ⇄ the texts of a form, in reading order; and the mark by which a later edit of another person is seen."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..clauses.files.plain import clause_data
from ..clauses.model import Clause, Text
from ..clauses.passages import PassageKind, passages
from ..clauses.renumbering import with_texts


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a clause: a row of the form."""

    name: str
    "`t0`, `t1` … in reading order"
    kind: PassageKind
    id: str
    text: Text


def fields_of(clause: Clause) -> tuple[Field, ...]:
    """The texts of a clause in reading order."""
    return tuple(
        Field(f"t{place}", passage.kind, passage.id, passage.text) for place, passage in enumerate(passages(clause))
    )


def with_typed(clause: Clause, typed: Mapping[str, str]) -> Clause:
    """The clause with the texts of a form, `t0-zh`, `t0-en` …; what the form does not hold stays.

    A line break and a run of blanks are one blank: a text is one paragraph.
    """
    texts = iter([_typed(field, typed) for field in fields_of(clause)])
    heading = next(texts) if clause.heading else clause.heading
    term = next(texts) if clause.term else clause.term
    return replace(clause, heading=heading, term=term, body=with_texts(clause.body, lambda _: next(texts)))


def _typed(field: Field, typed: Mapping[str, str]) -> Text:
    chinese, english = typed.get(f"{field.name}-zh"), typed.get(f"{field.name}-en")
    return Text(
        field.text.zh if chinese is None else one_line(chinese),
        field.text.en if english is None else one_line(english),
    )


def one_line(typed: str) -> str:
    """What was typed, as one paragraph; the wide space that stands between number and title stays."""
    return re.sub("[ \t\r\n]+", " ", typed).strip(" ")


def mark_of(clause: Clause) -> str:
    """A short hash of all that the file says of a clause: it is another one as soon as anybody has changed it."""
    return hashlib.sha256(json.dumps(clause_data(clause), sort_keys=True).encode()).hexdigest()[:16]


def lost_words(mine: Clause, theirs: Clause) -> Iterator[tuple[Field, Text]]:
    """Where a text of another person's clause is not mine: my field, and theirs."""
    others = fields_of(theirs)
    for place, field in enumerate(fields_of(mine)):
        other = others[place].text if place < len(others) else Text()
        if other != field.text:
            yield field, other
