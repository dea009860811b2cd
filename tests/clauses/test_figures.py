"""Figures in running text, and thresholds that figures are held against."""

from __future__ import annotations

import pytest

from macros.clauses.checklist import Condition, Measure, Threshold
from macros.clauses.model import Text
from macros.clauses.text.quantities import quantities
from macros.clauses.thresholds import is_met, threshold_met, threshold_sentence

AREA = Measure("area", Text("面积", "Area"), Text("m²", "m²"))
GROUND = Measure("ground", Text("总面积", "Ground"), Text("m²", "m²"))
MEASURES = {"area": AREA, "ground": GROUND}
LARGE = Condition("area", "min", 30)
HALF = Condition("area", "over", 0.5, per="ground")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("花床应不小于30 m²，每年浇水不少于12次。", [(30, "m²", "不小于30 m²"), (12, "次", "不少于12次")]),
        ("园丁应有5人及以上，占50%。", [(5, "人", "5人及以上"), (50, "%", "50%")]),
        ("见4.2.2和表1，2024年起。", [(2024, "年", "2024年")]),
        ("Beds shall be not less than 30 m² for at least 1,200 people.", [(30, "m²"), (1200, "people")]),
        ("See 4.2.2.", []),
    ],
)
def test_a_figure_is_found_with_its_unit_and_its_comparison(text: str, found: list[tuple[object, ...]]) -> None:
    written = [(quantity.value, quantity.unit, quantity.written) for quantity in quantities(text)]
    assert [figure[: len(expected)] for figure, expected in zip(written, found, strict=True)] == found


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
        (Condition("area", "max", 30), {"area": 30}, True),
        (Condition("area", "under", 30), {"area": 30}, False),
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


def test_a_threshold_reads_as_a_sentence_in_both_languages() -> None:
    sentence = threshold_sentence(Threshold("any", (LARGE, HALF)), MEASURES)
    assert sentence == Text("面积 ≥ 30 m²；或 面积 ÷ 总面积 ＞ 50%", "Area ≥ 30 m²; or Area ÷ Ground ＞ 50%")
