"""How to cite a clause: in a Chinese notice, to GB/T 7714—2015, in English, as HTML and as Markdown.

Every form names the edition, the stage and, where known, the date.
"""

from __future__ import annotations

from markupsafe import escape

from macros.clauses.model import Clause, Standard

from .words import word


def citations(standard: Standard, clause: Clause, address: str) -> list[tuple[str, str]]:
    """Pairs of (the name of the form, a word key; the text to copy). `address` is empty where it is not known."""
    return [
        ("cite-notice", _notice(standard, clause)),
        ("cite-7714", _gbt_7714(standard, address)),
        ("cite-english", _english(standard, clause, address)),
        *(
            [("cite-html", _html(standard, clause, address)), ("cite-markdown", _markdown(standard, clause, address))]
            if address
            else []
        ),
    ]


def _notice(standard: Standard, clause: Clause) -> str:
    number = f"（{standard.number}，{_edition_zh(standard)}）" if standard.number else f"（{_edition_zh(standard)}）"
    return f"《{standard.title.zh}》{number}{place_in_notice(clause)}"


def place_in_notice(clause: Clause) -> str:
    """How a Chinese notice names a clause: 第4.2.2条, 第4章, 附录A."""
    if clause.kind == "chapter":
        return f"第{clause.number}章"
    if clause.kind == "annex":
        return f"附录{clause.number}"
    return f"第{clause.number}条" if clause.number else clause.heading.zh


def _edition_zh(standard: Standard) -> str:
    return f"{standard.edition}版，{word(standard.stage, 'zh')}" if _is_dated(standard) else word(standard.stage, "zh")


def _is_dated(standard: Standard) -> bool:
    return standard.edition[:1].isdigit()


def _gbt_7714(standard: Standard, address: str) -> str:
    """GB/T 7714—2015, 4.1 and 4.6: responsible body. Title: number[S/OL]. date. address."""
    bodies = dict(standard.bodies)
    body = bodies.get("issued-by") or bodies.get("in-charge")
    who = f"{body.zh}. " if body else ""
    number = f": {standard.number}" if standard.number else f": {word(standard.stage, 'zh')}"
    dates = dict(standard.dates)
    date = dates.get("published") or dates.get("drafted") or ""
    carrier = "[S/OL]" if address else "[S]"
    return ". ".join(part for part in (f"{who}{standard.title.zh}{number}{carrier}", date, address) if part) + "."


def _english(standard: Standard, clause: Clause, address: str) -> str:
    number = f"{standard.number}, " if standard.number else ""
    edition = f"edition {standard.edition}, " if _is_dated(standard) else ""
    place = f"{'Clause' if clause.kind == 'chapter' else 'Annex' if clause.kind == 'annex' else ''} {clause.number}"
    where = f", {place.strip()}" if clause.number else f", {clause.heading.en}"
    stage = word(standard.stage, "en").lower()
    return f"{number}{standard.title.en} ({edition}{stage}){where}{'. ' + address if address else ''}"


def _html(standard: Standard, clause: Clause, address: str) -> str:
    return f'<a href="{escape(address)}">{escape(_notice(standard, clause))}</a>'


def _markdown(standard: Standard, clause: Clause, address: str) -> str:
    return f"[{_notice(standard, clause)}]({address})"
