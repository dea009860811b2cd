"""The page on which a reader sets exported records side by side; it names the file of questions of every list."""

from __future__ import annotations

from markupsafe import Markup

from ..library import Library
from ..page_json import json_for_page
from ..templates import render
from ..urls import Urls
from ..words.checklist_script import script_words
from ..words.comparison import comparison_words
from .questions_file import QUESTIONS


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
