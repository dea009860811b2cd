"""The page on which a reader sets exported records side by side; it names the file of questions of every list."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...clauses.model import Standard
from ..frame.navigation import compares_records
from ..library import Library
from ..page_json import compact_json, json_for_page
from ..templates import render
from ..urls import Urls
from ..words.checklist_script import script_words
from ..words.comparison import comparison_words
from .sheet_questions import questions_for_script, sheet_chapters

QUESTIONS = "checklist/questions.json"
"below the folder of a standard: what the page fetches when a record answers to its list"


def record_comparison_html(library: Library, urls: Urls) -> Markup:
    """The page for the script in `docs/assets/record-comparison/`."""
    lists = [
        {
            "standard": standard.id,
            "title": standard.title.in_language(urls.language),
            "href": f"{urls.page(standard.id)}{QUESTIONS}",
        }
        for standard in library.standards()
        if library.corpus.checklist(standard.id)
    ]
    return render(
        "compare_records.html",
        urls,
        has_guide="guide" not in library.corpus.site.without,
        lists=json_for_page(lists),
        script_words=json_for_page(script_words(urls.language) | comparison_words(urls.language)),
    )


def questions_files(library: Library, standard: Standard, language: str) -> Iterator[tuple[str, str]]:
    """The file of questions of a standard, path and JSON, where there are any and records are compared."""
    if library.corpus.checklist(standard.id) and compares_records(library):
        questions = questions_for_script(standard, sheet_chapters(library, standard, ""), language)
        yield f"{standard.id}/{QUESTIONS}", compact_json(questions)
