"""The clause as its lasting page shows it, both languages, in the style of the site: what stands beside the form."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from ..clauses.corpus import Corpus
from ..clauses.model import Clause, Standard
from ..to_site.frame.asset_folder import asset_folder
from ..to_site.lasting.clause_texts import ClauseTexts
from ..to_site.library import library
from ..to_site.linked_text import text_linker
from ..to_site.urls import Urls

_PAGE = Markup(
    '<!doctype html><html lang="{tag}" data-speaks="{language}"><head><meta charset="utf-8"><base target="_top">'
    '<link rel="stylesheet" href="/{assets}/site/site.css"></head>'
    '<body><main><article class="lasting-text">{text}</article></main></body></html>'
)


def preview_html(corpus: Corpus, standard: Standard, clause: Clause, language: str) -> str:
    """The document of the preview; its links lead to the pages of the site, its style is that of the site's build."""
    alone = replace(corpus, standards=(standard,), relations=(), topics=())
    books, urls = library(alone), Urls(language, 3)
    linkers = {one: text_linker(books, standard, urls.in_language(one), False) for one in ("zh", "en")}
    texts = ClauseTexts(standard, linkers, lambda one: one.id, urls)
    tag = "zh-CN" if language == "zh" else "en"
    return _PAGE.format(tag=tag, language=language, assets=asset_folder(corpus.site), text=texts.under([clause], 1))
