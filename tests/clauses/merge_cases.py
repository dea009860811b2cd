"""Short ways to write a standard from lines such as `beds 4.1 花床应高于地面。`, for tests of matching and merging."""

from __future__ import annotations

from dataclasses import replace

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.model import Chapter, Clause, Standard


def standard(*lines: str, title: str = "社区花园") -> Standard:
    """Each line is id, number, text; a text with a full stop is a clause without heading. Chapters begin files."""
    chapters: list[Chapter] = []
    for line in lines:
        clause = _clause(*line.split(maxsplit=2))
        if clause.level == 1 or not chapters:
            chapters.append(Chapter(f"{int(clause.number.partition('.')[0]):02d}-{clause.id}", ()))
        chapters[-1] = replace(chapters[-1], clauses=(*chapters[-1].clauses, clause))
    name = Text(title)
    return Standard("garden", name, name, "", "working-draft", "2024", tuple(chapters))


def translated(ours: Standard) -> Standard:
    """With an English for every paragraph: its Chinese between angle brackets."""

    def english(clause: Clause) -> Clause:
        body = tuple(
            Paragraph(Text(one.text.zh, f"<{one.text.zh}>")) for one in clause.body if isinstance(one, Paragraph)
        )
        return replace(clause, body=body, translated_from="f1:000000000000")

    return replace(ours, chapters=tuple(Chapter(one.name, tuple(map(english, one.clauses))) for one in ours.chapters))


def _clause(id: str, number: str, text: str) -> Clause:
    if text.endswith("。"):
        return Clause(id, number, body=(Paragraph(Text(text)),))
    return Clause(id, number, heading=Text(text))
