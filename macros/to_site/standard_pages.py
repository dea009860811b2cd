"""The pages of one standard: they exist because it does, and say what is not there yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ..clauses.differences import counts_by_kind, rests_on_published
from ..clauses.model import Standard
from ..clauses.whose_text import standing_of
from .checklists.checklist_page import checklist_html
from .checklists.report_page import report_html
from .checklists.sheet_page import sheet_html
from .frame.navigation import page_title
from .frame.page_frame import Frame, FramedPage, urls_at
from .library import Library
from .reading.changes_page import changes_html
from .reading.differences_page import differences_html
from .reading.paper import running_edition, running_title
from .reading.pilot_page import pilot_html
from .reading.standard_page import standard_html
from .said import shortened
from .urls import Urls

OF_A_CHECK_LIST = {
    "checklist": ("checklist/", checklist_html),
    "sheet": ("checklist/sheet/", sheet_html),
    "report": ("checklist/report/", report_html),
}
"kind of page → its folder below that of the standard, and what makes it"


def standard_pages(library: Library, standard: Standard, frame: Frame) -> Iterator[FramedPage]:
    """The text, the check list with its papers, the differences from the draft and the changes
    between editions, as far as there are any."""
    urls = urls_at(f"{standard.id}/", frame)
    language = frame.language
    running = running_title(standard, language), running_edition(library, standard, language)
    shown = {clause.id for clause in standard.clauses}
    findings = tuple(one if one.clause in shown else replace(one, clause="") for one in frame.findings)
    text = standard_html(library, standard, urls, findings) + _institutions(library, standard, urls)
    title = standard.short_title.in_language(language)
    description = description_of(standard, language)
    yield FramedPage(f"{standard.id}/", title, text, description, standard=standard, running=running, findings=findings)
    for kind, (place, make) in OF_A_CHECK_LIST.items() if library.corpus.checklist(standard.id) else ():
        path = f"{standard.id}/{place}"
        html = make(library, standard, urls_at(path, frame))
        page = _page(path, page_title(standard, kind, language), html, running, description)
        asked = tuple(replace(one, clause="") for one in findings if one.is_of_questions)
        yield replace(page, findings=asked if kind == "checklist" else ())
    if counts_by_kind(standard):
        path = f"{standard.id}/differences/"
        kind = "differences-printed" if rests_on_published(standard) else "differences"
        html = differences_html(library, standard, urls_at(path, frame))
        yield _page(path, page_title(standard, kind, language), html, running, description)
    if not standard.is_companion and library.histories[standard.id].editions:
        path = f"{standard.id}/changes/"
        html = changes_html(library, standard, urls_at(path, frame))
        yield _page(path, page_title(standard, "changes", language), html, running, description)


def description_of(standard: Standard, language: str) -> str:
    """What a search engine shows of the pages of a standard: its title, how it stands, and what it is about."""
    title, about = standard.title.in_language(language), standard.about.in_language(language)
    standing = standing_of(standard).in_language(language)
    name = f"《{title}》（{standing}）" if language == "zh" else f"{title} ({standing}). "
    return shortened(f"{name}{about}", 150 if language == "zh" else 200)


def _page(path: str, title: str, html: Markup, running: tuple[str, str], description: str) -> FramedPage:
    told = f"{title}：{description}" if "《" in description else f"{title}: {description}"
    return FramedPage(path, title, headed(title, html), told, running=running)


def headed(title: str, html: Markup, lead: str = "") -> Markup:
    """A page with its heading, and a sentence below it."""
    said = Markup("<p>{}</p>\n").format(lead) if lead else Markup("")
    return Markup("<h1>{}</h1>\n{}{}").format(title, said, html)


def _institutions(library: Library, standard: Standard, urls: Urls) -> Markup:
    """What a companion tells of the pilot institutions of the standard that it explains."""
    explained = library.corpus.standard(standard.companion_to) if standard.companion_to else None
    told = explained is not None and explained.id in dict(library.corpus.institutions)
    return pilot_html(library, explained, urls) if told and explained else Markup("")
