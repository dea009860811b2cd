"""The incubator standard with a third edition, as a committee might publish it: one clause withdrawn, one split, two
merged, others renumbered, a figure changed, one moved to another chapter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.corpus import Corpus, Succession
from macros.clauses.editions.publishing import publish
from macros.clauses.model import Chapter, Clause, Standard

EDITION, DATE = "2030-05", "2030-05-01"
NUMBERS = {
    "premises-area": "4.2.1",
    "premises-layout": "4.2.2",
    "premises-indoor-environment": "4.2.3",
    "premises-noise": "4.2.4",
    "quality-records": "7.1.3",
    "quality-feedback": "7.1.4",
    "quality-inspection": "7.1.5",
    "complaints-handling": "7.2.1",
    "complaints-records": "7.2.2",
    "customer-management": "7.3",
}
SUCCESSIONS = (
    ("premises-location", "withdrawn", (), "选址不再规定。", "Siting is left to the base."),
    ("quality-supervision", "split", ("supervision-inside", "supervision-outside"), "一事一条。", "One matter each."),
    ("complaints-channel", "merged", ("complaints-handling",), "并为一条。", "Joined."),
)


def with_third_edition(corpus: Corpus) -> Corpus:
    """The corpus with the third edition of the incubator standard published and current."""
    second = corpus.editions_of("incubator")[-1].text
    assert second
    third = _third(second)
    steps = tuple(
        Succession("incubator", id, kind, to, EDITION, Text(zh, en))  # type: ignore[arg-type]
        for id, kind, to, zh, en in SUCCESSIONS
    )
    steps = (*corpus.successions, *steps)
    published = publish(third, DATE, corpus.editions_of("incubator"), steps)
    assert published.problems == ()
    others = tuple(third if one.id == "incubator" else one for one in corpus.standards)
    return replace(
        corpus, standards=others, published=(*corpus.published, published.edition), successions=steps, checklists=()
    )


def _third(standard: Standard) -> Standard:
    clauses = {clause.id: clause for clause in standard.clauses}
    moved = clauses["customer-management"]
    gone = {id for id, _, _, _, _ in SUCCESSIONS} | {moved.id}
    halves = _halves(clauses["quality-supervision"])
    chapters = []
    for chapter in standard.chapters:
        kept: list[Clause] = []
        for clause in chapter.clauses:
            kept += halves if clause.id == "quality-supervision" else [clause] if clause.id not in gone else []
        if chapter.clauses[0].id == "service-quality":
            kept.append(moved)
        chapters.append(Chapter(chapter.name, tuple(map(_edited, kept))))
    return replace(standard, edition=EDITION, stage="published", chapters=tuple(chapters))


def _halves(clause: Clause) -> list[Clause]:
    return [
        Clause(id, number, body=(Paragraph(Text(zh, en)),))
        for id, number, zh, en in (
            ("supervision-inside", "7.1.1", "孵化基地应自行监督服务质量。", "The base shall supervise its service."),
            ("supervision-outside", "7.1.2", "孵化基地应接受外部监督。", "The base shall accept outside supervision."),
        )
    ]


def _edited(clause: Clause) -> Clause:
    clause = replace(clause, number=NUMBERS.get(clause.id, clause.number))
    return _with_texts(clause, _larger) if clause.id == "premises-area" else clause


def _larger(text: Text) -> Text:
    return Text(text.zh.replace("200", "300"), text.en.replace("200", "300"))


def _with_texts(clause: Clause, change: Callable[[Text], Text]) -> Clause:
    body = tuple(
        replace(block, text=change(block.text)) if isinstance(block, Paragraph) else block for block in clause.body
    )
    return replace(clause, body=body)
