"""Whose text a lasting page shows, in one paragraph below it."""

from __future__ import annotations

from markupsafe import Markup

from ...clauses.model import Standard
from ...clauses.whose_text import based_on, edition_label, notice
from ..templates import render
from ..urls import Urls


def about_text(standard: Standard, urls: Urls) -> Markup:
    """That a text is a working text of the project, and of what; made once a standard. Nothing of an official text."""
    told = {"label": edition_label(standard), "notice": notice(standard), "basis": based_on(standard)}
    return render("_about_text.html", urls, standard=standard, **told)
