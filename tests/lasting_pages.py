"""The lasting pages of a library on disk, for the tests that read them."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from macros.to_site.lasting.clause_pages import clause_pages
from macros.to_site.lasting.frozen_pages import frozen_pages
from macros.to_site.library import Library


def write_lasting_pages(library: Library, folder: Path, site_url: str) -> None:
    """Every page below `/c/`: one a clause, and those of every published edition."""
    for page in chain(clause_pages(library, site_url), frozen_pages(library, site_url)):
        target = folder / page.path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.html, encoding="utf-8")
