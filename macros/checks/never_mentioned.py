"""Every annex, table and figure is mentioned in the text.

What: 附录A, 表1 and 图1 are named in a clause other than themselves; an informative annex is not what a requirement
asks to be met, and makes none.
Why: GB/T 1.1—2020, 9.6, 9.7 and 9.8: the text says when the reader has to turn to an annex, a table or a figure, and
whether it binds.
How to mend: name it where it is needed (见附录A, 见表1), or take it out; make an annex that binds a normative one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..clauses.ids import number_parts
from ..clauses.parts import block_label
from ..clauses.problem import Problem
from ..clauses.text.references import references
from ..clauses.text.wording import provision_types
from .survey import Survey, SurveyedPassage, SurveyedStandard

RULE = "never-mentioned"

_RANGE = re.compile(r"([表图])\s?(\d+)(?:\s?[、和及与至～~—-]\s?[表图]?\s?(\d+))+")
_BINDING = re.compile(r"(?:符合|满足|遵守|执行|达到)附录\s?(?P<annex>[A-Z])")


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each annex, table and figure that no other place names, and for informative annexes that bind."""
    for surveyed in survey.drafted:
        mentioned = _mentioned(surveyed)
        for clause in surveyed.standard.clauses:
            if clause.element.startswith("annex") and not clause.number[1:] and clause.number not in mentioned["annex"]:
                message = f"annex {clause.number} is mentioned nowhere"
                yield Problem(clause.place, message, RULE, f"name it, 见附录{clause.number}")
        for kind in ("table", "figure"):
            for number, block in surveyed.blocks[kind].items():
                if number not in mentioned[kind]:
                    hint = f"name it, 见{block_label(block).zh}"
                    yield Problem(block.place, f"{kind} {number} is mentioned nowhere", RULE, hint)
        yield from _binding(surveyed)


def _mentioned(surveyed: SurveyedStandard) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for passage in surveyed.passages:
        within = (number_parts(passage.clause.number) or ("",))[0]
        for reference in references(passage.text.zh):
            if passage.kind not in ("table", "figure") and not (
                reference.kind == "annex" and reference.target == within
            ):
                found[reference.kind].add(reference.target)
        if passage.kind == "paragraph":  # 表1和表2, 图1～图3
            for sign, first, last in _RANGE.findall(passage.text.zh):
                found["table" if sign == "表" else "figure"] |= {str(at) for at in range(int(first), int(last) + 1)}
    return found


def _binding(surveyed: SurveyedStandard) -> Iterator[Problem]:
    informative = {clause.number for clause in surveyed.standard.clauses if clause.element == "annex-informative"}
    for passage in surveyed.passages:
        if passage.is_normative:
            for match in _BINDING.finditer(passage.text.zh):
                if match["annex"] in informative and "requirement" in provision_types(passage.text.zh):
                    message = f"{passage.label} requires annex {match['annex']} to be met, which only informs"
                    yield Problem(passage.place, message, RULE, "make the annex normative")
        elif passage.zone == "informative" and passage.is_sentence and _requires(passage):
            message = f"{passage.label} makes a requirement in an annex that only informs"
            yield Problem(passage.place, message, RULE, "make the annex normative, or state it as a fact", "warning")


def _requires(passage: SurveyedPassage) -> bool:
    return "requirement" in provision_types(passage.text.zh)
