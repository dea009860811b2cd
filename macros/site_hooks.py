"""What happens around the MkDocs build: checks before it; data, clause pages, files and the English site after it.

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
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from macros.checks import check, sentence, stops
from macros.to_docx import checklist_docx_bytes, docx_bytes
from macros.to_site import after_build
from macros.to_site.checklists.sheet_page import WORD_SHEETS
from macros.to_site.checklists.sheet_questions import sheet_addresses
from macros.to_site.files.sitemap import write_sitemap
from macros.to_site.frame.contents import Heading, contents_of, ids_in
from macros.to_site.frame.modules import forget_modules, modules_of
from macros.to_site.frame.past_markdown import put_back
from macros.to_site.frame.style_sheet import style_sheet
from macros.to_site.library import Library
from macros.to_site.pages import corpus_on_disk, library_on_disk, read_anew
from macros.to_site.reading.paper import running_edition, running_title

ROOT = Path(__file__).resolve().parents[1]

LOG = logging.getLogger("mkdocs.tiaowen")
ENGLISH = ROOT / "docs" / "mkdocs.en.yml"
STYLE_SHEET = "assets/site/site.css"
IS_SERVED = "serve" in sys.argv
"whether somebody edits with `make serve`: then the pages show what is wrong, and are built all the same"
UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"files of the theme that no page asks for: the frame of the pages is our own (docs/developers/decisions.md)"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the data anew and check it, once for both languages. A broken promise stops a build, but not `serve`."""
    if config.extra["lang"] != "zh":
        return
    read_anew()
    forget_modules()
    problems = check(corpus_on_disk())
    config.extra["problem_count"] = len(problems)
    stopping = [problem for problem in problems if stops(problem)]
    for problem in stopping:
        LOG.log(logging.INFO if IS_SERVED else logging.ERROR, str(problem))
    if IS_SERVED:
        config.extra["problems"] = [sentence(problem) for problem in problems]
    elif stopping:
        raise PluginError(f"{len(stopping)} problems stop the build; `make check` lists them, and what merely advises")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give the site the elements, styles and scripts of docs/assets/, once for both languages; one style sheet."""
    for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
        files.remove(file)
    assets = ROOT / "docs" / "assets"
    for path in sorted(path for path in assets.rglob("*") if path.is_file() and config.extra["lang"] == "zh"):
        name = path.relative_to(assets.parent).as_posix()
        if name == STYLE_SHEET:
            files.append(File.generated(config, name, content=style_sheet(path)))
        elif path.suffix != ".css":
            files.append(File(name, str(assets.parent), config.site_dir, config.use_directory_urls))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put in what the macros made, and tell MkDocs of its headings and ids, for Markdown has not seen them."""
    html = put_back(html, page.meta)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(html)
    page.toc = TableOfContents([_anchor(heading) for heading in contents_of(html)])
    return html


def _anchor(heading: Heading) -> AnchorLink:
    anchor = AnchorLink(heading.title, heading.id, heading.level)
    anchor.children = [_anchor(below) for below in heading.below]
    return anchor


def on_page_context(context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Tell the frame what scripts a page runs, which standard it shows, and what runs at the edge of its paper."""
    context["modules"] = modules_of(page.content or "")  # type: ignore[typeddict-unknown-key]
    id, _, below = page.url.partition("/")
    library = library_on_disk(bool(config.site_url))
    standard = library.corpus.standard(id)
    if standard:
        language = config.extra["lang"]
        context["standard"] = None if below else standard  # type: ignore[typeddict-unknown-key]
        running = (running_title(standard, language), running_edition(library, standard, language))
        context["running"] = running  # type: ignore[typeddict-unknown-key]
    return context


def on_template_context(context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """Give the page for addresses that lead nowhere the standards, and a root that no slash follows twice.

    Its links start at the root of the host, for it is handed out at any address; `//assets` would be another host.
    """
    if template_name == "404.html":
        context["standards"] = library_on_disk(bool(config.site_url)).standards()  # type: ignore[typeddict-unknown-key]
        context["base_url"] = context["base_url"].rstrip("/") or "/."
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write what MkDocs does not: data for search and, with the Chinese site, clause pages; then build the English."""
    language, folder, library = config.extra["lang"], Path(config.site_dir), library_on_disk(bool(config.site_url))
    site_url = str(config.site_url or "")
    if language != "zh":
        site_url = site_url.removesuffix("en/")
    after_build.write_language_files(library, language, folder, site_url)
    if language == "zh":
        after_build.write_site_files(library, folder, site_url)
        _write_word_files(library, folder / "files", site_url)
        build(_english_config(config))
        write_sitemap(library, folder, site_url)


def _write_word_files(library: Library, folder: Path, site_url: str) -> None:
    """The Word file of each standard and its check sheets; here, for to_site and to_docx do not know each other."""
    corpus = library.corpus
    for standard in corpus.standards:
        (folder / f"{standard.id}.docx").write_bytes(docx_bytes(standard))
        if checklist := corpus.checklist(standard.id):
            addresses = sheet_addresses(library, standard, site_url)
            for ending, languages in WORD_SHEETS.items():
                sheet = checklist_docx_bytes(standard, checklist, corpus.measures, languages, addresses)
                (folder / f"{standard.id}.{ending}").write_bytes(sheet)


def _english_config(config: MkDocsConfig) -> MkDocsConfig:
    settings: dict[str, Any] = {"site_dir": str(Path(config.site_dir) / "en"), "strict": config.strict}
    if config.site_url:
        settings["site_url"] = f"{str(config.site_url).rstrip('/')}/en/"
    english = load_config(str(ENGLISH), **settings)
    english.extra["problems"] = config.extra.get("problems", [])
    english.plugins.on_startup(command="build", dirty=False)
    return english
