"""The built site → files that open from a folder: no server, no network, search and check lists working.

Browsers refuse modules and fetch() from `file:`, and show a folder where a link leads to one. So the modules become
one classic script, the data that scripts fetch become scripts, and links name the page itself. `frame.js` stands in
for what the modules expect of the browser. Why so: docs/developers/decisions.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..whole_site import former_assets
from .classic_script import classic_script
from .pages import SCRIPT, offline_page

_FRAME = Path(__file__).with_name("frame.js")
_LEFT_OUT = (
    "assets/javascripts/",  # the theme's own, which no page loads
    "assets/stylesheets/",
    "assets/images/",
    "en/assets/",  # the same as assets/
    "404.html",  # nobody hands it out
    "en/404.html",
    "sitemap",
    "robots.txt",
    "service-worker.js",  # nothing is served from a folder
    "build.json",  # the mark of a site on a server, and the list of its files
    "build-files.txt",
)


def offline_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Pairs of name and content, in the order of names, of the offline copy of the site built into `folder`."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    left_out = (*_LEFT_OUT, former) if (former := former_assets(folder)) else _LEFT_OUT
    kept = [name for name in names if not name.startswith(left_out) and not name.endswith(("/sitemap.xml", ".gz"))]
    modules = [name for name in kept if name.endswith(".mjs")]
    pages = {name for name in kept if name.endswith(".html")}
    for name in kept:
        path = folder / name
        if name in pages:
            yield name, offline_page(path.read_text(encoding="utf-8"), name, pages).encode()
        elif name.endswith(".json") and not name.startswith("files/"):
            yield f"{name}.js", _data_script(path.read_text(encoding="utf-8")).encode()
        elif name not in modules:
            yield name, path.read_bytes()
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in modules}
    entry = next(name for name in modules if name.endswith("/site/site.mjs"))
    yield SCRIPT, classic_script(entry, texts, _FRAME.read_text(encoding="utf-8")).encode()


def _data_script(json: str) -> str:
    """JSON as a script that hands it to `frame.js`."""
    return f"offlineData(document.currentScript.src, {json.strip()});\n"
