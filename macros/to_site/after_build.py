"""The files that MkDocs does not write: search data for each language, and the lasting pages of the clauses."""

from __future__ import annotations

import json
from pathlib import Path

from .clause_pages import clause_pages
from .library import Library
from .search_data import search_data


def write_language_files(library: Library, language: str, folder: Path) -> None:
    """The search data of one language, read when a reader opens the search."""
    target = folder / "search" / "clauses.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    data = search_data(library, language)
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def write_site_files(library: Library, folder: Path, site_url: str) -> None:
    """One lasting page a clause at `/c/<standard>/<id>/`; `site_url` is the address of the site, empty where unknown."""
    for page in clause_pages(library, site_url):
        target = folder / page.path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.html, encoding="utf-8")
