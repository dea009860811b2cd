"""Formulas of Word (OMML) in one line of plain text: a fraction is (a+b)/2, never a product; powers are raised.

ECMA-376 Part 1, 22.1 (Office Math). Known are fractions, powers and indices, roots, brackets, sums and integrals,
functions, limits, bars, boxes and matrices; of anything else the characters are kept in their order.
"""

from __future__ import annotations

from collections.abc import Callable

from ..clauses.text.inline import raised
from .word_xml import Element, M


def linear(element: Element) -> str:
    """The formula as somebody would type it in one line."""
    name = str(element.tag).removeprefix(M)
    if name in _FORMS:
        return _FORMS[name](element)
    if name == "t":
        return element.text or ""
    return "".join(map(linear, element.iterchildren("*")))


def _part(element: Element, name: str) -> str:
    found = element.find(M + name)
    return "" if found is None else linear(found)


def _sign(element: Element, properties: str, name: str, usual: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return usual if found is None else found.get(f"{M}val", "")


def _grouped(text: str) -> str:
    """In brackets where it is more than one sign that belongs together: a+b, but not 10 or k."""
    return (
        text if text.isalnum() or len(text) < 2 or (text[0] == "(" and text.find(")") == len(text) - 1) else f"({text})"
    )


def _fraction(element: Element) -> str:
    return f"{_grouped(_part(element, 'num'))}/{_grouped(_part(element, 'den'))}"


def _power(element: Element) -> str:
    return _grouped(_part(element, "e")) + raised(_part(element, "sup"), "superscript")


def _index(element: Element) -> str:
    return _part(element, "e") + raised(_part(element, "sub"), "subscript")


def _both(element: Element) -> str:
    return _index(element) + raised(_part(element, "sup"), "superscript")


def _before(element: Element) -> str:
    marks = raised(_part(element, "sub"), "subscript") + raised(_part(element, "sup"), "superscript")
    return marks + _part(element, "e")


def _root(element: Element) -> str:
    degree = _part(element, "deg")
    return f"{raised(degree, 'superscript')}√({_part(element, 'e')})"


def _brackets(element: Element) -> str:
    begin, end = _sign(element, "dPr", "begChr", "("), _sign(element, "dPr", "endChr", ")")
    return begin + _sign(element, "dPr", "sepChr", "|").join(linear(one) for one in element.iterchildren(f"{M}e")) + end


def _sum(element: Element) -> str:
    sign = _sign(element, "naryPr", "chr", "∫")
    below, above = raised(_part(element, "sub"), "subscript"), raised(_part(element, "sup"), "superscript")
    return f"{sign}{below}{above} {_part(element, 'e')}"


def _function(element: Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _limit_below(element: Element) -> str:
    return _part(element, "e") + raised(_part(element, "lim"), "subscript")


def _limit_above(element: Element) -> str:
    return _part(element, "e") + raised(_part(element, "lim"), "superscript")


def _bar(element: Element) -> str:
    return f"{_part(element, 'e')}\u0305" if len(_part(element, "e")) == 1 else f"¯({_part(element, 'e')})"


def _accent(element: Element) -> str:
    return _part(element, "e") + _sign(element, "accPr", "chr", "\u0302")


def _matrix(element: Element) -> str:
    rows = (", ".join(map(linear, row.iterchildren(f"{M}e"))) for row in element.iterchildren(f"{M}mr"))
    return f"[{'; '.join(rows)}]"


def _lines(element: Element) -> str:
    return "; ".join(linear(one) for one in element.iterchildren(f"{M}e"))


_FORMS: dict[str, Callable[[Element], str]] = {
    "f": _fraction,
    "sSup": _power,
    "sSub": _index,
    "sSubSup": _both,
    "sPre": _before,
    "rad": _root,
    "d": _brackets,
    "nary": _sum,
    "func": _function,
    "limLow": _limit_below,
    "limUpp": _limit_above,
    "bar": _bar,
    "acc": _accent,
    "m": _matrix,
    "eqArr": _lines,
}
