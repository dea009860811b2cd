"""The lasting pages of a library, for the tests that read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.to_site.frame.page_frame import Frame
from macros.to_site.lasting.clause_pages import SitePage
from macros.to_site.lasting.pages import lasting_pages_across, lasting_pages_of
from macros.to_site.library import Library


def lasting_pages(library: Library, site_url: str) -> Iterator[SitePage]:
    """Every page below `/c/`."""
    site, languages = library.corpus.site, library.corpus.languages
    frames = {language: Frame(site, language, languages, site_url, ()) for language in languages}
    yield from lasting_pages_across(library, frames)
    for standard in library.corpus.standards:
        yield from lasting_pages_of(library, standard, frames)


def write_lasting_pages(library: Library, folder: Path, site_url: str) -> None:
    for page in lasting_pages(library, site_url):
        target = folder / page.path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.html, encoding="utf-8")
