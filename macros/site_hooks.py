"""What MkDocs is told about the pages that people write: the frame around them, and what the macros put into them.

MkDocs loads this file by its path (`hooks` in mkdocs.yml). The pages that grow with the corpus are written past it,
in the same frame, by `site_build.py`, which calls MkDocs with the frame in `extra`.
"""

from __future__ import annotations

from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.to_site.frame.contents import Heading, contents_of, ids_in
from macros.to_site.frame.page_frame import Frame, FramedPage, frame_values
from macros.to_site.frame.past_markdown import put_back


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put in what the macros made, and tell MkDocs of its headings and ids, for Markdown has not seen them."""
    html = put_back(html, page.meta)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(html)
    page.toc = TableOfContents([_anchor(heading) for heading in contents_of(html)])
    return html


def _anchor(heading: Heading) -> AnchorLink:
    anchor = AnchorLink(heading.title, heading.id, heading.level)
    anchor.children = [_anchor(below) for below in heading.below]
    return anchor


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: object) -> Any:
    """Give the templates what they are given for every other page."""
    frame = cast(Frame, config.extra["frame"])
    framed = FramedPage(
        path=page.url,
        title=str(page.meta.get("title") or page.title or ""),
        content=page.content or "",
        description=str(page.meta.get("description") or ""),
        is_in_every_language=page.url in config.extra["shared"],
        has_contents="toc" not in (page.meta.get("hide") or []),
    )
    context.update(frame_values(frame, framed))
    return context
