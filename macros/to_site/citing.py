"""How to cite a clause: in a Chinese notice, to GB/T 7714—2015, in English, as HTML and as Markdown.

Every form names the edition, the stage and, where known, the date.
"""

from __future__ import annotations

from markupsafe import escape

from ..clauses.model import Clause, Standard
from .words.site import word


def citations(standard: Standard, clause: Clause, address: str, published: str = "") -> list[tuple[str, str]]:
    """Pairs of (the name of the form, a word key; the text to copy).

    `address` is empty where it is not known; `published` is the day on which the edition came out, where it did.
    """
    notice = f"《{standard.title.zh}》（{edition_name(standard, published, 'zh')}）{place_in_notice(clause)}"
    forms = [
        ("cite-notice", notice),
        ("cite-7714", _gbt_7714(standard, clause, address, published)),
        ("cite-english", _english(standard, clause, address, published)),
    ]
    if not address:
        return forms
    html = f'<a href="{escape(address)}">{escape(notice)}</a>'
    return [*forms, ("cite-html", html), ("cite-markdown", f"[{notice}]({address})")]


def edition_name(standard: Standard, published: str, language: str) -> str:
    """Number, edition, stage and date, as far as there are: `2026-11版，征求意见稿，2026-11-21`."""
    edition = word("edition-of", language) % standard.edition if standard.dated_edition else ""
    stage = word(standard.stage, language)
    date = _date(standard, published)
    is_named = bool(date) and date == standard.edition
    parts = (standard.number, edition, stage if language == "zh" else stage.lower(), "" if is_named else date)
    return word("list-comma", language).join(part for part in parts if part)


def _date(standard: Standard, published: str) -> str:
    dates = dict(standard.dates)
    return published or dates.get("published") or dates.get("drafted") or ""


def place_in_notice(clause: Clause) -> str:
    """How a Chinese notice names a clause: 第4.2.2条, 第4章, 附录A."""
    if clause.kind == "chapter":
        return f"第{clause.number}章"
    if clause.kind == "annex":
        return f"附录{clause.number}"
    return f"第{clause.number}条" if clause.number else clause.heading.zh


def _gbt_7714(standard: Standard, clause: Clause, address: str, published: str) -> str:
    """GB/T 7714—2015, 4.1, 4.6, 8.3: body. Title: number[S/OL]. edition and stage. date: place. address."""
    bodies = dict(standard.bodies)
    body = bodies.get("issued-by") or bodies.get("in-charge")
    who = f"{body.zh}. " if body else ""
    number = f": {standard.number}" if standard.number else ""
    carrier = "[S/OL]" if address else "[S]"
    edition = f"{standard.edition}版，" if standard.dated_edition else ""
    place = place_in_notice(clause)
    when = f"{_date(standard, published)}: {place}".removeprefix(": ")
    title = f"{who}{standard.title.zh}{number}{carrier}"
    return ". ".join(part for part in (title, edition + word(standard.stage, "zh"), when, address) if part) + "."


def _english(standard: Standard, clause: Clause, address: str, published: str) -> str:
    place = f"{'Clause' if clause.kind == 'chapter' else 'Annex' if clause.kind == 'annex' else ''} {clause.number}"
    where = place.strip() if clause.number else clause.heading.en
    name = edition_name(standard, published, "en")
    return f"{standard.title.en} ({name}), {where}{'. ' + address if address else ''}"
