"""The cover of three texts: each field from the side that changed it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from ..blocks import Text
from ..cover_comparison import cover_fields
from ..model import Stage, Standard
from .conflicts import Conflict, Taken
from .merged_text import with_english

_PAIRS = {"dates": ("drafted", "published", "implemented"), "classification": ("ics", "ccs")}
_ROLES = ("proposed-by", "in-charge", "issued-by")


def merged_cover(base: Standard, word: Standard, yaml: Standard, taken: Taken) -> tuple[Standard, list[Conflict]]:
    """`yaml` with what Word alone has changed on the cover, and the fields that both have changed.

    A field has the name `cover.title`, `cover.dates.published` …
    """
    was, theirs, ours = map(cover_fields, (base, word, yaml))
    conflicts, fields = [], dict(ours)
    for field in dict.fromkeys((*ours, *theirs)):
        old, new, here = (side.get(field, "") for side in (was, theirs, ours))
        name = f"cover.{field}"
        if new in (old, here):
            continue
        if here != old:
            conflicts.append(Conflict(name, "cover", (("handed out", old), ("word", new), ("yaml", here))))
        if here == old or taken.get(name) == "word":
            fields[field] = new
    return _with_fields(yaml, word, fields), conflicts


def _with_fields(yaml: Standard, word: Standard, fields: dict[str, str]) -> Standard:
    said_by = cover_fields(yaml)
    is_ours = {name: fields.get(name, "") == said_by.get(name, "") for name in ("replaces", "consistency")}
    bodies, theirs = dict(yaml.bodies), dict(word.bodies)
    said = {role: fields.get(f"bodies.{role}", "") for role in _ROLES}
    pairs = {
        name: tuple((key, fields[f"{name}.{key}"]) for key in keys if fields.get(f"{name}.{key}"))
        for name, keys in _PAIRS.items()
    }
    return replace(
        yaml,
        title=yaml.title if fields["title"] == yaml.title.zh else with_english(word.title, yaml.title),
        number=fields["number"],
        stage=cast(Stage, fields["stage"]),
        dates=pairs["dates"],
        classification=pairs["classification"],
        replaces=(yaml if is_ours["replaces"] else word).replaces,
        consistency=(yaml if is_ours["consistency"] else word).consistency,
        record_number=fields.get("record-number", ""),
        confidentiality=fields.get("confidentiality", ""),
        bodies=tuple(
            (role, bodies[role] if bodies.get(role, Text()).zh == zh else theirs[role])
            for role, zh in said.items()
            if zh
        ),
    )
