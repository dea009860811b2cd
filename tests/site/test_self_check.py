"""The check list: complete without script; with it answers stay, figures judge themselves, the record travels."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from check_list_steps import CLAUSE_CHANGED, KEY, LIST, answer, exported, fill_in, opened, question, written_at, yes_no
from playwright.sync_api import Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser


def test_the_list_is_complete_without_script(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(LIST)
    first = yes_no(page)
    expect(first.locator("legend")).to_contain_text(re.compile("[？?]"))
    assert first.locator("input[type=radio]").count() == 4
    expect(first.locator("input[type=radio]").first).to_be_disabled()
    expect(page.locator(".needs-script")).to_contain_text("保存不了")
    expect(first.locator(".reason textarea")).to_be_visible()
    expect(first.locator(".note-field textarea")).to_be_visible()
    expect(page.locator(".check-panel")).to_be_hidden()
    expect(question(page, "office-area").locator(".bound")).to_contain_text("200")


def test_an_answer_survives_a_reload_and_the_language_switch(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    written_at(page, "note").type("现场看过")
    page.reload()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    expect(written_at(page, "note")).to_have_value("现场看过")
    page.locator("a.language-switch").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


@pytest.mark.parametrize(
    ("figures", "state", "sum"),
    [
        ({"office-area": "180"}, "fails", "180 m² ＜ 200 m²：未达到"),
        ({"office-area": "２００"}, "conforms", "200 m² ≥ 200 m²：达到"),
        ({"office-area": "1,200.5"}, "conforms", "1200.5 m² ≥ 200 m²：达到"),
        (
            {"companies-trained": "80", "persons-trained": "230"},
            "conforms",
            "80 家 ≤ 100 家，且 230 人 ＞ 200 人：达到（满足其一）",
        ),
        (
            {"companies-trained": "100", "persons-trained": "200"},
            "fails",
            "100 家 ≤ 100 家，且 200 人 ≤ 200 人：未达到",
        ),
        ({"companies-trained": "80"}, "open", "80 家 ≤ 100 家：数值还不够，不能判定"),
        ({"office-area": "很大"}, "open", ""),
    ],
)
def test_figures_judge_themselves_and_show_the_sum(page: Page, figures: dict[str, str], state: str, sum: str) -> None:
    opened(page)
    for measure, value in figures.items():
        question(page, measure).locator(f"[data-measure={measure}]").fill(value)
    asked = question(page, next(iter(figures)))
    expect(asked).to_have_attribute("data-state", state)
    expect(asked.locator(".finding")).to_contain_text(sum)


def test_a_share_is_judged_in_per_cent(page: Page) -> None:
    opened(page, "/park/checklist/")
    asked = question(page, "park-support-area")
    asked.locator("[data-measure=park-support-area]").fill("240")
    asked.locator("[data-measure=park-business-area]").fill("3000")
    expect(asked.locator(".finding")).to_contain_text("240 m² ÷ 3000 m² = 8% ＜ 10%：未达到")


def test_a_part_that_is_more_than_its_whole_is_not_judged(page: Page) -> None:
    asked = question(opened(page, "/park/checklist/"), "area-occupied")
    asked.locator("[data-measure=area-lettable]").fill("100")
    asked.locator("[data-measure=area-occupied]").fill("150")
    expect(asked).to_have_attribute("data-state", "open")
    expect(asked.locator(".measure").first).to_have_attribute("data-problem", re.compile("^不能大于“园区可出租总面积”"))
    asked.locator("[data-measure=area-lettable]").fill("200")
    expect(asked).to_have_attribute("data-state", "conforms")


def test_a_figure_is_asked_once_and_counts_in_every_question(page: Page) -> None:
    opened(page, "/park/checklist/")
    fields = page.locator("[data-measure=park-business-area]")
    assert fields.count() > 1
    fields.first.fill("3000")
    expect(fields.last).to_have_value("3000")


@pytest.mark.parametrize(
    ("type", "value", "finding"),
    [
        ("requirement", "fails", "不符合：没有做到一项要求"),
        ("recommendation", "fails", "未做到一项推荐，请写理由"),
        ("requirement", "not-applicable", "不适用，请写理由"),
        ("requirement", "conforms", ""),
    ],
)
def test_the_verdict_follows_the_provision_type(page: Page, type: str, value: str, finding: str) -> None:
    asked = yes_no(opened(page), type)
    answer(asked, value)
    expect(asked.locator(".finding")).to_have_text(finding)


def test_a_reason_settles_a_recommendation_not_followed(page: Page) -> None:
    asked = yes_no(opened(page), "recommendation")
    answer(asked, "fails")
    asked.locator(".reason textarea").fill("场地另有安排")
    expect(asked.locator(".finding")).to_have_text("未做到一项推荐，已写理由")


def test_unanswered_is_never_failed(page: Page) -> None:
    opened(page)
    expect(page.locator(".check-sentence")).to_have_text("还没有检查。")
    answer(yes_no(page), "conforms")
    expect(page.locator(".check-sentence")).to_contain_text("已查的要求都符合。")
    page.locator(".check-results summary").click()
    cells = page.locator(".check-results tfoot td")
    expect(cells.nth(1)).to_have_text("1")
    expect(cells.nth(2)).to_have_text("0")


def test_filters_show_what_is_wanted_and_print_shows_all(page: Page) -> None:
    answer(yes_no(opened(page)), "fails")
    page.locator("[name='filter:state']").select_option("failed")
    expect(page.locator("fieldset.question:visible")).to_have_count(1)
    page.emulate_media(media="print")
    assert page.locator("fieldset.question:visible").count() > 100


def test_a_finding_stands_on_paper_too_and_where_there_is_none_nothing_is_drawn(page: Page) -> None:
    first = yes_no(opened(page))
    answer(first, "conforms")
    empty = first.locator(".finding").evaluate("one => getComputedStyle(one)", None)
    assert empty["borderInlineStartWidth"] == "0px"
    answer(first, "fails")
    page.emulate_media(media="print")
    expect(first.locator(".finding")).to_be_visible()
    expect(first.locator(".finding")).to_contain_text("不符合")


def test_nothing_moves_while_answering_under_a_filter(page: Page) -> None:
    opened(page)
    page.locator("[name='filter:state']").select_option("open")
    answer(yes_no(page), "conforms")
    expect(yes_no(page)).to_be_visible()


def test_export_and_import_are_the_same(page: Page, tmp_path: Path) -> None:
    fill_in(opened(page))
    first = exported(page, tmp_path, "first.json")
    page.locator("[data-do=delete]").click()
    expect(yes_no(page).locator("input[value='']")).to_be_checked()
    page.locator("input[type=file]").set_input_files(tmp_path / "first.json")
    expect(page.locator(".preview-counts")).to_contain_text("甲公司")
    page.locator("[data-do=merge]").click()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    assert exported(page, tmp_path, "second.json") == first


def test_an_import_keeps_both_answers_where_they_differ(page: Page, tmp_path: Path) -> None:
    fill_in(opened(page))
    exported(page, tmp_path, "record.json")
    answer(yes_no(page), "fails")
    page.locator("input[type=file]").set_input_files(tmp_path / "record.json")
    expect(page.locator(".preview-list li")).to_have_count(1)
    page.locator("[value=theirs]").check()
    page.locator("[data-do=merge]").click()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    record = json.loads(exported(page, tmp_path, "merged.json"))
    question_id = str(yes_no(page).get_attribute("id"))
    given = next(iter(record["assessments"][0]["answers"]["incubator"][question_id].values()))
    assert given["earlier"][0]["answer"] == "fails"
    expect(yes_no(page).locator(".earlier-answers li")).to_contain_text("不符合")


@pytest.mark.parametrize(
    "content", ["no record", '{"format":"something else"}', '{"format":"tiaowen-self-check","version":1}']
)
def test_a_file_that_is_no_record_changes_nothing(page: Page, tmp_path: Path, content: str) -> None:
    answer(yes_no(opened(page)), "conforms")
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(tmp_path / "other.json")
    expect(page.locator(".check-done")).to_have_text("这个文件不是自查记录，什么也没有改动。")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_a_deletion_is_undone(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=delete]").click()
    expect(page.locator("[name=organisation]")).to_have_value("")
    page.locator("[data-do=undo]").click()
    expect(page.locator("[name=organisation]")).to_have_value("甲公司")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_an_answer_given_before_the_clause_changed_is_kept_and_marked(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    page.evaluate(CLAUSE_CHANGED, KEY)
    page.reload()
    expect(yes_no(page)).to_have_attribute("data-state", "review")
    expect(yes_no(page).locator(".finding")).to_contain_text("条文已修改，请复核")
    yes_no(page).locator("[data-do=still-holds]").click()
    expect(yes_no(page)).to_have_attribute("data-state", "conforms")


def test_the_list_works_when_a_page_is_swapped_in(page: Page) -> None:
    opened(page)
    page.evaluate(
        """const list = document.querySelector("self-check"), place = list.parentNode;
        list.remove();
        place.append(list);"""
    )
    answer(yes_no(page), "conforms")
    expect(page.locator(".check-sentence")).to_contain_text("已查的要求都符合。")


def test_a_list_is_answered_by_keyboard(page: Page) -> None:
    opened(page)
    yes_no(page).locator("input[value='']").focus()
    page.keyboard.press("ArrowRight")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    page.keyboard.press("Tab")
    expect(yes_no(page).locator(".more-button")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(yes_no(page).locator(".note-field textarea")).to_be_focused()


def test_parts_are_ticked_one_by_one_and_all_of_them_conform(page: Page) -> None:
    opened(page)
    asked = page.locator("#facilities-rooms")
    boxes = asked.locator(".part input")
    expect(boxes).to_have_count(3)
    boxes.nth(0).check()
    expect(asked).to_have_attribute("data-state", "open")
    asked.locator(".answer.fails").click()
    expect(asked.locator(".finding")).to_contain_text("还缺：培训场地；会议室")
    boxes.nth(1).check()
    boxes.nth(2).check()
    expect(asked).to_have_attribute("data-state", "conforms")
    page.reload()
    expect(page.locator("#facilities-rooms .part input:checked")).to_have_count(3)
    boxes.nth(2).uncheck()
    expect(asked).to_have_attribute("data-state", "open")
    asked.locator(".answer.conforms").click()
    expect(asked.locator(".part input:checked")).to_have_count(3)
