"""The check list on paper: an audit sheet of A4, long or on one page, empty or filled with the answers of the reader.

What is printed is chosen on the page, without script: form and language are radio buttons that the style sheet reads.
Only the answers need the script (`docs/assets/check-sheet/`).
"""

from __future__ import annotations

from functools import cache, partial
from math import ceil

from markupsafe import Markup, escape

from ...clauses.blocks import Text
from ...clauses.fingerprints import standard_fingerprint
from ...clauses.model import Standard
from ...clauses.sheet_words import PROVISION_SIGNS, legend
from ..citing import edition_name
from ..lasting.qr_codes import qr_svg
from ..library import Library
from ..page_json import json_for_page
from ..said import tag
from ..templates import render
from ..urls import Urls
from ..words.checklist_script import script_words
from ..words.site import word
from .sheet_questions import questions_for_script, sheet_chapters

WORD_SHEETS = {"checklist.docx": ("zh",), "checklist.en.docx": ("en",), "checklist.zh-en.docx": ("zh", "en")}
"the empty sheets to download, by the end of their names, with their languages"
ROWS = 48
"of the short form in one column of a page"
BESIDE = 3
"how many parts of a question have their boxes in its row of the short form; more take a row of their own"


def sheet_html(library: Library, standard: Standard, urls: Urls) -> Markup:
    """The paper of `standard`; where the address of the site is known, each clause has a QR code."""
    chapters = sheet_chapters(library, standard, urls.site)
    questions = [one.question for chapter in chapters for clause in chapter.clauses for one in clause.questions]
    total, tall = len(questions), sum(len(question.parts) > BESIDE for question in questions)
    columns = min(5, ceil((total + tall + len(chapters)) / ROWS)) or 1
    other = "en" if urls.language == "zh" else "zh"
    editions = edition_names(library, standard)
    return render(
        "sheet.html",
        urls,
        has_guide="guide" not in library.corpus.site.without,
        standard=standard,
        chapters=chapters,
        total=total,
        columns=columns,
        beside=BESIDE,
        languages=(urls.language, other),
        both=partial(_both, languages=(urls.language, other)),
        say=partial(_say, languages=(urls.language, other)),
        editions=editions,
        running=" · ".join((standard.title.in_language(urls.language), editions[urls.language])),
        text_fingerprint=standard_fingerprint(standard),
        address=f"{urls.site}{'' if urls.language == 'zh' else 'en/'}{standard.id}/" if urls.site else "",
        qr=qr_svg,
        signs=PROVISION_SIGNS,
        legend=legend,
        word_sheets=word_sheets(library.corpus.languages),
        questions=json_for_page(questions_for_script(standard, chapters, urls.language)),
        script_words=json_for_page(script_words(urls.language)),
    )


def _both(text: Text, languages: tuple[str, str]) -> Markup:
    """A text in the language of the page, and in the other one where it is not the same."""
    here, there = (text.in_language(language) for language in languages)
    first = f'<span lang="{tag(languages[0])}">{escape(here)}</span>'
    return Markup(first if there == here else f"{first} {_second(there, languages[1])}")


@cache
def _say(key: str, languages: tuple[str, str]) -> Markup:
    """A word of the site in both languages."""
    here, there = (word(key, language) for language in languages)
    return Markup(f'<span lang="{tag(languages[0])}">{escape(here)}</span> {_second(there, languages[1])}')


def _second(said: str, language: str) -> str:
    return f'<span class="second" lang="{tag(language)}">{escape(said)}</span>'


def word_sheets(languages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The sheets to download from a site in these languages."""
    return {ending: used for ending, used in WORD_SHEETS.items() if {*used} <= {*languages}}


def edition_names(library: Library, standard: Standard) -> dict[str, str]:
    """How paper names the current text, by language: number, edition, stage, date."""
    published = library.corpus.publication_date(standard)
    return {language: edition_name(standard, published, language) for language in ("zh", "en")}
