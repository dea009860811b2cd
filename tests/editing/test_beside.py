"""Questions, links and opinions on the editing page: what was changed is written, and never over another's work."""

from __future__ import annotations

import difflib
import json
from pathlib import Path

import pytest
from garden_to_edit import OPINIONS, QUESTIONS, RELATIONS

from macros.clauses.files.program import PROGRAM
from macros.clauses.files.store import read_corpus
from macros.editing.beside import SCHEMAS, BesideKind, Entry, entries_in, entries_on, whole_file
from macros.editing.beside_desk import saved_entry, with_drafted_questions, with_new_relation, without_relation
from macros.editing.beside_form import ORDER, bounds_of, inputs_of, with_inputs
from macros.editing.desk import clause_of, opened
from macros.editing.preview import preview_html

ROOT = Path(__file__).resolve().parents[2]
FILES: dict[BesideKind, tuple[str, str]] = {
    "questions": ("checklists/garden.yaml", QUESTIONS),
    "relations": ("standards/relations.yaml", RELATIONS),
    "opinions": ("standards/garden/opinions.yaml", OPINIONS),
}
UNSEEN = {"id", "clause", "written-for", "from", "to", "number", "edition", "unit", "text"}
"fields that no form changes: what an entry hangs on, and what others have said"


def entry(root: Path, kind: BesideKind, clause: str = "size") -> Entry:
    ours = opened(root, "garden")[1]
    return entries_on(root, ours, clause_of(ours, clause))[kind][0]


def typed(one: Entry, **fields: str) -> dict[str, str]:
    return {"key": one.key, "mark": one.mark} | {name.replace("_", "-"): value for name, value in fields.items()}


def changes(root: Path, kind: BesideKind) -> list[str]:
    name, before = FILES[kind]
    after = (root / name).read_text(encoding="utf-8")
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def test_a_changed_question_changes_its_line_and_no_other(root: Path) -> None:
    one = entry(root, "questions")
    assert not saved_entry(root, "garden", "size", "questions", typed(one, ask_zh="花床够大吗？")).refused
    assert [" ".join(line.split()) for line in changes(root, "questions")] == [
        "- ask: {zh: 符合4.1的规定吗, en: Does it meet 4.1?} # of the size",
        "+ ask: {zh: 花床够大吗？, en: Does it meet 4.1?} # of the size",
    ]


def test_a_question_becomes_one_with_a_figure_and_its_bound(root: Path) -> None:
    form = {"answer": "measured", "combination": "all"}
    form |= {"bound-0-measure": "area", "bound-0-comparison": "min", "bound-0-figure": "２０.5"}
    one = entry(root, "questions")
    assert not saved_entry(root, "garden", "size", "questions", typed(one) | form).refused
    now = entry(root, "questions").plain
    assert now["threshold"] == {"all": [{"measure": "area", "min": 20.5}]}
    assert now["measures"] == ["area"]
    assert list(now) == ["id", "clause", "ask", "answer", "measures", "threshold", "evidence"]
    form |= {"bound-1-measure": "beds", "bound-1-comparison": "max", "bound-1-figure": "9", "combination": "any"}
    form["bound-0-measure"] = ""
    assert not saved_entry(root, "garden", "size", "questions", typed(entry(root, "questions")) | form).refused
    now = entry(root, "questions").plain
    assert (now["threshold"], now["measures"]) == ({"any": [{"measure": "beds", "max": 9}]}, ["beds"])
    form = {"answer": "yes-no"}
    assert not saved_entry(root, "garden", "size", "questions", typed(entry(root, "questions")) | form).refused
    assert changes(root, "questions") == []


@pytest.mark.parametrize("figure", ["", "many", "nan", "1e999"])
def test_a_bound_that_is_no_figure_is_refused(root: Path, figure: str) -> None:
    form = {"answer": "measured", "combination": "all", "bound-0-measure": "area", "bound-0-comparison": "min"}
    outcome = saved_entry(
        root, "garden", "size", "questions", typed(entry(root, "questions")) | form | {"bound-0-figure": figure}
    )
    assert outcome.refused == "no-figure"
    assert changes(root, "questions") == []


def test_what_the_schema_refuses_is_told_and_not_written(root: Path) -> None:
    outcome = saved_entry(root, "garden", "size", "questions", typed(entry(root, "questions"), ask_zh=" "))
    assert outcome.refused == "not-sound" and outcome.problems
    one = entry(root, "opinions")
    outcome = saved_entry(root, "garden", "size", "opinions", typed(one, state="not-accepted"))
    assert outcome.refused == "not-sound" and outcome.problems
    assert changes(root, "questions") == changes(root, "opinions") == []


def test_a_question_is_accepted_where_the_person_says_so(root: Path) -> None:
    one = entry(root, "questions")
    assert not saved_entry(root, "garden", "size", "questions", typed(one, accept="yes")).refused
    assert str(entry(root, "questions").plain["written-for"]).startswith("f1:")


def test_an_opinion_is_answered_and_the_remark_above_it_stays(root: Path) -> None:
    one = entry(root, "opinions")
    form = typed(one, state="accepted", reply="改为 30 m²。", proposal="花床应不小于30 m²。")
    assert not saved_entry(root, "garden", "size", "opinions", form).refused
    [gone, come] = changes(root, "opinions")
    assert gone.startswith("- - {id: o1") and "state: accepted" in come and "reply: 改为 30 m²。" in come


def test_a_link_is_changed_added_and_removed(root: Path) -> None:
    one = entry(root, "relations")
    assert not saved_entry(root, "garden", "size", "relations", typed(one, type="conflicts")).refused
    assert "type: conflicts" in changes(root, "relations")[1] and "# old" in changes(root, "relations")[1]
    new = {"target": "garden/water", "type": "same-subject", "reason-zh": "同一事。", "reason-en": "The same."}
    assert with_new_relation(root, "garden", "size", new | {"reason-zh": ""}).refused == "not-sound"
    assert with_new_relation(root, "garden", "size", new | {"target": "garden/no"}).refused == "no-such-target"
    assert not with_new_relation(root, "garden", "size", new).refused
    assert with_new_relation(root, "garden", "size", new).refused == "link-is-there"
    assert [str(one.target) for one in read_corpus(root).relations] == ["garden/soil", "garden/water"]
    assert not without_relation(root, "garden", "size", typed(entry(root, "relations"))).refused
    assert [str(one.target) for one in read_corpus(root).relations] == ["garden/water"]
    assert without_relation(root, "garden", "size", typed(one)).refused == "entry-gone"


@pytest.mark.parametrize(
    ("kind", "mine", "theirs"),
    [
        ("questions", {"ask-zh": "我写的？"}, {"evidence-zh": "量"}),
        ("relations", {"reason-zh": "我写的。"}, {"type": "conflicts"}),
        ("opinions", {"reply": "我写的。"}, {"state": "noted"}),
    ],
)
def test_of_two_editors_the_second_is_told(
    root: Path, kind: BesideKind, mine: dict[str, str], theirs: dict[str, str]
) -> None:
    one = entry(root, kind)
    assert not saved_entry(root, "garden", "size", kind, typed(one) | theirs).refused
    kept = (root / FILES[kind][0]).read_bytes()
    whole = {each.name: each.value for row in inputs_of(one) for each in row}
    outcome = saved_entry(root, "garden", "size", kind, typed(one) | whole | mine)
    assert outcome.refused == "changed-meanwhile"
    assert {mine_text.zh for _, mine_text, _ in outcome.clashes} >= set(mine.values())
    assert {text.zh for _, _, text in outcome.clashes} >= set(theirs.values())
    assert (root / FILES[kind][0]).read_bytes() == kept


def test_a_clause_without_a_question_gets_a_draft(root: Path) -> None:
    assert with_drafted_questions(root, "garden", "size").refused == "nothing-to-ask"
    assert not with_drafted_questions(root, "garden", "soil").refused
    drafted = entry(root, "questions", "soil")
    assert drafted.plain["drafted"] is True
    assert (root / FILES["questions"][0]).read_text(encoding="utf-8").startswith(QUESTIONS)
    assert not saved_entry(root, "garden", "soil", "questions", typed(drafted, drafted="yes")).refused
    assert "drafted" not in entry(root, "questions", "soil").plain


def test_a_file_that_is_not_there_yet_is_made(root: Path) -> None:
    for name in ("checklists/garden.yaml", "standards/relations.yaml"):
        (root / name).unlink()
    assert not with_drafted_questions(root, "garden", "soil").refused
    new = {"target": "garden/soil", "reason-zh": "同一事。", "reason-en": "The same."}
    assert not with_new_relation(root, "garden", "size", new).refused
    assert read_corpus(root).problems == ()


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_field_of_the_schema_has_its_place_and_its_input(kind: BesideKind) -> None:
    schema = json.loads((PROGRAM / "standards/schema" / f"{SCHEMAS[kind]}.json").read_text(encoding="utf-8"))
    held = schema["$defs"]["question"] if kind == "questions" else schema["properties"][kind]["items"]
    assert set(ORDER[kind]) == set(held["properties"])
    whole = Entry(kind, {"drafted": True, "parts": [{"id": "a", "zh": "锹"}]} if kind == "questions" else {})
    rows = (*inputs_of(whole), *bounds_of(whole, ()))
    fields = {one.field for row in rows for one in row}
    fields = {{"part": "parts", "combination": "threshold", "measure": "measures"}.get(one, one) for one in fields}
    assert set(held["properties"]) - UNSEEN - fields == set()


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "cases" / "everything"])
def test_every_entry_goes_through_its_form_unchanged(folder: Path) -> None:
    corpus, seen = read_corpus(folder), 0
    measures = [one.id for one in corpus.measures]
    for kind in SCHEMAS:
        for standard in corpus.standards:
            for one in entries_in(whole_file(folder, kind, standard.id), kind):
                rows = (*inputs_of(one), *bounds_of(one, measures))
                form = {each.name: each.value for row in rows for each in row if each.way != "tick"}
                assert with_inputs(one, form) == one
                seen += 1
    assert seen > 3


def test_the_preview_is_the_clause_as_its_page_shows_it(root: Path) -> None:
    corpus, ours = opened(root, "garden")
    page = preview_html(corpus, ours, clause_of(ours, "soil"), "zh")
    assert "4.2" in page and 'href="../../../garden/#size"' in page and "The soil shall meet" in page
