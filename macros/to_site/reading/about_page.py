"""What the site says of itself where nobody has written a page about it."""

from __future__ import annotations

from markupsafe import Markup

from ..library import Library
from ..templates import render
from ..urls import Urls


def about_html(library: Library, urls: Urls) -> Markup:
    """Who publishes the site, where corrections go, and on what ground each text is shown."""
    return render("about.html", urls, site=library.corpus.site, standards=library.corpus.standards)
