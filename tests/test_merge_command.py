"""`import_docx.py --merge` as a committee uses it: an exported file edited in Word, or one from elsewhere."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest
from merge_project import clause, copy_project, difference, exported, files, merged, problems, run, standard
from word_editing import (
    delete,
    delete_tracked,
    edited,
    insert_after,
    move_after,
    paragraph_of,
    retype,
    reword,
    strip_keys,
    take_comments_off,
)

from macros.clauses.blocks import Text
from macros.clauses.files.store import read_corpus
from macros.from_docx import read_docx
from macros.to_docx import docx_bytes
from tests.from_docx.sources import STANDARDS, source

ROOT = Path(__file__).resolve().parents[1]
ALL = (*STANDARDS, "incubator-drafting-notes")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("has_keys", [True, False])
def test_a_file_that_was_exported_and_not_edited_changes_not_one_byte(project: Path, name: str, has_keys: bool) -> None:
    before, path = files(project), exported(project, name)
    if not has_keys:
        with edited(path) as document:
            strip_keys(document)
    count = len(standard(project, name).clauses)
    assert merged(path, name)[-1] == f"{count} kept, 0 reworded, 0 renumbered, 0 moved, 0 new, 0 gone"
    assert files(project) == before


def test_a_reworded_clause_changes_one_line_and_is_stale_and_no_other_is(project: Path) -> None:
    before, path = files(project), exported(project, "incubator")
    with edited(path) as document:
        reword(paragraph_of(document, "premises-area"), "200 m²", "260 m²")
    assert merged(path, "incubator") == [
        "reworded    4.2.2  premises-area",
        "50 kept, 1 reworded, 0 renumbered, 0 moved, 0 new, 0 gone",
    ]
    old, new = difference(before, project)
    assert (old[0], new[0]) == ("-", "+")
    assert new[1:] == old[1:].replace("200 m²", "260 m²")
    assert problems(project, "stale-translation", "incubator") == [
        "the English of 4.2.2 was made from another Chinese text"
    ]


def test_a_clause_put_in_gets_a_new_key_and_those_after_it_keep_theirs(project: Path) -> None:
    before, path = files(project), exported(project, "incubator")
    with edited(path) as document:
        insert_after(paragraph_of(document, "premises-area"), "孵化基地宜设母婴室。")
    assert merged(path, "incubator") == [
        "new         4.2.3  c001 “孵化基地宜设母婴室。”",
        "renumbered  4.2.3 → 4.2.4  premises-layout",
        "renumbered  4.2.4 → 4.2.5  premises-indoor-environment",
        "renumbered  4.2.5 → 4.2.6  premises-noise",
        "48 kept, 0 reworded, 3 renumbered, 0 moved, 1 new, 0 gone",
    ]
    numbers = [line for line in difference(before, project) if "number" in line]
    assert [line for line in difference(before, project) if line not in numbers] == [
        *("+- id: c001", "+  body:", "+  - zh: 孵化基地宜设母婴室。", "+"),
    ]
    assert sorted(numbers) == sorted(
        [f'{sign}  number: "4.2.{n}"' for sign, found in (("-", (3, 4, 5)), ("+", (3, 4, 5, 6))) for n in found]
    )
    assert problems(project, "stale-translation", "incubator") == []


def test_a_clause_taken_out_is_listed_with_all_that_hangs_on_it(project: Path) -> None:
    before, path = files(project), exported(project, "incubator")
    with edited(path) as document:
        delete(paragraph_of(document, "premises-noise"))
    plan = merged(path, "incubator")
    assert plan[0].startswith("gone        4.2.5  premises-noise “孵化基地")
    assert plan[-1] == "50 kept, 0 reworded, 0 renumbered, 0 moved, 0 new, 1 gone"
    hanging = "\n".join(plan[1:-1])
    corpus = read_corpus(ROOT)
    checklist = corpus.checklist("incubator")
    assert checklist
    asked = [question.id for question in checklist.questions if question.clause == "premises-noise"]
    assert asked
    assert all(f"            - question {id} (checklists/incubator.yaml:" in hanging for id in asked)
    ends = [relation for relation in corpus.relations if "premises-noise" in (relation.origin.id, relation.target.id)]
    assert hanging.count("            - relation ") == len(ends)
    assert "            - address c/incubator/2024-08/4.2.5/ (standards/incubator/ledger.yaml:" in hanging
    assert all(line.startswith("-") for line in difference(before, project))


def test_a_clause_moved_to_another_chapter_keeps_its_key_and_its_english(project: Path) -> None:
    path, was = exported(project, "incubator"), clause(project, "incubator", "premises-noise")
    with edited(path) as document:
        move_after(paragraph_of(document, "premises-noise"), paragraph_of(document, "complaints-channel"))
    assert merged(path, "incubator") == [
        "moved       4.2.5 → 7.2.2  premises-noise",
        "renumbered  7.2.2 → 7.2.3  complaints-handling",
        "renumbered  7.2.3 → 7.2.4  complaints-records",
        "48 kept, 0 reworded, 2 renumbered, 1 moved, 0 new, 0 gone",
    ]
    now = clause(project, "incubator", "premises-noise")
    assert (now.body, now.translated_from, now.comments) == (was.body, was.translated_from, was.comments)
    assert "premises-noise" in (project / "standards/incubator/07-service-quality.yaml").read_text(encoding="utf-8")
    assert problems(project, "stale-translation", "incubator") == []


def test_remarks_come_from_the_file_and_what_was_mended_stays(project: Path) -> None:
    path, was = exported(project, "incubator"), clause(project, "incubator", "premises-area")
    assert {comment.kind for comment in was.comments} == {"unit", "review"}
    with edited(path) as document:
        noise = paragraph_of(document, "premises-noise")
        document.add_comment(noise.runs, "请核对限值。", "某某", "某")
        take_comments_off(paragraph_of(document, "premises-area"))
    plan = merged(path, "incubator")
    assert "kept        4.2.2  premises-area (also comments)" in plan
    assert "kept        4.2.5  premises-noise (also comments)" in plan
    now = clause(project, "incubator", "premises-area")
    assert now.comments == tuple(comment for comment in was.comments if comment.kind == "unit")
    assert clause(project, "incubator", "premises-noise").comments[-1].text == Text("请核对限值。")


def test_a_thread_written_in_word_comes_in_and_the_names_stand_apart_and_go_out_again(project: Path) -> None:
    path = exported(project, "incubator")
    with edited(path) as document:
        paragraph = paragraph_of(document, "premises-area")
        document.add_comment(paragraph.runs, "面积宜再议。", "某甲", "R")
    assert merged(path, "incubator")[-1].startswith("51 kept")
    remark = clause(project, "incubator", "premises-area").comments[-1]
    assert (remark.text.zh, remark.by) == ("面积宜再议。", "c1")
    names = project / "standards" / "incubator" / "commenters.yaml"
    assert names.read_text(encoding="utf-8").endswith("commenters:\n- id: c1\n  name: 某甲\n")
    again = project / "again.docx"
    again.write_bytes(docx_bytes(standard(project, "incubator"), read_corpus(project).commenters_of("incubator")))
    assert {one.name for one in read_docx(again, "incubator").commenters} == {"某甲"}
    with edited(again) as document:
        take_comments_off(paragraph_of(document, "premises-area"))
    merged(again, "incubator")
    assert not names.exists()


def test_a_paragraph_typed_anew_loses_its_bookmark_but_neither_its_key_nor_its_comments(project: Path) -> None:
    path, was = exported(project, "incubator"), clause(project, "incubator", "premises-area")
    with edited(path) as document:
        paragraph = paragraph_of(document, "premises-area")
        retype(paragraph, paragraph.text.replace("应不小于200 m²", "宜不小于300 m²"))
    assert merged(path, "incubator")[0] == "reworded    4.2.2  premises-area"
    now = clause(project, "incubator", "premises-area")
    assert (now.comments, now.translated_from) == (was.comments, was.translated_from)


def test_a_file_without_keys_lightly_reworded_with_a_clause_more_keeps_every_key(project: Path) -> None:
    path, ids = exported(project, "incubator"), [one.id for one in standard(project, "incubator").clauses]
    with edited(path) as document:
        insert_after(paragraph_of(document, "construction-principles"), "孵化基地宜每年公布一次能耗数据。")
        reword(paragraph_of(document, "premises-area"), "应", "宜")
        reword(paragraph_of(document, "complaints-handling"), "应", "宜")
        strip_keys(document)
    plan = merged(path, "incubator")
    assert plan[0] == (
        "note: incubator.docx: no id came with this file, so that the wording may be another's; "
        "look at `rights` in standard.yaml [merge]"
    )
    assert plan[-1] == "46 kept, 2 reworded, 3 renumbered, 0 moved, 1 new, 0 gone"
    assert [one.id for one in standard(project, "incubator").clauses if one.id != "c001"] == ids


def test_a_clause_that_is_not_surely_ours_gets_a_new_key_and_the_command_says_so(project: Path) -> None:
    path = exported(project, "incubator")
    with edited(path) as document:
        retype(paragraph_of(document, "premises-layout"), "屋顶绿化由园林单位另行设计。")
    plan = merged(path, "incubator")
    place, share, rest = re.split(r"paragraph \d+: | shares \d+% ", plan[0])
    assert (place, share) == ("warning: incubator.docx: ", "4.2.3")
    assert rest == (
        "of its words with our 4.2.3 (premises-layout), which is not sure enough; it is taken as new. "
        "If it is the same, give it the bookmark K_premises_layout in Word"
    )
    assert plan[1] == "new         4.2.3  c001 “屋顶绿化由园林单位另行设计。”"
    assert plan[-1] == "50 kept, 0 reworded, 0 renumbered, 0 moved, 1 new, 1 gone"


@pytest.mark.parametrize("name", STANDARDS)
def test_the_draft_merged_into_the_bundled_edition_keeps_the_key_of_every_number(project: Path, name: str) -> None:
    before = {clause.number: clause.id for clause in standard(project, name).clauses if clause.number}
    path = project / f"{name}.docx"
    shutil.copy(source(name), path)
    merged(path, name)
    after = {clause.number: clause.id for clause in standard(project, name).clauses if clause.number}
    with source(name).with_suffix(".outline.tsv").open(encoding="utf-8", newline="") as file:
        numbers = [row["number"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    assert [(number, after[number]) for number in numbers] == [(number, before[number]) for number in numbers]


def test_a_dry_run_shows_every_clause_and_writes_nothing(project: Path) -> None:
    before, path = files(project), exported(project, "incubator")
    with edited(path) as document:
        reword(paragraph_of(document, "premises-area"), "应", "宜")
    code, out, err = run(path, "incubator", "--dry-run")
    assert (code, err) == (0, [])
    assert out[:3] == ["kept        foreword", "kept        1  scope", "kept        2  normative-references"]
    assert out[-2:] == [
        "50 kept, 1 reworded, 0 renumbered, 0 moved, 0 new, 0 gone",
        "dry run: nothing was written",
    ]
    assert len(out) == 53
    assert files(project) == before


def test_what_the_cover_says_is_taken_and_the_rest_of_standard_yaml_stays(project: Path) -> None:
    before, path = files(project), exported(project, "incubator")
    with edited(path) as document:
        title = next(one for one in document.paragraphs if one.text.startswith("跨境电商孵化基地建设"))
        reword(title, "建设与管理运行规范", "规范")
    assert "standard.yaml: title: “跨境电商孵化基地建设与管理运行规范” → “跨境电商孵化基地规范”" in merged(
        path, "incubator"
    )
    assert difference(before, project) == ["-  zh: 跨境电商孵化基地建设与管理运行规范", "+  zh: 跨境电商孵化基地规范"]


def test_comments_and_layout_of_the_files_stay(project: Path) -> None:
    path, file = exported(project, "incubator"), project / "standards/incubator/04-construction.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("- id: premises-layout\n", "# wait for the fire brigade\n- id:   premises-layout\n")
    text = text.replace("- id: premises-noise\n", "- id: premises-noise # the limits\n")
    file.write_text(text, encoding="utf-8")
    before = files(project)
    with edited(path) as document:
        insert_after(paragraph_of(document, "premises-layout"), "孵化基地宜设母婴室。")
        delete(paragraph_of(document, "premises-area"))
    merged(path, "incubator")
    kept = file.read_text(encoding="utf-8")
    assert "\n# wait for the fire brigade\n- id:   premises-layout\n" in kept
    assert "\n- id: premises-noise # the limits\n" in kept
    assert "\n\n\n" not in kept
    assert [line for line in difference(before, project) if "premises-layout" in line or "noise" in line] == []


def test_a_wrong_file_is_refused_and_everything_stays(project: Path) -> None:
    before, path = files(project), exported(project, "store")
    assert run(path, "park") == (
        2,
        [],
        [
            "store.docx: only 6 of the 104 clauses of park are in the file; is it the right file?",
            "nothing was merged; --replace takes the whole text of the file",
        ],
    )
    assert files(project) == before


def test_a_file_that_cannot_be_read_is_one_sentence_and_everything_stays(project: Path) -> None:
    before, path = files(project), project / "incubator.docx"
    path.write_bytes(exported(project, "incubator").read_bytes()[:4000])
    code, out, err = run(path, "incubator")
    assert (code, out, len(err)) == (2, [], 1)
    assert files(project) == before


def test_a_standard_with_mistakes_is_mended_first(project: Path) -> None:
    path, file = exported(project, "incubator"), project / "standards/incubator/05-services.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: skills-training", "id: scope"), encoding="utf-8")
    before = files(project)
    code, out, err = run(path, "incubator")
    assert (code, out) == (2, [])
    assert "the id `scope` stands twice in incubator" in err[0]
    assert err[-1] == "incubator has mistakes; mend them first, nothing was merged"
    assert files(project) == before


def test_a_standard_that_is_not_there_or_a_folder_elsewhere_is_wrong_use(project: Path) -> None:
    path = exported(project, "park")
    assert run(path, "meadow")[::2] == (
        2,
        [f"there is no standard meadow to merge into; there are: {', '.join(sorted(ALL))}"],
    )
    assert run(path, "park", "--into", str(project))[::2] == (
        2,
        [f"--merge works in a folder `standards`, not in {project}"],
    )
    with pytest.raises(SystemExit, match="2"):
        run(path, "park", "--replace")


def test_a_chapter_put_in_gets_a_file_between_those_of_its_neighbours_which_keep_theirs(project: Path) -> None:
    path = exported(project, "incubator")
    names = [chapter.name for chapter in standard(project, "incubator").chapters]
    with edited(path) as document:
        services = paragraph_of(document, "services")
        text = insert_after(insert_after(services, "能源"), "孵化基地宜每年公布一次能耗数据。")
        text.style = "标准文件_段"
        move_after(services, text)
    plan = merged(path, "incubator")
    assert [line for line in plan if line.startswith("new")] == ["new         5  c001 “能源”"]
    assert [chapter.name for chapter in standard(project, "incubator").chapters] == [
        *names[:5],
        "05-chapter",
        *names[5:],
    ]
    assert clause(project, "incubator", "services").number == "6"


def test_a_clause_deleted_with_tracked_changes_is_gone_and_the_next_one_keeps_its_key(project: Path) -> None:
    path = exported(project, "incubator")
    with edited(path) as document:
        delete_tracked(paragraph_of(document, "premises-layout"))
    plan = merged(path, "incubator")
    assert plan[-1] == "48 kept, 0 reworded, 2 renumbered, 0 moved, 0 new, 1 gone"
    assert clause(project, "incubator", "premises-indoor-environment").number == "4.2.3"
