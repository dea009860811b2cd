"""The frame around a page: head, header, contents and footer, from the templates of `docs/.overrides/`.

The pages that grow with the corpus are put into it here; those that people write, by MkDocs. Both give the templates
the same values, and nothing of MkDocs or of a theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, FileSystemLoader
from jinja2.loaders import BaseLoader

from ...clauses.files.program import FRAME
from ...clauses.model import Standard
from ...clauses.site import Site
from ..compiled_templates import compiled_before
from ..findings import Finding
from ..urls import Urls
from .asset_folder import asset_folder
from .modules import modules_of
from .navigation import MenuSection
from .page_contents import contents_of


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frames of all pages of one language share."""

    site: Site
    language: str
    languages: tuple[str, ...]
    address: str
    "of the site, with a slash at its end; empty where it is not known"
    sections: tuple[MenuSection, ...]
    has_about: bool = True
    has_restated: bool = False
    "whether any text here is a working text of this project"
    findings: tuple[Finding, ...] = ()
    "what the checks found in the standard whose pages these are, else in what all share; while somebody edits"


@dataclass(frozen=True, slots=True)
class FramedPage:
    """A page to be put into its frame."""

    path: str
    "its folder below the root of its language: `` for the home page, `park/checklist/`"
    title: str
    content: str
    "HTML"
    description: str = ""
    standard: Standard | None = None
    "the standard whose text the page is"
    running: tuple[str, str] | None = None
    "what runs at the head and at the foot of its paper"
    has_contents: bool = True
    is_in_every_language: bool = True
    findings: tuple[Finding, ...] = ()
    "those told at its head"


def frame_values(frame: Frame, page: FramedPage) -> dict[str, object]:
    """What the templates of the frame are given."""
    base_url = "/".join([".."] * page.path.count("/")) or "."
    top = f"{base_url}/.." if frame.language == "en" else base_url
    return {
        "frame": frame,
        "site": frame.site,
        "language": frame.language,
        "languages": frame.languages if page.is_in_every_language else (frame.language,),
        "sections": frame.sections,
        "title": page.title,
        "description": page.description or frame.site.description.in_language(frame.language),
        "address": page.path,
        "base_url": base_url,
        "top": top,
        "assets": f"{top}/{asset_folder(frame.site)}",
        "is_home": not page.path,
        "html": page.content,
        "contents": contents_of(page.content) if page.has_contents else [],
        "modules": modules_of(page.content),
        "standard": page.standard,
        "running": page.running,
        "findings": page.findings,
    }


def framed_html(frame: Frame, page: FramedPage, template: str = "main.html", **values: object) -> str:
    """The whole document of a page. `values` are those of a template of its own."""
    return _environment().get_template(template).render(**frame_values(frame, page) | values)


def piece_html(frame: Frame, page: FramedPage, name: str, **values: object) -> str:
    """One piece of the frame: `header`, `footer`, `search`. `values` stand for those of the page."""
    source = f'{{% import "partials/words.html" as words with context %}}{{% include "partials/{name}.html" %}}'
    return _environment().from_string(source).render(**frame_values(frame, page) | values)


def urls_at(path: str, frame: Frame) -> Urls:
    """The links of the page at `path`, below the root of the language of its frame."""
    return Urls(frame.language, path.count("/") + (frame.language != "zh"), frame.address, frame.languages)


@cache
def _environment() -> Environment:
    loader: BaseLoader = FileSystemLoader(FRAME)
    return Environment(loader=loader, autoescape=False, auto_reload=False, bytecode_cache=compiled_before(__file__))


def forget_frame() -> None:
    """Read the templates of the frame anew: somebody edits them while the site is served."""
    _environment.cache_clear()
