"""What surrounds a lasting page: the header of the site with its search, and its footer, in every language of the site.

The pieces are those of the frame of all pages (docs/.overrides/partials), so that there is one of each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..frame.asset_folder import asset_folder
from ..frame.page_frame import Frame, FramedPage, piece_html

_HERE = "@here@"
"stands in the header for the place of the page on the pages of a language"
_TEMPLATE = re.compile(r"<template>(.*?)</template>", re.S)


@dataclass(frozen=True, slots=True)
class Surrounding:
    header: Markup
    footer: Markup
    assets: str
    "the folder of scripts and styles, below the root of the site"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The header and the footer of the lasting pages of one site, made once for each depth."""

    frames: Mapping[str, Frame]
    "language → the frame of its pages"
    made: dict[int, Surrounding] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Of the site, with a slash at its end; empty where it is not known."""
        return next(iter(self.frames.values())).address

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.frames)

    def at(self, depth: int, here: str = "") -> Surrounding:
        """For a page `depth` folders below the root; `here` is its place in a language: `park/#office`."""
        if depth not in self.made:
            self.made[depth] = self._made(depth)
        made = self.made[depth]
        return Surrounding(Markup(str(made.header).replace(_HERE, str(escape(here)))), made.footer, made.assets)

    def _made(self, depth: int) -> Surrounding:
        top = "/".join([".."] * depth)
        header = "\n".join(_header(frame, top) for frame in self.frames.values())
        footer = "\n".join(_piece(frame, "footer", top) for frame in self.frames.values())
        first = next(iter(self.frames.values()))
        fault = _piece(first, "fault", top)
        return Surrounding(Markup(fault + header), Markup(footer), asset_folder(first.site))


def _header(frame: Frame, top: str) -> str:
    """The header in one language. The dialog of its search is fetched when a reader opens it: the pages are many."""
    home = f"{top}/en" if frame.language == "en" else top
    html = _TEMPLATE.sub("", _piece(frame, "header", top))
    html = html.replace("<clause-search ", f'<clause-search data-dialog="{home}/search/dialog.json" ')
    other = "zh" if frame.language == "en" else "en"
    return html.replace('class="language-switch"', f'class="language-switch" data-speak="{other}"')


def _piece(frame: Frame, name: str, top: str) -> str:
    """A piece of the frame; on a page that speaks several languages it is shown in its own."""
    base_url = f"{top}/en" if frame.language == "en" else top
    html = piece_html(frame, FramedPage("", "", ""), name, base_url=base_url, top=top, address=_HERE, is_home=False)
    tag = "en" if frame.language == "en" else "zh-CN"
    return re.sub(rf'class="site-{name}"', f'class="site-{name} speaks" lang="{tag}"', html, count=1)


def search_dialog_json(frame: Frame) -> str:
    """The dialog of the search, which a lasting page fetches when a reader opens it: `{"html": "<dialog …>"}`."""
    found = _TEMPLATE.search(piece_html(frame, FramedPage("", "", ""), "search"))
    return json.dumps({"html": found[1].strip() if found else ""}, ensure_ascii=False)
