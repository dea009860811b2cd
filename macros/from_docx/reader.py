"""A Word file of a standard → the standard, and what an editor should look at: the steps, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from ..clauses.blocks import Paragraph, Text
from ..clauses.commenters import Commenter
from ..clauses.model import Chapter, Standard, StandardKind
from ..clauses.parts import clause_title
from ..clauses.problem import Place, Problem
from ..clauses.text.inline import upright
from .balance import Balance, Dropped, balance
from .clauses import Clauses, chapters_of
from .comments import Remark, commenters_of, read_comments
from .cover import Cover, read_cover, with_foreword
from .dropped import dropped_paragraphs
from .file_kinds import UnreadableFile
from .flow import Flow, paragraphs_of, problem_at
from .front_matter import FrontMatter, split_front_matter, title_problems
from .keys import Keys, read_keys
from .left_in_text import left_in_text
from .line import HEADS, Line
from .lines import marked_lines
from .other_documents import amendment, article_problems, without_chapters
from .package import open_package
from .paragraphs import read_flow
from .pdf_lines import join_lines, without_furniture
from .sections import sections_of
from .shapes import in_two_languages, parted, unframed, with_dotted_chapters
from .tracked_changes import Choice
from .upright_names import with_upright_names

OF_ORDER = frozenset({"part-of-draft", "number-order"})
"rules that explanations of clauses break by nature: they have the numbers of those that they explain"


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    standard: Standard
    problems: tuple[Problem, ...]
    "in the order of the file; `line` of a place is the number of the paragraph"
    keys: frozenset[str] = frozenset()
    "the ids that came with the file; all others are fresh"
    balance: Balance | None = None
    "what became of every character of the file"
    remarks: tuple[Remark, ...] = ()
    "the comments with their authors"
    commenters: tuple[Commenter, ...] = ()
    "who wrote them, by the marks that the clauses have in the place of names"


def read_docx(
    path: Path, standard_id: str, changes: Choice = "accepted", *, is_behind: bool = False
) -> ImportedDocument:
    """The standard in the Word file at `path`; raises UnreadableFile with one sentence that says why and what to do.

    `changes` says how tracked changes are taken. With `is_behind`, what stands behind the standard is read in its
    place: drafting notes or explanations in the same file.
    """
    package = open_package(path)
    flow, behind = parted(with_dotted_chapters(unframed(read_flow(package, changes))))
    apart = flow.blocks if is_behind else behind
    flow = Flow(flow.file, behind) if is_behind else flow
    if other := amendment(path.name, flow):
        raise UnreadableFile(other)
    front = split_front_matter(flow, is_behind)
    if front is None:
        raise UnreadableFile(without_chapters(path.name, flow))
    everyone = read_comments(package)
    elsewhere = {id for one in paragraphs_of(apart) for id in one.comments}
    remarks = {id: remark for id, remark in everyone.items() if id not in elsewhere}
    document, lines = _imported(standard_id, flow, front, remarks)
    if is_behind:
        document = replace(document, problems=tuple(one for one in document.problems if one.rule not in OF_ORDER))
    dropped = dropped_paragraphs(flow, front, lines, apart)
    account = balance(package, document.standard, dropped, document.problems)
    lost = tuple(_lost_problem(flow.file, one) for one in account.lost)
    found, persons = (*document.problems, *lost), commenters_of(remarks.values())
    return replace(document, problems=found, balance=account, remarks=tuple(everyone.values()), commenters=persons)


def _lost_problem(file: str, lost: Dropped) -> Problem:
    message = f"“{lost.text}” stands in the file, but not in the standard, and no rule says why"
    return problem_at(file, lost.paragraph, message, "lost-text", "error")


def _imported(
    standard_id: str, flow: Flow, front: FrontMatter, remarks: Mapping[str, Remark]
) -> tuple[ImportedDocument, tuple[Line, ...]]:
    cover = _cover(front)
    body = in_two_languages(front.body)
    pages = without_furniture(body, cover.number)
    lines, numbering_problems = marked_lines(flow.file, pages.blocks, front.kind, front.before)
    lines, joining_problems = join_lines(flow.file, lines, pages.begins)
    keys, key_problems = read_keys(flow)
    clauses = Clauses(flow.file, keys, remarks, commenters_of(remarks.values()), front.kind)
    chapters = with_upright_names(chapters_of(clauses.of(sections_of(lines))))
    cover = with_foreword(cover, _foreword(chapters))
    problems = (
        *(*body.problems, *pages.problems, *numbering_problems, *joining_problems, *key_problems, *clauses.problems),
        *(*title_problems(flow.file, front, cover.title.zh), *_left_problems(flow.file, lines, keys)),
        *(
            *_standard_problems(flow.file, cover, front, chapters),
            *(article_problems(flow) if front.kind != "rules" else ()),
        ),
    )
    is_mere_form = front.kind == "companion" and _is_standard_in_shape(chapters)
    standard = _standard(standard_id, flow.file, cover, chapters, "standard" if is_mere_form else front.kind)
    told = (*problems, *left_in_text(flow, standard))
    ordered = tuple(sorted(told, key=lambda problem: problem.place.line))
    return ImportedDocument(standard, ordered, keys.carried()), lines


def _cover(front: FrontMatter) -> Cover:
    """What the cover says; the title of page one where the cover has none."""
    cover = read_cover(tuple(upright(line.text) for line in front.cover if line not in front.titles))
    if not cover.title.zh and front.titles:
        titled = read_cover((upright(front.titles[0].text).replace("\n", " "),))
        cover = replace(cover, title=Text(titled.title.zh, cover.title.en), stage=cover.stage or titled.stage)
    return cover


def _foreword(chapters: tuple[Chapter, ...]) -> tuple[str, ...]:
    clauses = (clause for chapter in chapters for clause in chapter.clauses if clause.element == "foreword")
    return tuple(block.text.zh for clause in clauses for block in clause.body if isinstance(block, Paragraph))


def _standard(standard_id: str, file: str, cover: Cover, chapters: tuple[Chapter, ...], kind: StandardKind) -> Standard:
    return Standard(
        standard_id,
        cover.title,
        cover.title,
        cover.number,
        "working-text" if cover.working_text else cover.stage or "working-draft",
        cover.edition,
        chapters,
        kind=kind,
        dates=cover.dates,
        bodies=() if cover.working_text else cover.bodies,
        classification=cover.classification,
        replaces=() if cover.working_text else cover.replaces,
        consistency=() if cover.working_text else cover.consistency,
        record_number="" if cover.working_text else cover.record_number,
        confidentiality="" if cover.working_text else cover.confidentiality,
        text="restated" if cover.working_text else "official",
        place=Place(file),
    )


def _is_standard_in_shape(chapters: tuple[Chapter, ...]) -> bool:
    headings = {clause.heading.zh for chapter in chapters for clause in chapter.clauses[:1]}
    return len(headings & {"范围", "规范性引用文件", "术语和定义"}) > 1


def _left_problems(file: str, lines: tuple[Line, ...], keys: Keys) -> Iterator[Problem]:
    for line in takewhile(lambda line: line.mark.kind not in HEADS, lines):
        message = f"“{line.text}” stands before the first clause; left out"
        yield problem_at(file, line.number, message, "not-understood")
    for paragraph in keys.left():
        yield problem_at(file, paragraph, "the key of this paragraph is not one of a clause", "key")


def _standard_problems(file: str, cover: Cover, front: FrontMatter, chapters: tuple[Chapter, ...]) -> Iterator[Problem]:
    for line in cover.left:
        yield problem_at(file, 0, f"the line “{line}” of the cover is not understood; left out", "cover-line")
    for line in cover.listed:
        yield problem_at(file, 0, f"the cover says “{line}”; standard.yaml has no field for it", "cover-line", "note")
    if not cover.title.zh:
        yield problem_at(file, 0, "no title was found; fill in `title` in standard.yaml", "missing-title")
    if front.before:
        message = f"the text does not begin with chapter 1, but after {front.before}: read as a part of a draft"
        yield problem_at(file, 0, message, "part-of-draft")
    if front.kind == "companion" and _is_standard_in_shape(chapters):
        message = (
            "the chapters are numbered 一、 and are those of a standard, not of drafting notes; the numbers are kept, "
            "but GB/T 1.1—2020, 7.2 numbers chapters 1, 2, 3: renumber them in Word before the text is published"
        )
        yield problem_at(file, 0, message, "chapter-form")
    elif front.kind == "companion":
        yield problem_at(
            file, 0, "fill in `companion-to` in standard.yaml: what it explains", "missing-companion", "note"
        )
    texts = [clause_title(clause).zh for chapter in chapters for clause in chapter.clauses]
    if not any("\u4e00" <= sign <= "\u9fff" for text in texts for sign in text):
        message = "the file holds no Chinese heading; its text is taken as the text of record, which should be Chinese"
        yield problem_at(file, 0, message, "english-only")
    message = "the file does not say who owns the text and how much may be shown; fill in `rights` in standard.yaml"
    yield problem_at(file, 0, message, "missing-rights", "note")
