"""Forced colours: states, focus, chart and buttons of the check list and of its papers stay visible."""

from __future__ import annotations

import json

import pytest
from check_list_steps import answer, exported, fill_in, opened, question, yes_no
from playwright.sync_api import Locator, Page, expect
from site_pages import OpenContext

pytestmark = pytest.mark.browser


@pytest.fixture(params=["light", "dark"])
def forced(request: pytest.FixtureRequest, open_context: OpenContext) -> Page:
    """A list with answers of every kind, in forced colours on white or on black."""
    page = open_context(forced_colors="active", color_scheme=request.param).new_page()
    fill_in(opened(page))
    answer(page.locator("fieldset.question[data-type=requirement]:not([data-threshold])").nth(1), "fails")
    return page


def stands_out(part: Locator, style: str, pseudo: str = "") -> bool:
    """Whether a colour of an element, or of what is generated in it, is not that of the page."""
    script = """(node, [style, pseudo]) => {
        const page = Object.assign(document.createElement("i"), { style: "background: Canvas" });
        document.body.append(page);
        const canvas = getComputedStyle(page).backgroundColor;
        page.remove();
        const colour = getComputedStyle(node, pseudo || null)[style];
        return colour !== canvas && !/^rgba\\(.*, 0\\)$/.test(colour);
    }"""
    return bool(part.evaluate(script, [style, pseudo]))


def is_lined(part: Locator, side: str = "Bottom") -> bool:
    """Whether an element has a line on this side that can be seen."""
    width = part.evaluate("(node, side) => parseFloat(getComputedStyle(node)[`border${side}Width`])", side)
    return float(width) > 0 and stands_out(part, f"border{side}Color")


def test_states_are_signs_and_words(forced: Page) -> None:
    failed = forced.locator("fieldset.question[data-state=fails] .finding:not(:empty)").first
    assert "✕" in failed.evaluate("node => getComputedStyle(node, '::before').content")
    assert stands_out(failed, "color", "::before")
    chosen = yes_no(forced).locator("label:has(input[value=conforms]) span")
    other = yes_no(forced).locator("label:has(input[value=fails]) span")
    weight = "node => getComputedStyle(node).fontWeight"
    assert chosen.evaluate(weight) != other.evaluate(weight)
    expect(forced.locator(".clause-verdict:has-text('✕')").first).to_be_visible()
    wrong = question(forced, "office-area").locator("[data-measure]")
    wrong.fill("很大")
    assert stands_out(question(forced, "office-area").locator(".measure"), "color", "::after")
    assert is_lined(wrong)


def test_the_parts_of_the_chart_differ_and_can_be_seen(forced: Page) -> None:
    bar = forced.locator(".check-chart [data-type=requirement] svg").first
    fills = {
        state: bar.locator(f".{state}").evaluate("node => getComputedStyle(node).fill")
        for state in ("conforms", "fails", "not-applicable", "review", "open")
    }
    assert len(set(fills.values())) == len(fills)
    assert stands_out(bar.locator(".conforms"), "fill")
    assert stands_out(bar.locator(".open"), "stroke")
    for mark in forced.locator(".check-patterns :is(path, circle)").all():
        name = "fill" if mark.evaluate("node => node.tagName") == "circle" else "stroke"
        assert stands_out(mark, name)


def test_focus_and_buttons_can_be_seen(forced: Page) -> None:
    for button in forced.locator(".check-tools .button").all():
        assert is_lined(button)
    forced.locator(".more-button").first.click()
    for selector in (
        ".more-button",
        ".note-field textarea",
        "[data-do=export]",
        ".check-results > summary",
        "[name='filter:state']",
    ):
        part = forced.locator(selector).first
        part.focus()
        forced.keyboard.press("Shift")
        style, width = part.evaluate(
            "node => [getComputedStyle(node).outlineStyle, getComputedStyle(node).outlineWidth]"
        )
        assert style != "none"
        assert float(width.removesuffix("px")) >= 2
        assert stands_out(part, "outlineColor")
    forced.locator("[data-do=list]").click()
    assert is_lined(forced.locator(".check-list"))
    assert is_lined(forced.locator(".list-rows > li[data-current]"), "Left")


def test_the_sheet_shows_what_was_chosen(forced: Page) -> None:
    forced.goto("/incubator/checklist/sheet/#filled")
    box = forced.locator(".box[data-chosen]").first
    assert "✓" in (box.text_content() or "")
    assert stands_out(box, "color")
    assert is_lined(box)
    assert is_lined(forced.locator(".sheet-ask").first)


def test_report_and_comparison_keep_their_lines_and_signs(
    forced: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("records")
    assert json.loads(exported(forced, folder, "record.json"))["assessments"]
    forced.goto("/incubator/checklist/report/")
    assert is_lined(forced.locator(".report-text td").first)
    forced.goto("/compare-records/")
    assert is_lined(forced.locator(".compare-choose"))
    forced.locator("input[type=file]").set_input_files(folder / "record.json")
    cell = forced.locator("td[data-state=nonconformity]").first
    expect(cell).to_contain_text("✕ 不符合")
    assert stands_out(cell, "color")
    assert is_lined(cell)
