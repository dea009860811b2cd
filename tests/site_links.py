"""Where the links of a built site lead: every page and every anchor that one of its links names has to be there."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOST = "http://site"
_LINK = re.compile(r'<(?:a|link)\b[^>]*?\shref="([^"]*)"|<(?:script|img)\b[^>]*?\ssrc="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')


def dead_links(site: Path) -> list[str]:
    """`page -> link` for each link that leads nowhere. The page for lost addresses is served anywhere."""
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html") if path.name != "404.html"}
    ids = {path: {unescape(id) for id in _ID.findall(html)} for path, html in pages.items()}
    return [
        f"{path.relative_to(site)} -> {link}"
        for path, html in pages.items()
        for link in dict.fromkeys(unescape(one or other) for one, other in _LINK.findall(html))
        if not _is_alive(link, path, site, ids)
    ]


def _is_alive(link: str, page: Path, site: Path, ids: dict[Path, set[str]]) -> bool:
    url = urlsplit(urljoin(f"{HOST}/{page.relative_to(site).as_posix()}", link))
    if f"{url.scheme}://{url.netloc}" != HOST:
        return True
    target = site / unquote(url.path).lstrip("/")
    target = target / "index.html" if target.is_dir() else target
    return target.exists() and (not url.fragment or target not in ids or unquote(url.fragment) in ids[target])
