"""Changes of Word and of the YAML since a file was handed out, told apart: nothing is lost without a word."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from edit_scripts import REFERENCE, Draft, edited, first_draft
from merge_cases import standard, translated

from macros.clauses.blocks import Paragraph, Text
from macros.clauses.files.handed_out import handed_out, handed_out_from, handed_out_text
from macros.clauses.files.store import read_corpus
from macros.clauses.merge.conflicts import Side, conflict_lines
from macros.clauses.merge.succession_drafts import drafted_successions
from macros.clauses.merge.three_way import ThreeWay, decided_merge, three_way
from macros.clauses.model import Standard
from macros.clauses.parts import parts_of

EVERYTHING = Path(__file__).resolve().parents[1] / "cases" / "everything"
LINES = (
    "beds 4 花床",
    "loose 4.1 花床的土壤应疏松，每季翻动一次。",
    "humus 4.2 花床的土壤宜含腐殖质。",
    "tools 5 工具",
    "spade 5.1 铲子用后应洗净，见4.2。",
    "bucket 5.2 水桶应加盖，避免蚊虫。",
)
BASE = standard(*LINES)
OURS = translated(BASE)
KEYS = ("beds", "loose", "humus", "tools", "spade", "bucket")


def changed(**texts: str) -> list[str]:
    """The lines with some of them replaced; an empty text takes one out."""
    lines = [f"{line.split()[0]} {texts.get(line.split()[0], line.split(maxsplit=1)[1])}" for line in LINES]
    return [line for line in lines if len(line.split()) > 1]


def merged(word: list[str], yaml: list[str], **taken: Side) -> ThreeWay:
    return three_way(BASE, translated(standard(*yaml)), standard(*word), KEYS, (), taken)


def texts(of: Standard) -> dict[str, str]:
    return {
        f"{clause.id} {clause.number}": "".join(one.text.zh for one in clause.body if isinstance(one, Paragraph))
        for clause in of.clauses
        if clause.level > 1
    }


def test_each_side_alone_is_taken() -> None:
    found = merged(changed(loose="4.1 花床的土壤应松软。"), changed(spade="5.1 铲子用后应涂油，见4.2。"))
    assert found.conflicts == ()
    assert texts(found.merge.standard)["loose 4.1"] == "花床的土壤应松软。"
    assert texts(found.merge.standard)["spade 5.1"] == "铲子用后应涂油，见4.2。"


def test_both_alike_is_taken_once() -> None:
    word = [*changed(), "c001 5.3 手套宜每季更换。"]
    yaml = [*changed(), "gloves 5.3 手套宜每季更换。"]
    found = merged(word, yaml)
    assert found.conflicts == ()
    assert [id for id in texts(found.merge.standard) if "5.3" in id] == ["gloves 5.3"]


def test_a_true_conflict_is_shown_side_by_side_and_decided_by_a_person() -> None:
    sides = changed(bucket="5.2 水桶应盖好。"), changed(bucket="5.2 水桶应倒扣。")
    lines = list(conflict_lines(merged(*sides).undecided({})))
    assert lines == [
        "conflict: bucket: Word and the YAML both changed it",
        "    handed out  5.2",
        "                水桶应加盖，避免蚊虫。",
        "    word        5.2",
        "                水桶应盖好。",
        "    yaml        5.2",
        "                水桶应倒扣。",
        "    --take word:bucket or --take yaml:bucket",
    ]
    for side, text in (("word", "水桶应盖好。"), ("yaml", "水桶应倒扣。")):
        found = merged(*sides, bucket=side)  # type: ignore[arg-type]
        assert found.undecided({"bucket": side}) == ()  # type: ignore[dict-item]
        assert texts(found.merge.standard)["bucket 5.2"] == text


def test_what_one_side_gave_up_and_the_other_reworded_is_asked() -> None:
    sides = changed(bucket=""), changed(bucket="5.2 水桶应倒扣。")
    assert [one.kind for one in merged(*sides).conflicts] == ["gone"]
    assert "bucket 5.2" in texts(merged(*sides, bucket="yaml").merge.standard)
    assert "bucket 5.2" not in texts(merged(*sides, bucket="word").merge.standard)


def test_both_insert_before_a_clause_and_the_reference_follows_both() -> None:
    word = [
        "beds 4 花床",
        "c001 4.1 花床宽度不应大于1.2 m。",
        *changed(loose="4.2 花床的土壤应疏松，每季翻动一次。")[1:],
    ]
    word = [line.replace("humus 4.2", "humus 4.3") for line in word]
    yaml = [line.replace("humus 4.2", "humus 4.3").replace("见4.2", "见4.3") for line in changed()]
    yaml.insert(2, "edge 4.2 花床应有边框。")
    found = merged(word, yaml)
    assert found.conflicts == ()
    after = texts(found.merge.standard)
    assert list(after)[:4] == ["c001 4.1", "loose 4.2", "edge 4.3", "humus 4.4"]
    assert after["spade 5.1"] == "铲子用后应洗净，见4.4。"


def test_the_english_and_what_the_yaml_says_beside_it_stay() -> None:
    found = merged(changed(loose="4.1 花床的土壤应松软，每季翻动一次。"), changed())
    english = {clause.id: [one.text.en for one in clause.body] for clause in found.merge.standard.clauses}  # type: ignore[union-attr]
    assert english["humus"] == ["<花床的土壤宜含腐殖质。>"]
    assert english["loose"] == ["<花床的土壤应疏松，每季翻动一次。>"]


def test_swapped_texts_are_asked_and_not_guessed() -> None:
    first, second = "花床的土壤应疏松，每季翻动一次。", "水桶应加盖，避免蚊虫。"
    read = standard(*changed(loose=f"4.1 {second}", bucket=f"5.2 {first}"))
    found = decided_merge(None, OURS, read, KEYS, (), {})
    assert [(one.id, one.kind, one.also) for one in found.conflicts] == [("loose", "swapped", "the other is bucket")]
    for side, id in (("word", "loose 4.1"), ("moved", "bucket 4.1")):
        decided = decided_merge(None, OURS, read, KEYS, (), {"loose": side})  # type: ignore[dict-item]
        assert texts(decided.merge.standard)[id] == second
    stays = decided_merge(None, OURS, read, KEYS, (), {"loose": "yaml"})
    assert stays.merge.standard == OURS


def test_a_split_and_a_merged_clause_draft_their_successions() -> None:
    split = standard(*changed(loose=""), "c001 5.3 花床的土壤应疏松。", "c002 5.4 花床每季应翻动一次土壤。")
    assert list(drafted_successions(BASE, split))[:3] == [
        "  - id: loose",
        "    kind: split",
        "    to: [c001, c002]",
    ]
    joined = standard(*changed(humus="", loose="4.1 花床的土壤应疏松，每季翻动一次。花床的土壤宜含腐殖质。"))
    assert list(drafted_successions(BASE, joined))[:3] == ["  - id: humus", "    kind: merged", "    to: [loose]"]
    assert list(drafted_successions(BASE, standard(*changed(humus="")))) == []


def test_what_is_handed_out_is_read_as_it_was_written_without_english() -> None:
    held = handed_out_text(OURS)
    assert "<" not in held
    assert handed_out_from(held) == handed_out(OURS)
    assert handed_out_from('{"version": 2}') is None
    assert handed_out_from("no text") is None


def test_figures_and_formulas_are_handed_out_too_and_pictures_as_their_digest() -> None:
    garden = read_corpus(EVERYTHING).standard("garden")
    assert garden
    assert handed_out_from(handed_out_text(garden)) == handed_out(garden)
    found = three_way(handed_out(garden), garden, garden, tuple(parts_of(garden)), (), {})
    assert (found.conflicts, found.merge.standard) == ((), garden)
    titled = replace(garden, title=Text("新花园", "New garden"))
    found = three_way(handed_out(garden), titled, garden, tuple(parts_of(garden)), (), {})
    assert (found.conflicts, found.merge.standard) == ((), titled)


PAIRS = range(200)


@pytest.mark.parametrize("seed", PAIRS)
def test_two_random_edits_lose_nothing_without_a_word(seed: int) -> None:
    chance = random.Random(seed)
    base = first_draft(chance)
    word, yaml = edited(base, chance, "c9"), edited(base, chance, "y")
    referred = base.numbers() if chance.random() < 0.5 else None
    read, ours = word.standard(referred), yaml.standard()
    found = three_way(base.standard(), ours, read, tuple(base.texts), (), {})
    told = " ".join(problem.message for problem in found.merge.problems)
    told += " ".join(f"{one.id} {one.also} {' '.join(said for _, said in one.versions)}" for one in found.conflicts)
    assert list(_lost(base, word, yaml, found, told)) == []
    for side in ("word", "yaml"):
        taken: dict[str, Side] = {one.id: side for one in found.conflicts}  # type: ignore[misc]
        decided = three_way(base.standard(), ours, read, tuple(base.texts), (), taken)
        assert [one.id for one in decided.undecided(taken) if one.id in taken] == []
        _is_in_order(decided.merge.standard)


def _lost(base: Draft, word: Draft, yaml: Draft, found: ThreeWay, told: str) -> Iterator[str]:
    """What either side did that is neither in the merged text nor in a question."""
    merged_text = found.merge.standard
    _is_in_order(merged_text)
    numbers = {clause.id: clause.number for clause in merged_text.clauses}
    said = [text for text in texts(merged_text).values() if text]
    asked = {one.id for one in found.conflicts}
    here = [{id for chapter in side.chapters for id in chapter} for side in (base, word, yaml)]
    for side, ids in ((word, here[1]), (yaml, here[2])):
        for id in ids - {f"h{at}" for at in range(3)}:
            is_touched = id not in base.texts or side.texts[id] != base.texts[id]
            is_old = side is word and id not in base.texts  # its references may be those of the old numbers
            if is_touched and not _refers_to(side.texts[id], None if is_old else numbers):
                text = side.said(id, {**numbers})
                if (
                    text not in said
                    and id not in asked
                    and text not in told
                    and f"{side.numbers()[id]} names" not in told
                ):
                    yield f"{id}: {text}"
    for id in here[0] & here[1] & here[2] - numbers.keys():
        yield f"{id} stands on both sides and is gone"
    for id in (here[0] - here[1]) | (here[0] - here[2]):
        taken_up = any(base.texts[id] in word.texts[new] for new in here[1] - here[0])  # joined to a new clause
        if id in numbers and id not in asked and not taken_up:
            yield f"{id} was given up and is back"
    if len(said) > len({*said}):
        yield "a text stands twice"


def _refers_to(text: str, numbers: dict[str, str] | None) -> bool:
    """Whether the text refers to what is gone; to anything where `numbers` is None."""
    return any(numbers is None or id not in numbers for id in REFERENCE.findall(text))


def _is_in_order(text: Standard) -> None:
    """No id and no number twice, none left out."""
    ids = [clause.id for clause in text.clauses]
    assert len(ids) == len({*ids})
    chapter, below = 3, 0
    for clause in text.clauses:
        chapter, below = (chapter, below + 1) if clause.level > 1 else (chapter + 1, 0)
        assert clause.number == (f"{chapter}.{below}" if below else str(chapter)), [one.number for one in text.clauses]
