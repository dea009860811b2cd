"""What a corpus says of the site that shows it: `site.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, field

from .blocks import Text
from .problem import Place


@dataclass(frozen=True, slots=True)
class Site:
    """Name and looks of a site; every field may be left out."""

    title: Text = Text("条文", "Tiaowen")
    heading: Text = Text()
    "the heading of the home page; that of the title where there is none"
    description: Text = Text()
    address: str = ""
    "where the site stands on the web, `https://standards.example.org/`; empty where that is not known"
    publisher: Text = Text()
    contact: str = ""
    "where corrections go: a mail address or the address of a page"
    colours: tuple[tuple[str, str], ...] = ()
    "pairs of (token, colour), such as (`seal`, `#8f2d20`); docs/assets/site/tokens.css has the tokens"
    languages: tuple[str, ...] = ()
    "`zh` alone, or both; settled from the titles of the standards where `site.yaml` does not say"
    without: tuple[str, ...] = ()
    "the pages across standards that this site leaves out, such as `compare-records`"
    place: Place = field(default=Place(), compare=False)
