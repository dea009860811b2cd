"""Fields: which text they hide, and which numbers they show. A field runs from `begin` over `separate` to `end`.

Codes are never text. The contents list (TOC) is dropped. A reference to a numbered paragraph (`REF name \\r`) shows the
number that the paragraph has now: the one cached in the file is stale in one of ten in tracked drafts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .runs import DROPPED, Token
from .word_xml import Element, W, value

_REFERENCE = re.compile(r"\s*REF\s+(\S+)\s.*\\[rnw]", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)


INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")
"signs without width, which stand in a text by mistake and hide its number from a search"


@dataclass(slots=True)
class _Field:
    code: str = ""
    is_result: bool = False
    shown: str = ""


@dataclass(slots=True)
class TextOfFields:
    """Collects the visible text of one paragraph after the other; fields may run over several of them."""

    targets: Mapping[str, str]
    "name of a bookmark → number of the paragraph it stands in"
    text: str = ""
    is_contents: bool = False
    "whether the paragraph holds text of a contents list, which is left out"
    stale: list[str] = field(default_factory=list)
    "what is to be said about references whose cached number was wrong"
    has_references: bool = False
    _open: list[_Field] = field(default_factory=list)

    def next_paragraph(self) -> str:
        """The text so far; begins the next paragraph."""
        text, self.text, self.is_contents, self.stale = self.text, "", False, []
        return INVISIBLE.sub("", text.replace("\u0085", "\n"))

    def take(self, token: Token) -> None:
        """Takes a token of text or of a field."""
        if token.kind == "text":
            self._put(token.text)
        elif token.kind == "begin":
            self._open.append(_Field())
        elif self._open and token.kind == "code":
            self._open[-1].code += "" if self._open[-1].is_result else token.text
        elif self._open and token.kind == "separate":
            self._open[-1].is_result = True
        elif self._open and token.kind == "end":
            self._close(self._open.pop())

    def _put(self, text: str) -> None:
        if any(not one.is_result for one in self._open):
            return
        if any(_CONTENTS.match(one.code) for one in self._open):
            self.is_contents = True
            return
        reference = next((one for one in self._open if _REFERENCE.match(one.code)), None)
        if reference:
            reference.shown += text
        else:
            self.text += text

    def _close(self, closed: _Field) -> None:
        match = _REFERENCE.match(closed.code)
        if not match:
            return
        self.has_references = True
        now = self.targets.get(match[1], "")
        is_fresh = bool(re.search(rf"(?<![\d.]){re.escape(now)}$", closed.shown.strip()))
        if now and closed.shown and not is_fresh:
            self.stale.append(f"a reference shows {closed.shown.strip()}, but the paragraph it points to is {now}")
        self._put(closed.shown if not now or is_fresh else now)


def drop_unclosed(document: Element) -> None:
    """Takes the marks of fields that are never closed out of the tree, so that they do not swallow what follows."""
    opened: list[Element] = []
    for mark in list(document.iter(f"{W}fldChar")):
        if any(outer.tag in DROPPED for outer in mark.iterancestors()):
            continue
        if value(mark, "fldCharType") == "begin":
            opened.append(mark)
        elif value(mark, "fldCharType") == "end" and opened:
            opened.pop()
    for mark in opened:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
