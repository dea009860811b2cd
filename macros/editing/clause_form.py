"""A clause ⇄ the texts of a form, in reading order; and the mark by which a later edit of another person is seen."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ..clauses.blocks import Source, Text
from ..clauses.files.plain import clause_data
from ..clauses.model import Clause
from ..clauses.passages import Passage, PassageKind, passages
from ..clauses.renumbering import texts_in, with_texts
from ..clauses.text.inline import upright


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a clause: a row of the form."""

    name: str
    "`t0`, `t1` … in reading order"
    kind: PassageKind
    id: str
    text: Text


def fields_of(clause: Clause) -> tuple[Field, ...]:
    """The texts of a clause that can be typed, in the order in which the clause holds them.

    A formula is none, a sign stands without its letter; an empty word for a picture is left out.
    """
    known = {id(text): passage for passage in passages(clause) for text in (passage.text, *_halves(clause, passage))}
    upright_ones = {one.text: one for one in passages(clause)} if "~{" in str(clause.body) else {}
    found: list[Field] = []
    for text in texts_in((clause.heading, clause.term, clause.body)):
        passage = known.get(id(text)) or upright_ones.get(Text(upright(text.zh), upright(text.en)))
        kind: PassageKind = passage.kind if passage else "symbol"
        if passage or text:
            found.append(Field(f"t{len(found)}", kind, passage.id if passage else "", text))
    return tuple(found)


def _halves(clause: Clause, passage: Passage) -> tuple[Text, ...]:
    """The two texts of a source that was changed, which is one passage."""
    sources = (one for one in clause.body if isinstance(one, Source) and one.place == passage.place and one.modified)
    return tuple(text for one in sources if passage.kind == "source" for text in (one.text, one.modified))


def with_typed(clause: Clause, typed: Mapping[str, str]) -> Clause:
    """The clause with the texts of a form, `t0-zh`, `t0-en` …; what the form does not hold stays.

    A line break and a run of blanks are one blank: a text is one paragraph.
    """
    fields = fields_of(clause)
    new = iter([_typed(field, typed) for field in fields])
    shown = {id(field.text) for field in fields}
    heading, term, body = with_texts(
        (clause.heading, clause.term, clause.body), lambda text: next(new) if id(text) in shown else text
    )
    return replace(clause, heading=heading, term=term, body=body)


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
