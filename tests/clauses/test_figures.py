"""Figures in running text, and thresholds that figures are held against."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from case_tables import FOLDER, rows
from case_updates import CaseUpdates

from macros.clauses.blocks import Text
from macros.clauses.checklist import Condition, Measure, Threshold
from macros.clauses.text.numerals import chinese_numeral, chinese_value, figure_value, letters
from macros.clauses.text.quantities import quantities
from macros.clauses.thresholds import is_met, threshold_data, threshold_met, threshold_sentence, within_limits

AREA = Measure("area", Text("面积", "Area"), Text("m²", "m²"))
GROUND = Measure("ground", Text("总面积", "Ground"), Text("m²", "m²"))
MEASURES = {"area": AREA, "ground": GROUND}
LARGE = Condition("area", "min", 30)
HALF = Condition("area", "over", 0.5, per="ground")


@pytest.mark.parametrize(("text", "found"), rows("quantities"))
def test_a_figure_is_found_with_its_unit(text: str, found: str, case_updates: CaseUpdates) -> None:
    read = "; ".join(f"{quantity.value:g} {quantity.unit}" for quantity in quantities(text))
    case_updates.row(FOLDER / "quantities.txt", [text], found, read)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("花床应不小于30 m²，每年浇水不少于12次。", ["不小于30 m²", "不少于12次"]),
        ("园丁应有5人及以上，占50%。", ["5人及以上", "50%"]),
        ("温度应为18 ℃～26 ℃。", ["18 ℃～26 ℃", "18 ℃～26 ℃"]),
        ("Beds shall have at least 3 000 m² or more.", ["at least 3 000 m² or more"]),
    ],
)
def test_a_figure_is_written_with_the_comparison_around_it(text: str, written: list[str]) -> None:
    assert [quantity.written for quantity in quantities(text)] == written


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("十", 10), ("二十一", 21), ("一百〇五", 105), ("一百零五", 105), ("两百", 200), ("一千二百", 1200)),
        *(("两万", 20000), ("十二万三千", 123000), ("一亿", 10**8), ("二〇二四", 2024), ("五", 5)),
        *(("", 0), ("零", 0), ("二零二零", 2020), ("十十", 0), ("百", 100), ("花", 0), ("一二十", 0)),
    ],
)
def test_a_chinese_numeral_has_its_value_and_what_is_none_has_none(written: str, value: int) -> None:
    assert chinese_value(written) == value


def test_every_number_is_read_as_it_is_counted() -> None:
    assert [chinese_value(chinese_numeral(number)) for number in range(1, 10000)] == list(range(1, 10000))


@pytest.mark.parametrize(
    ("condition", "figures", "expected"),
    [
        (LARGE, {"area": 30}, True),
        (LARGE, {"area": 29.9}, False),
        (LARGE, {}, None),
        (HALF, {"area": 5, "ground": 10}, False),
        (HALF, {"area": 6, "ground": 10}, True),
        (HALF, {"area": 6}, None),
        (HALF, {"area": 6, "ground": 0}, None),
        *(
            (Condition("area", "over", 30), {"area": figure}, met)
            for figure, met in ((29, False), (30, False), (31, True))
        ),
        *(
            (Condition("area", "max", 30), {"area": figure}, met)
            for figure, met in ((29, True), (30, True), (31, False))
        ),
        *(
            (Condition("area", "under", 30), {"area": figure}, met)
            for figure, met in ((29, True), (30, False), (31, False))
        ),
        (Condition("area", "min", 0.08, per="ground"), {"area": 70.088, "ground": 876.1}, True),
        (Condition("area", "over", 0.08, per="ground"), {"area": 70.088, "ground": 876.1}, False),
    ],
)
def test_a_condition_is_met_or_not_or_open(
    condition: Condition, figures: dict[str, float], expected: bool | None
) -> None:
    assert is_met(condition, figures) is expected


def test_a_threshold_is_open_only_while_a_missing_figure_could_decide_it() -> None:
    assert threshold_met(Threshold("any", (LARGE, HALF)), {"area": 40}) is True
    assert threshold_met(Threshold("any", (LARGE, HALF)), {"area": 4}) is None
    assert threshold_met(Threshold("all", (LARGE, HALF)), {"area": 4}) is False
    assert threshold_met(Threshold("all", (LARGE, HALF)), {"area": 40}) is None


def test_a_threshold_is_decided_once_all_figures_are_there() -> None:
    figures = {"area": 40, "ground": 100}
    assert threshold_met(Threshold("any", (HALF, LARGE)), figures) is True
    assert threshold_met(Threshold("any", (HALF,)), figures) is False
    assert threshold_met(Threshold("all", (HALF, LARGE)), figures) is False
    assert threshold_met(Threshold("all", (LARGE,)), figures) is True


def test_the_conditions_of_a_threshold_are_joined_by_and_or_or() -> None:
    assert threshold_sentence(Threshold("all", (LARGE, HALF)), MEASURES).zh == "面积 ≥ 30 m²；且 面积 ÷ 总面积 ＞ 50%"
    assert threshold_sentence(Threshold("all", (LARGE, HALF)), MEASURES).en == "Area ≥ 30 m²; and Area ÷ Ground ＞ 50%"


@pytest.mark.parametrize(("bound", "written"), [(30.0, 30), (0.5, 0.5)])
def test_a_threshold_is_written_as_in_the_files(bound: float, written: float) -> None:
    conditions = (Condition("area", "min", bound), Condition("area", "max", bound, per="ground"))
    (first, second) = threshold_data(Threshold("all", conditions))["all"]
    assert first == {"measure": "area", "min": written}
    assert second == {"measure": "area", "per": "ground", "max": written}
    assert type(first["min"]) is type(written)


def test_a_threshold_reads_as_a_sentence_in_both_languages() -> None:
    sentence = threshold_sentence(Threshold("any", (LARGE, HALF)), MEASURES)
    assert sentence == Text("面积 ≥ 30 m²；或 面积 ÷ 总面积 ＞ 50%", "Area ≥ 30 m²; or Area ÷ Ground ＞ 50%")


@pytest.mark.parametrize(
    ("figures", "kept"),
    [
        ({"area": 31, "ground": 30}, {"ground": 30}),
        ({"area": 30, "ground": 30}, {"area": 30, "ground": 30}),
        ({"area": 29, "ground": 30}, {"area": 29, "ground": 30}),
        ({"area": 31}, {"area": 31}),
        ({"ground": 30}, {"ground": 30}),
    ],
)
def test_a_figure_larger_than_what_holds_it_judges_nothing(figures: dict[str, float], kept: dict[str, float]) -> None:
    assert within_limits(figures, [replace(AREA, at_most="ground"), GROUND]) == kept


@pytest.mark.parametrize(("text", "found"), rows("written-quantities"))
def test_a_figure_is_written_with_every_comparison(text: str, found: str, case_updates: CaseUpdates) -> None:
    read = "; ".join(quantity.written for quantity in quantities(text))
    case_updates.row(FOLDER / "written-quantities.txt", [text], found, read)


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (-1, ""),
        (0, ""),
        (1, "a"),
        (2, "b"),
        (26, "z"),
        (27, "aa"),
        (52, "zz"),
        (53, "aaa"),
        (780, "z" * 30),
        (781, "781"),
    ],
)
def test_a_letter_is_repeated_from_the_twenty_seventh_on(count: int, written: str) -> None:
    assert letters(count) == written


@pytest.mark.parametrize(
    ("count", "written"),
    [
        *(
            (10, "十"),
            (11, "十一"),
            (20, "二十"),
            (100, "一百"),
            (105, "一百〇五"),
            (110, "一百一十"),
            (123, "一百二十三"),
        ),
        *((1001, "一千〇一"), (1010, "一千〇一十"), (1100, "一千一百"), (9999, "九千九百九十九"), (10000, "10000")),
    ],
)
def test_a_count_is_written_the_way_chinese_counts(count: int, written: str) -> None:
    assert chinese_numeral(count) == written


@pytest.mark.parametrize(
    ("written", "scale", "value"),
    [
        *(("1", "百", 100), ("1", "千", 1000), ("2", "万", 20000), ("3", "百万", 3 * 10**6), ("1", "千万", 10**7)),
        *(("1.5", "亿", 15 * 10**7), ("1", "百亿", 10**10), ("1", "千亿", 10**11), ("2", "Hundred", 200)),
        *(
            ("2", "thousand", 2000),
            ("2", "million", 2 * 10**6),
            ("2", "billion", 2 * 10**9),
            ("1,234 567.5", "", 1234567.5),
        ),
    ],
)
def test_a_figure_has_its_value_with_its_scale(written: str, scale: str, value: float) -> None:
    assert figure_value(written, scale) == Decimal(str(value))
