"""Formulas as data: MathML read against a closed list of elements and attributes, so that text never becomes markup.

The list is the part of MathML Core (W3C) that formulas of standards and of Word (ECMA-376 Part 1, 22.1) come to. What
is read is written anew from its values; nothing of a file goes to a page as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from xml.etree import ElementTree

LONGEST = 20_000
"characters of one formula"
DEEPEST = 40
"elements within each other"
LEAVES = frozenset({"mi", "mn", "mo", "mtext", "mspace"})
"elements that hold characters, mspace none"
ROWS = frozenset({"math", "mrow", "msqrt", "mtd"})
"elements whose parts stand in a row"
_PARTS: Mapping[str, int] = {
    "mfrac": 2,
    "msup": 2,
    "msub": 2,
    "msubsup": 3,
    "mroot": 2,
    "munder": 2,
    "mover": 2,
    "munderover": 3,
    "mmultiscripts": 4,
    "mprescripts": 0,
}
"elements with a fixed number of parts"
_WITHIN: Mapping[str, str] = {"mtable": "mtr", "mtr": "mtd"}
"elements whose parts are all of one kind"
_ATTRIBUTES: Mapping[tuple[str, str], frozenset[str]] = {
    ("mi", "mathvariant"): frozenset({"normal"}),
    ("mover", "accent"): frozenset({"true"}),
    ("mspace", "width"): frozenset({"0.17em"}),
    ("math", "display"): frozenset({"block", "inline"}),
}
_NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"


class FormulaError(ValueError):
    """What is written is no formula of ours; the message says why."""


@dataclass(frozen=True, slots=True)
class Math:
    """An element of a formula."""

    name: str
    parts: tuple[Math, ...] = ()
    text: str = ""
    "the characters of a leaf"
    attribute: tuple[str, str] | None = None

    def __iter__(self) -> Iterator[Math]:
        return iter(self.parts)


def parsed(written: str) -> Math:
    """The formula that `written`, `<math>…</math>`, says; raises FormulaError with what is wrong."""
    if len(written) > LONGEST:
        raise FormulaError(f"it has {len(written):,} characters, and no formula has more than {LONGEST:,}")
    if "<!" in written or "<?" in written or "&" in _without_usual(written):
        raise FormulaError("it holds a declaration, a comment or a named sign; write the sign itself")
    try:
        root = ElementTree.fromstring(written)
    except ElementTree.ParseError as problem:
        raise FormulaError(f"it is not well formed: {problem}") from problem
    if root.tag.removeprefix(_NAMESPACE) != "math":
        raise FormulaError("it has to stand in <math>…</math>")
    return _math(root, 0)


def fault_of(written: str) -> str:
    """What is wrong with a formula; empty where nothing is."""
    try:
        parsed(written)
    except FormulaError as fault:
        return str(fault)
    return ""


def written(math: Math) -> str:
    """The formula as MathML, in the one form in which it stands in files and pages."""
    attribute = f' {math.attribute[0]}="{math.attribute[1]}"' if math.attribute else ""
    inside = escape(math.text, quote=False) + "".join(map(written, math.parts))
    return f"<{math.name}{attribute}>{inside}</{math.name}>"


def row(parts: tuple[Math, ...]) -> Math:
    """The parts as one: itself where there is one, else a row."""
    return parts[0] if len(parts) == 1 else Math("mrow", parts)


def _without_usual(text: str) -> str:
    for sign in ("&lt;", "&gt;", "&amp;", "&quot;", "&apos;"):
        text = text.replace(sign, "")
    return text


def _math(element: ElementTree.Element, depth: int) -> Math:
    name = element.tag.removeprefix(_NAMESPACE)
    if depth > DEEPEST:
        raise FormulaError(f"more than {DEEPEST} elements stand within each other")
    attribute = _attribute(name, element.attrib)
    if name in LEAVES:
        if len(element):
            raise FormulaError(f"<{name}> holds elements, and may hold characters only")
        return Math(name, (), (element.text or "").strip() if name != "mtext" else element.text or "", attribute)
    _hold_to_name(name)
    if any((text or "").strip() for text in (element.text, *(part.tail for part in element))):
        raise FormulaError(f"characters stand in <{name}> itself; they belong into <mi>, <mn>, <mo> or <mtext>")
    parts = tuple(_math(part, depth + 1) for part in element)
    _hold_to_form(name, parts)
    return Math(name, parts, "", attribute)


def _attribute(name: str, given: Mapping[str, str]) -> tuple[str, str] | None:
    for key, value in given.items():
        if value not in _ATTRIBUTES.get((name, key), ()):
            raise FormulaError(f'{key}="{value}" is not allowed in <{name}>')
    return next(iter(given.items()), None)


def _hold_to_name(name: str) -> None:
    if name not in ROWS and name not in _PARTS and name not in _WITHIN:
        raise FormulaError(f"<{name}> is no element of a formula here")


def _hold_to_form(name: str, parts: tuple[Math, ...]) -> None:
    if len(parts) != _PARTS.get(name, len(parts)):
        raise FormulaError(f"<{name}> has {len(parts)} parts instead of {_PARTS[name]}")
    wanted = _WITHIN.get(name)
    if wanted and any(part.name != wanted for part in parts):
        raise FormulaError(f"<{name}> may hold <{wanted}> only")
    if any(part.name == "math" for part in parts):
        raise FormulaError("<math> stands within a formula")
