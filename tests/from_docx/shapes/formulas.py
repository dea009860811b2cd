"""Planned formulas as OMML, as MathML for LibreOffice, and as values for the npm writer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

NAMES = ("frac", "sqrt", "sum", "sub", "sup", "mat")
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    "`run`, or one of NAMES"
    text: str = ""
    arguments: tuple[tuple[Part, ...], ...] = ()


def parsed(text: str) -> tuple[Part, ...]:
    """`k=frac(a;b)` as its parts."""
    parts: list[Part] = []
    at = 0
    while at < len(text):
        match = re.compile(rf"({'|'.join(NAMES)})\(").match(text, at)
        if match:
            end = _end(text, match.end())
            pieces = _split(text[match.end() : end])
            parts.append(Part(match[1], arguments=tuple(parsed(piece) for piece in pieces)))
            at = end + 1
        else:
            found = re.compile(rf"(?:(?!(?:{'|'.join(NAMES)})\().)+", re.DOTALL).match(text, at)
            assert found
            parts.append(Part("run", found[0]))
            at = found.end()
    return tuple(parts)


def _end(text: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return at - 1


def _split(text: str) -> list[str]:
    pieces, depth = [""], 0
    for sign in text:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == ";" and not depth:
            pieces.append("")
        else:
            pieces[-1] += sign
    return pieces


def omml(text: str) -> str:
    """`<m:oMath>` of the formula."""
    return f"<m:oMath {M}>{_omml(parsed(text))}</m:oMath>"


def _omml(parts: tuple[Part, ...]) -> str:
    return "".join(_one_omml(part) for part in parts)


def _one_omml(part: Part) -> str:
    inside = [_omml(argument) for argument in part.arguments]
    match part.name:
        case "frac":
            return f"<m:f><m:num>{inside[0]}</m:num><m:den>{inside[1]}</m:den></m:f>"
        case "sqrt":
            return f'<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>{inside[0]}</m:e></m:rad>'
        case "sum":
            return (
                '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
                f"<m:sub>{inside[0]}</m:sub><m:sup>{inside[1]}</m:sup><m:e>{inside[2]}</m:e></m:nary>"
            )
        case "sub":
            return f"<m:sSub><m:e>{inside[0]}</m:e><m:sub>{inside[1]}</m:sub></m:sSub>"
        case "sup":
            return f"<m:sSup><m:e>{inside[0]}</m:e><m:sup>{inside[1]}</m:sup></m:sSup>"
        case "mat":
            rows = "".join(f"<m:mr>{''.join(f'<m:e>{_run(one)}</m:e>' for one in row)}</m:mr>" for row in _rows(part))
            return f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:m>{rows}</m:m></m:e></m:d>'
    return _run(part.text)


def _run(text: str) -> str:
    return f"<m:r><m:t>{escape(text)}</m:t></m:r>"


def _rows(part: Part) -> list[list[str]]:
    return [argument[0].text.split(",") for argument in part.arguments]


def mathml(text: str) -> str:
    """`<math>` of the formula, as LibreOffice keeps it in a document."""
    return (
        '<math:math xmlns:math="http://www.w3.org/1998/Math/MathML"><math:semantics>'
        f"{_row(parsed(text))}</math:semantics></math:math>"
    )


def _row(parts: tuple[Part, ...]) -> str:
    return f"<math:mrow>{''.join(_one_mathml(part) for part in parts)}</math:mrow>"


def _one_mathml(part: Part) -> str:
    inside = [_row(argument) for argument in part.arguments]
    match part.name:
        case "frac":
            return f"<math:mfrac>{inside[0]}{inside[1]}</math:mfrac>"
        case "sqrt":
            return f"<math:msqrt>{inside[0]}</math:msqrt>"
        case "sum":
            sign = '<math:mo stretchy="false">∑</math:mo>'
            return f"<math:mrow><math:munderover>{sign}{inside[0]}{inside[1]}</math:munderover>{inside[2]}</math:mrow>"
        case "sub":
            return f"<math:msub>{inside[0]}{inside[1]}</math:msub>"
        case "sup":
            return f"<math:msup>{inside[0]}{inside[1]}</math:msup>"
    signs = re.findall(r"\d+(?:\.\d+)?|\w|[^\w\s]", part.text)
    return "".join(f"<math:{_sign(one)}>{escape(one)}</math:{_sign(one)}>" for one in signs)


def _sign(sign: str) -> str:
    return "mn" if sign[0].isdigit() else "mi" if sign.isalpha() else "mo"


def as_values(text: str) -> list[Any]:
    """`["frac", [[…], […]]]` and strings, for the writer in JavaScript."""
    return _values(parsed(text))


def _values(parts: tuple[Part, ...]) -> list[Any]:
    return [
        part.text if part.name == "run" else [part.name, [_values(argument) for argument in part.arguments]]
        for part in parts
    ]
