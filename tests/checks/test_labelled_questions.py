"""How much of what is badly asked the rule finds, on 550 questions that were labelled before it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import badly_asked
from macros.checks.survey import survey_of
from macros.clauses.blocks import Text
from macros.clauses.checklist import Checklist, Question
from macros.clauses.corpus import Corpus

LABELLED = Path(__file__).resolve().parents[1] / "cases" / "asked.txt"
TOLD = {"joined": "joins", "negative": "in the negative", "figure": "of a figure"}


def labelled() -> list[tuple[set[str], Question]]:
    lines = [line for line in LABELLED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [line.split(" | ", 3) for line in lines]
    return [
        (
            set(faults.split()),
            Question(f"q{i}", "c", Text(zh, en), Text(), "measured" if how == "measured" else "yes-no"),
        )
        for i, (faults, how, zh, en) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("fault", "precision", "recall"), [("joined", 0.72, 0.97), ("negative", 1, 1), ("figure", 1, 1)]
)
def test_precision_and_recall_do_not_fall(fault: str, precision: float, recall: float) -> None:
    rows = labelled()
    assert len(rows) == 550
    survey = survey_of(Corpus(checklists=(Checklist("any", tuple(question for _, question in rows)),)))
    told = [problem.message for problem in badly_asked.check(survey)]
    found = {
        question.id for _, question in rows if any(f"`{question.id}` " in one and TOLD[fault] in one for one in told)
    }
    meant = {question.id for faults, question in rows if fault in faults}
    assert len(found & meant) / len(found) >= precision
    assert len(found & meant) / len(meant) >= recall
