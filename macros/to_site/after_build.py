"""The files that MkDocs does not write: search data and feed of each language, clause pages, files to download."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from .files import write_files
from .files.feed import feed_xml
from .lasting.clause_pages import clause_pages
from .lasting.frozen_pages import frozen_pages
from .library import Library
from .search.data import search_files


def write_language_files(library: Library, language: str, folder: Path, site_url: str = "") -> None:
    """The feed of one language, and its search data, read when a reader opens the search."""
    for name, content in search_files(library, language):
        target = folder / "search" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    (folder / "feed.xml").write_text(feed_xml(library, language, site_url), encoding="utf-8")


def write_site_files(library: Library, folder: Path, site_url: str) -> None:
    """The lasting pages below `/c/`: one a clause, and those of every published edition; and `/files/`.

    `site_url` is the address of the site, empty where it is not known.
    """
    for page in chain(clause_pages(library, site_url), frozen_pages(library, site_url)):
        target = folder / page.path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.html, encoding="utf-8")
    write_files(library, folder / "files", site_url)
