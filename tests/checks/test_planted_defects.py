"""How many planted defects the rules of drafting see, and how often they cry wolf, in texts written before them.

Two of the four texts were looked at while the rules were mended; two were put away until the end and asked once. The
figures of both stand, a rule a line, in `macros/checks/measured.yaml`, which the page of the rules prints.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from plain_standard import corpus_files
from planted_defects import KINDS, planted

from macros.checks import check
from macros.checks.measured import MEASURED
from macros.clauses.files.store import read_corpus

CASES = Path(__file__).resolve().parents[1] / "cases" / "planted"
LOOKED_AT = ("reading-room", "cold-store")
PUT_AWAY = ("bike-point", "meal-point")
AT_MOST = 4
"places of one kind in one text"
SEEN_AT_LEAST = 0.9
FALSE_ALARMS_AT_MOST = 0.01
"a clause of a right text"

_NOT_OF_THE_TEXT = {
    "missing-translation",
    "stale-translation",
    "missing-question",
    "missing-rights",
    "unknown-document",
}
"the texts are Chinese alone, without questions, rights and a library of documents"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rules said of one text: of it as it is, and of each defect planted into it."""

    clauses: int
    alarms: Counter[str]
    "rule → problems in the right text"
    found: Counter[str]
    planted: Counter[str]
    "rule → defects that it has to see"
    missed: Counter[str]
    "kind → defects that no rule saw"


def _problems(text: str, folder: Path) -> Counter[tuple[str, str]]:
    for name, content in corpus_files(text).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    found = [problem for problem in check(read_corpus(folder)) if problem.rule not in _NOT_OF_THE_TEXT]
    for file in folder.glob("standards/planted/*"):
        file.unlink()
    return Counter((problem.rule, problem.message) for problem in found)


def _asked(name: str, folder: Path) -> Asked:
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    right = _problems(text, folder)
    asked = Asked(
        len(re.findall(r"(?m)^(?:#+ |[A-Z]?\.?\d+(?:\.\d+)+ )", text)),
        Counter(rule for rule, _ in right.elements()),
        Counter(),
        Counter(),
        Counter(),
    )
    for defect in planted(text, AT_MOST):
        seen = {rule for rule, _ in _problems("\n".join(defect.lines), folder) - right}
        asked.planted[defect.rule] += 1
        asked.found[defect.rule] += bool(seen)
        asked.missed[defect.kind] += not seen
    return asked


@pytest.fixture(scope="module")
def halves(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Asked]]:
    folder = tmp_path_factory.mktemp("planted")
    return {
        half: [_asked(name, folder) for name in names]
        for half, names in (("looked-at", LOOKED_AT), ("put-away", PUT_AWAY))
    }


@pytest.mark.parametrize("half", ["looked-at", "put-away"])
def test_nine_of_ten_planted_defects_are_seen(half: str, halves: dict[str, list[Asked]]) -> None:
    planted_here = sum(asked.planted.total() for asked in halves[half])
    found = sum(asked.found.total() for asked in halves[half])
    assert planted_here >= 300
    assert found >= SEEN_AT_LEAST * planted_here, [+asked.missed for asked in halves[half]]


@pytest.mark.parametrize("half", ["looked-at", "put-away"])
def test_a_right_text_is_left_in_peace(half: str, halves: dict[str, list[Asked]]) -> None:
    clauses = sum(asked.clauses for asked in halves[half])
    alarms = sum(asked.alarms.total() for asked in halves[half])
    assert alarms <= FALSE_ALARMS_AT_MOST * clauses, [asked.alarms for asked in halves[half]]


def test_the_figures_of_the_page_are_those_of_today(
    halves: dict[str, list[Asked]], request: pytest.FixtureRequest
) -> None:
    figures = {
        rule: {
            half.replace("-", "_"): [
                sum(asked.found[rule] for asked in asked_here),
                sum(asked.planted[rule] for asked in asked_here),
                sum(asked.alarms[rule] for asked in asked_here),
            ]
            for half, asked_here in halves.items()
        }
        for rule in sorted({rule for rule, _ in KINDS.values()})
    }
    written = (
        "# found, planted, false alarms; written by `pytest tests/checks/test_planted_defects.py --update-cases`\n"
    )
    written += yaml.safe_dump(figures, default_flow_style=None, sort_keys=True)
    if request.config.getoption("--update-cases"):
        MEASURED.write_text(written, encoding="utf-8")
    assert MEASURED.read_text(encoding="utf-8") == written
