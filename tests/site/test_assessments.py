"""Assessments side by side, verdicts by provision type, a new edition, and how much work an answer makes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema_rs
import pytest
from check_list_steps import CLAUSE_CHANGED, KEY, answer, exported, fill_in, opened, question, written_at, yes_no
from playwright.sync_api import Page, expect
from site_pages import OpenContext

from macros.to_site.site_files import record_schema

pytestmark = pytest.mark.browser


def redrawn(page: Page) -> int:
    return int(page.evaluate("document.querySelector('self-check').redrawn"))


def test_an_exported_record_meets_the_published_schema(page: Page, tmp_path: Path) -> None:
    fill_in(opened(page))
    yes_no(page).locator("[name$=':link']").fill("https://example.com/photo")
    record = json.loads(exported(page, tmp_path, "record.json"))
    schema = page.request.get("/assets/self-check/record.schema.json").json()
    assert schema == json.loads(record_schema())
    validator = jsonschema_rs.validator_for(schema)
    assert [error.message for error in validator.iter_errors(record)] == []
    assert record["assessments"][0]["editions"] == {
        "incubator": page.locator("self-check").get_attribute("data-edition")
    }
    assert not validator.is_valid({**record, "version": 2})


def test_an_answer_redraws_one_question_and_a_figure_those_that_ask_for_it(page: Page) -> None:
    opened(page, "/park/checklist/")
    answer(yes_no(page), "conforms")
    assert redrawn(page) == 1
    written_at(page, "note").press_sequentially("看")
    assert redrawn(page) == 1
    asking = page.locator("fieldset.question:has([data-measure=park-business-area])").count()
    page.locator("[data-measure=park-business-area]").first.fill("3000")
    assert redrawn(page) == asking
    page.locator("[name=organisation]").press_sequentially("甲")
    assert redrawn(page) <= asking


def test_an_answer_writes_one_assessment(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    for _ in range(3):
        page.locator("[data-do=new]").click()
        page.locator("[name=organisation]").fill("乙")
    page.evaluate("""() => {
        window.written = [];
        const write = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) { window.written.push(key); write.call(this, key, text); };
    }""")
    written_at(page, "note").press_sequentially("看")
    written_at(page, "note").press_sequentially("过")
    assert len({key for key in page.evaluate("window.written") if ".of." in key}) == 1


def test_the_verdict_stands_at_the_clause_the_chapter_and_the_standard(page: Page) -> None:
    opened(page)
    clause = page.locator(".check-clause").filter(has=yes_no(page)).first
    expect(clause.locator(".clause-verdict")).to_contain_text("未查")
    answer(yes_no(page), "fails")
    answer(yes_no(page, "recommendation"), "fails")
    expect(clause.locator(".clause-verdict")).to_contain_text("✕ 不符合")
    expect(page.locator(".check-by-type")).to_contain_text(re.compile(r"要求 \d+ 项：不符合 1，未查 \d+。"))
    expect(page.locator(".check-by-type")).to_contain_text(re.compile(r"推荐 \d+ 项：未做到 1，未查 \d+。"))
    bar = page.locator(".check-chart [data-type=requirement] svg").first
    expect(bar).to_have_attribute("aria-label", re.compile(r"^要求 \d+ 项：不符合 1，未查 \d+。$"))
    assert float(str(bar.locator(".fails").get_attribute("width"))) > 0


def test_assessments_are_named_duplicated_switched_deleted_and_restored(page: Page) -> None:
    fill_in(opened(page))
    page.locator("[data-do=list]").click()
    rows = page.locator(".list-rows > li")
    rows.first.locator("input").fill("春季")
    rows.first.locator("[data-do=row-copy]").click()
    expect(rows).to_have_count(2)
    expect(rows.nth(1).locator("input")).to_have_value("春季（副本）")
    rows.nth(1).locator("[data-do=row-delete]").click()
    expect(rows).to_have_count(1)
    expect(page.locator(".list-done [data-do=undo]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows).to_have_count(2)
    rows.first.locator("[data-do=row-open]").click()
    answer(yes_no(page), "fails")
    page.locator("[name=assessment]").select_option(label="春季（副本）")
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()
    page.reload()
    expect(yes_no(page).locator("input[value=conforms]")).to_be_checked()


def test_a_record_that_is_not_exported_is_remembered(page: Page, tmp_path: Path) -> None:
    reminder = opened(page).locator(".check-reminder")
    expect(reminder).to_be_empty()
    answer(yes_no(page), "conforms")
    expect(reminder).to_contain_text("尚未导出")
    exported(page, tmp_path, "record.json")
    expect(reminder).to_be_empty()
    page.reload()
    expect(reminder).to_be_empty()
    answer(yes_no(page), "fails")
    expect(reminder).to_contain_text("尚未导出")


def test_evidence_is_a_text_its_date_and_a_link(page: Page) -> None:
    written_at(opened(page), "note")  # opens the fields
    proof = yes_no(page).locator(".proof")
    proof.locator(".link-field input").fill("javascript:alert(1)")
    expect(proof.locator("a")).to_be_hidden()
    expect(proof.locator(".link-field input")).to_have_attribute("aria-invalid", "true")
    proof.locator(".link-field input").fill("https://example.com/photo")
    proof.locator("textarea").fill("照片三张")
    proof.locator(".seen-field input").fill("2026-11-18")
    page.reload()
    expect(proof.locator("a")).to_have_attribute("href", "https://example.com/photo")
    expect(proof.locator("textarea")).to_have_value("照片三张")
    expect(proof.locator(".seen-field input")).to_have_value("2026-11-18")


def test_a_changed_clause_is_shown_as_it_was_and_is_with_the_words_marked(page: Page) -> None:
    answer(yes_no(opened(page)), "conforms")
    page.evaluate(CLAUSE_CHANGED, KEY)
    page.evaluate("key => localStorage.setItem(key, localStorage.getItem(key).replaceAll('应', '宜'))", f"{KEY}.texts")
    page.reload()
    changed = yes_no(page).locator(".changed-text")
    expect(changed.locator("del").first).to_have_text("宜")
    expect(changed.locator("ins").first).to_have_text("应")
    yes_no(page).locator("[data-do=still-holds]").click()
    expect(changed).to_have_count(0)
    expect(yes_no(page).locator("input[value=conforms]")).to_be_focused()


def test_answers_to_questions_that_are_gone_stand_in_an_appendix_and_are_exported(page: Page, tmp_path: Path) -> None:
    fill_in(opened(page))
    expect(page.locator(".check-appendix")).to_be_hidden()
    id = str(yes_no(page).get_attribute("id"))
    asked = str(yes_no(page).locator("legend").text_content())
    page.evaluate(
        """([key, id]) => {
        for (const [name, text] of Object.entries(localStorage)) {
            const older = text.replaceAll(id, "gone").replace(/2026-11-28"/, '2024-08"');
            if (name.startsWith(key)) localStorage.setItem(name, older);
        }
    }""",
        [KEY, id],
    )
    page.reload()
    gone = page.locator(".check-appendix li")
    expect(gone).to_have_count(1)
    expect(gone).to_contain_text(asked.strip())
    expect(gone).to_contain_text("符合 · 现场看过")
    expect(page.locator(".check-edition")).to_contain_text("这一份是按文本 2024-08 填写的，本页的文本是 2026-11-28。")
    page.locator("[data-do=copy-for-edition]").click()
    answer(yes_no(page, "recommendation"), "conforms")
    expect(page.locator(".check-edition")).to_be_visible()  # nothing moves while answering
    page.reload()
    expect(page.locator(".check-edition")).to_be_hidden()
    page.locator("[name=assessment]").select_option(label="甲公司")
    expect(yes_no(page, "recommendation").locator("input[value=fails]")).to_be_checked()
    record = json.loads(exported(page, tmp_path, "record.json"))
    assert "gone" in record["assessments"][0]["answers"]["incubator"]
    assert record["texts"]["questions"]["incubator/gone"]["zh"] == asked.strip()


def test_axe_finds_nothing_in_a_list_that_is_filled_in(page: Page) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    fill_in(opened(page))
    page.evaluate(CLAUSE_CHANGED, KEY)
    page.reload()
    page.locator(".check-results summary").click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        results = axe.run(page)
        assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"
    page.locator("[data-do=list]").click()
    results = axe.run(page)
    assert results.violations_count == 0, results.generate_report()


def test_all_of_it_is_done_by_keyboard(page: Page) -> None:
    opened(page)
    yes_no(page).locator("input[value='']").focus()
    page.keyboard.press("ArrowRight")
    page.locator("[data-do=list]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".check-list")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-do=list]")).to_be_focused()
    page.locator("[name='filter:state']").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".check-shown")).not_to_be_empty()


def test_states_are_told_without_colour(open_context: OpenContext) -> None:
    page = open_context(forced_colors="active").new_page()
    answer(yes_no(opened(page)), "fails")
    mark = yes_no(page).locator(".finding").evaluate("node => getComputedStyle(node, '::before').content")
    assert "✕" in mark
    bar = page.locator(".check-chart .fails").first
    assert "check-fails" in bar.evaluate("node => getComputedStyle(node).fill")
    expect(question(page, "office-area").locator("[data-measure]")).to_be_visible()


def test_an_answer_is_kept_before_its_tick_is_seen(page: Page) -> None:
    """Whatever happens to the tab after the tap: it is written in the task of the tap, before any picture."""
    radio = yes_no(opened(page)).locator("input[value=conforms]")
    written = """radio => {
        const shelf = () => JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes(".of.")));
        const before = shelf();
        radio.click();
        return shelf() !== before;
    }"""
    assert radio.evaluate(written)


def test_the_texts_of_answers_that_were_cut_short_are_kept_the_next_time(page: Page) -> None:
    first = yes_no(opened(page))
    answer(first, "conforms")
    id = first.get_attribute("id") or ""
    page.evaluate("localStorage.removeItem('tiaowen.self-check.texts')")  # as if the tab had gone in between
    page.reload()
    other = page.locator(f"fieldset.question:not([data-threshold]):not([data-state=conforms]):not(#{id})").first
    answer(other, "fails")
    kept = "id => Object.keys(JSON.parse(localStorage.getItem('tiaowen.self-check.texts')).questions).join(' ')"
    page.wait_for_function("localStorage.getItem('tiaowen.self-check.texts') !== null")
    assert id in page.evaluate(kept)
