"""The cover as named fields, each in one line: what merging compares, and what two editions say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from .cover_fields import correspondence_line, replaced_lines
from .model import Standard


def cover_fields(standard: Standard, language: str = "zh") -> dict[str, str]:
    """Field of `standard.yaml` → what it says; fields of a group as `dates.published`, in the order of a cover."""
    fields = {
        "title": standard.title.in_language(language),
        "number": standard.number,
        "replaces": "；".join(line.in_language(language) for line in replaced_lines(standard.replaces)),
        "consistency": "".join(map(correspondence_line, standard.consistency)),
        "stage": standard.stage,
        "record-number": standard.record_number,
        "confidentiality": standard.confidentiality,
    }
    return {
        **{name: said for name, said in fields.items() if said or name in _ALWAYS},
        **{f"dates.{key}": date for key, date in standard.dates},
        **{f"bodies.{role}": body.in_language(language) for role, body in standard.bodies},
        **{f"classification.{key}": code for key, code in standard.classification},
    }


_ALWAYS = ("title", "number", "stage")


def cover_changes(old: Standard, new: Standard, language: str = "zh") -> Iterator[tuple[str, str, str]]:
    """Each field that the two say otherwise: its name, what it said, what it says; empty where it says nothing."""
    before, after = cover_fields(old, language), cover_fields(new, language)
    for field in dict.fromkeys((*before, *after)):
        if before.get(field, "") != after.get(field, ""):
            yield field, before.get(field, ""), after.get(field, "")
