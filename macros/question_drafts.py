"""A first question for each provision of a standard that was just imported, to be edited: words, type, figures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from .checks.missing_question import provisions_without_question
from .checks.survey import survey_of
from .checks.threshold_figure import direction_of
from .clauses.checklist import Checklist
from .clauses.corpus import Corpus
from .clauses.counts import counted
from .clauses.files.plain import Plain
from .clauses.files.writing import changed_text, list_text, replace_text
from .clauses.files.yaml_files import read_yaml
from .clauses.model import Standard
from .clauses.parts import Part, part_text
from .clauses.text.quantities import Quantity, quantities
from .clauses.text.units import COUNTED
from .drafted_words import asked, evidence, how_much, label, unit

LONGEST_NAME = 30
"signs of the standard in the id of a measure, which has 38"

_SCHEMA = "# yaml-language-server: $schema=../standards/schema/{}.json\n"


@dataclass(frozen=True, slots=True)
class Drafts:
    """What was drafted for a standard; both are empty where it has no provision."""

    questions: str
    "the text of `checklists/<standard>.yaml`, each question marked `drafted`"
    measures: tuple[Plain, ...]
    "entries for `checklists/measures.yaml`"


def drafted_questions(standard: Standard, taken: Collection[str] = ()) -> Drafts:
    """A question a provision; one with a bounded figure is measured, by measures whose ids are not among `taken`."""
    entries, measures = drafted_entries(standard, taken)
    if not entries:
        return Drafts("", ())
    head = f"{_SCHEMA.format('checklist')}standard: {standard.id}\nquestions:\n"
    return Drafts(head + "\n".join(list_text([entry]) for entry in entries), tuple(measures))


def drafted_entries(
    standard: Standard, taken: Collection[str] = (), only: Collection[str] | None = None
) -> tuple[list[Plain], list[Plain]]:
    """Questions and the measures that they ask for, as plain entries; for the provisions whose ids are in `only`."""
    surveyed = survey_of(Corpus(standards=(standard,), checklists=(Checklist(standard.id, ()),))).by_id[standard.id]
    entries: list[Plain] = []
    measures: list[Plain] = []
    ids = _fresh_ids(standard.id[:LONGEST_NAME].rstrip("-"), taken)
    for part, _ in provisions_without_question(surveyed):
        if only is None or part.id in only:
            figures = {next(ids): quantity for quantity in _bounded(part)}
            measures += [_measure(id, part, quantity) for id, quantity in figures.items()]
            entries.append(_question(part, figures))
    return entries, measures


def draft_questions(standard: Standard, lists: Path) -> Iterator[str]:
    """Write a question a provision into the folder of check lists, and the figures that they ask for; what was done.

    Nothing is written where the standard has a check list already, or where the measures cannot be read.
    """
    path, shared = lists / f"{standard.id}.yaml", lists / "measures.yaml"
    if path.exists():
        yield f"{path.as_posix()} is there already; no question was drafted"
        return
    before = shared.read_text(encoding="utf-8") if shared.exists() else ""
    drafts = drafted_questions(standard, re.findall(r"\bid: *([a-z0-9-]+)", before))
    if not drafts.questions:
        return
    try:
        measures = with_measures(shared, drafts.measures) if drafts.measures else ""
    except ValueError as error:
        yield f"no question was drafted: {error}"
        return
    lists.mkdir(parents=True, exist_ok=True)
    if measures:
        replace_text(shared, measures)
        yield f"{counted({'figure': len(drafts.measures)})} that the questions ask for → {shared.as_posix()}"
    replace_text(path, drafts.questions)
    count = drafts.questions.count("drafted: true")
    yield f"{counted({'question': count})} drafted → {path.as_posix()}; edit each and take out `drafted`"


def with_measures(path: Path, measures: Collection[Plain]) -> str:
    """The text of `checklists/measures.yaml` with entries at its end; what stands in it stays as it is.

    ValueError where the file is there and cannot be read.
    """
    if not path.exists():
        return f"{_SCHEMA.format('measures')}measures:\n{list_text(list(measures))}"
    value, problems = read_yaml(path, path.name)
    held = value.get("measures") if isinstance(value, dict) else None
    if problems or not isinstance(value, dict) or not isinstance(held, list):
        raise ValueError(f"{path.name} cannot be read; run the check")
    plain = cast(dict[str, Plain], value)
    return changed_text(path, {**plain, "measures": [*cast(list[Plain], held), *measures]}) or ""


def _fresh_ids(name: str, taken: Collection[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if (id := f"{name}-m{number}") not in taken:
            yield id


def _bounded(part: Part) -> tuple[Quantity, ...]:
    """The figures that the provision bounds; none where one of them alone would do, for an editor has to say which."""
    text = part_text(part, "zh")
    found = quantities(text)
    is_clear = "或" not in text and all(map(direction_of, found)) and len({one.start for one in found}) == len(found)
    return found if is_clear else ()


def _measure(id: str, part: Part, quantity: Quantity) -> Plain:
    is_counted = re.fullmatch(COUNTED, quantity.unit) is not None
    return {
        "id": id,
        "label": label(part, quantity),
        "unit": unit(part, quantity),
        "kind": "count" if is_counted else "number",
    }


def _question(part: Part, figures: dict[str, Quantity]) -> Plain:
    conditions: list[Plain] = [{"measure": id, direction_of(one): _number(one.value)} for id, one in figures.items()]
    measured: dict[str, Plain] = {"measures": list(figures), "threshold": {"all": conditions}} if figures else {}
    return {
        "id": part.id,
        "clause": part.id,
        "ask": how_much(part, figures.values()) if figures else asked(part),
        "answer": "measured" if figures else "yes-no",
        **measured,
        "evidence": evidence(part),
        "written-for": part.fingerprint,
        "drafted": True,
    }


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value
