"""The pilot institutions beside the thresholds of the standard: a plot per threshold, and the share that meets it.

The thresholds come from the checklist, the figures from `pilot-institutions.yaml`; both are keyed by the same measures.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ...clauses.checklist import Condition, Measure, Question
from ...clauses.corpus import GivenFigure, Institution
from ...clauses.model import Standard
from ...clauses.thresholds import condition_sentence, is_met, threshold_met
from ..library import Library
from ..templates import render
from ..urls import Urls

ROW, LEFT, WIDTH, RIGHT = 22, 36, 420, 84
"the SVG: height of a row, room for the number on the left, length of the longest bar, room for the figure on the right"


@dataclass(frozen=True, slots=True)
class Bar:
    """One institution in a plot."""

    number: int
    value: str
    as_given: str
    y: int
    length: float
    is_met: bool | None
    is_cut: bool
    "it runs past the scale"
    is_otherwise: bool
    "what was measured is another thing, which `as_given` tells"


@dataclass(frozen=True, slots=True)
class Plot:
    """One condition with the institutions beside it."""

    id: str
    condition: str
    bars: tuple[Bar, ...]
    bound_x: float
    height: int
    counted: int
    met: int


@dataclass(frozen=True, slots=True)
class ThresholdPlots:
    """One threshold of the checklist: a plot for each of its conditions, and how many institutions meet it."""

    number: str
    href: str
    ask: str
    plots: tuple[Plot, ...]
    is_alternative: bool
    counted: int
    met: int


def pilot_html(library: Library, standard: Standard, urls: Urls) -> Markup:
    """How the pilot institutions stand to each threshold of `standard` for which the notes give figures."""
    institutions = dict(library.corpus.institutions).get(standard.id, ())
    measures = {measure.id: measure for measure in library.corpus.measures}
    figures = [figures_of(institution, notes_of(library, standard)) for institution in institutions]
    given = {measure for values in figures for measure in values}
    checklist = library.corpus.checklist(standard.id)
    groups = [
        _threshold_plots(library, standard, question, institutions, measures, urls)
        for question in (checklist.questions if checklist else ())
        if question.threshold and all(condition.measure in given for condition in question.threshold.conditions)
    ]
    told = [one for one in institutions if one.certified.value is not None]
    return render(
        "pilot.html",
        urls,
        groups=groups,
        certified=[
            (one.number, one.certified.value, one.certified.as_given.in_language(urls.language)) for one in told
        ],
        certified_count=sum(one.certified.value == "yes" for one in told),
        left=LEFT,
        row=ROW,
        full=LEFT + WIDTH + RIGHT,
    )


def notes_of(library: Library, standard: Standard) -> Standard:
    """The drafting notes that give the figures; the standard itself where it has none."""
    companions = (other for other in library.corpus.standards if other.companion_to == standard.id)
    return next(companions, standard)


def figures_of(institution: Institution, notes: Standard) -> dict[str, float]:
    """Measure id → value of one institution; `more than 200` is the next number above 200.

    Years since establishment are counted to the date of the notes that give the figures; from a year alone they are
    whole years.
    """
    numbers = {
        measure: math.nextafter(figure.value, math.inf) if figure.is_exceeded else float(figure.value)
        for measure, figure in institution.figures
        if isinstance(figure.value, (int, float))
    }
    founded = dict(institution.figures).get("founded", GivenFigure(None)).value
    written = notes.basis.date if notes.basis else notes.dated_edition
    if founded is not None and written:
        numbers["years-established"] = _years_between(str(founded), written)
    return numbers


def _years_between(founded: str, written: str) -> float:
    """To one decimal where both dates name a month; whole years where one of them is a year alone."""
    if "-" not in founded or "-" not in written:
        return float(int(written[:4]) - int(founded[:4]))
    months = 12 * (int(written[:4]) - int(founded[:4])) + int(written[5:7]) - int(founded[5:7])
    return round(months / 12, 1)


def _threshold_plots(
    library: Library,
    standard: Standard,
    question: Question,
    institutions: tuple[Institution, ...],
    measures: Mapping[str, Measure],
    urls: Urls,
) -> ThresholdPlots:
    threshold = question.threshold
    conditions = threshold.conditions if threshold else ()
    notes = notes_of(library, standard)
    results = [threshold_met(threshold, figures_of(one, notes)) if threshold else None for one in institutions]
    part = library.parts[standard.id].get(question.clause)
    return ThresholdPlots(
        number=part.label.in_language(urls.language) if part else "",
        href=f"{urls.page(standard.id)}#{question.clause}",
        ask=question.whole_ask.in_language(urls.language),
        plots=tuple(
            _plot(notes, question.id, condition, institutions, measures, urls.language) for condition in conditions
        ),
        is_alternative=bool(threshold and threshold.combination == "any" and len(conditions) > 1),
        counted=sum(result is not None for result in results),
        met=sum(result is True for result in results),
    )


def _plot(
    notes: Standard,
    question: str,
    condition: Condition,
    institutions: tuple[Institution, ...],
    measures: Mapping[str, Measure],
    language: str,
) -> Plot:
    values = [figures_of(institution, notes) for institution in institutions]
    known = [value[condition.measure] for value in values if condition.measure in value]
    scale = _scale(known, condition.bound)
    bars = tuple(
        _bar(institution, value, condition, position, scale, language)
        for position, (institution, value) in enumerate(zip(institutions, values))
    )
    return Plot(
        id=f"plot-{question}-{condition.measure}",
        condition=condition_sentence(condition, measures).in_language(language),
        bars=bars,
        bound_x=LEFT + condition.bound / scale * WIDTH,
        height=ROW * len(bars) + 8,
        counted=len(known),
        met=sum(bar.is_met is True for bar in bars),
    )


def _scale(values: list[float], bound: float) -> float:
    """The value at the end of the scale: the largest one, but not so large that the threshold is lost at the left."""
    return min(max([*values, bound * 1.25]), bound * 10)


def _bar(
    institution: Institution, values: dict[str, float], condition: Condition, position: int, scale: float, language: str
) -> Bar:
    value = values.get(condition.measure)
    figure = dict(institution.figures).get(condition.measure, GivenFigure(None))
    return Bar(
        number=institution.number,
        value=""
        if value is None
        else f"{'＞' if figure.is_exceeded else ''}{value:g}{'＊' if figure.is_otherwise else ''}",
        as_given=figure.as_given.in_language(language),
        y=position * ROW,
        length=0 if value is None else min(value / scale, 1) * WIDTH,
        is_met=is_met(condition, values),
        is_cut=value is not None and value > scale,
        is_otherwise=figure.is_otherwise,
    )
