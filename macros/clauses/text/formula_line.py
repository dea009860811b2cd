"""A formula in one line of plain text: a fraction is (a+b)/2, never a product; powers and indices are raised, lowered.

It stands wherever no formula can be set: in a search, in CSV and JSON, in a message, in the middle of a sentence.
"""

from __future__ import annotations

from collections.abc import Callable

from .inline import raised
from .mathml import Math

SUMS = frozenset("∑∏∐∫∬∭∮∯∰⋃⋂⨁⨂")
"signs of sums, products and integrals"


def line(math: Math) -> str:
    """The formula as somebody would type it in one line."""
    if math.name in _FORMS:
        return _FORMS[math.name](math)
    return math.text + _joined(math.parts)


def _joined(parts: tuple[Math, ...]) -> str:
    """The parts one after the other; a fraction that a factor stands beside is in brackets: (1/2)m is no 1/2m."""
    said = []
    for before, part, after in zip((None, *parts), parts, (*parts[1:], None)):
        if part.name == "mtable" and _is_fenced(before, after):
            said.append(line(part).removeprefix("[").removesuffix("]"))
            continue
        is_factor = any(one is not None and one.name not in ("mo", "mspace") for one in (before, after))
        said.append(f"({line(part)})" if part.name == "mfrac" and is_factor else line(part))
    return "".join(said)


def _is_fenced(before: Math | None, after: Math | None) -> bool:
    """Whether a table stands between square brackets already, as a matrix does."""
    return bool(before and after and (before.text, after.text) == ("[", "]"))


def grouped(text: str) -> str:
    """In brackets where it is more than one sign that belongs together: a+b, but not 10 or k."""
    return text if text.isalnum() or len(text) < 2 or _is_bracketed(text) else f"({text})"


def _is_bracketed(text: str) -> bool:
    text = text.removeprefix("√")
    return text[0] == "(" and text.find(")") == len(text) - 1


def _fraction(math: Math) -> str:
    """a/(nd): what stands below is in brackets where it is a product, a/nd would be read as a/n times d."""
    above, below = map(line, math)
    is_product = math.parts[1].name == "mrow" and len(math.parts[1].parts) > 1 and not below.isdigit()
    is_bare = is_product and not _is_bracketed(below)
    return f"{grouped(above)}/{f'({below})' if is_bare else grouped(below)}"


def _power(math: Math) -> str:
    base, above = math
    written = line(base) if base.name in ("msub", "mi", "mn", "munder") else grouped(line(base))
    return written + raised(line(above), "superscript")


def _index(math: Math) -> str:
    base, below = math
    return line(base) + raised(line(below), "subscript")


def _both(math: Math) -> str:
    base, below, above = math
    return line(base) + raised(line(below), "subscript") + raised(line(above), "superscript")


def _before(math: Math) -> str:
    base, _, below, above = math
    return raised(line(below), "subscript") + raised(line(above), "superscript") + line(base)


def _root(math: Math) -> str:
    degree = raised(line(math.parts[1]), "superscript") if math.name == "mroot" else ""
    inside = line(math.parts[0]) if math.name == "mroot" else _joined(math.parts)
    return f"{degree}√({inside})"


def _over(math: Math) -> str:
    base, above = map(line, math)
    if math.parts[1].text == "¯":
        return f"{base}\u0305" if len(base) == 1 else f"¯({base})"
    return base + (above if math.attribute else raised(above, "superscript"))


def _table(math: Math) -> str:
    rows = "; ".join(", ".join(line(cell).rstrip(",") for cell in one) for one in math)
    return rows if all(len(one.parts) == 1 for one in math) else f"[{rows}]"


def _row(math: Math) -> str:
    if math.name == "mrow" and math.parts and is_sum(math.parts[0]):
        return f"{line(math.parts[0])} {_joined(math.parts[1:])}"
    return _joined(math.parts)


def is_sum(math: Math) -> bool:
    """Whether it is the sign of a sum or an integral, with its bounds or without."""
    sign = math.parts[0] if math.parts and math.name in _BOUNDED else math
    return sign.name == "mo" and sign.text in SUMS


_BOUNDED = frozenset({"msub", "msup", "msubsup", "munder", "mover", "munderover"})

_FORMS: dict[str, Callable[[Math], str]] = {
    "mfrac": _fraction,
    "msup": _power,
    "msub": _index,
    "msubsup": _both,
    "mmultiscripts": _before,
    "msqrt": _root,
    "mroot": _root,
    "munder": _index,
    "mover": _over,
    "munderover": _both,
    "mtable": _table,
    "mrow": _row,
    "mspace": lambda _: " ",
}
