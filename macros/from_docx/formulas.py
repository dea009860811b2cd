"""Formulas of Word (OMML) → MathML, and from it the formula in one line. ECMA-376 Part 1, 22.1 (Office Math).

Known are fractions, powers and indices, roots, brackets, sums and integrals, functions, limits, bars, accents, boxes,
matrices and lines one below the other; of anything else the characters are kept in their order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from ..clauses.text.formula_line import line
from ..clauses.text.mathml import Math, row
from .word_xml import Element, M

_TOKENS = re.compile(r"(?P<mn>\d+(?:[.,]\d+)*)|(?P<mtext>[\u3400-\u9fff]+)|(?P<mi>[^\W\d_])|(?P<mo>\S)")
_SPACE = Math("mspace", attribute=("width", "0.17em"))


def linear(element: Element) -> str:
    """The formula as somebody would type it in one line."""
    return line(mathml(element))


def mathml(element: Element) -> Math:
    """The formula of `m:oMath` or `m:oMathPara`."""
    return Math("math", tuple(_inside(element)))


def _inside(element: Element | None) -> Iterator[Math]:
    """What the children of an element come to, one after the other."""
    for child in element.iterchildren("*") if element is not None else ():
        name = str(child.tag).removeprefix(M)
        if name in _FORMS:
            yield from _FORMS[name](child)
        elif name == "r":
            yield from _run(child)
        elif name == "t":
            yield from _signs(child.text or "")
        elif not name.endswith("Pr"):
            yield from _inside(child)


def _part(element: Element, name: str) -> Math:
    return row(tuple(_inside(element.find(M + name))))


def _said(element: Element, properties: str, name: str, usual: str) -> str:
    found = element.find(f"{M}{properties}/{M}{name}")
    return usual if found is None else found.get(f"{M}val", usual if name in ("pos", "limLoc") else "")


def _run(run: Element) -> Iterator[Math]:
    text = "".join(part.text or "" for part in run.iter() if str(part.tag).endswith("}t"))
    if run.find(f"{M}rPr/{M}nor") is not None:
        yield from (Math("mtext", text=text),) if text.strip() else ()
        return
    style = run.find(f"{M}rPr/{M}sty")
    is_upright = style is not None and style.get(f"{M}val") in ("p", "b")
    plain = unicodedata.normalize("NFKC", text) if _STYLED.search(text) else text
    yield from _upright(plain) if is_upright else _signs(plain)


_STYLED = re.compile("[\U0001d400-\U0001d7ff\u210e]")
"letters that are italic by themselves"


def _signs(text: str) -> Iterator[Math]:
    """Numbers, letters and signs each for themselves; & only says where lines are aligned."""
    for match in _TOKENS.finditer(text.replace("&", "")):
        yield Math(match.lastgroup or "mo", text=match[0])


def _upright(text: str) -> Iterator[Math]:
    for match in re.finditer(r"(?P<name>[A-Za-zͰ-Ͽ]+)|[^A-Za-zͰ-Ͽ]+", text):
        if match["name"]:
            name = match["name"]
            yield Math("mi", text=name, attribute=("mathvariant", "normal") if len(name) == 1 else None)
        else:
            yield from _signs(match[0])


def _fraction(element: Element) -> Iterator[Math]:
    yield Math("mfrac", (_part(element, "num"), _part(element, "den")))


def _raised(name: str, *parts: str) -> Callable[[Element], Iterator[Math]]:
    return lambda element: iter((Math(name, tuple(_part(element, part) for part in parts)),))


def _before(element: Element) -> Iterator[Math]:
    base, below, above = (_part(element, part) for part in ("e", "sub", "sup"))
    yield Math("mmultiscripts", (base, Math("mprescripts"), below, above))


def _root(element: Element) -> Iterator[Math]:
    degree = tuple(_inside(element.find(f"{M}deg")))
    if degree:
        yield Math("mroot", (_part(element, "e"), row(degree)))
    else:
        yield Math("msqrt", tuple(_inside(element.find(f"{M}e"))))


def _brackets(element: Element) -> Iterator[Math]:
    inside: list[Math] = []
    for at, part in enumerate(element.iterchildren(f"{M}e")):
        inside += [Math("mo", text=_said(element, "dPr", "sepChr", "|"))] if at else []
        inside += _inside(part)
    begin, end = _said(element, "dPr", "begChr", "("), _said(element, "dPr", "endChr", ")")
    yield Math("mrow", (Math("mo", text=begin), *inside, Math("mo", text=end)))


def _sum(element: Element) -> Iterator[Math]:
    sign = Math("mo", text=_said(element, "naryPr", "chr", "∫"))
    below, above = (tuple(_inside(element.find(M + name))) for name in ("sub", "sup"))
    is_under = _said(element, "naryPr", "limLoc", "undOvr" if sign.text not in "∫∬∭∮" else "subSup") == "undOvr"
    names = ("munder", "mover", "munderover") if is_under else ("msub", "msup", "msubsup")
    bounds = tuple(row(part) for part in (below, above) if part)
    name = names[2] if len(bounds) == 2 else names[0] if below else names[1]
    yield Math("mrow", (Math(name, (sign, *bounds)) if bounds else sign, *_inside(element.find(f"{M}e"))))


def _function(element: Element) -> Iterator[Math]:
    yield _part(element, "fName")
    yield _SPACE
    yield _part(element, "e")


def _bar(element: Element) -> Iterator[Math]:
    is_below = _said(element, "barPr", "pos", "bot") == "bot"
    yield Math("munder" if is_below else "mover", (_part(element, "e"), Math("mo", text="_" if is_below else "¯")))


def _accent(element: Element) -> Iterator[Math]:
    sign = Math("mo", text=_said(element, "accPr", "chr", "\u0302"))
    yield Math("mover", (_part(element, "e"), sign), attribute=("accent", "true"))


def _grouped(element: Element) -> Iterator[Math]:
    is_above = _said(element, "groupChrPr", "pos", "bot") == "top"
    sign = Math("mo", text=_said(element, "groupChrPr", "chr", "⏟"))
    yield Math("mover" if is_above else "munder", (_part(element, "e"), sign))


def _matrix(element: Element) -> Iterator[Math]:
    rows = (
        Math("mtr", tuple(Math("mtd", tuple(_inside(cell))) for cell in one.iterchildren(f"{M}e")))
        for one in element.iterchildren(f"{M}mr")
    )
    yield Math("mtable", tuple(rows))


def _lines(element: Element) -> Iterator[Math]:
    cells = (Math("mtr", (Math("mtd", tuple(_inside(one))),)) for one in element.iterchildren(f"{M}e"))
    yield Math("mtable", tuple(cells))


_FORMS: dict[str, Callable[[Element], Iterator[Math]]] = {
    "f": _fraction,
    "sSup": _raised("msup", "e", "sup"),
    "sSub": _raised("msub", "e", "sub"),
    "sSubSup": _raised("msubsup", "e", "sub", "sup"),
    "sPre": _before,
    "rad": _root,
    "d": _brackets,
    "nary": _sum,
    "func": _function,
    "limLow": _raised("munder", "e", "lim"),
    "limUpp": _raised("mover", "e", "lim"),
    "bar": _bar,
    "acc": _accent,
    "groupChr": _grouped,
    "m": _matrix,
    "eqArr": _lines,
}
