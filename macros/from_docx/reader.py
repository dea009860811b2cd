"""A Word file of a standard → the standard, and what an editor should look at: the steps, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from macros.clauses.model import Chapter, Clause, Paragraph, Place, Problem, Rights, Standard, Text

from .clauses import Clauses, chapters_of
from .comments import read_comments
from .cover import Cover, read_cover, with_foreword
from .file_kinds import UnreadableFile
from .flow import problem_at
from .front_matter import FrontMatter, split_front_matter, title_problems
from .keys import read_keys
from .lines import marked_lines
from .package import open_package
from .paragraphs import read_flow
from .pdf_lines import join_lines, without_furniture
from .sections import sections_of


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    standard: Standard
    problems: tuple[Problem, ...]
    "in the order of the file; `line` of a place is the number of the paragraph"


def read_docx(path: Path, standard_id: str) -> ImportedDocument:
    """The standard in the Word file at `path`; raises UnreadableFile with one sentence that says why and what to do."""
    package = open_package(path)
    flow = read_flow(package)
    front = split_front_matter(flow)
    if front is None:
        raise UnreadableFile(
            f"{path.name} holds no clause: neither a chapter 1 nor a part 一 was found, computed or typed; "
            "choose the file with the text of the standard, or number its chapters"
        )
    pages = without_furniture(front.body)
    lines, found = marked_lines(flow.file, pages.blocks, front.is_companion)
    lines, joined = join_lines(flow.file, lines, pages.begins)
    keys, doubled = read_keys(flow)
    clauses = Clauses(flow.file, keys, read_comments(package))
    chapters = chapters_of(clauses.of(sections_of(lines)))
    cover = _cover(front, chapters)
    problems = (*flow.problems, *pages.problems, *found, *joined, *doubled, *clauses.problems)
    title = tuple(title_problems(flow.file, front, cover.title.zh))
    left = tuple(
        problem_at(flow.file, line, "the key of this paragraph is not one of a clause", "key") for line in keys.left()
    )
    return ImportedDocument(
        _standard(standard_id, flow.file, cover, chapters, front.is_companion),
        tuple(sorted((*problems, *title, *left, *_standard_problems(flow.file, cover, front)), key=_order)),
    )


def _order(problem: Problem) -> int:
    return problem.place.line


def _cover(front: FrontMatter, chapters: tuple[Chapter, ...]) -> Cover:
    """What cover and foreword say; the title of page one where the cover has none."""
    on_cover = tuple(line.text for line in front.cover if line not in front.titles)
    cover = read_cover(on_cover)
    if not cover.title.zh and front.titles:
        titled = read_cover((front.titles[0].text.replace("\n", " "),))
        cover = replace(cover, title=Text(titled.title.zh, cover.title.en), stage=cover.stage or titled.stage)
    foreword = next((chapter.clauses[0] for chapter in chapters if chapter.name == "00-foreword"), None)
    return with_foreword(cover, tuple(_paragraphs(foreword)) if foreword else ())


def _paragraphs(clause: Clause) -> Iterator[str]:
    return (block.text.zh for block in clause.body if isinstance(block, Paragraph))


def _standard(standard_id: str, file: str, cover: Cover, chapters: tuple[Chapter, ...], is_companion: bool) -> Standard:
    return Standard(
        standard_id,
        cover.title,
        cover.title,
        cover.number,
        cover.stage or "working-draft",
        cover.edition,
        chapters,
        Rights(Text(), Text(), "number-only", ""),
        "companion" if is_companion else "standard",
        dates=cover.dates,
        bodies=cover.bodies,
        classification=cover.classification,
        place=Place(file),
    )


def _standard_problems(file: str, cover: Cover, front: FrontMatter) -> Iterator[Problem]:
    for line in cover.left:
        yield problem_at(file, 0, f"the line “{line}” of the cover is not understood; left out", "cover-line")
    if not cover.title.zh:
        yield problem_at(file, 0, "no title was found; fill in `title` in standard.yaml", "missing-title")
    if front.is_companion:
        yield problem_at(
            file, 0, "fill in `companion-to` in standard.yaml: what it explains", "missing-companion", "note"
        )
    message = "the file does not say who owns the text and how much may be shown; fill in `rights` in standard.yaml"
    yield problem_at(file, 0, message, "missing-rights", "note")
