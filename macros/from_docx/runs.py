"""What stands inside a paragraph, as a stream of tokens: text, field marks, bookmarks, comment marks, text boxes.

The final view: tracked insertions are text, deletions are not. Each thing once: of AlternateContent only the Choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ..clauses.text.inline import Height, raised, slanting
from .word_xml import MC, Element, M, W, child, child_value, is_on, value

TokenKind = Literal[
    "text",
    "begin",
    "code",
    "separate",
    "end",
    "bookmark",
    "comment",
    "footnote",
    "endnote",
    "box",
    "formula",
    "picture",
    "lost",
]


@dataclass(frozen=True, slots=True)
class Token:
    kind: TokenKind
    text: str = ""
    "the text; the field code; the name of a bookmark; the id of a comment or footnote; what was lost"
    element: Element | None = None
    "the content of a text box; a formula; the shape that a picture stands in"


DROPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{MC}Fallback"})
"elements whose content is not part of the final view"


def tokens(element: Element) -> Iterator[Token]:
    """The tokens of everything inside a paragraph or an element within one."""
    for inner in element:
        read = _READERS.get(inner.tag)
        if read:
            yield from read(inner)


def content_of_control(control: Element) -> Element | None:
    """The content of a content control (`w:sdt`); None where it shows the placeholder of a form.

    A placeholder that tells no one to click, choose or fill in is taken for what somebody wrote.
    """
    if is_on(child(child(control, "sdtPr"), "showingPlcHdr")):
        text = "".join(part.text or "" for part in control.iter(f"{W}t"))
        return None if not text.strip() or _PROMPT.search(text) else child(control, "sdtContent")
    return child(control, "sdtContent")


_PROMPT = re.compile(r"点击|单击|此处|选择|输入|请|[Cc]lick|[Cc]hoose|[Ee]nter|^[\s\u2002_XX×]*$")
"what a form asks for"


def choice(alternatives: Element) -> Element | None:
    """The branch of AlternateContent that is read: the first Choice, else the Fallback."""
    found = alternatives.find(f"{MC}Choice")
    return alternatives.find(f"{MC}Fallback") if found is None else found


def _control(control: Element) -> Iterator[Token]:
    content = content_of_control(control)
    return iter(()) if content is None else tokens(content)


def _alternatives(element: Element) -> Iterator[Token]:
    found = choice(element)
    for inner in found if found is not None else ():
        yield from _run_part(inner)


def _simple_field(element: Element) -> Iterator[Token]:
    yield Token("begin")
    yield Token("code", value(element, "instr") or "")
    yield Token("separate")
    yield from tokens(element)
    yield Token("end")


def _ruby(element: Element) -> Iterator[Token]:
    base = child(element, "rubyBase")
    return iter(()) if base is None else tokens(base)


def _formula(element: Element) -> Iterator[Token]:
    inside = element.findall(f"{M}oMath") if element.tag == f"{M}oMathPara" else [element]
    yield from (Token("formula", element=one) for one in inside)


def _run(run: Element) -> Iterator[Token]:
    properties = child(run, "rPr")
    is_hidden = properties is not None and is_on(child(properties, "vanish"))
    said = child_value(properties, "vertAlign") or ""
    height: Height = "superscript" if said == "superscript" else "subscript" if said == "subscript" else ""
    is_slanting = not height and properties is not None and is_on(child(properties, "i"))
    for token in (token for part in run for token in _run_part(part)):
        if token.kind != "text":
            yield token
        elif not is_hidden:
            yield replace(token, text=slanting(token.text) if is_slanting else raised(token.text, height))


_FIELD_MARKS: dict[str | None, TokenKind] = {"begin": "begin", "separate": "separate", "end": "end"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_SHAPES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_TEXT, _BREAK, _FIELD, _CODE, _SYMBOL = (f"{W}{name}" for name in ("t", "br", "fldChar", "instrText", "sym"))
_CHARACTER_TAGS = {f"{W}{name}": character for name, character in _CHARACTERS.items()}
_NOTES: dict[str, TokenKind] = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


def _run_part(part: Element) -> Iterator[Token]:
    tag = part.tag
    if tag == _TEXT:
        yield Token("text", part.text or "")
    elif tag == _BREAK:
        yield Token("text", "\n")
    elif tag in _CHARACTER_TAGS:
        yield Token("text", _CHARACTER_TAGS[tag])
    elif tag == _SYMBOL:
        yield Token("text", symbol(value(part, "font") or "", value(part, "char") or ""))
    elif tag == _FIELD:
        yield from _field_mark(value(part, "fldCharType"))
    elif tag == _CODE:
        yield Token("code", part.text or "")
    elif tag in _NOTES:
        yield Token(_NOTES[tag], value(part, "id") or "")
    elif tag in _SHAPES:
        yield from _shape(part)
    elif tag in _READERS:
        yield from _READERS[tag](part)


def _field_mark(kind: str | None) -> Iterator[Token]:
    if kind in _FIELD_MARKS:
        yield Token(_FIELD_MARKS[kind])


def _shape(shape: Element) -> Iterator[Token]:
    boxes = list(_boxes(shape))
    yield from (Token("box", element=box) for box in boxes)
    tags = {str(inner.tag).rpartition("}")[2] for inner in shape.iter("*")}
    if tags & {"blip", "imagedata"}:
        yield Token("picture", element=shape)
    elif not boxes and tags & {"pic", "chart", "OLEObject", "relIds"}:
        yield Token("lost", "a chart or an embedded object without a picture")


def _boxes(element: Element) -> Iterator[Element]:
    for inner in element:
        if inner.tag == f"{W}txbxContent":
            yield inner
        elif inner.tag not in DROPPED:
            yield from _boxes(inner)


def symbol(font: str, code: str) -> str:
    """The character of `w:sym`: from the private area of the symbol fonts where a usual one is known for it."""
    point = int(code, 16) if code and all(digit in "0123456789abcdefABCDEF" for digit in code) else 0
    if not 0 < point < 0x110000 or 0xD800 <= point < 0xE000:
        return ""
    return _SYMBOLS.get((font, point | 0xF000), chr(point))


_SYMBOLS = {
    **{("Symbol", 0xF000 | ord(letter)): greek for letter, greek in zip("abgdmpWDSF", "αβγδμπΩΔΣΦ")},
    **{("Symbol", at): sign for at, sign in zip((0xF0A3, 0xF0B0, 0xF0B1, 0xF0B3, 0xF0B4, 0xF0B7), "≤°±≥×•")},
    **{("Wingdings", at): sign for at, sign in zip((0xF0A8, 0xF06F, 0xF0FE, 0xF0FC, 0xF06C, 0xF06E), "□□☑✓●■")},
    ("Wingdings 2", 0xF052): "☑",
    ("Wingdings 2", 0xF0A3): "□",
}


def _nothing_but(kind: TokenKind, attribute: str) -> Callable[[Element], Iterator[Token]]:
    return lambda element: iter((Token(kind, value(element, attribute) or ""),))


_READERS: dict[str, Callable[[Element], Iterator[Token]]] = {
    **{f"{W}{name}": tokens for name in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "dir", "bdo")},
    f"{W}r": _run,
    f"{W}sdt": _control,
    f"{W}fldSimple": _simple_field,
    f"{W}ruby": _ruby,
    f"{W}bookmarkStart": _nothing_but("bookmark", "name"),
    f"{W}commentRangeStart": _nothing_but("comment", "id"),
    f"{W}commentReference": _nothing_but("comment", "id"),
    f"{MC}AlternateContent": _alternatives,
    f"{M}oMath": _formula,
    f"{M}oMathPara": _formula,
}
