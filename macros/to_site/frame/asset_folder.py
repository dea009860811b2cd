"""Scripts and styles of the site, in a folder named after what they say: `assets/3f9c0a11d2e4/`.

A browser may keep them for years; a page asks for those it was built with, and never for a mixture of two builds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from ...clauses.files.program import ASSETS
from ...clauses.site import Site
from .style_sheet import site_style_sheet

PAPER = "check-sheet/paper.css"
"what pages of sheet, report and comparison ask for beside the style sheet of the site: the edge of their paper"
EDITOR = "clause-editor/"
"what only the editing page loads; no site has it"
_DIGITS = 12


@cache
def asset_folder(site: Site) -> str:
    """The folder below the root of the site, without a slash at its end."""
    contents = hashlib.sha256()
    for name, content in asset_files(site):
        contents.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return f"assets/{contents.hexdigest()[:_DIGITS]}"


def asset_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Elements, styles and scripts, by names in that folder; the style sheet in one piece, in the site's colours."""
    for path in sorted(path for path in ASSETS.rglob("*") if path.is_file()):
        name = path.relative_to(ASSETS).as_posix()
        if name.startswith(EDITOR):
            continue
        if name == "site/site.css":
            yield name, site_style_sheet(path, site).encode()
        elif path.suffix != ".css" or name == PAPER:
            yield name, path.read_bytes()


def forget_assets() -> None:
    """Read them anew: somebody edits them while the site is served."""
    asset_folder.cache_clear()
