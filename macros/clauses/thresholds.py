"""Thresholds of check questions: whether figures meet them, and how they read in words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from fractions import Fraction

from .blocks import Text
from .checklist import Condition, Measure, Threshold
from .fingerprints import fingerprint

_SIGNS = {"min": "≥", "over": "＞", "max": "≤", "under": "＜"}


def is_met(condition: Condition, figures: Mapping[str, float]) -> bool | None:
    """Whether `figures` (measure id → value) meet a condition; None where a figure is missing or divides by zero.

    Judged in decimals; `docs/assets/assessment/figures.mjs` judges alike, tests/cases/twins/thresholds.txt holds both.
    """
    given = figures.get(condition.measure)
    divisor = figures.get(condition.per) if condition.per else 1
    if given is None or not divisor:
        return None
    value, bound = _exact(given) / _exact(divisor), _exact(condition.bound)
    return {"min": value >= bound, "over": value > bound, "max": value <= bound, "under": value < bound}[
        condition.comparison
    ]


def _exact(figure: float) -> Fraction:
    """The figure as it is written in decimals, so that 70.088 of 876.1 is 8 % and not a little less."""
    return Fraction(repr(figure))


def within_limits(figures: Mapping[str, float], measures: Iterable[Measure]) -> dict[str, float]:
    """The figures that can be: one that is larger than the measure that holds it is left out, and judges nothing."""
    too_large = {
        measure.id
        for measure in measures
        if measure.id in figures and measure.at_most in figures and figures[measure.id] > figures[measure.at_most]
    }
    return {id: figure for id, figure in figures.items() if id not in too_large}


def threshold_met(threshold: Threshold, figures: Mapping[str, float]) -> bool | None:
    """All of its conditions, or any of them; None while the missing figures could still decide it."""
    results = [is_met(condition, figures) for condition in threshold.conditions]
    decisive = threshold.combination == "any"
    if decisive in results:
        return decisive
    return None if None in results else not decisive


def threshold_data(threshold: Threshold) -> dict[str, list[dict[str, str | float]]]:
    """The threshold as plain values, as the files and the script of the check list write it."""
    return {threshold.combination: [_condition_data(condition) for condition in threshold.conditions]}


def threshold_fingerprint(threshold: Threshold, measures: Iterable[Measure]) -> str:
    """Changes when the threshold or what is measured does, and not with the language of the reader."""
    labels = (f"{measure.id} {measure.label.zh} {measure.unit.zh} {measure.kind}" for measure in measures)
    return fingerprint((json.dumps(threshold_data(threshold)), *labels))


def _condition_data(condition: Condition) -> dict[str, str | float]:
    per = {"per": condition.per} if condition.per else {}
    bound = int(condition.bound) if condition.bound.is_integer() else condition.bound
    return {"measure": condition.measure, **per, condition.comparison: bound}


def condition_sentence(condition: Condition, measures: Mapping[str, Measure]) -> Text:
    """A condition in words: `独立办公场地面积 ≥ 200 m²`; a share in per cent."""
    measure = measures.get(condition.measure)
    label, unit = (measure.label, measure.unit) if measure else (Text(condition.measure, condition.measure), Text())
    sign = _SIGNS[condition.comparison]
    divisor = measures.get(condition.per)
    if divisor:
        share = f"{sign} {condition.bound * 100:g}%"
        return Text(f"{label.zh} ÷ {divisor.label.zh} {share}", f"{label.en} ÷ {divisor.label.en} {share}")
    bound = f"{sign} {condition.bound:g}"
    return Text(f"{label.zh} {bound} {unit.zh}", f"{label.en} {bound} {unit.en}")


def threshold_sentence(threshold: Threshold, measures: Mapping[str, Measure]) -> Text:
    """The conditions of a threshold joined by 且 / and, or by 或 / or."""
    sentences = [condition_sentence(condition, measures) for condition in threshold.conditions]
    joints = ("；或 ", "; or ") if threshold.combination == "any" else ("；且 ", "; and ")
    return Text(joints[0].join(text.zh for text in sentences), joints[1].join(text.en for text in sentences))
