"""A question that `import --with-questions` drafts asks for the figure that its provision bounds; no rule objects."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check
from macros.clauses.corpus import Corpus
from macros.clauses.files.store import read_corpus
from macros.question_drafts import drafted_questions, with_measures

COVER = (
    'id: hall\nkind: standard\ntitle: {zh: 厅}\nshort-title: {zh: 厅}\nnumber: ""\nstage: working-draft\nedition: d\n'
)
OWN = """# our own measures
measures:
  - {id: hall-m1, label: {zh: 窗}, unit: {zh: 扇}, kind: count}
"""


def drafted(root: Path, *sentences: str, measures: str = "") -> Corpus:
    """The corpus of one standard, a clause a sentence, with what was drafted for it."""
    folder, lists = root / "standards" / "hall", root / "checklists"
    folder.mkdir(parents=True)
    lists.mkdir()
    clauses = [f'- {{id: c{i}, number: "{i}", body: [{{zh: {said}}}]}}' for i, said in enumerate(sentences, 1)]
    (folder / "standard.yaml").write_text(COVER, encoding="utf-8")
    (folder / "01-text.yaml").write_text("\n".join(["clauses:", *clauses, ""]), encoding="utf-8")
    if measures:
        (lists / "measures.yaml").write_text(measures, encoding="utf-8")
    corpus = read_corpus(root)
    drafts = drafted_questions(corpus.standards[0], {measure.id for measure in corpus.measures})
    (lists / "hall.yaml").write_text(drafts.questions, encoding="utf-8")
    if drafts.measures:
        path = lists / "measures.yaml"
        path.write_text(with_measures(path, drafts.measures), encoding="utf-8")
    return read_corpus(root)


@pytest.mark.parametrize(
    ("said", "label", "unit", "kind", "bound"),
    [
        ("厅内面积应不小于200 m²。", "厅内面积", "m²", "number", ("min", 200)),
        ("厅内噪声应不超过55.5 dB。", "厅内噪声", "dB", "number", ("max", 55.5)),
        ("厅内应配备工作人员，工作人员宜不少于3名。", "工作人员", "名", "count", ("min", 3)),
        ("厅内空置的比例应低于10%。", "厅内空置的比例", "%", "number", ("under", 10)),
    ],
)
def test_a_bounded_figure_is_measured(
    said: str, label: str, unit: str, kind: str, bound: tuple[str, float], tmp_path: Path
) -> None:
    corpus = drafted(tmp_path, said)
    (question,) = corpus.checklists[0].questions
    (measure,) = corpus.measures
    assert (measure.label.zh, measure.unit.zh, measure.kind) == (label, unit, kind)
    assert question.threshold
    (condition,) = question.threshold.conditions
    assert (condition.measure, condition.comparison, condition.bound) == (measure.id, *bound)
    assert (question.answer, question.measures, question.is_drafted) == ("measured", (measure.id,), True)
    assert question.ask.zh == f"{label}是多少？"
    rules = {problem.rule for problem in check(corpus)}
    assert not rules & {"threshold-figure", "schema", "missing-question", "orphan-question", "unique-id"}
    assert not corpus.problems


@pytest.mark.parametrize(
    ("zh", "en", "ask", "label", "unit"),
    [
        (
            *("厅内面积应不小于200 m²。", "The area of the hall shall be not less than 200 m²."),
            *("What is the area of the hall?", "Area of the hall", "m²"),
        ),
        (
            *("厅应有不小于200 m²的地。", "The hall shall have an area of at least 200 m²."),
            *("What is the area?", "Area", "m²"),
        ),
        (
            *("厅内工作人员应不少于3名。", "The hall shall employ at least three members of staff."),
            *("What is the figure that 1 asks for?", "Figure that 1 asks for", ""),
        ),
    ],
)
def test_a_clause_in_both_languages_is_asked_in_both(
    zh: str, en: str, ask: str, label: str, unit: str, tmp_path: Path
) -> None:
    corpus = drafted(tmp_path, f"{zh}, en: {en}")
    (question,), (measure,) = corpus.checklists[0].questions, corpus.measures
    assert (question.ask.en, measure.label.en, measure.unit.en) == (ask, label, unit)
    assert not corpus.problems


def test_a_question_without_a_figure_repeats_both_texts(tmp_path: Path) -> None:
    corpus = drafted(tmp_path, "厅应有窗。, en: The hall shall have a window.", "厅应有门。")
    asked = [question.ask for question in corpus.checklists[0].questions]
    assert asked[0].en == "Is this met: The hall shall have a window?"
    assert asked[0].zh == "厅应有窗，是否做到？"
    assert asked[1].en == "", "the clause has no English"


def test_a_choice_and_a_range_are_asked_by_yes_or_no(tmp_path: Path) -> None:
    corpus = drafted(tmp_path, "厅内应有不少于2名人员或不少于3台设备。", "厅内温度应为18 ℃～26 ℃。", "厅应有窗。")
    assert [question.answer for question in corpus.checklists[0].questions] == ["yes-no"] * 3
    assert not corpus.measures


def test_measures_that_are_there_stay_and_their_ids_are_not_taken(tmp_path: Path) -> None:
    corpus = drafted(tmp_path, "厅内面积应不小于200 m²，层高应不低于3 m。", measures=OWN)
    assert [measure.id for measure in corpus.measures] == ["hall-m1", "hall-m2", "hall-m3"]
    assert (tmp_path / "checklists" / "measures.yaml").read_text(encoding="utf-8").startswith(OWN)
    assert corpus.checklists[0].questions[0].ask.zh == "厅内面积、层高各是多少？"
    assert not corpus.problems


@pytest.mark.parametrize(
    "before",
    [
        "measures: [{id: own, label: {zh: 窗, en: windows}, unit: {zh: 扇, en: windows}, kind: count}]\n",
        "# ours\nmeasures:\n- {id: own, label: {zh: 窗, en: windows}, unit: {zh: 扇, en: x}, kind: count}  # kept\n",
    ],
    ids=["on one line", "line by line"],
)
def test_the_measures_that_stand_there_stay(before: str, tmp_path: Path) -> None:
    corpus = drafted(tmp_path, "厅内面积应不小于200 m²。", measures=before)
    assert next(measure.id for measure in corpus.measures) == "own"
    assert len(corpus.measures) == 2
    kept = [line for line in before.splitlines() if "#" in line]
    written = (tmp_path / "checklists/measures.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in kept if line not in written] == []


def test_measures_that_cannot_be_read_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"measures\.yaml cannot be read"):
        drafted(tmp_path, "厅内面积应不小于200 m²。", measures="measures: {\n")
