"""The contents of a page, read from its headings, as a tree; and the ids on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from markupsafe import escape

_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r' id="([^"]*)"')
_LANDMARK = re.compile(
    r'<(?:(?:section|article)\b[^>]*?\sid="(?P<section>[^"]+)"'
    r'|a\b[^>]*?\sclass="(?:[^"]* )?number(?: [^"]*)?"[^>]*>(?P<number>.*?)</a>'
    r"|h(?P<level>[2-4])\b(?P<attributes>[^>]*)>(?P<title>.*?)</h(?P=level)>)",
    re.DOTALL,
)
"what the contents need of a page; a scan for it costs a twentieth of parsing, and every `>` in our text is escaped"


@dataclass(slots=True)
class Heading:
    """A heading with an address of its own, and the headings below it. `title` is HTML."""

    level: int
    id: str
    title: str
    below: list[Heading] = field(default_factory=list)


def contents_of(html: str) -> list[Heading]:
    """The tree of the h2 to h4 of a page, each with the id that it, or the section around it, carries."""
    top: list[Heading] = []
    path: list[Heading] = []
    for heading in _headings(html):
        while path and path[-1].level >= heading.level:
            path.pop()
        (path[-1].below if path else top).append(heading)
        path.append(heading)
    return top


def anchors_in(html: str) -> set[str]:
    """Every id on a page: where a link with `#` can lead."""
    return {unescape(id) for id in _ID.findall(html)}


def _headings(html: str) -> Iterator[Heading]:
    """A clause's number, which stands in the margin before its heading, goes before the title."""
    section = number = ""
    for found in _LANDMARK.finditer(html):
        if found["section"]:
            section, number = unescape(found["section"]), ""
        elif found["number"]:
            number += _text(found["number"])
        elif found["level"]:
            own = _ID.search(found["attributes"])
            id = unescape(own[1]) if own else section
            title = " ".join(f"{number} {_text(found['title'])}".split())
            if id:
                yield Heading(int(found["level"]), id, str(escape(title)))


def _text(html: str) -> str:
    return unescape(_TAG.sub("", html))
