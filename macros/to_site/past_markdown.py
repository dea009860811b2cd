"""HTML of ours on its way past Markdown, which would read every tag of it twice and change none."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode

_FOLDED = re.compile(r"<!-- folded ([A-Za-z0-9+/=]*) -->")


def folded(html: str) -> str:
    """A comment in one line, which Markdown leaves as it is."""
    return f"<!-- folded {b64encode(html.encode()).decode()} -->"


def unfolded(html: str) -> str:
    """The HTML that Markdown made, with what was folded back in its place."""
    return _FOLDED.sub(lambda found: b64decode(found[1]).decode(), html)
