"""The contents of a page, read from its headings, as a tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markupsafe import escape


@dataclass(slots=True)
class Heading:
    """A heading with an address of its own, and the headings below it. `title` is HTML."""

    level: int
    id: str
    title: str
    below: list[Heading] = field(default_factory=list)


def contents_of(html: str) -> list[Heading]:
    """The tree of the h2 to h4 of a page, each with the id that it, or the section around it, carries."""
    reader = _HeadingReader()
    reader.feed(html)
    top: list[Heading] = []
    path: list[Heading] = []
    for heading in reader.headings:
        while path and path[-1].level >= heading.level:
            path.pop()
        (path[-1].below if path else top).append(heading)
        path.append(heading)
    return top


class _HeadingReader(HTMLParser):
    """Collects headings; a clause's number, which stands in the margin before its heading, goes before the title."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[Heading] = []
        self._section = ""
        self._number = ""
        self._text: list[str] | None = None
        self._heading = (0, "")
        self._in_number = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("section", "article") and given.get("id"):
            self._section, self._number = given["id"] or "", ""
        elif tag == "a" and "number" in (given.get("class") or "").split():
            self._in_number = True
        elif re.fullmatch("h[2-4]", tag):
            self._heading = (int(tag[1]), given.get("id") or self._section)
            self._text = []

    def handle_data(self, data: str) -> None:
        if self._in_number:
            self._number += data
        elif self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._in_number = False
        elif self._text is not None and re.fullmatch("h[2-4]", tag):
            level, id = self._heading
            title = " ".join(f"{self._number} {''.join(self._text)}".split())
            if id:
                self.headings.append(Heading(level, id, str(escape(title))))
            self._text = None
