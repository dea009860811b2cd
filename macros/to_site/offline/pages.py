"""A page of the site → the same page for reading from a folder: links name files, one script replaces the modules."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from html import escape, unescape
from urllib.parse import unquote, urlsplit, urlunsplit

SCRIPT = "assets/offline.js"
"where the script stands that replaces the modules"

_MODULE = re.compile(r'<script type="module" src="[^"]*"></script>')
_PRELOAD = re.compile(r'<link rel="modulepreload"[^>]*>\n?')
_HREF = re.compile(r'(<a\b[^>]*?\shref=")([^"]*)(")')


def offline_page(html: str, name: str, pages: Collection[str]) -> str:
    """The HTML of page `name` (its path in the site); `pages` are the paths of all pages."""
    html = _HREF.sub(lambda match: match[1] + _file_link(match[2], name, pages) + match[3], html)
    script = posixpath.relpath(SCRIPT, posixpath.dirname(name) or ".")
    return _MODULE.sub(f'<script defer src="{script}"></script>', _PRELOAD.sub("", html))


def _file_link(href: str, name: str, pages: Collection[str]) -> str:
    """The link with the name of the page in its folder; any other link as it is."""
    parts = urlsplit(unescape(href))
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path), "index.html"))
    if parts.scheme or parts.netloc or not parts.path or target not in pages:
        return href
    return escape(urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/index.html")))
