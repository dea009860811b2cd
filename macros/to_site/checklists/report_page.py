"""The report of an assessment: its page holds the questions and the words, the reader's browser the answers."""

from __future__ import annotations

from markupsafe import Markup

from ...clauses.model import Standard
from ...clauses.parts import part_text
from ..library import Library
from ..page_json import json_for_page
from ..templates import render
from ..urls import Urls
from ..words.checklist_script import script_words
from ..words.sheet import report_words
from .sheet_page import edition_names
from .sheet_questions import questions_for_script, sheet_chapters


def report_html(library: Library, standard: Standard, urls: Urls) -> Markup:
    """The page on which the script (`docs/assets/check-report/`) shows the report and makes its files."""
    chapters = sheet_chapters(library, standard, urls.site)
    criteria = {
        one.part.fingerprint: part_text(one.part, urls.language)
        for chapter in chapters
        for clause in chapter.clauses
        for one in clause.questions
    }
    questions = questions_for_script(standard, chapters, urls.language)
    edition = edition_names(library, standard)[urls.language]
    return render(
        "report.html",
        urls,
        has_guide="guide" not in library.corpus.site.without,
        standard=standard,
        questions=json_for_page({**questions, "editionName": edition, "criteria": criteria}),
        script_words=json_for_page(script_words(urls.language) | report_words(urls.language)),
    )
