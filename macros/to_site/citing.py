"""How to cite a clause: in a Chinese notice, to GB/T 7714—2015, in English, as HTML and as Markdown.

Every form leads with the document that the reader means. Of a restated text that is the document of the body, and the
working text is named as where it was read; a placeholder number is never offered, nor a word on the standing.
"""

from __future__ import annotations

import re

from markupsafe import escape

from ..clauses.blocks import Text
from ..clauses.model import Clause, Standard
from ..clauses.whose_text import PROJECT, STAGE_WORDS, body_of, edition_label, standing_of
from .words.site import WORDS

ACCESSED = "YYYY-MM-DD"
"stands for the day on which the reader cites; the page puts it in, or the reader does"


def citations(standard: Standard, clause: Clause, address: str, published: str = "") -> list[tuple[str, str]]:
    """Pairs of (the name of the form, a word key; the text to copy).

    `address` is empty where it is not known; `published` is the day on which the edition came out, where it did.
    """
    notice = cited_in_notice(standard, clause)
    forms = [
        ("cite-notice", notice),
        ("cite-7714", _gbt_7714(standard, clause, address, published)),
        ("cite-english", _english(standard, clause, address)),
    ]
    if not address:
        return forms
    html = f'<a href="{escape(address)}">{escape(notice)}</a>'
    return [*forms, ("cite-html", html), ("cite-markdown", f"[{notice}]({address})")]


def cited_in_notice(standard: Standard, clause: Clause) -> str:
    """`T/CCPITCSC 111—2022，5.16` (GB/T 1.1—2020, 9.5.4), or title, stage and date of a draft before the clause.

    Of rules 《……办法》（……令第12号）第十二条, as notices name them.
    """
    read = f"（据{PROJECT.zh}{edition_label(standard).zh}）" if standard.is_restated else ""
    joint = "" if standard.kind == "rules" else "，"
    return f"{_document(standard).zh}{joint}{place_in_notice(clause)}{read}"


def edition_name(standard: Standard, published: str, language: str) -> str:
    """What the text is called at the edge of a page and beside a code, with the day on which it came out."""
    name = standing_of(standard).in_language(language)
    date = "" if not published or published in name else published
    return " · ".join(part for part in (name, date) if part)


def place_in_notice(clause: Clause) -> str:
    """How a Chinese citation names a clause: 4.2.2, 第4章, 附录A, 第十二条."""
    return clause.cited.zh or clause.heading.zh


def year_of(standard: Standard, published: str) -> str:
    """The year in which the text came out, as far as known."""
    dates = dict(standard.dates)
    label = standard.edition if standard.dated_edition else ""
    dated = (label, published) if standard.is_restated else (published, *dates.values(), label)
    found = re.match(r"\d{4}", next(filter(None, dated), ""))
    return found[0] if found else ""


def _document(standard: Standard) -> Text:
    """The document that the reader means: its number, or its title with stage and date."""
    if standard.kind == "rules" and standard.cited_number:
        return _rules(standard)
    if standard.cited_number:
        stage = _not_published(standard)
        zh, en = (stage.zh and f"（{stage.zh}）", stage.en and f" ({stage.en})")
        return Text(f"{standard.cited_number}{zh}", f"{standard.cited_number}{en}")
    title = standard.basis.title if standard.basis else standard.title
    stage = STAGE_WORDS[standard.basis.stage if standard.basis else standard.stage]
    date = standard.basis.date if standard.basis else standard.dated_edition
    zh = "，".join(part for part in (stage.zh, date) if part)
    en = ", ".join(part for part in (stage.en.lower(), date) if part)
    return Text(f"《{title.zh}》（{zh}）", f"{title.en or title.zh} ({en})")


def _rules(standard: Standard) -> Text:
    """Rules are known by their title; the number under which they were issued stands behind it."""
    title, stage, number = (standard.basis or standard).title, _not_published(standard), standard.cited_number
    zh, en = (", ".join(filter(None, (number, one))) for one in (stage.zh, stage.en))
    return Text(f"《{title.zh}》（{zh.replace(', ', '，')}）", f"{title.en or title.zh} ({en})")


def _not_published(standard: Standard) -> Text:
    """What a number alone would hide: that an official text is a draft, or a revision that no edition prints yet."""
    if standard.is_restated or (standard.stage in ("published", "withdrawn") and standard.edition):
        return Text()
    stage = STAGE_WORDS[standard.stage] if standard.edition else WORDS["not-published"]
    return Text(stage.zh, stage.en[:1].lower() + stage.en[1:])


def _gbt_7714(standard: Standard, clause: Clause, address: str, published: str) -> str:
    """GB/T 7714—2015, 4.2, 8.5: body. Title: number[S/OL]//host. Year: place[day of access]. address."""
    body, title = body_of(standard).zh, standard.basis.title if standard.basis else standard.title
    number = f": {standard.cited_number}" if standard.cited_number else ""
    host = f"//{PROJECT.zh}. {edition_label(standard).zh}" if standard.is_restated else ""
    sign = "Z" if standard.kind == "rules" else "S"
    carrier, accessed = (f"[{sign}/OL]", f"[{ACCESSED}]") if address else (f"[{sign}]", "")
    named = f"{title.zh}{number}{carrier}{host}"
    when = f"{year_of(standard, published)}: {place_in_notice(clause)}".removeprefix(": ") + accessed
    return ". ".join(part for part in (body, named, when, address) if part) + "."


def _english(standard: Standard, clause: Clause, address: str) -> str:
    where = clause.cited.en or clause.heading.en
    label = edition_label(standard).en
    read = f" (read in {label[0].lower()}{label[1:]} of the {PROJECT.en})" if standard.is_restated else ""
    accessed = f". {address} (accessed {ACCESSED})" if address else ""
    return f"{_document(standard).en}, {where}{read}{accessed}"
