"""`opinions.yaml` of a standard ⇄ opinions; what a person wrote beside them stays when a command adds some."""

from __future__ import annotations

from pathlib import Path

from ..opinions import KINDS, STATES, Opinion
from .plain import Plain
from .reader import Reader
from .writing import changed_text, list_text, replace_text

_HEAD = """\
# yaml-language-server: $schema=../schema/opinions.json
# Opinions on the draft and what became of them. Never published; bodies are named, persons are not.
opinions:
"""


def opinions_from(file: Reader) -> tuple[Opinion, ...]:
    """What an `opinions.yaml` holds."""
    return tuple(
        Opinion(
            id=entry.string("id"),
            text=entry.string("text"),
            clause=entry.string("clause"),
            number=entry.string("number"),
            edition=entry.string("edition"),
            kind=entry.one_of("kind", KINDS),
            unit=entry.string("unit"),
            state=entry.one_of("state", STATES),
            reply=entry.string("reply"),
            proposal=entry.string("proposal"),
            place=entry.place,
        )
        for entry in file.each("opinions")
    )


def opinion_data(one: Opinion) -> dict[str, Plain]:
    """An entry of the file; empty fields are left out."""
    fields: dict[str, Plain] = {
        "id": one.id,
        "clause": one.clause,
        "number": one.number,
        "edition": one.edition,
        "kind": one.kind,
        "unit": one.unit,
        "text": one.text,
        "state": one.state,
        "reply": one.reply,
        "proposal": one.proposal,
    }
    return {key: value for key, value in fields.items() if value}


def write_opinions(path: Path, opinions: tuple[Opinion, ...]) -> bool:
    """Put the opinions into `path`; whether it changed. ValueError where it would not read back as meant."""
    entries: list[Plain] = [opinion_data(one) for one in opinions]
    if not path.exists():
        text = _HEAD + list_text(entries) if entries else None
    else:
        text = changed_text(path, {"opinions": entries})
    if text is not None:
        replace_text(path, text)
    return text is not None
