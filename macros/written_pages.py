"""The pages that people write, made by MkDocs: the guides of the program, and what a corpus has in `docs/`."""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from .clauses.files.program import PROGRAM
from .clauses.site import Site
from .rule_pages import GUIDE_MACROS
from .to_site.frame.navigation import PageLink, across
from .to_site.frame.page_frame import Frame
from .to_site.library import Library

CONFIGURATIONS = {"zh": PROGRAM / "mkdocs.yml", "en": PROGRAM / "docs" / "mkdocs.en.yml"}
FIRST = tuple(f"guide/{name}.md" for name in ("readers", "afternoon", "editors", "year", "rules", "operators"))
"the guides in the order of the navigation; other pages follow by name, the one about the site is last"


def written_files(root: Path, site: Site, language: str) -> dict[str, Path]:
    """Name below `docs/<language>/` → file: the guides of the program, and all that the corpus in `root` has there."""
    guides = PROGRAM / "docs" / language
    found = {} if "guide" in site.without else _below(guides, guides.glob("guide/*"))
    own = root / "docs" / language
    return found | _below(own, own.rglob("*"))


def _below(folder: Path, paths: Iterable[Path]) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in sorted(paths) if path.is_file()}


def written_links(files: dict[str, Path]) -> list[PageLink]:
    """The pages for the navigation, each by its title."""
    pages = [name for name in files if name.endswith(".md") and name != "index.md"]
    order = {name: place for place, name in enumerate(FIRST)}
    pages.sort(key=lambda name: (name == "about.md", order.get(name, len(FIRST)), name))
    return [PageLink(_title(files[name]), page_path(name)) for name in pages]


def page_path(name: str) -> str:
    """The folder of a page below the root of its language: `guide/readers.md` → `guide/readers/`."""
    path = name.removesuffix(".md")
    return "" if path == "index" else f"{path.removesuffix('/index')}/"


def _title(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    found = re.search(r'^title: *"?(.*?)"? *$', text, re.M) or re.search(r"^# (.*?)(?: *\{.*\})?$", text, re.M)
    return found[1] if found else path.stem


class UnmadePagesError(Exception):
    """MkDocs could not make the written pages; its own sentence says why, or stands in the log."""


OF_THE_FRAME = {"link_to", "standards_here"}
"macros that say nothing but what the navigation and the titles of the standards say"


def named_by_macros(contents: Iterable[tuple[str, bytes]], books: Library) -> object:
    """What the macros in the written pages may put into them: the titles of the standards, or all of the corpus."""
    called = {name for _, text in contents for name in re.findall(rb"\{\{-?\s*(\w+)", text)}
    if {name.decode() for name in called} - OF_THE_FRAME - GUIDE_MACROS.keys():
        return books.corpus
    titles = [(one.id, one.title, one.short_title, one.kind, one.companion_to) for one in books.corpus.standards]
    return titles, across(books)


def written_pages(
    files: dict[str, Path], frame: Frame, books: Library, shared: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    """Path and content of every page, and of the pictures beside them. UnmadePagesError where MkDocs fails.

    `shared` are the paths of the pages that are there in every language.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    from .written_pages_plugin import WrittenPages

    home = "" if frame.language == "zh" else f"{frame.language}/"
    with TemporaryDirectory() as scratch:
        docs, site = Path(scratch) / "docs", Path(scratch) / "site"
        for name, path in files.items():
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, docs / name)
        address = f"{frame.address}{home}" if frame.address else ""
        config = load_config(
            str(CONFIGURATIONS[frame.language]), docs_dir=str(docs), site_dir=str(site), site_url=address
        )
        config.plugins["macros"].config["modules"] = [__package__]
        config.plugins["written-pages"] = WrittenPages(frame, shared, books)
        logging.getLogger("mkdocs").setLevel(logging.WARNING)
        config.theme.static_templates.clear()
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except (Abort, MkDocsException) as error:
            raise UnmadePagesError(str(error)) from error
        for name in files:
            made = f"{page_path(name)}index.html" if name.endswith(".md") else name
            yield f"{home}{made}", (site / made).read_bytes()
