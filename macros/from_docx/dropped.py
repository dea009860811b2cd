"""Paragraphs of the file that are no text of the standard, each with the rule that left it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .flow import Block, Flow, paragraphs_of
from .front_matter import FrontMatter
from .line import Line


@dataclass(frozen=True, slots=True)
class DroppedParagraphs:
    rules: Mapping[int, str]
    "number of the paragraph → the rule that left it out"
    cover: frozenset[int]
    "paragraphs whose words say what the document is: parts of them are data, parts only label it"
    footnotes: frozenset[str] = frozenset()
    "texts of the footnotes that hang on what stands apart, behind the standard"


def dropped_paragraphs(
    flow: Flow, front: FrontMatter, lines: tuple[Line, ...], apart: Iterable[Block]
) -> DroppedParagraphs:
    """Why paragraphs are not among the `lines` of the text; what a cover says is told line by line elsewhere."""
    kept = {one.line for line in lines for one in line.paragraphs}
    kept |= {one.line for line in lines if line.table for one in paragraphs_of((line.table,))}
    known = {one.line: one for one in paragraphs_of(flow.blocks)}
    cover = {one.line for one in front.cover}
    titles = {one.line: "title repeated" for one in front.titles}
    furniture = {line: "page furniture" for line in known if line not in kept and line not in cover}
    before = {one.line for one in paragraphs_of(front.body.blocks)}
    contents = {line: "contents list" for line in known if line not in before and line not in cover}
    behind = {one.line: "behind the standard" for one in paragraphs_of(tuple(apart))}
    notes = frozenset(text for one in paragraphs_of(tuple(apart)) for _, text in one.footnotes)
    return DroppedParagraphs({**furniture, **contents, **titles, **behind}, frozenset(cover), notes)
