"""What happens around the MkDocs build: checks before it; search data, clause pages and the English site after it.

MkDocs loads this file by its path (`hooks` in mkdocs.yml), in `build` and in `serve`.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
# `serve` calls this file again after an edit of our own code; what it loaded before would stay otherwise.
for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
    del sys.modules[name]

from macros.checks import check  # noqa: E402 - after the path is set
from macros.to_site import after_build  # noqa: E402
from macros.to_site.contents import Heading, contents_of  # noqa: E402
from macros.to_site.pages import library_on_disk  # noqa: E402

LOG = logging.getLogger("mkdocs.tiaowen")
ENGLISH = ROOT / "docs" / "mkdocs.en.yml"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data anew and check it, once for both languages; an error in it stops the build."""
    if config.extra["lang"] != "zh":
        return
    library_on_disk.cache_clear()
    problems = check(library_on_disk().corpus)
    errors = [problem for problem in problems if problem.severity == "error"]
    for problem in errors:
        LOG.error(str(problem))
    if errors:
        raise PluginError(f"{len(errors)} problems in standards/ and checklists/; `make check` lists them all")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give both languages the elements, styles and scripts of docs/assets/."""
    assets = ROOT / "docs" / "assets"
    for path in sorted(path for path in assets.rglob("*") if path.is_file()):
        name = path.relative_to(assets.parent).as_posix()
        files.append(File(name, str(assets.parent), config.site_dir, config.use_directory_urls))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set the contents of a page from its headings, for they come from the data and not from Markdown."""
    page.toc = TableOfContents([_anchor(heading) for heading in contents_of(html)])
    return html


def _anchor(heading: Heading) -> AnchorLink:
    anchor = AnchorLink(heading.title, heading.id, heading.level)
    anchor.children = [_anchor(below) for below in heading.below]
    return anchor


def on_post_build(config: MkDocsConfig) -> None:
    """Write what MkDocs does not: data for search and, with the Chinese site, clause pages; then build the English."""
    language, folder = config.extra["lang"], Path(config.site_dir)
    after_build.write_language_files(library_on_disk(), language, folder)
    if language == "zh":
        after_build.write_site_files(library_on_disk(), folder, str(config.site_url or ""))
        build(_english_config(config))


def _english_config(config: MkDocsConfig) -> MkDocsConfig:
    settings: dict[str, Any] = {"site_dir": str(Path(config.site_dir) / "en"), "strict": config.strict}
    if config.site_url:
        settings["site_url"] = f"{str(config.site_url).rstrip('/')}/en/"
    english = load_config(str(ENGLISH), **settings)
    english.plugins.on_startup(command="build", dirty=False)
    return english
