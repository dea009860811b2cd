"""An entry beside a clause ⇄ the inputs of a form: texts in both languages, one of a few words, figures, ticks."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from ..clauses.files.plain import Plain
from ..clauses.links import RelationType
from ..clauses.opinions import KINDS, STATES
from ..clauses.text.wording import PROVISION_TYPES
from .beside import BesideKind, Entry, Plains
from .clause_form import one_line

TEXTS: dict[BesideKind, tuple[str, ...]] = {
    "questions": ("ask", "evidence", "applies-if", "asked-so"),
    "relations": ("reason",),
    "opinions": (),
}
"the fields in both languages"
LINES: dict[BesideKind, tuple[str, ...]] = {"questions": (), "relations": (), "opinions": ("reply", "proposal")}
"the fields of one text"
CHOICES: dict[BesideKind, dict[str, tuple[str, ...]]] = {
    "questions": {"answer": ("yes-no", "measured"), "provision": ("", *PROVISION_TYPES)},
    "relations": {"type": get_args(RelationType)},
    "opinions": {"kind": KINDS, "state": STATES},
}
"the fields that hold one of a few words; an empty one may be left out"
ORDER: dict[BesideKind, tuple[str, ...]] = {
    "questions": (
        *("id", "clause", "ask", "provision", "parts", "answer", "measures", "threshold", "evidence"),
        *("applies-if", "asked-so", "written-for", "drafted"),
    ),
    "relations": ("from", "to", "type", "reason"),
    "opinions": ("id", "clause", "number", "edition", "kind", "unit", "text", "state", "reply", "proposal"),
}
"the fields in the order of standards/README.md and checklists/README.md"
COMPARISONS = ("min", "over", "max", "under")
COMBINATIONS = ("all", "any")
Way = Literal["text", "choice", "figure", "tick"]


@dataclass(frozen=True, slots=True)
class Input:
    """One input of the form."""

    name: str
    "`ask-zh`, `state`, `bound-0-measure`"
    field: str
    "which word of the page names it"
    way: Way
    value: str
    choices: tuple[str, ...] = ()
    language: str = ""
    "`zh` or `en`, of a text"


def inputs_of(entry: Entry) -> list[list[Input]]:
    """The inputs of an entry, row by row, but for those of a threshold; what is not among them stays as it is."""
    held, kind = entry.plain, entry.kind
    rows = [_both(name, name, held.get(name)) for name in TEXTS[kind]]
    if kind == "questions":
        rows[1:1] = [_both(f"part-{at}", "part", part) for at, part in enumerate(_list(held.get("parts")))]
    if kind == "opinions":
        rows += [[Input(name, name, "text", str(held.get(name, "")), (), "zh")] for name in LINES[kind]]
    rows.append([Input(name, name, "choice", str(held.get(name, "")), words) for name, words in CHOICES[kind].items()])
    if kind == "questions":
        rows += [[Input("drafted", "drafted", "tick", "yes")]] if held.get("drafted") else []
    return rows


def bounds_of(entry: Entry, measures: Collection[str]) -> list[list[Input]]:
    """The inputs of a threshold, row by row; none for what is no question."""
    return list(_bounds(entry.plain.get("threshold"), ("", *measures))) if entry.kind == "questions" else []


def with_inputs(entry: Entry, typed: Mapping[str, str]) -> Entry:
    """The entry as typed; fields that the form does not hold stay. ValueError (`no-figure`) where a bound is none."""
    held: Plains = dict(entry.plain)
    for name in TEXTS[entry.kind]:
        _put(held, name, _typed_text(held.get(name), name, typed))
    for name in LINES[entry.kind]:
        _put(held, name, one_line(typed[name]) if name in typed else held.get(name))
    for name, words in CHOICES[entry.kind].items():
        if typed.get(name) in words:
            _put(held, name, typed[name])
    if entry.kind == "questions":
        _put_question(held, typed)
    order = {name: place for place, name in enumerate(ORDER[entry.kind])}
    added = [name for name in held if name not in entry.plain]
    return Entry(entry.kind, _ordered(held, added, order) if added else held)


def _put_question(held: Plains, typed: Mapping[str, str]) -> None:
    """Parts, threshold and the mark of a draft. A question that is not measured has neither measures nor threshold."""
    parts = _list(held.get("parts"))
    new = [_typed_text(part, f"part-{at}", typed) for at, part in enumerate(parts)]
    _put(held, "parts", cast(Plain, [{**part, **one} for part, one in zip(parts, new) if isinstance(one, dict)]))
    if held.get("answer") == "measured":
        if "combination" in typed:
            before = _asked_by(_held_bounds(held.get("threshold"))[1])
            bounds = list(_typed_bounds(held.get("threshold"), typed))
            combination = typed["combination"] if typed["combination"] in COMBINATIONS else "all"
            _put(held, "threshold", cast(Plain, {combination: bounds} if bounds else {}))
            _put(held, "measures", cast(Plain, _measures(held.get("measures"), _asked_by(bounds), before)))
    else:
        held.pop("measures", None)
        held.pop("threshold", None)
    if typed.get("drafted") == "yes":
        held.pop("drafted", None)


def _measures(known: Plain | None, asked: list[str], before: list[str]) -> list[str]:
    """The figures asked for, in their order: those of the bounds, and those that no bound names and none did before."""
    were = [str(one) for one in cast(list[Plain], known or [])]
    kept = [one for one in were if one in asked or one not in before]
    return list(dict.fromkeys((*kept, *asked)))


def _asked_by(bounds: list[Plains]) -> list[str]:
    return [str(one[key]) for one in bounds for key in ("measure", "per") if key in one]


def _both(name: str, field: str, value: Plain | None) -> list[Input]:
    held = value if isinstance(value, dict) else {}
    return [Input(f"{name}-{one}", field, "text", str(held.get(one, "")), (), one) for one in ("zh", "en")]


def _bounds(threshold: Plain | None, measures: tuple[str, ...]) -> Iterator[list[Input]]:
    """How the bounds go together, and a row for each of them with one that is empty."""
    combination, bounds = _held_bounds(threshold)
    yield [Input("combination", "combination", "choice", combination, COMBINATIONS)]
    for at, bound in enumerate([*bounds, cast(Plains, {})]):
        comparison = next((one for one in COMPARISONS if one in bound), COMPARISONS[0])
        yield [
            Input(f"bound-{at}-measure", "measure", "choice", str(bound.get("measure", "")), measures),
            Input(f"bound-{at}-per", "per", "choice", str(bound.get("per", "")), measures),
            Input(f"bound-{at}-comparison", "comparison", "choice", comparison, COMPARISONS),
            Input(f"bound-{at}-figure", "figure", "figure", str(bound.get(comparison, ""))),
        ]


def _typed_bounds(threshold: Plain | None, typed: Mapping[str, str]) -> Iterator[Plains]:
    """The bounds in the order of the form; one without a measure is taken out."""
    for at, before in enumerate([*_held_bounds(threshold)[1], cast(Plains, {})]):
        measure, per, comparison, figure = (
            typed.get(f"bound-{at}-{name}", "") for name in ("measure", "per", "comparison", "figure")
        )
        if not measure:
            continue
        if comparison not in COMPARISONS:
            raise ValueError("no-figure")
        bound = _number(figure, before.get(comparison))
        yield {"measure": measure, **({"per": per} if per else {}), comparison: bound}


def _held_bounds(threshold: Plain | None) -> tuple[str, list[Plains]]:
    held = threshold if isinstance(threshold, dict) else {}
    combination = "any" if "any" in held else "all"
    return combination, _list(held.get(combination))


def _number(typed: str, before: Plain | None) -> Plain:
    """The figure as typed, in full-width digits too; the one that stands there where it is the same."""
    try:
        value = float(unicodedata.normalize("NFKC", typed).strip())
    except ValueError:
        raise ValueError("no-figure") from None
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("no-figure")
    if isinstance(before, (int, float)) and before == value:
        return before
    return int(value) if value == int(value) else value


def _typed_text(value: Plain | None, name: str, typed: Mapping[str, str]) -> Plain:
    held = value if isinstance(value, dict) else {}
    both = {
        one: one_line(typed[f"{name}-{one}"]) if f"{name}-{one}" in typed else held.get(one) for one in ("zh", "en")
    }
    return {one: text for one, text in both.items() if text}


def _put(held: Plains, name: str, value: Plain | None) -> None:
    """Put a value into its field; an empty one takes the field out."""
    if value or value == 0:
        held[name] = value
    else:
        held.pop(name, None)


def _ordered(held: Plains, added: list[str], order: Mapping[str, int]) -> Plains:
    """The fields that stood there in the order they had, the new ones each before what comes after it."""
    names = [name for name in held if name not in added]
    for name in added:
        place = next((at for at, one in enumerate(names) if order.get(one, 99) > order.get(name, 99)), len(names))
        names.insert(place, name)
    return {name: held[name] for name in names}


def _list(value: Plain | None) -> list[Plains]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
