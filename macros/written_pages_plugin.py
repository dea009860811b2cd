"""What MkDocs is told about the pages that people write: the frame around them, and what the macros put into them."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import count
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from .to_site.frame.page_contents import anchors_in
from .to_site.frame.page_frame import Frame, FramedPage, frame_values
from .to_site.frame.past_markdown import put_back
from .to_site.library import Library
from .to_site.words.site import word


class WrittenPages(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no configuration
    """Put in by `written_pages.py`; `mkdocs.yml` does not name it."""

    def __init__(self, frame: Frame, shared: Collection[str], books: Library) -> None:
        self.frame = frame
        self.shared = shared
        self.books = books
        "for the macros; in `extra`, mkdocs-macros would write the whole corpus out as JSON"

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put in what the macros made, and tell MkDocs of its ids, for Markdown has not seen them."""
        html = put_back(in_scrolling_regions(html, self.frame.language), page.meta)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors_in(html)
        return html

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: object) -> Any:
        """Give the templates what they are given for every other page."""
        framed = FramedPage(
            path=page.url,
            title=str(page.meta.get("title") or page.title or ""),
            content=page.content or "",
            description=str(page.meta.get("description") or ""),
            is_in_every_language=page.url in self.shared,
            has_contents="toc" not in (page.meta.get("hide") or []),
        )
        context.update(frame_values(self.frame, framed))
        return context


def in_scrolling_regions(html: str, language: str) -> str:
    """Each table that Markdown made in a region of its own, which scrolls where a phone is narrower than its words."""
    number = count(1)

    def region(table: re.Match[str]) -> str:
        label = f"{word('table', language)} {next(number)}"
        return f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">{table[0]}</div>'

    return re.sub(r"<table>.*?</table>", region, html, flags=re.DOTALL)
