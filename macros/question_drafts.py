"""A first question for each provision of a standard that was just imported, to be edited: words, type, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .checks.missing_question import provisions_without_question
from .checks.survey import survey_of
from .clauses.checklist import Checklist
from .clauses.corpus import Corpus
from .clauses.files.plain import Plain
from .clauses.files.writing import list_text
from .clauses.model import Standard
from .clauses.parts import Part, part_text
from .clauses.text.quantities import quantities

LONGEST = 120
"signs of the provision that a question repeats"


def drafted_questions(standard: Standard) -> str:
    """The text of `checklists/<standard>.yaml`: a question a provision, each marked `drafted`; empty without any."""
    surveyed = survey_of(Corpus(standards=(standard,), checklists=(Checklist(standard.id, ()),))).by_id[standard.id]
    entries = [_question(part) for part, _ in provisions_without_question(surveyed)]
    if not entries:
        return ""
    head = "# yaml-language-server: $schema=../standards/schema/checklist.json\n"
    return f"{head}standard: {standard.id}\nquestions:\n" + "\n".join(list_text([entry]) for entry in entries)


def _question(part: Part) -> Plain:
    return {
        "id": part.id,
        "clause": part.id,
        "ask": {"zh": _asked(part)},
        "answer": "yes-no",
        "evidence": {"zh": "；".join(("查看文件、记录或现场", *_figures(part)))},
        "written-for": part.fingerprint,
        "drafted": True,
    }


def _asked(part: Part) -> str:
    """The provision itself, asked: `…，是否做到？`"""
    said = re.sub(r"\s+", "", part_text(part, "zh")).rstrip("。；;:：")
    said = said if len(said) <= LONGEST else f"{said[:LONGEST]}……"
    return f"{said}，是否做到？"


def _figures(part: Part) -> Iterator[str]:
    """What has to be counted or measured, in the words of the provision."""
    for quantity in quantities(part_text(part, "zh")):
        yield f"核对{quantity.written}"
