"""A formula can be shown, its line says what it says, and its symbols are those that stand in it.

What: the MathML of a formula is of the elements and attributes that are known here; `line` is the formula in one line,
as it follows from the MathML; each symbol of the list (式中) stands in the formula.
Why: GB/T 1.1—2020, 9.9: the symbols of a formula are explained under it. The line is what is found, compared and read
aloud: where it differs from what is shown, two readers hold two formulas in their hands.
How to mend: take the line that the message gives; take a symbol out that the formula does not have.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.blocks import Formula, all_blocks
from ..clauses.problem import Problem
from ..clauses.text.formula_line import line
from ..clauses.text.inline import unraised
from ..clauses.text.mathml import FormulaError, parsed
from .survey import Survey

RULE = "formula-form"


def check(survey: Survey) -> Iterator[Problem]:
    """One problem for each fault of a formula."""
    for surveyed in survey.standards:
        for clause in surveyed.standard.clauses:
            for block in all_blocks(clause.body):
                if isinstance(block, Formula):
                    yield from _faults(block, f"formula {block.number or block.id}")


def _faults(formula: Formula, name: str) -> Iterator[Problem]:
    try:
        due = line(parsed(formula.mathml)) if formula.mathml else formula.line
    except FormulaError as fault:
        yield Problem(formula.place, f"the MathML of {name} cannot be shown: {fault}", RULE)
        due = formula.line
    if _plain(due) != _plain(formula.line):
        message = f"the line of {name} is not what its MathML says"
        yield Problem(formula.place, message, RULE, f"line: {due}")
    for symbol in formula.symbols:
        if _plain(symbol.symbol) not in _plain(formula.line):
            message = f"{symbol.symbol} is explained and does not stand in {name}"
            yield Problem(symbol.place, message, RULE, severity="warning")


def _plain(text: str) -> str:
    """Without spaces, powers and indices as plain characters: k_{max} and k max are one symbol."""
    return "".join(unraised(text).split())
