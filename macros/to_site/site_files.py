"""Every file of the site but those that MkDocs makes of written pages, as pairs of path and content.

`files_of_standard` is what one standard needs, a function of its data and of what it names of the others;
`files_across` is what all of them make together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..clauses.differences import counts_by_kind
from ..clauses.files.program import ASSETS
from ..clauses.model import Standard
from .across_pages import across_pages
from .checklists.answered_elsewhere import elsewhere_files
from .checklists.questions_file import questions_files
from .files import SCHEMA, published_files, schema_text
from .files.feed import feed_xml
from .files.sitemap import clause_sitemap, robots_txt, sitemap_files
from .frame.asset_folder import asset_files, asset_folder
from .frame.page_frame import Frame, FramedPage, framed_html
from .lasting.pages import lasting_pages_across, lasting_pages_of
from .lasting.surroundings import search_dialog_json
from .library import Library
from .page_json import compact_json
from .search.data import search_files, shared_files
from .search.told import Memory
from .set_blocks import pictures
from .standard_pages import standard_pages

SiteFile = tuple[str, str | bytes]
"a path below the root of the site, and what stands in the file"
Frames = Mapping[str, Frame]
"language → the frame of its pages"


def files_of_standard(library: Library, standard: Standard, frames: Frames) -> Iterator[SiteFile]:
    """The pages of a standard in every language, its clause pages, frozen editions and files to download."""
    address = _address(frames)
    for frame in frames.values():
        for page in standard_pages(library, standard, frame):
            yield _framed(frame, page)
        files = (elsewhere_files, questions_files)
        for name, text in (one for of in files for one in of(library, standard, frame.language)):
            yield f"{_home(frame)}{name}", text
    for lasting in lasting_pages_of(library, standard, frames):
        yield f"{lasting.path}/index.html", lasting.html
    history = library.histories[standard.id]
    yield from pictures((standard, *(history.shown_text(one) for one in history.editions)))
    for name, text in published_files(library, standard, address):
        yield f"files/{name}", text
    if address:
        yield f"c/{standard.id}/sitemap.xml", clause_sitemap(library, standard, address)


def files_across(
    library: Library, frames: Frames, written: Mapping[str, Collection[str]], memory: Memory | None = None
) -> Iterator[SiteFile]:
    """Home and lists, search, feeds, sitemap and assets. `written`: language → paths of the pages that people wrote.

    A `memory` keeps what each standard tells the search.
    """
    address, paths = _address(frames), []
    shared = shared_files(library, memory=memory)
    for language, frame in frames.items():
        home = _home(frame)
        for page in across_pages(library, frame, written[language]):
            paths += [page.path] if language == "zh" else []
            yield _framed(frame, page)
        for name, text in search_files(library, language, shared=shared):
            yield f"{home}search/{name}", text
        yield f"{home}search/dialog.json", search_dialog_json(frame)
        yield f"{home}feed.xml", feed_xml(library, language, address)
        yield f"{home}404.html", _not_found(library, frame)
    for lasting in lasting_pages_across(library, frames):
        yield f"{lasting.path}/index.html", lasting.html
    yield f"files/{SCHEMA}", schema_text()
    yield "robots.txt", robots_txt(address)
    if address:
        every = [
            *paths,
            *sorted(set.intersection(*map(set, written.values()))),
            *_paths_of_standards(library, frames["zh"]),
        ]
        yield from sitemap_files(library, dict.fromkeys(every), address).items()
    yield from assets(library)


RECORD_SCHEMA = "assessment/record-schema.mjs"
"the schema of the record, as the scripts hold a file against it; written as JSON for other programs, too"


def record_schema() -> str:
    """The published schema of the record, JSON."""
    _, _, schema = (ASSETS / RECORD_SCHEMA).read_text(encoding="utf-8").partition("JSON.parse(`")
    return schema.rstrip().removesuffix("`);") + "\n"


def assets(library: Library) -> Iterator[SiteFile]:
    """Elements, styles and scripts, and the schema of the record, whose address is published and stays."""
    yield "assets/self-check/record.schema.json", record_schema()
    folder = asset_folder(library.corpus.site)
    yield from ((f"{folder}/{name}", content) for name, content in asset_files(library.corpus.site))


def _paths_of_standards(library: Library, frame: Frame) -> Iterator[str]:
    for standard in library.corpus.standards:
        yield f"{standard.id}/"
        if library.corpus.checklist(standard.id):
            yield from (f"{standard.id}/{place}" for place in ("checklist/", "checklist/sheet/", "checklist/report/"))
        if counts_by_kind(standard):
            yield f"{standard.id}/differences/"
        if not standard.is_companion and library.histories[standard.id].editions:
            yield f"{standard.id}/changes/"


def _framed(frame: Frame, page: FramedPage) -> SiteFile:
    return f"{_home(frame)}{page.path}index.html", framed_html(frame, page)


def _home(frame: Frame) -> str:
    return "" if frame.language == "zh" else f"{frame.language}/"


def _address(frames: Frames) -> str:
    return next(iter(frames.values())).address


def _not_found(library: Library, frame: Frame) -> str:
    """The page for addresses that lead nowhere. Its links start at the root of the host: it is handed out anywhere."""
    root = f"/{frame.address.split('/', 3)[3].rstrip('/')}".rstrip("/") if frame.address else ""
    base_url = f"{root}/{_home(frame)}".rstrip("/") or "/."
    page = FramedPage("", "", "<not-found></not-found>", has_contents=False)
    top = f"{base_url}/.." if frame.language == "en" else base_url
    values = {
        "base_url": base_url,
        "top": top,
        "assets": f"{top}/{asset_folder(frame.site)}",
        "is_lost": True,
        "standards": library.standards()[:40],
        "topics": library.corpus.topics[:40],
    }
    return framed_html(frame, page, "404.html", editions=_editions(library), **values)


def _editions(library: Library) -> str:
    """The published editions of each standard, the newest first, for the page of lost addresses."""
    told = {id: [edition.edition for edition in reversed(one.editions)] for id, one in library.histories.items()}
    return compact_json({id: editions for id, editions in told.items() if editions})
