"""HTML of ours on its way past Markdown, which would read every tag of it twice and change none."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any

_KEY = "set-aside"
_MARK = re.compile(r"<!-- set aside: (\d+) -->")


def set_aside(html: str, meta: MutableMapping[str, Any]) -> str:
    """A comment to stand in the Markdown of a page for `html`, which waits in the metadata of the page."""
    pieces = meta.setdefault(_KEY, [])
    pieces.append(html)
    return f"<!-- set aside: {len(pieces) - 1} -->"


def put_back(html: str, meta: MutableMapping[str, Any]) -> str:
    """The HTML that Markdown made of the page, with what was set aside in its place."""
    pieces = meta.pop(_KEY, [])
    return _MARK.sub(lambda found: pieces[int(found[1])], html) if pieces else html
