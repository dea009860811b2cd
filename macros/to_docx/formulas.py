"""A formula of the model → OMML, which Word, WPS and LibreOffice set and edit. ECMA-376 Part 1, 22.1 (Office Math).

The way back of `macros.from_docx.formulas`: what is written here is read there as the same formula.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from ..clauses.text.formula_line import is_sum
from ..clauses.text.mathml import FormulaError, Math, parsed

NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_M = f"{{{NAMESPACE}}}"
_FENCES = frozenset("([{|‖⌈⌊〈⟨)]}⌉⌋〉⟩") | {""}
_BRACES = frozenset("⏞⏟⏠⏡⎴⎵")


def omml(formula: str, line: str) -> etree._Element:
    """The `m:oMath` of a formula; its line as text where there is no MathML."""
    try:
        parts = parsed(formula).parts if formula else (Math("mtext", text=line),)
    except FormulaError:
        parts = (Math("mtext", text=line),)
    return _filled(etree.Element(f"{_M}oMath", nsmap={"m": NAMESPACE}), parts)


def _filled(holder: etree._Element, parts: Sequence[Math]) -> etree._Element:
    """`holder` with the parts of a row in it; a name with a space behind it is a function of what follows."""
    at = 0
    while at < len(parts):
        if len(parts) > at + 2 and parts[at + 1].name == "mspace":
            function = etree.SubElement(holder, f"{_M}func")
            _argument(function, "fName", parts[at])
            _argument(function, "e", parts[at + 2])
            at += 3
        else:
            _write(holder, parts[at])
            at += 1
    return holder


def _argument(holder: etree._Element, name: str, math: Math) -> None:
    """`m:name` with the formula in it; a plain row goes in part by part."""
    parts = math.parts if math.name == "mrow" and not _is_one(math) else (math,)
    _filled(etree.SubElement(holder, _M + name), parts)


def _is_one(math: Math) -> bool:
    """Whether a row is one thing in Word: brackets with their content, a sum with its terms."""
    return _is_fenced(math) or bool(math.parts and is_sum(math.parts[0]))


def _is_fenced(math: Math) -> bool:
    ends = (math.parts[0], math.parts[-1]) if len(math.parts) > 1 else ()
    return bool(ends) and all(end.name == "mo" and end.text in _FENCES for end in ends)


def _write(holder: etree._Element, math: Math) -> None:
    if math.name in _FORMS:
        _FORMS[math.name](holder, math)
    elif math.text:
        _run(holder, math)
    else:
        _filled(holder, math.parts)


def _run(holder: etree._Element, math: Math) -> None:
    run = etree.SubElement(holder, f"{_M}r")
    if math.name == "mtext":
        etree.SubElement(etree.SubElement(run, f"{_M}rPr"), f"{_M}nor")
    elif math.name == "mi" and (math.attribute or len(math.text) > 1):
        etree.SubElement(etree.SubElement(run, f"{_M}rPr"), f"{_M}sty").set(f"{_M}val", "p")
    text = etree.SubElement(run, f"{_M}t")
    text.text = math.text
    if math.text.strip() != math.text:
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _form(element: str, *names: str) -> Callable[[etree._Element, Math], None]:
    """A form whose parts are arguments with these names, in the order of MathML."""

    def write(holder: etree._Element, math: Math) -> None:
        written = etree.SubElement(holder, _M + element)
        for name, part in zip(names, math.parts):
            _argument(written, name, part)

    return write


def _before(holder: etree._Element, math: Math) -> None:
    base, _, below, above = math.parts
    written = etree.SubElement(holder, f"{_M}sPre")
    for name, part in (("sub", below), ("sup", above), ("e", base)):
        _argument(written, name, part)


def _root(holder: etree._Element, math: Math) -> None:
    root = etree.SubElement(holder, f"{_M}rad")
    if math.name == "mroot":
        _argument(root, "deg", math.parts[1])
        _argument(root, "e", math.parts[0])
        return
    etree.SubElement(etree.SubElement(root, f"{_M}radPr"), f"{_M}degHide").set(f"{_M}val", "1")
    etree.SubElement(root, f"{_M}deg")
    _filled(etree.SubElement(root, f"{_M}e"), math.parts)


def _row(holder: etree._Element, math: Math) -> None:
    if math.parts and is_sum(math.parts[0]):
        _sum(holder, math.parts[0], math.parts[1:])
    elif _is_fenced(math):
        brackets = etree.SubElement(holder, f"{_M}d")
        said = etree.SubElement(brackets, f"{_M}dPr")
        for name, end in (("begChr", math.parts[0]), ("endChr", math.parts[-1])):
            etree.SubElement(said, _M + name).set(f"{_M}val", end.text)
        _filled(etree.SubElement(brackets, f"{_M}e"), math.parts[1:-1])
    else:
        _filled(holder, math.parts)


_BOUNDS = {"munder": ("sub",), "msub": ("sub",), "mover": ("sup",), "msup": ("sup",)}


def _sum(holder: etree._Element, head: Math, rest: Sequence[Math]) -> None:
    sign, *bounds = head.parts or (head,)
    named = dict(zip(_BOUNDS.get(head.name, ("sub", "sup")), bounds))
    written = etree.SubElement(holder, f"{_M}nary")
    said = etree.SubElement(written, f"{_M}naryPr")
    etree.SubElement(said, f"{_M}chr").set(f"{_M}val", sign.text)
    is_under = head.name.startswith(("munder", "mover"))
    etree.SubElement(said, f"{_M}limLoc").set(f"{_M}val", "undOvr" if is_under else "subSup")
    for name in ("sub", "sup"):
        if name in named:
            _argument(written, name, named[name])
        else:
            etree.SubElement(said, f"{_M}{name}Hide").set(f"{_M}val", "1")
            etree.SubElement(written, _M + name)
    _filled(etree.SubElement(written, f"{_M}e"), rest)


def _over_or_under(holder: etree._Element, math: Math) -> None:
    base, mark = math.parts
    if is_sum(math):
        _sum(holder, math, ())
        return
    is_above = math.name == "mover"
    marks: tuple[tuple[str, str, str, bool], ...] = (
        ("acc", "chr", mark.text, math.attribute is not None),
        ("bar", "pos", "top" if is_above else "bot", mark.text == ("¯" if is_above else "_")),
        ("groupChr", "chr", mark.text, mark.text in _BRACES),
    )
    for name, key, value, is_so in marks:
        if is_so and mark.name == "mo":
            written = etree.SubElement(holder, _M + name)
            said = etree.SubElement(written, f"{_M}{name}Pr")
            etree.SubElement(said, _M + key).set(f"{_M}val", value)
            if name == "groupChr":
                etree.SubElement(said, f"{_M}pos").set(f"{_M}val", "top" if is_above else "bot")
            _argument(written, "e", base)
            return
    _form("limUpp" if is_above else "limLow", "e", "lim")(holder, math)


def _both_limits(holder: etree._Element, math: Math) -> None:
    """Bounds below and above of what is no sum: one limit within the other."""
    base, below, above = math.parts
    _over_or_under(holder, Math("mover", (Math("munder", (base, below)), above)))


def _scripts(holder: etree._Element, math: Math) -> None:
    if is_sum(math):
        _sum(holder, math, ())
    else:
        _SCRIPTS[math.name](holder, math)


def _table(holder: etree._Element, math: Math) -> None:
    if all(len(one.parts) == 1 for one in math.parts):
        lines = etree.SubElement(holder, f"{_M}eqArr")
        for one in math.parts:
            _filled(etree.SubElement(lines, f"{_M}e"), one.parts[0].parts)
        return
    matrix = etree.SubElement(holder, f"{_M}m")
    for one in math.parts:
        written = etree.SubElement(matrix, f"{_M}mr")
        for cell in one.parts:
            _filled(etree.SubElement(written, f"{_M}e"), cell.parts)


_SCRIPTS = {
    "msup": _form("sSup", "e", "sup"),
    "msub": _form("sSub", "e", "sub"),
    "msubsup": _form("sSubSup", "e", "sub", "sup"),
}
_FORMS: dict[str, Callable[[etree._Element, Math], None]] = {
    **dict.fromkeys(_SCRIPTS, _scripts),
    "mfrac": _form("f", "num", "den"),
    "mmultiscripts": _before,
    "msqrt": _root,
    "mroot": _root,
    "mrow": _row,
    "munder": _over_or_under,
    "mover": _over_or_under,
    "munderover": lambda holder, math: _sum(holder, math, ()) if is_sum(math) else _both_limits(holder, math),
    "mtable": _table,
    "mspace": lambda holder, math: None,
}
